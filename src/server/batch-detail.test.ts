// The whole way over HTTP: a file is tried out, run again with its question answered, and looked at as a batch.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import type { ImportJob } from '../jobs/import-jobs.ts';
import { importRunner } from './run-import.ts';

let server: Serving;
let client: Client;
let runner: ReturnType<typeof importRunner> | undefined;

beforeAll(async () => {
  server = await serve({ runImport: (job, report, signal) => runner!(job, report, signal) });
  runner = importRunner(server.db);
  client = await signedIn(server.url, 'operations');
});

async function asked(answer: Response): Promise<ImportJob> {
  expect(answer.status).toBe(202);
  const { id } = (await answer.json()) as { id: number };
  return vi.waitFor(async () => {
    const job = (await (await client('GET', `/api/imports/${id}`)).json()) as ImportJob;
    expect(job.state).toBe('done');
    return job;
  }, 10_000);
}

function upload(text: string, fields: Record<string, string> = {}): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([text]), '订单.csv');
  return client('POST', '/api/imports', form);
}

const lines =
  '单据号,日期,客户,单据类型,金额\nD1,2025-03-05,甲,销售单,100\nD2,哪天,乙,销售单,20\nD3,2025-03-06,丙,报价单,7\n';

test('a dry run shows the effect; run again, with the question answered, it is a batch with all that is known of it', async () => {
  const tried = await asked(await upload(`${lines}合计,,,,120`, { dry_run: 'true' }));
  expect(tried.result).toMatchObject({
    batch: null,
    dry_run: true,
    questions: [{ confirm: 'totals', holds_back: true, message: expect.stringContaining('正是退回的第 3 行') }],
    left_out: [{ reason: 'quote', name: '报价', rows: 1 }],
  });
  expect((tried.result as { effect: unknown[] }).effect).toContainEqual(
    expect.objectContaining({ expr: 'sales@2025', before: null, after: 100, text_after: '100.00元' }),
  );
  const held = await asked(await client('POST', `/api/imports/${tried.id}/run`, {}));
  expect(held.result).toMatchObject({ batch: null, dry_run: false, held_back: true });
  const taken = await asked(await client('POST', `/api/imports/${held.id}/run`, { confirm: ['totals'] }));
  expect(taken.result).toMatchObject({ batch: expect.any(Number), held_back: false, accepted: 1 });
  const { batch } = taken.result as { batch: number };

  const detail = (await (await client('GET', `/api/batches/${batch}`)).json()) as { effect: unknown[] };
  expect(detail).toMatchObject({
    kind: 'sales',
    changed_by: expect.any(String),
    files: [{ name: '订单.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: expect.any(Number) }],
    rows: 3,
    accepted: 1,
    rejected: 1,
    filtered: 1,
    left_out: [{ reason: 'quote', name: '报价', rows: 1 }],
    confirmed: ['totals'],
    control_totals: [{ label: '合计', stated: '120', ok: false }],
    rejects_file: expect.stringMatching(/订单\.csv$/),
  });
  expect(detail.effect).toContainEqual(expect.objectContaining({ expr: 'sales@2025', before: null, after: 100 }));
  const rejects = await client('GET', `/api/batches/${batch}/rejects`);
  expect(await rejects.text()).toContain('哪天');
});

test('an upload is kept as it came, as the evidence behind its batch', async () => {
  const taken = await asked(await upload('单据号,日期,客户,金额\nE1,2025-04-05,甲,1'));
  expect(taken.result).toMatchObject({ accepted: 1, rejects_file: null });
  const kept = await readdir(join(server.db.dataDir, 'files'));
  const texts = await Promise.all(kept.map((name) => readFile(join(server.db.dataDir, 'files', name), 'utf8')));
  expect(texts.some((text) => text.includes('E1,2025-04-05'))).toBe(true);
});

test('a batch that nobody knows, and rows that never came back, are not found', async () => {
  expect((await client('GET', '/api/batches/999')).status).toBe(404);
  expect((await client('GET', '/api/batches/999/rejects')).status).toBe(404);
  expect((await client('POST', '/api/imports/999/run', {})).status).toBe(404);
});

test.each([{ confirm: ['everything'] }, { mapping: { columns: { x: '' } } }, { kind: 'animals' }])(
  'another run with %j is refused',
  async (body) => {
    const { id } = await asked(await upload('单据号,日期,客户,金额\nF1,2025-04-05,甲,1'));
    expect((await client('POST', `/api/imports/${id}/run`, body)).status).toBe(400);
  },
);
