// How often one person may ask for what takes seconds; from then on they are told to wait.

import type { FastifyRequest } from 'fastify';

export function perPerson(max: number) {
  const keyGenerator = (request: FastifyRequest) => String(request.viewer?.personId ?? request.ip);
  return { rateLimit: { max, timeWindow: '1 minute', keyGenerator } };
}
