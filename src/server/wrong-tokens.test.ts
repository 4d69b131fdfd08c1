// Wrong tokens are written down without the token, and whoever sends many is told to wait.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { clientOf, signedIn } from '../../test/support/http.ts';
import { rowsOf } from '../../test/support/intake.ts';
import { serve } from '../../test/support/serving.ts';
import { testDatabase } from '../../test/support/database.ts';
import { startServer } from './start-server.ts';

const secret = 'youju_a-secret-that-nobody-gave-out';
const look = (url: string, token: string) =>
  clientOf(url)('GET', '/api/imports/999', undefined, { authorization: `Bearer ${token}` });

test('after some wrong tokens an address is told to wait, and a right one still passes', async () => {
  const { url, db } = await serve({ limits: { wrongTokensPerMinute: 3, signInsPerMinute: 1000 } });
  const statuses = [];
  for (let tries = 0; tries < 5; tries += 1) statuses.push((await look(url, secret)).status);
  expect(statuses).toEqual([401, 401, 401, 429, 429]);
  const made = await (await signedIn(url, 'operations'))('POST', '/api/tokens', { name: 'ERP' });
  expect((await look(url, ((await made.json()) as { secret: string }).secret)).status).toBe(404);
  const logged = await rowsOf(
    db,
    sql`select subject, details ->> 'code' as code, details::text || subject as text from operation_log
      where action = 'token_refused'`,
  );
  expect(logged).toHaveLength(3);
  expect(logged[0]).toContain('GET /api/imports/:id token_unknown');
  expect(logged.join()).not.toContain(secret);
});

test('the log of requests does not hold the token', async () => {
  const db = await testDatabase();
  const file = join(db.dataDir, 'server.log');
  const log = { level: 'trace', file };
  const server = await startServer({ db, port: 0, runImport: async () => undefined, log });
  expect((await look(server.url, secret)).status).toBe(401);
  await server.close();
  const text = await readFile(file, 'utf8');
  expect(text).toContain('/api/imports/999');
  expect(text).not.toContain(secret);
});
