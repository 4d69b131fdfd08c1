import { beforeAll, expect, test } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { importText } from '../../test/support/ledger.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { transact, wholeCompany } from '../db/database.ts';

let server: Serving;
let client: Client;

beforeAll(async () => {
  server = await serve({ clock: () => new Date('2025-09-03T20:00:00Z') }); // The 4th in China.
  client = await signedIn(server.url, 'operations');
  await importText(server.db, '单号,日期,客户,金额\nD1,2025-07-01,甲,100\nD2,2025-08-02,乙,50\nD3,2025-09-01,甲,1');
});

const say = async (method: string, path: string) => {
  const answer = await client(method, path);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

test('the months are listed with their state and the day of their close', async () => {
  const { body } = await say('GET', '/api/months');
  expect(body).toMatchObject({
    months: [
      { month: '2025-09', state: 'running', closed_at: null, closes_on: '2025-10-05' },
      { month: '2025-08', state: 'open', closed_at: null, closes_on: '2025-09-05' },
      { month: '2025-07', state: 'closed', closed_at: null, closed_by: null, late: 0 },
    ],
  });
});

test('a month is closed by whom the list names, and what comes later is listed as late', async () => {
  expect(await say('POST', '/api/months/2025-08/close')).toMatchObject({ status: 200, body: { month: '2025-08' } });
  await importText(server.db, '单号,日期,客户,金额\nD2,2025-08-02,乙,70', { name: '八月.csv' });
  const { body } = await say('GET', '/api/months');
  expect((body.months as object[])[1]).toMatchObject({ state: 'closed', closed_by: 'operations', late: 1 });
  expect((await say('GET', '/api/months/2025-08/late?limit=1')).body).toMatchObject({
    total: 1,
    documents: [{ number: 'D2', customer: '乙', amount_at_close: '50', amount: '70', file: '八月.csv', row: 2 }],
  });
});

test('a month opened again stays open', async () => {
  expect((await say('DELETE', '/api/months/2025-07/close')).status).toBe(200);
  const { body } = await say('GET', '/api/months');
  expect((body.months as object[])[2]).toMatchObject({ month: '2025-07', state: 'reopened', closed_at: null });
});

test.each([
  ['POST', '/api/months/2025-09/close', 409, 'month_not_over'],
  ['POST', '/api/months/2025-08/close', 409, 'month_already_closed'],
  ['DELETE', '/api/months/2025-07/close', 409, 'month_not_closed'],
  ['POST', '/api/months/2025-06/close', 404, 'month_before_ledger'],
  ['POST', '/api/months/2025-13/close', 400, 'invalid_request'],
])('%s %s is refused with %i %s', async (method, path, status, code) => {
  expect(await say(method, path)).toMatchObject({ status, body: { error: { code } } });
});

test('who closed and opened what stands in the operation log', async () => {
  const log = await transact(server.db, wholeCompany, (tx) =>
    tx
      .selectFrom('operation_log')
      .select(['action', 'subject', 'person_id'])
      .where('action', 'like', 'month%')
      .orderBy('id')
      .execute(),
  );
  const by = server.people.operations;
  expect(log).toEqual([
    { action: 'month_closed', subject: '2025-08', person_id: by },
    { action: 'month_opened', subject: '2025-07', person_id: by },
  ]);
});
