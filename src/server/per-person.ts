// How often one person may ask for what takes seconds; from then on they are told to wait.

import type { FastifyRequest } from 'fastify';
import { networkOf } from '../access/attempts/network.ts';
import { browserCookie } from './cookies.ts';

/** For every route of the API that has no limit of its own; pages and their parts have none. */
export function perPersonOfApi(max: number) {
  const { keyGenerator, timeWindow } = perPerson(max).rateLimit;
  const allowList = (request: FastifyRequest) => !request.url.startsWith('/api/');
  return { global: true, max, timeWindow, keyGenerator, allowList, addHeaders: silent, addHeadersOnExceeding: silent };
}

const silent = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

export function perPerson(max: number) {
  const keyGenerator = (request: FastifyRequest) => String(request.viewer?.personId ?? networkOf(request.ip));
  return { rateLimit: { max, timeWindow: '1 minute', keyGenerator } };
}

/** For what leaves something behind whoever asks, and is counted nowhere else. */
export function perAddress(max: number) {
  return {
    rateLimit: { max, timeWindow: '1 minute', keyGenerator: (request: FastifyRequest) => networkOf(request.ip) },
  };
}

/**
 * For whoever is not signed in yet: a first rein on floods. Who shares an address with one, but signed in before, has a count of
 * their own; whoever makes up a browser is met by the counts in the database.
 */
export function perBrowser(max: number) {
  const keyGenerator = (request: FastifyRequest) => browserCookie.read(request) ?? networkOf(request.ip);
  return { rateLimit: { max, timeWindow: '1 minute', keyGenerator } };
}
