import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { rowsOf } from '../../../test/support/intake.ts';
import { importText, short } from '../../../test/support/ledger.ts';
import { hireEverybody, giveLogins } from '../../../test/support/people.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { applyRetention } from './retention.ts';

const names = [1, 2].map((number) => `00000000-0000-4000-8000-00000000000${number}.csv`);
let db: Database;

/** Batch 1 came in January, batch 2 in June; what is written down of the second says that a job used both files in June. */
beforeEach(async () => {
  db = await testDatabase();
  await importText(db, '单号,日期,客户,金额\nD1,2025-01-05,甲公司,60\nD2,哪天,甲公司,1');
  await importText(db, '单号,日期,客户,金额\nD3,2025-01-05,甲公司,40\nD4,哪天,甲公司,1');
  await mkdir(join(db.dataDir, 'files'));
  for (const [index, stored] of names.entries()) {
    await writeFile(join(db.dataDir, 'files', stored), 'abc');
    const files = JSON.stringify([{ name: '台账.csv', sha256: '', bytes: 3, stored }]);
    const at = ['2026-01-10', '2026-06-10'][index];
    await asOwner(sql`update batch set files = ${files}, changed_at = ${at}::date where id = ${index + 1}`);
  }
});

const asOwner = (statement: ReturnType<typeof sql>) => transact(db, wholeCompany, (tx) => statement.execute(tx));
const decide = (key: string, value: number) =>
  asOwner(
    sql`insert into setting_value (key, value, from_version) values (${`retention.${key}.months`}, ${String(value)}, 1)`,
  );
const left = () => names.filter((name) => existsSync(join(db.dataDir, 'files', name))).map((name) => name.at(35));
const nothing = { uploads: 0, rejects: 0, drafts: 0, browsers: 0 };

test('without a decision files stay for ever', async () => {
  expect(await applyRetention(db, '2099-01-01')).toEqual(nothing);
  expect(left()).toEqual(['1', '2']);
});

test.each([
  ['2026-03-10', 0, ['1', '2']],
  ['2026-03-11', 1, ['2']],
  ['2026-08-11', 2, []],
] as const)('kept for two months, on %s %i of the files go, and no figure changes', async (today, uploads, stay) => {
  await decide('uploads', 2);
  expect(await applyRetention(db, today)).toEqual({ ...nothing, uploads });
  expect(left()).toEqual(stay);
  expect(await short(db, 'sales@2025')).toContain('100.00元');
});

test('a file that a later import used is as old as that one', async () => {
  await decide('uploads', 2);
  const files = JSON.stringify([{ name: '台账.csv', stored: names[0] }]);
  await asOwner(sql`
    insert into import_job (file_name, files, state, updated_at) values ('台账.csv', ${files}, 'done', '2026-06-10')`);
  expect(await applyRetention(db, '2026-03-11')).toEqual(nothing);
});

test('rejected rows go by their own time, once, and the log tells how many', async () => {
  await decide('rejects', 1);
  expect(await applyRetention(db, '2026-03-01')).toEqual({ ...nothing, rejects: 1 });
  expect(await applyRetention(db, '2026-03-02')).toEqual(nothing);
  expect(left()).toEqual(['1', '2']);
  const logged = await rowsOf(db, sql`select details ->> 'rejects' from operation_log where action = 'files_removed'`);
  expect(logged).toEqual(['1']);
});

test('attempts to sign in are forgotten after a day or two, and nothing is logged of it', async () => {
  await asOwner(sql`
    insert into sign_in_attempt (key, failures, counted_at) values ('a', 1, '2026-05-30'), ('b', 1, '2026-05-31 12:00')`);
  expect(await applyRetention(db, '2026-06-01')).toEqual(nothing);
  expect(await rowsOf(db, sql`select key from sign_in_attempt`)).toEqual(['b']);
  expect(await rowsOf(db, sql`select 1 from operation_log where action = 'files_removed'`)).toEqual([]);
});

test('browsers that nobody used for a year are forgotten', async () => {
  await giveLogins(db, await hireEverybody(db));
  await asOwner(sql`
    insert into known_browser (token_hash, person_id, last_used_at)
    select hash, (select min(person_id) from login), at::date
    from (values ('a', '2025-01-01'), ('b', '2026-01-01')) as browser (hash, at)`);
  expect(await applyRetention(db, '2026-06-01')).toEqual({ ...nothing, browsers: 1 });
});
