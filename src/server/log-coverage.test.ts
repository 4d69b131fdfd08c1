// Every route that is no GET is called once so that it succeeds, and must leave a row in the log of operations that names the
// request, or it is said here why it leaves none. A new route without an entry fails.

import { sql } from 'kysely';
import { TOTP } from 'otpauth';
import { expect, test, vi } from 'vitest';
import { browserOf, type Client, clientOf, signedIn } from '../../test/support/http.ts';
import { rowsOf } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { password } from '../../test/support/people.ts';
import { serve, serveNobody } from '../../test/support/serving.ts';
import { linkIdentity } from '../access/providers/identities.ts';
import { openidProvider } from '../access/providers/openid.ts';
import { localOperator } from '../access/viewer.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { matrix } from '../access/matrix.ts';
import { renewSetupToken } from '../access/setup-link.ts';
import type { WorkerOptions } from '../jobs/import-worker.ts';
import { importRunner } from './run-import.ts';

let now = Date.now();
let token = '';
let secret = '';
const server = await serve({ runImport, clock: () => new Date(now) });
const ledger =
  '单号,日期,客户编码,客户,业务员,金额\nD1,2025-01-05,C1,近水有限公司,seller,60\nD2,2025-02-05,,近水公司,seller,20';
await importText(server.db, ledger);
const fresh = await serveNobody();
const link = await renewSetupToken(fresh.db, new Date());
const first = { name: '首任管理员', username: 'first', password };
const nobody = clientOf(server.url);
const as = (role: string) => signedIn(server.url, role);
const administrator = await as('administrator');
const manager = await as('manager');
const supervisor = await inBrowser('supervisor');
let pending: Client;
const month = '/api/months/2025-01/close';
const template = '/api/report-templates/month/zh';
const report = { kind: 'month', language: 'zh', period: '2025-01', format: 'xlsx' };

const idOf = async (answer: Response) => ((await answer.json()) as { id: number }).id;
const draft = async () => idOf(await manager('POST', '/api/reports', report));

interface Call {
  /** What must be there first; its result is handed to the call. */
  first?: () => Promise<number>;
  as?: Client;
  /** Tables that change in any case: a one-time code is spent by showing it. */
  spends?: readonly string[];
  make: (as: Client, id: number) => Promise<Response>;
}

/** Why a call leaves no row. */
type Why = 'keeps nothing' | 'holds once it is confirmed';

