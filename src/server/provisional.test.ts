import { beforeAll, expect, test } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { importText } from '../../test/support/ledger.ts';
import { type Serving, serve } from '../../test/support/serving.ts';

let server: Serving;
let client: Client;
beforeAll(async () => {
  server = await serve();
  client = await signedIn(server.url, 'operations');
  await importText(server.db, '单号,日期,客户,金额\nD1,2025-01-05,甲,60\nD2,2025-01-05,乙,40\nD3,2025-01-05,甲,1', {
    name: '一月.csv',
  });
});

const say = async (method: string, path: string, body?: object) => {
  const answer = await client(method, path, body);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

test('counted, listed page by page, completed, and in the list of batches by whom', async () => {
  expect((await say('GET', '/api/provisional')).body).toEqual({ customers: 2, products: 0, people: 0 });
  const { body } = await say('GET', '/api/provisional/customers?limit=1');
  expect(body).toMatchObject({ total: 2, rows: [{ name: '甲', lines: 2, seen_in: '一月.csv' }] });
  const [{ id }] = body.rows as [{ id: number }];
  const done = await say('POST', `/api/provisional/customers/${id}`, { values: { industry: '机械' } });
  expect(done).toMatchObject({ status: 200, body: { ledger_version: expect.any(Number) } });
  expect((await say('GET', '/api/provisional')).body).toMatchObject({ customers: 1 });
  expect((await say('GET', '/api/batches')).body).toMatchObject({
    batches: [{ id: done.body.batch, kind: 'customers', file_name: '手工补全客户.csv', changed_by: 'operations' }, {}],
  });
  expect(await say('POST', `/api/provisional/customers/${id}`, { values: {} })).toMatchObject({ status: 404 });
});

test('the workbook is a file with a name', async () => {
  const answer = await client('GET', '/api/provisional/customers/workbook');
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('待补全客户.xlsx'));
});

test.each([
  ['/api/provisional/series', 400],
  ['/api/provisional/customers?limit=0', 400],
])('%s is %i', async (path, status) => {
  expect((await say('GET', path)).status).toBe(status);
});
