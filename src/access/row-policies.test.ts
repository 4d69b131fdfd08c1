// The net beneath the scope of questions, in SQL itself: every table has row policies, and whoever sees a part of the company
// sees of each table exactly the rows that are declared here to be theirs.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleDatabase } from '../../test/support/sample.ts';
import { type Database, type RowScope, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { findLogin } from './logins.ts';
import { type Role, type Viewer, viewerOf } from './viewer.ts';

const theirs = 'any((select youju_people())::integer[])';
const theirCustomer = `(owner_id = ${theirs} or id in (select customer_id from sales_cell where seller_id = ${theirs}))`;
const ofTheirCustomer = `customer_id in (select id from customer where ${theirCustomer})`;
const everybody = 'true';
const nobody = 'false';

/** Which rows a narrow scope sees, as seen by somebody who sees all of them. A table that is missing here fails a test. */
const rowsOf: Readonly<Record<string, string>> = {
  // Of the seller.
  line: `seller_id = ${theirs}`,
  sales_cell: `seller_id = ${theirs}`,
  sales_month: `seller_id = ${theirs}`,
  sales_year: `seller_id = ${theirs}`,
  purchase_month: `seller_id = ${theirs}`,
  purchase_year: `seller_id = ${theirs}`,
  customer_year: `seller_id = ${theirs}`,
  target: `seller_id = ${theirs}`,
  prospect: `seller_id = ${theirs}`,
  document: `id in (select document_id from line where seller_id = ${theirs})`,
  receipt: `(seller_id = ${theirs} or (seller_id is null and ${ofTheirCustomer}))`,
  receivable: `(seller_id = ${theirs} or (seller_id is null and ${ofTheirCustomer}))`,
  // Of the customer: of whoever looks after it, and of whoever sold to it.
  customer: theirCustomer,
  satisfaction_score: ofTheirCustomer,
  service_issue: ofTheirCustomer,
  contact: `(person_id = ${theirs} or ${ofTheirCustomer})`,
  // Of the person.
  person: `(id = ${theirs} or id = (select youju_actor()))`,
  attendance: `person_id = ${theirs}`,
  review: `person_id = ${theirs}`,
  appraisal: `person_id = ${theirs}`,
  expense: `person_id = ${theirs}`,
  travel_request: `person_id = ${theirs}`,
  mentorship: `(mentor_id = ${theirs} or apprentice_id = ${theirs})`,
  sign_in_attempt: nobody,
  known_browser: nobody,
  // Of whoever made it.
  login: 'person_id = (select youju_actor())',
  session: 'person_id = (select youju_actor())',
  api_token: 'person_id = (select youju_actor())',
  provider_identity: 'person_id = (select youju_actor())',
  deputy: '(select youju_actor()) in (person_id, deputy_id)',
  import_job: 'created_by = (select youju_actor())',
  report: `(not whole_company and people <@ (select youju_people())::integer[])`,
  report_figure: `report_id in (select id from report where not whole_company and people <@ (select youju_people())::integer[])`,
  report_file: `report_id in (select id from report where not whole_company and people <@ (select youju_people())::integer[])`,
  report_issue: `report_id in (select id from report where not whole_company and people <@ (select youju_people())::integer[])`,
  report_withdrawal: `report_id in (select id from report where not whole_company and people <@ (select youju_people())::integer[])`,
  // Of nobody.
  region: everybody,
  region_market: everybody,
  county_to_cover: everybody,
  series: everybody,
  product: everybody,
  product_profile: everybody,
  channel: everybody,
  distributor: everybody,
  competitor: everybody,
  price_move: everybody,
  event: everybody,
  training: everybody,
  setting: everybody,
  setting_value: everybody,
  calendar_day: everybody,
  period_close: everybody,
  change: everybody,
  merged_customer: everybody,
  report_template: everybody,
  // For whoever sees everything.
  batch: nobody,
  operation_log: nobody,
  setup_link: nobody,
  distinct_customers: nobody,
  remembered_mapping: nobody,
  watched_file: nobody,
  erasure: nobody,
  erased_mark: nobody,
  removed_file: nobody,
  two_step: nobody,
  provider_visit: nobody,
  recovery_code: nobody,
  pending_sign_in: nobody,
  sign_in_link: nobody,
};

/** Tables of the rows of people in which the sample region has some of everybody. */
const ofPeople = Object.keys(rowsOf).filter((table) => ![everybody, nobody].includes(rowsOf[table]!));

let db: Database;
const viewers = new Map<Role, Viewer>();
const at = { today: '2026-01-01', from: { way: 'browser' } } as const;

beforeAll(async () => {
  db = await sampleDatabase();
  const logins = { seller: 'xiaoshou', supervisor: 'zhuguan', reader: 'gaoguan', finance: 'caiwu' } as const;
  await transact(db, wholeCompany, async (tx) => {
    for (const [role, username] of Object.entries(logins)) {
      const login = await findLogin(tx, username);
      viewers.set(role as Role, (await viewerOf(tx, login!.person_id, at))!);
    }
    for (const viewer of viewers.values()) await leaveTraces(tx, viewer);
  });
});

// What people leave behind who sign in, import and write reports.
async function leaveTraces(tx: Transaction, { personId, name, role, scope }: Viewer): Promise<void> {
  const people = `{${scope.people.join(',')}}`;
  await sql`
    insert into session (token_hash, person_id, created_at, expires_at, user_agent, address, last_used_at, role, ends_at, token_made_at)
    values (${role}, ${personId}, now(), now(), '', '', now(), ${role}, now(), now())`.execute(tx);
  await sql`
    insert into api_token (person_id, name, token_hash, may, expires_on, created_at)
    values (${personId}, 'ERP', ${role}, '{imports}', '2030-01-01', now())`.execute(tx);
  await sql`
    insert into provider_identity (provider, subject, person_id, name, linked_at, last_used_at)
    values ('openid', ${role}, ${personId}, '', now(), now())`.execute(tx);
  await sql`insert into import_job (file_name, created_by) values ('a.csv', ${personId})`.execute(tx);
  await sql`
    insert into deputy (person_id, deputy_id, from_day, to_day) values (${personId}, 0, '2030-01-01', '2030-01-01')`.execute(
    tx,
  );
  const { rows } = await sql<{ id: number }>`
    insert into report (
      kind, period, language, format, title, business_day, asked_on, version, written_by, writer, writer_role,
      whole_company, people, figures, file_name, file_bytes, file_sha256
    )
    values (
      'annual', '2025', 'zh', 'docx', 'R', '2025-12-31', '2025-12-31', 1, ${personId}, ${name}, ${role},
      ${scope.all}, ${people}::integer[], 1, 'r.docx', 0, ${sha256OfNothing}
    )
    returning id`.execute(tx);
  const { id } = rows[0]!;
  await sql`
    insert into report_figure (report_id, number, expr, name, unit, text, printed, definition_hash, verdicts)
    values (${id}, 1, 'sales@2025', '', 'CNY', '', '', '', '{}')`.execute(tx);
  await sql`insert into report_file (report_id, bytes) values (${id}, '')`.execute(tx);
  await sql`
    insert into report_issue (report_id, number, issuer, bytes) values (${id}, ${`2026-${String(id).padStart(3, '0')}`}, '', '')`.execute(
    tx,
  );
  await sql`
    insert into report_withdrawal (report_id, reason, withdrawer) values (${id}, 'x', '')`.execute(tx);
}

const sha256OfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('every table has row policies that hold for its owner too, and is declared here', async () => {
  const tables = await transact(db, wholeCompany, (tx) =>
    sql<{ name: string; enabled: boolean; forced: boolean; policies: number }>`
      select
        relname as name,
        relrowsecurity as enabled,
        relforcerowsecurity as forced,
        (select count(*)::integer from pg_policy where polrelid = pg_class.oid) as policies
      from pg_class
      where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'p', 'm')
        and has_table_privilege('youju_serving', pg_class.oid, 'select, insert, update, delete')
      order by 1`.execute(tx),
  );
  const open = tables.rows.filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0);
  expect(open).toEqual([]);
  expect(tables.rows.map(({ name }) => name)).toEqual(Object.keys(rowsOf).toSorted());
});

