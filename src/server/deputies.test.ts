import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { rowsOf } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { type Serving, serve } from '../../test/support/serving.ts';

let server: Serving;
let today = '2026-11-24';
const clients = {} as Record<'manager' | 'administrator' | 'supervisor' | 'seller', Client>;

beforeAll(async () => {
  server = await serve({ clock: () => new Date(`${today}T04:00:00Z`) });
  await importText(server.db, '单号,日期,客户,业务员,金额\nD1,2025-01-05,甲,seller,60');
  for (const role of ['manager', 'administrator', 'supervisor', 'seller'] as const)
    clients[role] = await signedIn(server.url, role);
});

const bodyOf = async <T>(answer: Response) => (await answer.json()) as T;
const codeOf = async (answer: Response) => (await bodyOf<{ error: { code: string } }>(answer)).error.code;
const name = (as: Client, deputy_id: number, days = { from: '2026-11-24', to: '2026-11-30' }) =>
  as('POST', '/api/deputies', { deputy_id, ...days });
const idOf = async (answer: Promise<Response>) => (await bodyOf<{ id: number }>(await answer)).id;
const draft = () =>
  idOf(clients.manager('POST', '/api/reports', { kind: 'month', language: 'zh', period: '2025-01', format: 'xlsx' }));

test('a deputy issues in the stead of the manager while it lasts, and the log says for whom', async () => {
  const { supervisor } = clients;
  const report = await draft();
  expect((await supervisor('GET', `/api/reports/${report}`)).status).toBe(404);
  expect((await supervisor('POST', `/api/reports/${report}/issue`, {})).status).toBe(403);
  const id = await idOf(name(clients.manager, server.people.supervisor));
  today = '2026-11-30';
  const issued = await supervisor('POST', `/api/reports/${report}/issue`, {});
  expect(await bodyOf(issued)).toMatchObject({ state: 'issued', issue: { issuer: 'supervisor（代manager）' } });
  expect(
    await rowsOf(server.db, sql`select person_id, for_person_id from operation_log where action = 'report_issued'`),
  ).toEqual([`${server.people.supervisor} ${server.people.manager}`]);
  today = '2026-12-01';
  expect((await supervisor('GET', `/api/reports/${report}`)).status).toBe(404);
  expect((await supervisor('POST', `/api/reports/${report}/withdrawal`, { reason: '错' })).status).toBe(403);
  today = '2026-11-24';
  await clients.manager('DELETE', `/api/deputies/${id}`);
});

test('a deputy sees figures, batches and people no further than before', async () => {
  const id = await idOf(name(clients.manager, server.people.supervisor));
  const figures = await clients.supervisor('POST', '/api/figures', { expressions: ['sales@2025'] });
  expect(await bodyOf(figures)).toMatchObject({ figures: [{ records: 0 }] });
  for (const path of ['/api/batches', '/api/people']) expect((await clients.supervisor('GET', path)).status).toBe(403);
  await clients.manager('DELETE', `/api/deputies/${id}`);
});

test('a deputy names no deputy, and whom they stood in for ends it at once', async () => {
  const id = await idOf(name(clients.manager, server.people.supervisor));
  expect((await name(clients.supervisor, server.people.operations)).status).toBe(403);
  expect(await bodyOf(await clients.supervisor('GET', '/api/deputies'))).toMatchObject({
    deputies: [{ id, person: { name: 'manager' }, deputy: { name: 'supervisor' }, acting: true }],
  });
  expect((await clients.manager('DELETE', `/api/deputies/${id}`)).status).toBe(204);
  expect((await clients.supervisor('POST', `/api/reports/${await draft()}/issue`, {})).status).toBe(403);
  expect(await bodyOf(await clients.supervisor('GET', '/api/deputies'))).toEqual({ deputies: [] });
});

test('of two that are the same, at once or later, the second is refused, and days that touch none go through', async () => {
  const both = await Promise.all([1, 2].map(() => name(clients.manager, server.people.supervisor)));
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const overlapping = { from: '2026-11-30', to: '2026-12-03' };
  expect(await codeOf(await name(clients.manager, server.people.supervisor, overlapping))).toBe('deputy_twice');
  const after = await name(clients.manager, server.people.supervisor, { from: '2026-12-01', to: '2026-12-03' });
  expect(after.status).toBe(200);
  const ids = [after, ...both.filter(({ ok }) => ok)].map((each) => idOf(Promise.resolve(each)));
  for (const id of await Promise.all(ids)) await clients.manager('DELETE', `/api/deputies/${id}`);
});

test.each([
  ['deputy_unfit', () => name(clients.manager, server.people.seller)],
  ['deputy_unfit', () => name(clients.manager, server.people.reader)],
  ['deputy_unfit', () => name(clients.manager, server.people.manager)],
  ['deputy_unfit', () => name(clients.manager, 99_999)],
  ['deputy_days', () => name(clients.manager, server.people.operations, { from: '2026-11-01', to: '2026-11-23' })],
  ['deputy_days', () => name(clients.manager, server.people.operations, { from: '2026-12-02', to: '2026-12-01' })],
  ['deputy_days', () => name(clients.manager, server.people.operations, { from: '2026-12-01', to: '2028-12-01' })],
  ['not_allowed', () => name(clients.seller, server.people.operations)],
])('%s: refused in words', async (code, ask) => {
  expect(await codeOf(await ask())).toBe(code);
});

test('when whoever named a deputy leaves or loses the right, the deputy loses it too', async () => {
  const report = await draft();
  const id = await idOf(name(clients.manager, server.people.supervisor));
  const { manager } = server.people;
  await clients.administrator('PUT', `/api/people/${manager}/place`, {
    role: 'seller',
    supervisor_id: null,
    from: '2026-11-25',
  });
  today = '2026-11-25';
  expect((await clients.supervisor('POST', `/api/reports/${report}/issue`, {})).status).toBe(403);
  expect(id).toBeGreaterThan(0);
  today = '2026-11-24';
});
