// Every way a request can go wrong, in one shape: { "error": { code, message, details?, requestId } }.

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Refusal, type Words } from '../../base/errors.ts';
import { addressForLog } from '../log.ts';
import { fieldOf, fieldProblem } from './field-problem.ts';
import { languageOf } from './language.ts';
import { statusOf } from './statuses.ts';

export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = asRefusal(error);
    if (refusal) return sendRefusal(reply, refusal);
    request.log.error({ err: error, method: request.method, url: addressForLog(request.url) }, 'bug');
    return sendError(reply, 500, { code: 'internal', message: ourFault(request)[languageOf(request)] });
  });
}

export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { code, details, words } = refusal;
  reply.request.refusal = refusal;
  const message = words[languageOf(reply.request)];
  if (typeof details.wait_seconds === 'number') void reply.header('retry-after', details.wait_seconds);
  const shown = Object.keys(details).length > 0 ? { details: { ...details } } : {};
  return sendError(reply, statusOf(code), { code, message, ...shown });
}

function sendError(reply: FastifyReply, status: number, error: { code: string; message: string }): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send({ error: { ...error, requestId: reply.request.id } });
}

function asRefusal(error: FastifyError): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error);
  const status = error.statusCode ?? 500;
  return status < 500 ? refusedByFastify(error, status) : undefined;
}

function invalid(error: FastifyError): Refusal {
  const problems = (error.validation ?? []).slice(0, 20);
  const fields = problems.map((each) => ({ field: fieldOf(each), message: each.message }));
  const named = problems.filter((each) => fieldOf(each) !== '').map(fieldProblem);
  const listed = { zh: named.map(({ zh }) => zh).join('、'), en: named.map(({ en }) => en).join(', ') };
  const where = named.length > 0 ? { zh: `：${listed.zh}`, en: `: ${listed.en}` } : { zh: '', en: '' };
  return new Refusal(
    'invalid_request',
    { zh: `请求的内容不符合要求${where.zh}。`, en: `The request is not as it should be${where.en}.` },
    { part: error.validationContext, fields },
  );
}

// The framework's own refusals: a body that is no JSON, one that is too long, an unknown content type.
function refusedByFastify(error: FastifyError, status: number): Refusal {
  const known = byStatus[status];
  if (known) return new Refusal(known.code, known.words);
  return new Refusal('invalid_request', {
    zh: '请求无法读懂，请检查其格式。',
    en: `The request cannot be read: ${error.message}`,
  });
}

/** Said to whoever tries too often. */
export function tooManyRequests(): Refusal {
  const { code, words } = byStatus[429]!;
  return new Refusal(code, words);
}

const byStatus: Record<number, { code: string; words: Words }> = {
  413: {
    code: 'body_too_large',
    words: { zh: '请求的内容太大。', en: 'The request is too large.' },
  },
  415: {
    code: 'media_type_unsupported',
    words: { zh: '请以 JSON 格式提交。', en: 'Please send JSON.' },
  },
  429: {
    code: 'too_many_requests',
    words: { zh: '尝试过于频繁，请一分钟后再试。', en: 'Too many attempts. Please try again in a minute.' },
  },
};

function ourFault(request: FastifyRequest): Words {
  return {
    zh: `程序出错了，不是您的问题。请重试；若仍出现，请把编号 ${request.id} 告诉管理员。`,
    en: `Something went wrong on our side. Try again, and tell your administrator the number ${request.id} if it persists.`,
  };
}
