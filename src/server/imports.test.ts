import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { Refusal } from '../base/errors.ts';
import { storedPath } from '../files/stored-files.ts';
import type { ImportResult } from '../intake/import-result.ts';
import { CutShort } from '../jobs/cut-short.ts';
import type { ImportJob } from '../jobs/import-jobs.ts';
import type { WorkerOptions } from '../jobs/import-worker.ts';

let server: Serving;
let client: Client;
let run: WorkerOptions['run'] = async () => result;

const counts = { rows: 2, accepted: 1, rejected: 1, unchanged: 0, filtered: 0, replaced: 0, held: 0 };
const result: ImportResult = {
  batch: 1,
  kind: 'sales',
  file: '订单.csv',
  files: ['订单.csv'],
  ...counts,
  left_out: [],
  withdrawn: 0,
  held_back: false,
  questions: [],
  effect: [],
  rejects_file: null,
  control_totals: [],
  layouts: [],
  ledger_version: 3,
  dry_run: false,
  problems: [{ code: 'no_date', place: { file: '订单.csv', row: 2 }, message: { zh: '缺少日期', en: 'no date' } }],
};

beforeAll(async () => {
  server = await serve({ runImport: (...job) => run(...job), limits: { uploadBytes: 1000, signInsPerMinute: 100 } });
  client = await signedIn(server.url, 'operations');
});
afterEach(() => {
  run = async () => result;
});

function form(content: string, fileName = '订单.csv', fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  data.append('file', new Blob([content]), fileName);
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

async function upload(content: string, fileName?: string, fields?: Record<string, string>): Promise<number> {
  const answer = await client('POST', '/api/imports', form(content, fileName, fields));
  expect(answer.status).toBe(202);
  return ((await answer.json()) as { id: number }).id;
}

const look = async (id: number) => (await client('GET', `/api/imports/${id}`)).json();
const ended = (id: number, state: string) =>
  vi.waitFor(async () => {
    const job = await look(id);
    expect(job).toMatchObject({ state });
    return job;
  }, 5000);
const kept = async () => (await readdir(join(server.db.dataDir, 'files'))).length;
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;

test('what an older version of the program answered can still be looked at', async () => {
  const { batch, kind, file, rejects_file, control_totals, ledger_version, problems } = result;
  run = async () => ({ batch, kind, file, ...counts, rejects_file, control_totals, ledger_version, problems });
  const shown = { accepted: 1, layouts: [], questions: [], left_out: [], held_back: false };
  expect(await ended(await upload('日期,金额'), 'done')).toMatchObject({ result: shown });
});

test('an upload is kept as it came and imported as the person who sent it', async () => {
  const seen: ImportJob[] = [];
  run = async (job) => {
    seen.push(job);
    return result;
  };
  const id = await upload('日期,金额', '订单.csv', { kind: 'sales', accept_losses: 'true' });
  const shown = { batch: 1, accepted: 1, rejects_file: null, problems: [{ message: '缺少日期' }] };
  expect(await ended(id, 'done')).toMatchObject({ id, file_name: '订单.csv', result: shown });
  const job = seen[0] as ImportJob;
  expect(job).toMatchObject({ created_by: server.people.operations, options: { kind: 'sales', confirm: ['losses'] } });
  expect(await readFile(storedPath(server.db.dataDir, job.files[0]!.stored), 'utf8')).toBe('日期,金额');
});

test('the rows that came back can be fetched, without a path of this machine', async () => {
  const path = join(server.db.dataDir, '1-订单.csv');
  await writeFile(path, '退回原因\n缺少日期\n');
  run = async () => ({ ...result, rejects_file: '1-订单.csv' });
  const id = await upload('x');
  expect(await ended(id, 'done')).toMatchObject({ result: { rejects_file: '1-订单.csv' } });
  const answer = await client('GET', `/api/imports/${id}/rejects`);
  expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''1-%E8%AE%A2");
  expect(await answer.text()).toBe('退回原因\n缺少日期\n');
});

test('of several kinds the rows of each can be fetched, by its batch or, where nothing was written, its kind', async () => {
  for (const name of ['7-客户.csv', '8-订单.csv']) await writeFile(join(server.db.dataDir, name), name);
  const two = (batches: (number | null)[]): ImportResult[] => [
    { ...result, batch: batches[0]!, kind: 'customers', rejects_file: '7-客户.csv' },
    { ...result, batch: batches[1]!, rejects_file: '8-订单.csv' },
  ];
  const rejects = async (batches: (number | null)[], query: string) => {
    run = async () => two(batches);
    const id = await upload('x');
    await ended(id, 'done');
    return (await client('GET', `/api/imports/${id}/rejects${query}`)).text();
  };
  expect(await rejects([7, 8], '')).toBe('7-客户.csv');
  expect(await rejects([7, 8], '?batch=8')).toBe('8-订单.csv');
  expect(await rejects([null, null], '?kind=sales')).toBe('8-订单.csv');
  expect(await rejects([7, 8], '?batch=9')).toContain('no_rejects');
});

test('without rejected rows there is no file of them', async () => {
  const id = await upload('x');
  await ended(id, 'done');
  const answer = await client('GET', `/api/imports/${id}/rejects`);
  expect([answer.status, await codeOf(answer)]).toEqual([404, 'no_rejects']);
});

test('a refused import says why, in the language of who looks', async () => {
  run = async () => {
    throw new Refusal('unknown_layout', { zh: '认不出表头', en: 'unknown header' });
  };
  const id = await upload('x');
  expect(await ended(id, 'failed')).toMatchObject({ error: { code: 'unknown_layout', message: '认不出表头' } });
  const english = await client('GET', `/api/imports/${id}`, undefined, { 'accept-language': 'en' });
  expect(await english.json()).toMatchObject({ error: { message: 'unknown header' } });
});

test('an import that failed halfway shows the batches that stand', async () => {
  run = async () => {
    throw new CutShort(new TypeError('oops'), [result]);
  };
  const id = await upload('x');
  expect(await ended(id, 'failed')).toMatchObject({ error: { code: 'internal' }, results: [{ batch: 1 }] });
});

test.each(['..\\..\\evil.csv', '../../evil.csv', '/etc/evil.csv', 'evil\u202E.csv'])(
  'the name %j is only shown',
  async (name) => {
    const id = await upload('x', name);
    expect(await look(id)).toMatchObject({ file_name: 'evil.csv' });
  },
);

test('a file over the limit is refused and leaves nothing', async () => {
  const before = await kept();
  const answer = await client('POST', '/api/imports', form('x'.repeat(1001)));
  expect([answer.status, await codeOf(answer)]).toEqual([413, 'upload_too_large']);
  expect(await kept()).toBe(before);
});

test('files that are too large together are refused and leave nothing', async () => {
  const before = await kept();
  const two = form('x'.repeat(600), 'a.csv');
  two.append('file', new Blob(['y'.repeat(600)]), 'b.csv');
  const answer = await client('POST', '/api/imports', two);
  expect([answer.status, await codeOf(answer)]).toEqual([413, 'upload_too_large']);
  expect(await kept()).toBe(before);
});

test.each(['', '\r\n--b', '\r\n--b\r\nContent-Disposition: form-data; name="kind"'])(
  'a form that is cut off after %j is refused and leaves nothing',
  async (end) => {
    const before = await kept();
    const file = 'Content-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n日期';
    const type = { 'content-type': 'multipart/form-data; boundary=b' };
    const answer = await client('POST', '/api/imports', `--b\r\n${file}${end}`, type);
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'upload_cut_off']);
    expect(await kept()).toBe(before);
  },
);

