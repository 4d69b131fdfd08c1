// The way of a file: uploaded, imported, asked, traced, exported, taken back. Over HTTP, with nothing in between left out.

import { beforeAll, expect, test, vi } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { importRunner } from './run-import.ts';

let server: Serving;
let client: Client;

const ledger = `日期,客户编码,客户,省份,系列,销售员,金额
2024-03-01,C1,甲公司,浙江,A,seller,100.00
2025-03-01,C1,甲公司,浙江,A,seller,150.00
2025-03-02,C2,乙公司,江苏,B,below,50.50
2025-13-02,C2,乙公司,江苏,B,below,1
`;

beforeAll(async () => {
  server = await serve({ runImport: (...job) => importRunner(server.db)(...job) });
  client = await signedIn(server.url, 'operations');
});

async function get(path: string, as = client) {
  const answer = await as('GET', path);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Record<string, never>;
}

async function sales(as: Client): Promise<string> {
  const answer = await as('POST', '/api/figures', { expressions: ['sales@2025', 'sales:yoy@2025'] });
  const { figures } = (await answer.json()) as { figures: { value: number }[] };
  return figures.map((figure) => figure.value).join(' ');
}

test('a file uploaded in the browser is in the figures, its bad row comes back', async () => {
  const form = new FormData();
  form.append('file', new Blob([ledger]), '2025.csv');
  const { id } = (await (await client('POST', '/api/imports', form)).json()) as { id: number };
  await vi.waitFor(async () => {
    const job = await get(`/api/imports/${id}`);
    expect(job).toMatchObject({ state: 'done', result: { rows: 4, accepted: 3, rejected: 1, file: '2025.csv' } });
  }, 10_000);
  expect(await sales(client)).toBe('200.5 1.005');
  expect(await (await client('GET', `/api/imports/${id}/rejects`)).text()).toContain('2025-13-02');
});

test('a seller is told of their own sales only, by every route', async () => {
  const seller = await signedIn(server.url, 'seller');
  expect(await sales(seller)).toBe('150 0.5');
  expect(await get('/api/customers', seller)).toMatchObject({ total: 1, customers: [{ code: 'C1', name: '甲公司' }] });
  expect(await get('/api/filters', seller)).toMatchObject({ provinces: [{ name: '浙江' }], series: [{ name: 'A' }] });
  const rows = await get('/api/trace/rows?expression=sales@2025', seller);
  expect(rows).toMatchObject({
    total: 1,
    rows: [{ customer: '甲公司', amount: '150', file: '2025.csv', row: 3 }],
  });
});

test('the rows behind a figure come as a workbook', async () => {
  const answer = await client('GET', '/api/trace/export?expression=sales@2025');
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  expect(answer.headers.get('content-disposition')).toMatch(/filename\*=UTF-8''%E9%94%80%E5%94%AE%E9%A2%9D/);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe('PK');
});

test('a figure without an answer is exported as a refusal', async () => {
  const answer = await client('GET', '/api/trace/export?expression=nonsense@2025');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
});

test('the board answers with its figures, and refuses what it does not understand', async () => {
  const board = await get('/api/board?period=2025&where=province%3D浙江');
  expect(board).toMatchObject({
    period: '2025',
    empty: false,
    figures: { sales: { value: 150 }, growth: { value: 0.5 } },
  });
  expect((await client('GET', '/api/board?period=soon')).status).toBe(400);
  expect((await client('GET', '/api/board?period=2025&where=province%3D火星')).status).toBe(400);
});

interface Named {
  key: string;
}

test('the catalogue says what a metric can be asked by, and which members a dimension has', async () => {
  const { themes, dimensions } = (await get('/api/catalogue')) as Record<string, { key: string; metrics: Named[] }[]>;
  const metrics = themes!.flatMap((theme) => theme.metrics);
  const find = (list: Named[], key: string) => list.find((each) => each.key === key);
  expect(find(metrics, 'headcount')).toMatchObject({
    dimensions: ['seller', 'supervisor', 'quintile', 'month', 'quarter', 'year'],
    bounds: false,
  });
  expect(find(metrics, 'sales')).toMatchObject({ bounds: true, target: 'sales.target' });
  expect(find(dimensions!, 'market')).toMatchObject({ choices: [{ key: 'new' }, { key: 'mature' }] });
  expect(find(dimensions!, 'series')).not.toHaveProperty('choices');
});

test('a report is kept as a draft and comes as a Word file; not for a year without sales', async () => {
  const asked = { kind: 'annual', period: '2025', language: 'zh', format: 'docx' };
  const { id, title } = (await (await client('POST', '/api/reports', asked)).json()) as { id: number; title: string };
  const answer = await client('GET', `/api/reports/${id}/file`);
  expect(answer.headers.get('content-disposition')).toMatch(/filename\*=UTF-8''.*2025.*\.docx$/);
  expect(new TextDecoder().decode(await answer.arrayBuffer()).slice(0, 2)).toBe('PK');
  expect(await get('/api/reports')).toMatchObject({ total: 1, reports: [{ id, title, state: 'draft' }] });
  expect((await client('POST', '/api/reports', { ...asked, period: '2019' })).status).toBe(404);
});

test('the batch is listed with who imported it, and can be taken back once', async () => {
  const { batches } = await get('/api/batches');
  expect(batches).toMatchObject([{ kind: 'sales', file_name: '2025.csv', accepted: 3, changed_by: 'operations' }]);
  const undo = () => client('POST', '/api/batches/1/undo');
  expect((await undo()).status).toBe(200);
  expect(await sales(client)).toBe(' ');
  expect((await undo()).status).toBe(409);
});

test('what was done stands in the operation log', async () => {
  const log = await transact(server.db, wholeCompany, (tx) =>
    tx.selectFrom('operation_log').select(['action', 'subject', 'person_id']).orderBy('id').execute(),
  );
  const done = log.filter((row) => ['import', 'undo', 'export'].includes(row.action));
  expect(done.map((row) => `${row.action} ${row.subject}`)).toEqual([
    'import 2025.csv',
    'export sales@2025',
    'export 2025年度销售工作总结及2026年工作安排',
    'undo #1 2025.csv',
  ]);
  expect(new Set(done.map((row) => row.person_id))).toEqual(new Set([server.people.operations]));
});