const calls: Record<string, Call | Why> = {
  'POST /api/session': { make: () => nobody('POST', '/api/session', { username: 'reader', password }) },
  'DELETE /api/session': { as: await as('reader'), make: (client) => client('DELETE', '/api/session') },
  'POST /api/setup': { make: () => clientOf(fresh.url)('POST', '/api/setup', { token: link, ...first }) },
  'DELETE /api/account/sessions': { make: (client) => client('DELETE', '/api/account/sessions') },
  'DELETE /api/account/sessions/:id': {
    first: otherSession,
    make: (client, id) => client('DELETE', `/api/account/sessions/${id}`),
  },
  'DELETE /api/people/:id/sessions': {
    as: administrator,
    make: (client) => client('DELETE', `/api/people/${server.people.seller}/sessions`),
  },
  'POST /api/account/password': {
    as: await inBrowser('operations'),
    make: (client) => client('POST', '/api/account/password', { current: password, password: 'a new long password' }),
  },
  'POST /api/account/two-step': 'holds once it is confirmed',
  'POST /api/account/two-step/confirm': {
    first: () => secretFrom(supervisor, '/api/account/two-step'),
    as: supervisor,
    make: (client) => client('POST', '/api/account/two-step/confirm', { code: nextCode() }),
  },
  'POST /api/account/recovery-codes': {
    as: supervisor,
    spends: ['two_step'],
    make: (client) => client('POST', '/api/account/recovery-codes', { password, code: nextCode() }),
  },
  'POST /api/session/code': {
    first: () => firstStep('supervisor'),
    spends: ['pending_sign_in'],
    make: () => pending('POST', '/api/session/code', { code: nextCode() }),
  },
  'POST /api/account/two-step/off': {
    as: supervisor,
    spends: ['two_step'],
    make: (client) => client('POST', '/api/account/two-step/off', { password, code: nextCode() }),
  },
  'PUT /api/sign-in-rules': {
    as: administrator,
    make: (client) => client('PUT', '/api/sign-in-rules', { two_step_roles: ['finance'] }),
  },
  'POST /api/session/two-step': 'holds once it is confirmed',
  'POST /api/session/two-step/confirm': {
    first: async () => (await firstStep('finance')) + (await secretFrom(pending, '/api/session/two-step')),
    spends: ['pending_sign_in'],
    make: () => pending('POST', '/api/session/two-step/confirm', { code: nextCode() }),
  },
  'POST /api/people/:id/sign-in-link': {
    as: administrator,
    make: (client) => client('POST', `/api/people/${server.people.below}/sign-in-link`),
  },
  'POST /api/join/look': 'keeps nothing',
  'POST /api/join': { first: linkForSeller, make: () => nobody('POST', '/api/join', { token, password }) },
  'POST /api/account/identities/:provider': 'keeps nothing', // It sends the browser away; coming back links, and is logged.
  'DELETE /api/account/identities/:provider': {
    first: linkedAccount,
    make: (client) => client('DELETE', '/api/account/identities/openid'),
  },
  'POST /api/people': {
    as: administrator,
    make: (client) => client('POST', '/api/people', { name: '新人', role: 'seller' }),
  },
  'PUT /api/people/:id/place': {
    as: administrator,
    make: (client) =>
      client('PUT', `/api/people/${server.people.below}/place`, {
        role: 'seller',
        supervisor_id: server.people.manager,
        from: '2030-01-01',
      }),
  },
  'PUT /api/people/:id/leaving': {
    as: administrator,
    make: (client) => client('PUT', `/api/people/${server.people.below}/leaving`, { last_day: '2030-12-31' }),
  },
  'POST /api/deputies': {
    make: (client) => {
      const days = { from: '2026-01-01', to: new Date(Date.now() + 9e7).toISOString().slice(0, 10) };
      return client('POST', '/api/deputies', { deputy_id: server.people.operations, ...days });
    },
  },
  'DELETE /api/deputies/:id': {
    make: async (client) => {
      const [id] = await rowsOf(server.db, sql`select max(id) from deputy`);
      return client('DELETE', `/api/deputies/${id}`);
    },
  },
  'PUT /api/settings/:key': { make: (client) => client('PUT', '/api/settings/lost.months', { value: '9' }) },
  'DELETE /api/settings/:key': { make: (client) => client('DELETE', '/api/settings/lost.months') },
  'POST /api/figures': 'keeps nothing',
  'POST /api/diff': 'keeps nothing',
  'POST /api/reports/verify': 'keeps nothing',
  'POST /api/report-templates/preview': 'keeps nothing',
  'POST /api/audits': 'keeps nothing',
  'POST /api/audits/annotated': 'keeps nothing',
  'POST /api/reports': { make: (client) => client('POST', '/api/reports', report) },
  'POST /api/reports/:id/issue': {
    first: draft,
    make: (client, id) => client('POST', `/api/reports/${id}/issue`, {}),
  },
  'POST /api/reports/:id/withdrawal': {
    first: issuedReport,
    make: (client, id) => client('POST', `/api/reports/${id}/withdrawal`, { reason: '口径有误' }),
  },
  'PUT /api/report-templates/:kind/:language': {
    make: (client) => client('PUT', template, { text: '---\ntitle: 月报\n---\n\n甲\n', based_on: 0 }),
  },
  'DELETE /api/report-templates/:kind/:language': { make: (client) => client('DELETE', `${template}?based_on=1`) },
  'POST /api/customers/:id/phone': {
    first: customerWithPhone,
    make: (client, id) => client('POST', `/api/customers/${id}/phone`),
  },
  'POST /api/customers/:id/erasure': {
    as: administrator,
    first: customerWithPhone,
    make: (client, id) => client('POST', `/api/customers/${id}/erasure`, { confirm: '近水有限公司' }),
  },
  'POST /api/people/:id/erasure': {
    as: administrator,
    first: formerColleague,
    make: (client, id) => client('POST', `/api/people/${id}/erasure`, { confirm: '离职员工' }),
  },
  'POST /api/imports': { make: (client) => upload(client, 'a.csv') },
  'POST /api/imports/:id/run': {
    first: () => imported(),
    make: (client, id) => client('POST', `/api/imports/${id}/run`, {}),
  },
  'POST /api/imports/:id/cancel': {
    first: () => endless(),
    make: (client, id) => client('POST', `/api/imports/${id}/cancel`),
  },
  'POST /api/tokens': { as: administrator, make: (client) => client('POST', '/api/tokens', { name: 'ERP' }) },
  'DELETE /api/tokens/:id': { as: administrator, make: (client) => client('DELETE', '/api/tokens/2') },
  'POST /api/batches/:id/undo': { make: (client) => client('POST', '/api/batches/2/undo') },
  'POST /api/provisional/:kind/:id': {
    make: (client) => client('POST', '/api/provisional/customers/2', { values: { industry: '机械' } }),
  },
  'POST /api/merges': { make: (client) => client('POST', '/api/merges', { customer: 2, into: 1 }) },
  'DELETE /api/merges/:customer': { make: (client) => client('DELETE', '/api/merges/2') },
  'POST /api/merges/apart': { make: (client) => client('POST', '/api/merges/apart', { left: 1, right: 2 }) },
  'DELETE /api/merges/apart/:left/:right': { make: (client) => client('DELETE', '/api/merges/apart/1/2') },
  'POST /api/months/:month/close': { make: (client) => client('POST', month) },
  'DELETE /api/months/:month/close': { make: (client) => client('DELETE', month) },
};