test('a form without a boundary is refused', async () => {
  const answer = await client('POST', '/api/imports', 'x', { 'content-type': 'multipart/form-data' });
  expect(answer.status).toBe(400);
});

test('a hopeless upload is refused without being read', async () => {
  const answer = await client('POST', '/api/imports', form('x'.repeat(3_000_000)));
  expect([answer.status, await codeOf(answer)]).toEqual([413, 'upload_too_large']);
});

test.each([
  ['upload_empty', form('')],
  ['bad_mapping', form('x', 'a.csv', { mapping: '{' })],
  ['bad_mapping', form('x', 'a.csv', { mapping: '{"columns":{"cost":"\\u0000"}}' })],
  ['invalid_request', form('x', 'a.csv', { kind: 'animals' })],
  ['invalid_request', form('x', 'a.csv', { confirm: 'everything' })],
  ['upload_missing', new FormData()],
  ['upload_missing', { file: 'x' }],
])('%s: nothing is imported and nothing kept', async (code, body) => {
  const before = await kept();
  const answer = await client('POST', '/api/imports', body);
  expect([answer.status, await codeOf(answer)]).toEqual([400, code]);
  expect(await kept()).toBe(before);
});

test('an upload whose import cannot be noted down leaves nothing', async () => {
  const before = await kept();
  await sql`alter table import_job add constraint refusing check (file_name <> 'no.csv')`.execute(server.db.kysely);
  expect((await client('POST', '/api/imports', form('x', 'no.csv'))).status).toBe(500);
  expect(await kept()).toBe(before);
});

test('several files are one import, each kept as it came', async () => {
  let seen: ImportJob | undefined;
  run = async (job) => {
    seen = job;
    return [result, { ...result, batch: 2 }];
  };
  const before = await kept();
  const two = form('x', 'a.csv', { confirm: 'totals,dates', dry_run: 'true' });
  two.append('file', new Blob(['y']), 'b.csv');
  const { id } = (await (await client('POST', '/api/imports', two)).json()) as { id: number };
  expect(await ended(id, 'done')).toMatchObject({ result: { batch: 1 }, results: [{ batch: 1 }, { batch: 2 }] });
  expect(seen).toMatchObject({ file_name: 'a.csv (+1)', files: [{ name: 'a.csv' }, { name: 'b.csv' }] });
  expect(seen!.options).toMatchObject({ confirm: ['totals', 'dates'], dry_run: true });
  expect(await kept()).toBe(before + 2);
});

test('an import that runs is cancelled, and a second click harms nothing', async () => {
  run = (_job, _report, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const id = await upload('x');
  await ended(id, 'running');
  const cancel = async () => (await client('POST', `/api/imports/${id}/cancel`)).json();
  expect(await cancel()).toMatchObject({ state: 'running', cancelling: true });
  expect(await cancel()).toMatchObject({ id });
  expect(await ended(id, 'cancelled')).toMatchObject({ cancelling: false });
});

test('an import that is done is not cancelled; the answer says how to take it back', async () => {
  const id = await upload('x');
  await ended(id, 'done');
  const answer = await client('POST', `/api/imports/${id}/cancel`);
  expect([answer.status, await codeOf(answer)]).toEqual([409, 'import_over']);
  expect((await client('POST', '/api/imports/999/cancel')).status).toBe(404);
});

test('an import nobody asked for is unknown', async () => {
  const answer = await client('GET', '/api/imports/999');
  expect([answer.status, await codeOf(answer)]).toEqual([404, 'import_unknown']);
});
