// Stands before every route: no route without a row in the matrix, no request that the row does not allow.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TokenUse } from '../access/api-tokens.ts';
import { actingViewer } from '../access/deputies.ts';
import { isAllowed, matrix, openToDeputies, openToTokens, type Permission } from '../access/matrix.ts';
import { companyZone, type OpenSession, openSession } from '../access/sessions.ts';
import type { Viewer } from '../access/viewer.ts';
import { dayInZone } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import type { Arrival } from '../jobs/arrival.ts';
import { bearerSecret, tokenReader, type UsedToken } from './bearer.ts';
import { sessionCookie } from './cookies.ts';
import { visitorOf } from './visitor.ts';
import type { World } from './world.ts';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | undefined;
    /** The number of the session that the request came in. */
    sessionId: number | undefined;
    /** The token that the request came with, where one opened the route. */
    usedToken: UsedToken | undefined;
  }
  interface FastifyContextConfig {
    permission?: Permission;
    opensTo?: TokenUse | undefined;
    opensToDeputies?: boolean;
  }
}

export function guardRoutes(app: FastifyInstance, world: World): void {
  const readToken = tokenReader(app, world);
  app.decorateRequest('viewer', undefined);
  app.decorateRequest('sessionId', undefined);
  app.decorateRequest('usedToken', undefined);
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      const row = `${method === 'HEAD' ? 'GET' : method} ${route.url}`;
      const permission = matrix[row];
      if (permission === undefined) throw new Error(`route without a row in the matrix: ${row}`);
      route.config = {
        ...route.config,
        permission,
        opensTo: openToTokens[row],
        opensToDeputies: openToDeputies.has(row),
      };
      if (permission === 'anyone') route.bodyLimit ??= bytesForAnyone;
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    const { permission = 'anyone', opensTo, opensToDeputies } = request.routeOptions.config; // An unknown path has no row; it answers 404.
    const secret = bearerSecret(request);
    if (secret !== undefined && opensTo !== undefined) {
      // No cookie takes part, so no page of another site can be behind it.
      request.usedToken = await readToken(request, secret, opensTo);
      request.viewer = request.usedToken.viewer;
    } else {
      refuseForeignOrigin(request);
      if (permission === 'anyone') return;
      const session = await readSession(request, reply, world);
      const own = session?.viewer;
      const today = dayInZone(world.clock(), companyZone);
      request.viewer = own && opensToDeputies ? await actingViewer(world.db, own, today) : own;
      request.sessionId = session?.id;
    }
    if (!request.viewer) throw secret === undefined ? notSignedIn() : tokenNotHere();
    if (!isAllowed(permission, request.viewer)) throw notAllowed(request.viewer);
  });
}

/** What people say before anybody knows who they are: a name, a password, a token. */
const bytesForAnyone = 16 * 1024;

/** The session of the cookie; undefined for somebody not signed in. A new token goes into the cookie. */
export async function readSession(
  request: FastifyRequest,
  reply: FastifyReply,
  world: World,
): Promise<OpenSession | undefined> {
  const token = sessionCookie.read(request);
  const session = token === undefined ? undefined : await openSession(world.db, token, visitorOf(request, world));
  if (session?.newToken !== undefined) sessionCookie.set(reply, session.newToken);
  return session;
}

/** The viewer of a route that the matrix opens only to people who are signed in. */
export function viewerOfRequest(request: FastifyRequest): Viewer {
  if (!request.viewer) throw new Error('a route for everyone asked who is asking');
  return request.viewer;
}

/** The person of a route that the matrix opens only to people who are signed in. */
export function personOfRequest(request: FastifyRequest): number {
  const { personId } = viewerOfRequest(request);
  if (personId === null) throw new Error('only people sign in');
  return personId;
}

/** Whose session the request came in, and which; never that of a token. */
export function sessionOfRequest(request: FastifyRequest): { personId: number; sessionId: number } {
  if (request.sessionId === undefined) throw new Error('this route is for people with a session');
  return { personId: personOfRequest(request), sessionId: request.sessionId };
}

/** How a file that came with the request came. */
export function arrivalOf({ usedToken }: FastifyRequest): Arrival {
  return usedToken
    ? { arrived_by: 'token', arrived_from: usedToken.name }
    : { arrived_by: 'upload', arrived_from: null };
}

// Browsers name the page that sends a form or a script's request; only our own pages may change anything.
function refuseForeignOrigin(request: FastifyRequest): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const foreign =
    origin === undefined ? site === 'cross-site' || site === 'same-site' : hostOf(origin) !== request.host;
  if (!foreign) return;
  throw new Refusal('foreign_origin', {
    zh: '请求来自其他网站，已拒绝。请在有据自己的页面上操作。',
    en: 'This request came from another site and was refused. Please use Youju’s own pages.',
  });
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function notSignedIn(): Refusal {
  return new Refusal('not_signed_in', { zh: '请先登录。', en: 'Please sign in first.' });
}

function tokenNotHere(): Refusal {
  return new Refusal('token_not_here', {
    zh: '这个接口不接受令牌，请在网页登录后操作。令牌能用于哪些接口，见 /api/docs。',
    en: 'This route takes no token; sign in on the page. What tokens open is told in /api/docs.',
  });
}

function notAllowed(viewer: Viewer): Refusal {
  return new Refusal(
    'not_allowed',
    {
      zh: '您的角色不能进行此操作，需要时请联系管理员。',
      en: 'Your role may not do this. Ask your administrator if you need it.',
    },
    { role: viewer.role },
  );
}
