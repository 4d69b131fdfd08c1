// Stands before every route: no route without a row in the matrix, no request that the row does not allow.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isAllowed, matrix, type Permission } from '../access/matrix.ts';
import { viewerOfSession } from '../access/sessions.ts';
import type { Viewer } from '../access/viewer.ts';
import { Refusal } from '../base/errors.ts';
import { sessionToken } from './session-cookie.ts';
import type { World } from './world.ts';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | undefined;
  }
  interface FastifyContextConfig {
    permission?: Permission;
  }
}

export function guardRoutes(app: FastifyInstance, world: World): void {
  app.decorateRequest('viewer', undefined);
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      const row = `${method === 'HEAD' ? 'GET' : method} ${route.url}`;
      const permission = matrix[row];
      if (permission === undefined) throw new Error(`route without a row in the matrix: ${row}`);
      route.config = { ...route.config, permission };
    }
  });
  app.addHook('onRequest', async (request) => {
    refuseForeignOrigin(request);
    const permission = request.routeOptions.config.permission ?? 'anyone'; // An unknown path has no row; it answers 404.
    if (permission === 'anyone') return;
    request.viewer = await readViewer(request, world);
    if (!request.viewer) throw notSignedIn();
    if (!isAllowed(permission, request.viewer)) throw notAllowed(request.viewer);
  });
}

/** Who is asking; undefined for somebody not signed in. */
export async function readViewer(request: FastifyRequest, world: World): Promise<Viewer | undefined> {
  const token = sessionToken(request);
  return token === undefined ? undefined : viewerOfSession(world.db, token, world.clock());
}

/** The viewer of a route that the matrix opens only to people who are signed in. */
export function viewerOfRequest(request: FastifyRequest): Viewer {
  if (!request.viewer) throw new Error('a route for everyone asked who is asking');
  return request.viewer;
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
