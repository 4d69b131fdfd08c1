// Requests of programs, which carry a token in their Authorization header. Wrong ones are written down, without the token.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type TokenUse, viewerOfApiToken } from '../access/api-tokens.ts';
import { logOperation } from '../access/log/log-operation.ts';
import type { Viewer } from '../access/viewer.ts';
import { originOf } from '../access/visitor.ts';
import { Refusal } from '../base/errors.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { tooManyRequests } from './answers/error-answers.ts';
import { perAddress } from './per-person.ts';
import { visitorOf } from './visitor.ts';
import type { World } from './world.ts';

export interface UsedToken {
  viewer: Viewer;
  name: string;
}

/** What the request calls its token; undefined where there is none, as with other ways to authorize of a proxy. */
export function bearerSecret(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
}

export type ReadToken = (request: FastifyRequest, secret: string, use: TokenUse) => Promise<UsedToken>;

// Right tokens are never held up: 256 bits are not guessed, the limit is for the log and for programs gone wild.
export function tokenReader(app: FastifyInstance, world: World): ReadToken {
  const countWrong = app.createRateLimit(perAddress(world.limits.wrongTokensPerMinute).rateLimit);
  return async (request, secret, use) => {
    try {
      return await viewerOfApiToken(world.db, secret, { use, visitor: visitorOf(request, world) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const count = await countWrong(request);
      if (!count.isAllowed && count.isExceeded) throw tooManyRequests();
      await logRefused(world, request, error.code);
      throw error;
    }
  };
}

async function logRefused(world: World, request: FastifyRequest, code: string): Promise<void> {
  const actor = { personId: null, from: { ...originOf(visitorOf(request, world)), way: 'token' as const } };
  const subject = `${request.method} ${request.routeOptions.url ?? ''}`;
  await transact(world.db, wholeCompany, (tx) =>
    logOperation(tx, actor, { action: 'token_refused', subject, details: { code } }),
  );
}
