// What finance may do with files: its own kinds, its own imports, and nobody else's.

import { beforeAll, expect, test, vi } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { importRunner } from './run-import.ts';

let server: Serving;
let finance: Client;
let operations: Client;

beforeAll(async () => {
  server = await serve({ runImport: (...job) => importRunner(server.db)(...job) });
  finance = await signedIn(server.url, 'finance');
  operations = await signedIn(server.url, 'operations');
});

const receipts = '收款单号,收款日期,客户名称,收款金额\nR1,2025-03-01,甲公司,100\n';
const ledger = '单据编号,日期,客户名称,金额\nD1,2025-03-01,甲公司,150\n';

async function imported(as: Client, content: string) {
  const form = new FormData();
  form.append('file', new Blob([content]), '文件.csv');
  const { id } = (await (await as('POST', '/api/imports', form)).json()) as { id: number };
  return vi.waitFor(async () => {
    const job = (await (await as('GET', `/api/imports/${id}`)).json()) as Job;
    expect(job.state).toMatch(/done|failed/);
    return job;
  }, 10_000);
}

interface Job {
  id: number;
  state: string;
  result?: { batch: number };
  error?: { code: string };
}

test('finance imports receipts, sees the batch and takes it back', async () => {
  const { result } = await imported(finance, receipts);
  const { batches } = (await (await finance('GET', '/api/batches')).json()) as { batches: { id: number }[] };
  expect(batches.map(({ id }) => id)).toContain(result!.batch);
  expect((await finance('POST', `/api/batches/${result!.batch}/undo`)).status).toBe(200);
});

test('finance imports no ledger, and nothing of it is kept', async () => {
  expect(await imported(finance, ledger)).toMatchObject({ state: 'failed', error: { code: 'kind_not_allowed' } });
  const answer = await operations('POST', '/api/figures', { expressions: ['sales@2025'] });
  expect(await answer.json()).toMatchObject({ figures: [{ value: null }] });
});

test('imports and batches of others are as unknown to finance as those that are not there', async () => {
  const { id, result } = await imported(operations, ledger);
  const paths = (job: number, batch: number) => [
    ['GET', `/api/imports/${job}`],
    ['GET', `/api/imports/${job}/rejects`],
    ['POST', `/api/imports/${job}/cancel`],
    ['GET', `/api/batches/${batch}`],
    ['GET', `/api/batches/${batch}/rejects`],
    ['POST', `/api/batches/${batch}/undo`],
  ];
  const missing = paths(987, 987);
  for (const [index, [method, path]] of paths(id, result!.batch).entries()) {
    const foreign = await finance(method!, path!);
    const none = await finance(...(missing[index] as [string, string]));
    expect([foreign.status, bare(await foreign.text())]).toEqual([none.status, bare(await none.text())]);
  }
  expect(JSON.stringify(await (await finance('GET', '/api/batches')).json())).not.toContain('"sales"');
});

test('finance closes a month and opens it again', async () => {
  expect((await finance('POST', '/api/months/2025-03/close')).status).toBe(200);
  expect((await finance('DELETE', '/api/months/2025-03/close')).status).toBe(200);
  for (const path of ['/api/merges', '/api/provisional', '/api/report-templates'])
    expect((await finance('GET', path)).status).toBe(403);
});

// Without what tells one request from another: the number that was asked for, and that of the request.
function bare(text: string): string {
  return text.replaceAll(/"requestId":"[^"]*"/g, '').replaceAll(/\d+/g, '#');
}
