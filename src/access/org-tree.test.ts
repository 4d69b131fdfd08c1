// Who somebody is and whose rows they see goes by the place they have on the day of asking.

import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText, short } from '../../test/support/ledger.ts';
import { giveLogins, hireEverybody } from '../../test/support/people.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { ask } from '../figures/ask.ts';
import { beginChange } from '../records/changes.ts';
import { findPerson } from '../records/org/list-people.ts';
import { currentPeople, type Person, savePeople } from '../records/people.ts';
import { localOperator, type Role, viewerOf } from './viewer.ts';

let db: Database;
let people: Awaited<ReturnType<typeof hireEverybody>>;

beforeEach(async () => {
  db = await testDatabase();
  people = await hireEverybody(db);
});

const on = (who: keyof typeof people, today: string) =>
  transact(db, wholeCompany, (tx) => viewerOf(tx, people[who], { today, from: { way: 'browser' } }));
const move = (who: keyof typeof people, change: Partial<Person>) =>
  transact(db, wholeCompany, async (tx) => {
    const person = (await currentPeople(tx)).find(({ id }) => id === people[who])!;
    const version = await beginChange(tx, { kind: 'people', changedBy: null });
    await savePeople(tx, { version, actor: localOperator }, [{ ...person, ...change }]);
  });

test('a change that begins tomorrow begins tomorrow', async () => {
  await move('seller', { role: 'supervisor', placed_on: '2026-12-01' });
  expect(await on('seller', '2026-11-30')).toMatchObject({
    role: 'seller',
    scope: { all: false, people: [people.seller] },
  });
  expect((await on('seller', '2026-12-01'))?.role).toBe('supervisor');
});

test('whoever joins a team tomorrow is seen by its supervisor tomorrow', async () => {
  await move('seller', { supervisor_id: people.supervisor, placed_on: '2026-12-01' });
  expect((await on('supervisor', '2026-11-30'))?.scope.people).toEqual([people.supervisor, people.below]);
  expect((await on('supervisor', '2026-12-01'))?.scope.people).toEqual([
    people.supervisor,
    people.seller,
    people.below,
  ]);
});

test('what is told later holds from its day on, and a name alone moves nobody', async () => {
  await move('seller', { role: 'supervisor', placed_on: '2026-12-01' });
  await move('seller', { name: '改了名' });
  expect(await on('seller', '2026-11-30')).toMatchObject({ role: 'seller', name: '改了名' });
  await move('seller', { role: 'operations', placed_on: '2026-06-01' });
  for (const [day, role] of [
    ['2026-05-31', 'seller'],
    ['2026-06-01', 'operations'],
    ['2026-12-01', 'operations'],
  ] as const)
    expect((await on('seller', day))?.role).toBe(role);
});

test('a role told without a day holds at once, whatever was to begin', async () => {
  await move('seller', { role: 'supervisor', placed_on: '2026-12-01' });
  await transact(db, wholeCompany, async (tx) => {
    const version = await beginChange(tx, { kind: 'people', changedBy: null });
    await savePeople(tx, { version, actor: localOperator }, [
      { id: people.seller, name: 'seller', role: 'operations' },
    ]);
  });
  expect((await on('seller', '2026-01-01'))?.role).toBe('operations');
  expect((await on('seller', '2026-12-01'))?.role).toBe('operations');
});

test('nobody signs in before their first place begins, or after their last day', async () => {
  await move('reader', { left_on: '2026-06-30' });
  expect(await on('reader', '2026-06-30')).toBeDefined();
  expect(await on('reader', '2026-07-01')).toBeUndefined();
  await importText(db, '姓名,角色,任职日期\n新来的,运营,2026-12-01', { kind: 'people' });
  const { id } = (await transact(db, wholeCompany, currentPeople)).find(({ name }) => name === '新来的')!;
  people = { ...people, below: id };
  expect(await on('below', '2026-11-30')).toBeUndefined();
  expect((await on('below', '2026-12-01'))?.role).toBe('operations');
});

test('places come with a file, with their days, and the history is kept', async () => {
  await importText(db, '姓名,角色,上级,任职日期\nseller,销售员,manager,2026-01-01', { kind: 'people' });
  await importText(db, '姓名,角色,上级,任职日期\nseller,主管,manager,2026-12-01', { kind: 'people' });
  const person = await transact(db, wholeCompany, (tx) => findPerson(tx, people.seller, '2026-11-24'));
  const manager = { id: people.manager, name: 'manager' };
  expect(person).toMatchObject({
    place: { role: 'seller', supervisor: manager, from: '2026-01-01', to: '2026-11-30' },
    next: { role: 'supervisor', from: '2026-12-01', to: null },
    places: [{ supervisor: null, from: null, to: '2025-12-31' }, {}, {}],
  });
});

test('the day of a role is as much an administrator’s to give as the role, to whoever can sign in', async () => {
  await giveLogins(db, { seller: people.seller });
  await move('seller', { role: 'manager' as Role, placed_on: '2026-12-01' });
  const operations = { ...localOperator, role: 'operations' as Role };
  const file = '姓名,角色,任职日期\nseller,经理,2026-01-01';
  expect(await importText(db, file, { kind: 'people', viewer: operations })).toMatchObject({
    accepted: 0,
    rejected: 1,
  });
  expect((await on('seller', '2026-11-24'))?.role).toBe('seller');
});

test('figures by supervisor go by the tree of the day they are asked on', async () => {
  await importText(db, '单号,日期,客户,业务员,金额\nD1,2026-01-05,甲,seller,100\nD2,2026-01-06,甲,below,10');
  await move('seller', { supervisor_id: people.supervisor, placed_on: '2026-12-01' });
  const asked = 'sales{supervisor=supervisor}@2026-01';
  const at = async (today: string) => (await ask(db, localOperator, { expressions: [asked], today }))[0];
  expect(await at('2026-11-30')).toMatchObject({ value: 10 });
  expect(await at('2026-12-01')).toMatchObject({ value: 110 });
  expect(await short(db, 'sales by supervisor@2026-01')).toBe('supervisor 10.00元; 未分配 100.00元');
});
