import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { clientOf } from '../../test/support/http.ts';
import type { Database } from '../db/database.ts';
import { type ServerOptions, startServer } from './start-server.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});

async function start(options: Partial<ServerOptions>) {
  const server = await startServer({ db, runImport: async () => undefined, log: { level: 'silent' }, ...options });
  onTestFinished(() => server.close());
  return server;
}

test('a port that is named and taken is refused', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  await expect(start({ port })).rejects.toMatchObject({ code: 'port_taken' });
});

test('when the usual port is taken, one of the next is', async () => {
  const [first, second] = [await start({}), await start({})];
  expect(second.url).not.toBe(first.url);
  for (const { url } of [first, second]) expect((await clientOf(url)('GET', '/healthz')).status).toBe(200);
});

test('nobody but this machine is let in by default', async () => {
  expect((await start({ port: 0 })).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('the log names requests, but not the secret of a link', async () => {
  const file = join(db.dataDir, 'logs', 'server.log');
  const { url } = await start({ port: 0, log: { level: 'info', file } });
  await (await clientOf(url)('GET', '/setup?token=s3cret&x=1')).text();
  const log = await readFile(file, 'utf8');
  expect(log).toContain('/setup?token=…&x=1');
  expect(log).not.toContain('s3cret');
});

test('an answer carries the number under which the log knows its request', async () => {
  const file = join(db.dataDir, 'logs', 'numbered.log');
  const { url } = await start({ port: 0, log: { level: 'info', file } });
  const answer = await clientOf(url)('GET', '/api/session');
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  const numbers = lines.map((line) => (JSON.parse(line) as { reqId?: string }).reqId);
  expect(numbers).toContain(answer.headers.get('x-request-id'));
});

test('a request under way is answered before the server stops', async () => {
  const server = await startServer({ db, port: 0, runImport: async () => undefined, log: { level: 'silent' } });
  const { port } = new URL(server.url);
  const body = JSON.stringify({ username: 'nobody', password: 'wrong-password' });
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `POST /api/session HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  socket.write(body.slice(0, 5));
  await setTimeout(50);
  const closed = server.close();
  socket.write(body.slice(5));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
  await closed;
});

test('a log level that does not exist is refused', async () => {
  await expect(start({ log: { level: 'loud' } })).rejects.toMatchObject({ code: 'log_level_unknown' });
});

test('a server that was closed answers nobody', async () => {
  const server = await startServer({ db, port: 0, runImport: async () => undefined, log: { level: 'silent' } });
  await server.close();
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed');
});
