import { beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/database.ts';
import { forgetOperations, unguarded } from '../../../test/support/operations.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { localOperator } from '../viewer.ts';
import { checkLogChain, logHead } from './chain.ts';
import { logOperation } from './log-operation.ts';

const db = await testDatabase();
const check = (...hashes: string[]) => transact(db, wholeCompany, (tx) => checkLogChain(tx, hashes));
const headOf = async () => (await transact(db, wholeCompany, logHead))!.hash;
const log = (subject: string) =>
  transact(db, wholeCompany, (tx) =>
    logOperation(tx, localOperator, { action: 'undo', subject, before: { 额: '1.50' }, after: { 额: null } }),
  );
/** The hashes of a row and, by an attacker who knows how, of all after it made anew. */
const sealAnew = (from: number) => `
  do $$ declare entry operation_log; last bytea; begin
    select hash into last from operation_log where number = ${from} - 1;
    for entry in select * from operation_log where number >= ${from} order by number loop
      update operation_log set previous = last, hash = sha256(convert_to(operation_content(entry, entry.number, last), 'UTF8'))
      where id = entry.id returning hash into last;
    end loop;
  end $$`;

beforeEach(async () => {
  await forgetOperations(db);
  for (const subject of ['a', 'b', 'c', 'd']) await log(subject);
});

test('a log that nobody touched is sound', async () => {
  expect(await check(await headOf())).toMatchObject({ head: { number: 4 }, faults: [], lost: [] });
});

test('a log that holds nothing is sound', async () => {
  await forgetOperations(db);
  expect(await check()).toEqual({ head: null, faults: [], lost: [] });
});

test.each([
  `at = at + interval '1 microsecond'`,
  `person_id = 1`,
  `for_person_id = 1`,
  `action = 'import'`,
  `subject = subject || ' '`,
  `origin = 'browser'`,
  `origin_name = 'x'`,
  `address = '::1'`,
  `request_id = 'x'`,
  `version = 1`,
  `before = '{"额": "1.5"}'`,
  `after = null`,
  `details = '{"a": 1}'`,
])('a row is known to have been changed: %s', async (change) => {
  await unguarded(db, `update operation_log set ${change} where number = 2`);
  expect((await check()).faults).toEqual([{ number: 2, fault: 'changed' }]);
});

test('a changed row whose hash was made anew tears the row after it off', async () => {
  await unguarded(db, `update operation_log set subject = 'x' where number = 2`);
  await unguarded(db, `${sealAnew(2).replace('number >= 2', 'number = 2')}`);
  expect((await check()).faults).toEqual([{ number: 3, fault: 'torn' }]);
});

test('a log written anew from a row on is sound in itself, and is given away by any hash of before', async () => {
  const kept = await headOf();
  await unguarded(db, `update operation_log set subject = 'x' where number = 2`);
  await unguarded(db, sealAnew(2));
  expect(await check(kept)).toMatchObject({ faults: [], lost: [kept] });
});

test.each([1, 3])('row %d is missed where it was removed', async (number) => {
  await unguarded(db, `delete from operation_log where number = ${number}`);
  expect((await check()).faults).toEqual([{ number: number + 1, fault: 'missing' }]);
});

test('a removed row is missed where the later ones moved up', async () => {
  await unguarded(db, 'delete from operation_log where number = 2');
  await unguarded(db, 'update operation_log set number = number - 1 where number > 2');
  expect((await check()).faults[0]).toEqual({ number: 2, fault: 'changed' });
});

test('an end that was cut off is missed by the hash that was kept', async () => {
  const kept = await headOf();
  await unguarded(db, 'delete from operation_log where number > 2');
  expect(await check(kept.toUpperCase())).toMatchObject({
    head: { number: 2 },
    faults: [],
    lost: [kept.toUpperCase()],
  });
});

test('a hash of any time before is found', async () => {
  const kept = await headOf();
  await log('e');
  expect((await check(kept)).lost).toEqual([]);
});

test('a row that came past the seal is found, with a number or without', async () => {
  await unguarded(db, `insert into operation_log (action) values ('import')`);
  expect((await check()).faults).toEqual([{ number: 5, fault: 'unsealed' }]);
  await unguarded(db, `update operation_log set number = 5, hash = '\\x00' where number is null`);
  expect((await check()).faults).toEqual([{ number: 5, fault: 'changed' }]);
});

test('rows are numbered in the order of commits, without a gap where work was given up', async () => {
  const late = transact(db, wholeCompany, async (tx) => {
    await logOperation(tx, localOperator, { action: 'undo', subject: 'began first' });
    await log('committed first');
  });
  await late;
  await transact(db, wholeCompany, async (tx) => {
    await logOperation(tx, localOperator, { action: 'undo' });
    throw new Error('given up');
  }).catch(() => {});
  await log('next');
  const { rows } = await transact(db, wholeCompany, (tx) =>
    sql<{ told: string }>`select number || ' ' || subject as told from operation_log order by number offset 4`.execute(
      tx,
    ),
  );
  expect(rows.map(({ told }) => told)).toEqual(['5 committed first', '6 began first', '7 next']);
});

test('many who log at once neither wait for one another for ever nor tear the chain', async () => {
  await Promise.all(Array.from({ length: 60 }, (_, index) => log(`at once ${index}`)));
  expect(await check()).toMatchObject({ head: { number: 64 }, faults: [] });
});
