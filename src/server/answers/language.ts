import type { FastifyRequest } from 'fastify';
import type { Language } from '../../base/errors.ts';

/** The language an answer is written in: the first of the asker's that we speak, else Chinese. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const wanted = (request.headers['accept-language'] ?? '').split(',').map(readChoice);
  const spoken = wanted.filter((choice) => choice.language !== undefined).sort((a, b) => b.weight - a.weight);
  return spoken[0]?.language ?? 'zh';
}

function readChoice(text: string): { language: Language | undefined; weight: number } {
  const [tag = '', parameter = ''] = text.trim().toLowerCase().split(';');
  const primary = tag.split('-')[0];
  const weight = parameter.trim().startsWith('q=') ? Number(parameter.trim().slice(2)) || 0 : 1;
  return { language: primary === 'zh' || primary === 'en' ? primary : undefined, weight };
}
