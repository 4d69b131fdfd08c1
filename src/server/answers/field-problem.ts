import type { FastifySchemaValidationError } from 'fastify';
import { fieldWords } from '../../access/log/field-words.ts';
import type { Words } from '../../base/errors.ts';

/** A field that does not fit: its word beside its key, and how long a text it takes where that is what is wrong. */
export function fieldProblem(problem: FastifySchemaValidationError): Words {
  const field = fieldOf(problem);
  const word = fieldWords[field];
  const length = lengthWords(problem);
  return {
    zh: `${word ? `${word.zh} ` : ''}${field}${length ? `（${length.zh}）` : ''}`,
    en: `${field}${length ? ` (${length.en})` : ''}`,
  };
}

export function fieldOf({ instancePath }: FastifySchemaValidationError): string {
  return instancePath.slice(1).replaceAll('/', '.');
}

function lengthWords({ params: { origin, minimum, maximum } }: FastifySchemaValidationError): Words | undefined {
  if (origin !== 'string') return undefined;
  if (minimum === 1) return { zh: '不能为空', en: 'not blank' };
  if (minimum !== undefined)
    return { zh: `至少 ${Number(minimum)} 个字符`, en: `at least ${Number(minimum)} characters` };
  return { zh: `最多 ${Number(maximum)} 个字符`, en: `at most ${Number(maximum)} characters` };
}
