// Every route over HTTP, as every role and as nobody, against the declared matrix.

import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, clientOf, signedIn } from '../../test/support/http.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { matrix, type Permission } from '../access/matrix.ts';
import { roles } from '../access/viewer.ts';
import type { App } from './app.ts';
import { buildServer } from './build-server.ts';
import { usualLimits } from './world.ts';

let server: Serving;
let app: App;
const clients = new Map<string, Client>();

beforeAll(async () => {
  server = await serve();
  app = await build();
  clients.set('nobody', clientOf(server.url));
  for (const role of roles) clients.set(role, await signedIn(server.url, role));
});
afterAll(() => app.close());

const rows = Object.entries(matrix).map(([row, permission]) => {
  const [method, path] = row.split(' ') as [string, string];
  return { row, method, path, permission };
});
const walked = rows.filter(({ row }) => row !== 'DELETE /api/session'); // It would end the sessions of the others.

test.each(rows)('$row is a route', ({ method, path }) => {
  expect(app.hasRoute({ method: method as 'GET', url: path })).toBe(true);
});

test('a route without a row does not start', async () => {
  const bare = await build();
  expect(() => bare.get('/api/secret', async () => 'x')).toThrow('route without a row in the matrix: GET /api/secret');
  await bare.close();
});

test.each(walked)('$row answers whom the matrix names, and nobody else', async ({ method, path, permission }) => {
  const address = path
    .replace(/(people|account.sessions).:id/, '$1/999')
    .replace(/:id|:customer/, '1')
    .replace('*', 'x');
  for (const [who, client] of clients) {
    const { status } = await client(method, address, method === 'POST' ? {} : undefined);
    expect(`${who} ${status === 401 || status === 403}`).toBe(`${who} ${isDenied(permission, who)}`);
  }
});

test('who is not signed in is asked to, who may not is told so', async () => {
  expect((await clients.get('nobody')?.('GET', '/api/batches'))?.status).toBe(401);
  for (const role of ['seller', 'supervisor', 'reader'])
    expect((await clients.get(role)?.('GET', '/api/batches'))?.status).toBe(403);
  expect((await clients.get('operations')?.('GET', '/api/batches'))?.status).toBe(200);
});

function isDenied(permission: Permission, who: string): boolean {
  if (permission === 'anyone') return false;
  if (permission === 'signed_in') return who === 'nobody';
  return !(permission as readonly string[]).includes(who);
}

function build(): Promise<App> {
  const { db, webDir } = server;
  const imports = { wake: () => undefined };
  const world = { db, webDir, clock: () => new Date(), imports, limits: usualLimits, providers: [] };
  return buildServer(world, pino({ enabled: false }));
}
