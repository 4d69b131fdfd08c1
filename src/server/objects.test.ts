// Every route that names an object, as every role that may use it, with an own object, somebody else's and one that is not
// there: it answers what the matrix says each role reaches, and of anything else the same as of nothing.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { isAllowed, matrix } from '../access/matrix.ts';
import { objectOf, type ObjectKind, type Reach, reaches } from '../access/objects.ts';
import { type Role, roles } from '../access/viewer.ts';
import { type Transaction, transact, wholeCompany } from '../db/database.ts';

let server: Serving;
const clients = new Map<Role, Client>();

beforeAll(async () => {
  server = await serve();
  await transact(server.db, wholeCompany, (tx) =>
    sql`insert into change (version, kind) values (99, 'import')`.execute(tx),
  );
  for (const role of roles) clients.set(role, await signedIn(server.url, role));
});

type Whose = 'own' | 'foreign' | 'special';
const missing = 999_999;

/** Makes an object: the role's own, somebody else's, or somebody else's of the sort that a role may reach all the same. */
const make: Record<Exclude<ObjectKind, 'company' | 'person'>, (role: Role, whose: Whose) => Promise<number>> = {
  report: (role, whose) =>
    withTx(async (tx) => {
      const own = role === 'supervisor' ? [server.people.supervisor, server.people.below] : [server.people[role]];
      const isNarrow = role === 'seller' || role === 'supervisor';
      const by = whose === 'own' ? server.people[role] : server.people.operations;
      const people = `{${(whose === 'own' && isNarrow ? own : []).join(',')}}`;
      const id = await idOf(
        tx,
        sql`
        insert into report (
          kind, period, language, format, title, business_day, asked_on, version, written_by, writer, writer_role,
          whole_company, people, figures, file_name, file_bytes, file_sha256
        )
        values (
          'annual', ${`20${by}`}, 'zh', 'docx', 'R', '2025-12-31', '2025-12-31', 1, ${by}, 'x', ${role},
          ${people === '{}'}, ${people}::integer[], 1, 'r.docx', 0, ${sha256OfNothing}
        )
        returning id`,
      );
      await sql`
        insert into report_figure (report_id, number, expr, name, unit, text, printed, definition_hash, verdicts)
        values (${id}, 1, 'sales@2025', '', 'CNY', '', '', '', '{}')`.execute(tx);
      await sql`insert into report_file (report_id, bytes) values (${id}, '')`.execute(tx);
      if (whose === 'special') await issue(tx, id);
      return id;
    }),
  import: (role, whose) =>
    withTx((tx) =>
      idOf(
        tx,
        sql`
        insert into import_job (file_name, state, created_by)
        values ('a.csv', 'done', ${whose === 'own' ? server.people[role] : server.people.operations})
        returning id`,
      ),
    ),
  batch: (role, whose) =>
    withTx((tx) =>
      idOf(
        tx,
        sql`
        insert into batch (kind, file_name, file_sha256, rows, accepted, rejected, unchanged, replaced, held, changed_by)
        values (${whose === 'special' ? 'receipts' : 'sales'}, 'a.csv', '', 0, 0, 0, 0, 0, 0, ${server.people[role]})
        returning id`,
      ),
    ),
  customer: (role, whose) =>
    withTx((tx) =>
      idOf(
        tx,
        sql`
        insert into customer (name, owner_id, phone, from_version)
        values ('x', ${whose === 'own' ? server.people[role] : server.people.operations}, '13912345678', 99)
        returning id`,
      ),
    ),
  token: (role, whose) =>
    withTx((tx) =>
      idOf(
        tx,
        sql`
        insert into api_token (person_id, name, token_hash, may, expires_on, created_at)
        values (
          ${whose === 'own' ? server.people[role] : server.people.below}, ${crypto.randomUUID()}, ${crypto.randomUUID()}, '{imports}',
          '2030-01-01', now()
        )
        returning id`,
      ),
    ),
  session: (role, whose) =>
    withTx((tx) =>
      idOf(
        tx,
        sql`
        insert into session (
          token_hash, person_id, role, created_at, expires_at, user_agent, address, last_used_at, ends_at, token_made_at
        )
        values (
          ${crypto.randomUUID()}, ${whose === 'own' ? server.people[role] : server.people.below}, ${role}, now(), '2100-01-01',
          '', '', now(), '2100-01-01', now()
        )
        returning id`,
      ),
    ),
  deputy: (role, whose) =>
    withTx((tx) =>
      idOf(
        tx,
        sql`
        insert into deputy (person_id, deputy_id, from_day, to_day)
        values (${whose === 'own' ? server.people[role] : server.people.below}, ${server.people.operations}, '2030-01-01', '2030-01-02')
        returning id`,
      ),
    ),
};

