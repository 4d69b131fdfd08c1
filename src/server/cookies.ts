// The cookies that carry secrets. No script reads them, no other site's form sends them along; over https their names bind them
// to this host and to secure connections.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { pendingMs } from '../access/admission.ts';
import { browserMs } from '../access/known-browsers.ts';
import { visitMs } from '../access/providers/visits.ts';
import { sessionMs } from '../access/sessions.ts';

interface SecretCookie {
  read(request: FastifyRequest): string | undefined;
  set(reply: FastifyReply, secret: string): void;
  clear(reply: FastifyReply): void;
}

export const sessionCookie = secretCookie('youju', sessionMs);

/** By which a browser is known that somebody signed in with before. */
export const browserCookie = secretCookie('youju-browser', browserMs);

/** Between the two steps of sign-in. */
export const pendingCookie = secretCookie('youju-step', pendingMs);

/** Of a browser that was sent to a provider and is to come back. */
export const providerCookie = secretCookie('youju-visit', visitMs);

function secretCookie(plainName: string, lastsMs: number): SecretCookie {
  const nameFor = (request: FastifyRequest) => (isSecure(request) ? `__Host-${plainName}` : plainName);
  const attributesFor = (request: FastifyRequest) => ({ ...attributes, secure: isSecure(request) });
  return {
    read: (request) => request.cookies[nameFor(request)],
    set: (reply, secret) =>
      void reply.setCookie(nameFor(reply.request), secret, { ...attributesFor(reply.request), maxAge: lastsMs / 1000 }),
    clear: (reply) => void reply.clearCookie(nameFor(reply.request), attributesFor(reply.request)),
  };
}

const attributes = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}
