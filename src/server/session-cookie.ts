// The cookie that carries a session. Over https its name binds it to this host and to secure connections.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionMs } from '../access/sessions.ts';

export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(request)];
}

export function setSessionCookie(reply: FastifyReply, token: string): void {
  const secure = isSecure(reply.request);
  reply.setCookie(cookieName(reply.request), token, { ...attributes, secure, maxAge: sessionMs / 1000 });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(cookieName(reply.request), { ...attributes, secure: isSecure(reply.request) });
}

const attributes = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

function cookieName(request: FastifyRequest): string {
  return isSecure(request) ? '__Host-youju' : 'youju';
}

function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}
