// How often one person may ask for what takes seconds; from then on they are told to wait.

import type { FastifyRequest } from 'fastify';
import { browserCookie } from './cookies.ts';

export function perPerson(max: number) {
  const keyGenerator = (request: FastifyRequest) => String(request.viewer?.personId ?? request.ip);
  return { rateLimit: { max, timeWindow: '1 minute', keyGenerator } };
}

/**
 * For whoever is not signed in yet: a first rein on floods. Who shares an address with one, but signed in before, has a count of
 * their own; whoever makes up a browser is met by the counts in the database.
 */
export function perBrowser(max: number) {
  const keyGenerator = (request: FastifyRequest) => browserCookie.read(request) ?? request.ip;
  return { rateLimit: { max, timeWindow: '1 minute', keyGenerator } };
}
