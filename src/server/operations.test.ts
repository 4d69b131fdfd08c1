// The log over HTTP: who may read it, what the file holds, and that no secret ever comes near it.

import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { clientOf, signedIn } from '../../test/support/http.ts';
import { rowsOf } from '../../test/support/intake.ts';
import { serve } from '../../test/support/serving.ts';

const file = join(tmpdir(), `youju-secrets-${process.pid}.log`);
const server = await serve({ log: { level: 'trace', file } });
const administrator = await signedIn(server.url, 'administrator');
const secrets: string[] = ['correct horse'];

test('what somebody did is told in the language of the request, with its number', async () => {
  const answer = await administrator('POST', '/api/tokens', { name: '=HYPERLINK("x")' });
  secrets.push(((await answer.json()) as { secret: string }).secret);
  const read = await administrator('GET', '/api/operations?action=token_added', undefined, { 'accept-language': 'en' });
  expect(await read.json()).toMatchObject({
    has_newer: false,
    has_older: false,
    operations: [
      {
        person: 'administrator',
        action_name: 'Token added',
        subject: '=HYPERLINK("x")',
        from: 'browser · 127.0.0.1',
        request_id: answer.headers.get('x-request-id'),
        changes: [
          { name: 'use', before: null, after: 'imports' },
          { name: 'expires on', before: null, after: expect.stringMatching(/^\d{4}-/) },
        ],
      },
    ],
  });
});

test('as a file, no cell runs as a formula, and that it was taken out is logged', async () => {
  const answer = await administrator('GET', '/api/operations/file?action=token_added');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const [head, row] = (await answer.text()).split('\r\n');
  expect(head).toMatch(/^序号,时间,人员/);
  expect(row).toContain(`新增令牌,"'=HYPERLINK(""x"")"`);
  const newest = await administrator('GET', '/api/operations?limit=1');
  expect(await newest.json()).toMatchObject({ operations: [{ action: 'export', subject: '操作日志.csv' }] });
});

test.each([
  '?from=soon',
  '?action=x',
  '?older_than=-1',
  '?limit=201',
  '?person=0',
  '?way=mail',
  `?text=${'x'.repeat(201)}`,
])('%s is refused', async (query) => {
  expect((await administrator('GET', `/api/operations${query}`)).status).toBe(400);
});

test('neither passwords nor tokens stand in the log of operations or in that of the server', async () => {
  await clientOf(server.url)('POST', '/api/session', { username: 'seller', password: 'my secret guess 1' });
  const session = await clientOf(server.url)('POST', '/api/session', { username: 'seller', password: 'correct horse' });
  const cookies = session.headers.getSetCookie().map((each) => /=([^;]+)/.exec(each)![1]!);
  await clientOf(server.url)('GET', '/api/imports/1', undefined, { authorization: 'Bearer youju_not-a-token-1234' });
  secrets.push('my secret guess 1', 'youju_not-a-token-1234', ...cookies);
  const rows = await rowsOf(server.db, sql`select log::text from operation_log as log`);
  const lines = await readFile(file, 'utf8');
  expect(lines.length).toBeGreaterThan(1000);
  for (const secret of secrets) expect(`${rows.join('\n')}${lines}`).not.toContain(secret);
});