const routes = Object.entries(matrix)
  .map(([row, permission]) => ({ row, permission, method: row.split(' ')[0]!, path: row.split(' ')[1]! }))
  .filter(({ path }) => path.startsWith('/api/') && path.includes('/:'));

test('every route that names an object says of what kind it is', () => {
  expect(routes.filter(({ path }) => objectOf(path) === undefined).map(({ row }) => row)).toEqual([]);
});

const ofSomebody = routes.filter(({ path }) => objectOf(path)! in make);

describe.each(ofSomebody)('$row', ({ method, path, permission }) => {
  const kind = objectOf(path) as keyof typeof make;
  const mayCome = roles.filter((role) => isAllowed(permission, { role }));

  test.each(mayCome)('a %s reaches what the matrix says, and nothing else is there', async (role) => {
    const nothing = await told(role, addressOf(path, missing), method);
    expect(nothing.status).toBe(404);
    for (const whose of ['own', 'foreign', 'special'] as const) {
      const id = await make[kind](role, whose);
      const answer = await told(role, addressOf(path, id), method);
      const reached = isReached(reaches[kind][role], whose);
      if (reached) expect([whose, answer.text === nothing.text]).toEqual([whose, false]);
      else expect([whose, answer]).toEqual([whose, nothing]);
    }
  });
});

test('the other report of a comparison must be within reach too', async () => {
  const own = await make.report('seller', 'own');
  const foreign = await make.report('seller', 'foreign');
  const compared = (other: number) => told('seller', `/api/reports/${own}/comparison/${other}`, 'GET');
  expect(await compared(foreign)).toEqual(await compared(missing));
  expect((await compared(own)).status).toBe(200);
});

test.each([
  ['seller', 'sales{seller=@}@2025', 'below', '没有这个人'],
  ['supervisor', 'sales{owner=@}@2025', 'seller', '没有这个人'],
  ['reader', 'sales{seller=@}@2025', 'below', '没有这个人'],
] as const)(
  'to a %s the figure %s is the same for a stranger and for nobody',
  async (role, expression, stranger, nobody) => {
    const ask = async (name: string) => {
      const answer = await clients.get(role)!('POST', '/api/figures', { expressions: [expression.replace('@', name)] });
      return (await answer.text()).replaceAll(name, '@');
    };
    expect(await ask(stranger)).toBe(await ask(nobody));
    expect(await ask(stranger)).toContain('out_of_scope');
  },
);

test.each(['/api/trace', '/api/trace/rows', '/api/trace/export'])(
  '%s tells a seller no row of a stranger',
  async (path) => {
    const ask = (name: string) =>
      clients.get('seller')!('GET', `${path}?expression=${encodeURIComponent(`sales{seller=${name}}@2025`)}`);
    const [foreign, nobody] = [await ask('below'), await ask('没有这个人')];
    expect(foreign.status).toBe(nobody.status);
    if (path === '/api/trace/rows') expect(await foreign.json()).toEqual({ total: 0, rows: [] });
  },
);

function isReached(reach: Reach, whose: Whose): boolean {
  if (reach === 'all' || whose === 'own') return reach !== 'none' && reach !== 'kinds';
  return whose === 'special' && (reach === 'issued' || reach === 'kinds');
}

function addressOf(path: string, id: number): string {
  return path.replace(':id', String(id)).replace(':number', '1').replace(':other', String(id));
}

// Without what tells one request from another: the number that was asked for, and that of the request.
async function told(role: Role, address: string, method: string): Promise<{ status: number; text: string }> {
  const body = bodies[address.split('/').at(-1)!] ?? {};
  const answer = await clients.get(role)!(method, address, ['GET', 'DELETE'].includes(method) ? undefined : body);
  const text = await answer.text();
  return { status: answer.status, text: text.replaceAll(/"requestId":"[^"]*"/g, '').replaceAll(/\d+/g, '#') };
}

const bodies: Record<string, object> = { erasure: { confirm: 'x' }, withdrawal: { reason: 'x' } };

function withTx<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transact(server.db, wholeCompany, work);
}

async function idOf(tx: Transaction, statement: ReturnType<typeof sql>): Promise<number> {
  return ((await statement.execute(tx)).rows[0] as { id: number }).id;
}

async function issue(tx: Transaction, id: number): Promise<void> {
  await sql`
    insert into report_issue (report_id, number, issuer, bytes) values (${id}, ${`2026-${String(id).padStart(3, '0')}`}, '', '')`.execute(
    tx,
  );
}

const sha256OfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