describe.each(['seller', 'supervisor'] as const)('a %s', (role) => {
  test.each(Object.keys(rowsOf))('sees of %s the own rows and no other', async (table) => {
    const { scope } = viewers.get(role)!;
    const seen = await transact(db, scope, (tx) => rowsSeen(table, everybody).execute(tx));
    const declared = await transact(db, { ...scope, all: true }, (tx) => rowsSeen(table, rowsOf[table]!).execute(tx));
    expect(seen.rows).toEqual(declared.rows);
  });

  test.each(Object.keys(rowsOf))('takes away no row of %s that is not theirs', async (table) => {
    const { scope } = viewers.get(role)!;
    const own = await transact(db, { ...scope, all: true }, (tx) => rowsSeen(table, rowsOf[table]!).execute(tx));
    expect(await removed(table, scope)).toBeLessThanOrEqual(Number(own.rows[0]!.count));
  });
});

test('of people’s tables there are own rows and those of others, so that this proves something', async () => {
  const { scope } = viewers.get('supervisor')!;
  const counts = new Map<string, string>();
  for (const table of ofPeople) {
    const own = await transact(db, { ...scope, all: true }, (tx) => rowsSeen(table, rowsOf[table]!).execute(tx));
    counts.set(table, `${Number(own.rows[0]!.count) > 0} ${Number((await rowsBeside(table, scope)).count) > 0}`);
  }
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(ofPeople.map((table) => [table, 'true true'])));
});