test('every route that may change something is here', () => {
  const writing = Object.keys(matrix).filter((row) => !row.startsWith('GET '));
  expect(Object.keys(calls).sort()).toEqual(writing.sort());
});

const changing = Object.entries(calls).flatMap(([row, call]) => (typeof call === 'string' ? [] : [{ row, ...call }]));

test.each(changing)(
  '$row stands in the log, or changes nothing',
  async ({ row, as: who = manager, make, first, spends = [] }) => {
    const db = row === 'POST /api/setup' ? fresh.db : server.db;
    const id = (await first?.()) ?? 0;
    const { status, changed } = await inSilence(db, () => make(who, id));
    expect([status, changed.filter((table) => !spends.includes(table))]).toEqual([500, []]);
    const answer = await make(who, id);
    expect(answer.status < 300 || (await answer.text())).toBe(true);
    expect(await loggedFor(db, answer)).not.toEqual([]);
  },
);

/** Calls while nothing can be written to the log, and gives which tables changed all the same. */
async function inSilence(db: Database, call: () => Promise<Response>) {
  await vi.waitFor(async () => expect(await rowsOf(db, underWay)).toEqual([]), 10_000);
  const before = await contentOf(db);
  await sql`alter table operation_log add constraint silent check (false) not valid`.execute(db.kysely);
  const { status } = await call();
  await sql`alter table operation_log drop constraint silent`.execute(db.kysely);
  const after = await contentOf(db);
  const changed = after.filter((table) => !before.includes(table));
  return { status, changed: changed.map((table) => table.split(' ')[0]!) };
}

/** Imports that will change their rows by themselves. */
const underWay = sql`
  select id from import_job
  where state in ('waiting', 'running') and (file_name <> 'endless.csv' or cancel_wanted)`;

const aside = ['operation_log', 'sign_in_attempt']; // Attempts count whether they succeed or not.
const seen = ['last_used_at', 'expires_at']; // A session is noted to be in use every few minutes.

