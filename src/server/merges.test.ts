import { beforeAll, expect, test } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { importText } from '../../test/support/ledger.ts';
import { type Serving, serve } from '../../test/support/serving.ts';

let server: Serving;
let client: Client;
beforeAll(async () => {
  server = await serve();
  client = await signedIn(server.url, 'operations');
  await importText(
    server.db,
    '单号,日期,客户编码,客户,金额\nD1,2025-01-05,C1,近水有限公司,60\nD1,2025-01-05,C1,近水有限公司,40\nD2,2025-02-05,C2,近水公司,20',
  );
});

const say = async (method: string, path: string, body?: object) => {
  const answer = await client(method, path, body);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const customers = async () => (await say('GET', '/api/customers')).body.total;

test('proposed, merged, listed and undone', async () => {
  const { body } = await say('GET', '/api/merges/proposals');
  const [proposal] = body.proposals as { left: { id: number }; right: { id: number } }[];
  expect(body).toMatchObject({ total: 1, proposals: [{ closeness: 'spelling', left: { name: '近水有限公司' } }] });
  const pair = { customer: proposal!.right.id, into: proposal!.left.id };
  expect(await say('POST', '/api/merges', pair)).toMatchObject({ status: 200, body: { ...pair, documents: 1 } });
  expect(await customers()).toBe(1);
  expect((await say('GET', '/api/merges')).body).toMatchObject({
    merges: [{ customer: { name: '近水公司' }, into: { code: 'C1' }, merged_by: 'operations' }],
  });
  expect(await say('POST', '/api/merges', pair)).toMatchObject({
    status: 409,
    body: { error: { code: 'already_merged' } },
  });
  expect(await say('DELETE', `/api/merges/${pair.customer}`)).toMatchObject({ status: 200, body: { documents: 1 } });
  expect(await customers()).toBe(2);
  expect(await say('DELETE', `/api/merges/${pair.customer}`)).toMatchObject({ status: 404 });
});

test('who was told apart is proposed no more, until somebody thinks better of it', async () => {
  expect(await say('POST', '/api/merges/apart', { left: 1, right: 2 })).toMatchObject({ status: 200 });
  expect((await say('GET', '/api/merges/proposals')).body).toEqual({ total: 0, proposals: [] });
  expect(await say('DELETE', '/api/merges/apart/2/1')).toMatchObject({ status: 200 });
  expect((await say('GET', '/api/merges/proposals')).body).toMatchObject({ total: 1 });
});