test.each(['reader', 'finance'] as const)('a %s sees the rows of all', async (role) => {
  const { scope } = viewers.get(role)!;
  for (const table of ['line', 'customer', 'receipt']) expect(Number((await rowsBeside(table, scope)).count)).toBe(0);
});

test('with nothing said of whose rows may be seen, none is', async () => {
  const nothing = { all: false, people: [], actor: null };
  for (const table of ofPeople) {
    const { rows } = await transact(db, nothing, (tx) => rowsSeen(table, everybody).execute(tx));
    expect([table, Number(rows[0]!.count)]).toEqual([table, 0]);
  }
});

test.each([
  `insert into report_figure (report_id, number, expr, name, unit, text, printed, definition_hash, verdicts)
   select max(id), 2, 'sales@2025', '', 'CNY', '', '', '', '{}' from report`,
  `insert into report_file (report_id, bytes) select max(id), 'another file' from report`,
])('a writer adds nothing to a report that is kept: %s', async (statement) => {
  const { scope } = viewers.get('seller')!;
  await transact(db, scope, (tx) => sql`delete from report_file`.execute(tx));
  await expect(transact(db, scope, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/is refused/);
});

// It is rolled back: the other tests want the rows.
async function removed(table: string, scope: RowScope): Promise<number> {
  let count = 0;
  const attempt = transact(db, scope, async (tx) => {
    count = Number((await sql`delete from ${sql.table(table)}`.execute(tx)).numAffectedRows);
    throw new Error('rolled back');
  });
  await attempt.catch(() => undefined);
  return count;
}

// How many, and which: the places of rows on disk do not depend on who looks.
function rowsSeen(table: string, which: string) {
  return sql<{ count: string; which: string | null }>`
    select count(*) as count, md5(string_agg(place, ' ' order by place)) as which
    from (select ctid::text as place from ${sql.table(table)} where ${sql.raw(which)}) as seen`;
}

async function rowsBeside(table: string, scope: RowScope): Promise<{ count: string }> {
  const which = scope.all ? nobody : `(${rowsOf[table]!}) is not true`;
  const { rows } = await transact(db, { ...scope, all: true }, (tx) => rowsSeen(table, which).execute(tx));
  return rows[0]!;
}