/** Every table as one hash. */
async function contentOf(db: Database): Promise<string[]> {
  return db.kysely.transaction().execute(async (tx) => {
    await sql`set local "youju.all" = 'on'`.execute(tx);
    const { rows } = await sql<{ name: string }>`
      select relname::text as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(tx);
    const hashes: string[] = [];
    for (const { name } of rows.filter((each) => !aside.includes(each.name))) {
      const table = sql.table(name);
      const hashed = await sql<{ hash: string }>`
        select md5(coalesce(string_agg(kept::text, '|' order by kept::text), '')) as hash
        from ${table} as row, lateral (select to_jsonb(row) - ${seen}::text[] as kept) as each`.execute(tx);
      hashes.push(`${name} ${hashed.rows[0]!.hash}`);
    }
    return hashes;
  });
}

/** What the log holds of the request that was answered so. */
function loggedFor(db: Database, answer: Response): Promise<string[]> {
  return rowsOf(
    db,
    sql`select action from operation_log
        where request_id = ${answer.headers.get('x-request-id')} and origin = 'browser' and address = '127.0.0.1'
          and person_id is not null and number is not null and at > now() - interval '1 minute'`,
  );
}

async function linkedAccount(): Promise<number> {
  const identity = { subject: 'u-1', name: '孙经理', claims: {} };
  const link = { personId: server.people.manager, identity, now: new Date() };
  await transact(server.db, wholeCompany, (tx) =>
    linkIdentity(tx, openidProvider({ issuer: new URL('https://id.example.com'), clientId: '', clientSecret: '' }), {
      link,
      actor: localOperator,
    }),
  );
  return server.people.manager;
}

async function formerColleague(): Promise<number> {
  const { rows } = await transact(server.db, wholeCompany, (tx) =>
    sql<{ id: number }>`
      insert into person (name, role, left_on, from_version) values ('离职员工', 'seller', '2020-01-31', 1) returning id`.execute(
      tx,
    ),
  );
  return rows[0]!.id;
}

async function customerWithPhone(): Promise<number> {
  await transact(server.db, wholeCompany, (tx) => sql`update customer set phone = '13912345678'`.execute(tx));
  return 1;
}

async function issuedReport(): Promise<number> {
  const [id] = await rowsOf(server.db, sql`select report_id from report_issue`);
  return Number(id);
}

async function otherSession(): Promise<number> {
  await as('manager');
  const answer = await manager('GET', '/api/account/sessions');
  const { sessions } = (await answer.json()) as { sessions: { id: number; current: boolean }[] };
  return sessions.find(({ current }) => !current)!.id;
}

function upload(client: Client, name: string): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([`${ledger}\nD3,2025-03-05,C1,近水有限公司,seller,1`]), name);
  return client('POST', '/api/imports', form);
}

const imported = async () => inState(await idOf(await upload(manager, 'b.csv')), 'done');
const endless = async () => inState(await idOf(await upload(manager, 'endless.csv')), 'running');

async function inState(id: number, state: string): Promise<number> {
  await vi.waitFor(async () => {
    expect(await (await manager('GET', `/api/imports/${id}`)).json()).toMatchObject({ state });
  }, 10_000);
  return id;
}

/** An import of the one name goes on until it is stopped. */
async function runImport(...[job, report, signal]: Parameters<WorkerOptions['run']>): Promise<unknown> {
  if (job.file_name !== 'endless.csv') return importRunner(server.db)(job, report, signal);
  return new Promise((_, stop) => signal.addEventListener('abort', () => stop(new Error('stopped'))));
}

async function inBrowser(role: string): Promise<Client> {
  const client = browserOf(server.url);
  await client('POST', '/api/session', { username: role, password });
  return client;
}

/** The password was right; the second step is still to come. */
async function firstStep(role: string): Promise<number> {
  pending = await inBrowser(role);
  return 0;
}

async function secretFrom(client: Client, path: string): Promise<number> {
  ({ secret } = (await (await client('POST', path, { password })).json()) as { secret: string });
  return 0;
}

/** No code is good twice. */
function nextCode(): string {
  now += 30_000;
  return new TOTP({ secret }).generate({ timestamp: now });
}

async function linkForSeller(): Promise<number> {
  const answer = await administrator('POST', `/api/people/${server.people.seller}/sign-in-link`);
  token = ((await answer.json()) as { path: string }).path.split('token=')[1]!;
  return 0;
}
