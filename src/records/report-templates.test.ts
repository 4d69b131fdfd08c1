import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { hireEverybody } from '../../test/support/people.ts';
import { sql } from 'kysely';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { addTemplateVersion, findTemplate, newestTemplates, templateVersions } from './report-templates.ts';

const db: Database = await testDatabase();
const { manager, seller } = await hireEverybody(db);
const annual = { kind: 'annual', language: 'zh' } as const;

beforeEach(() => sql`truncate report_template`.execute(db.kysely));

const add = (basedOn: number, text: string | null, key: { kind: string; language: 'zh' | 'en' } = annual) => {
  const version = { ...key, basedOn, text, note: '', builtInHash: 'h', savedBy: manager };
  return transact(db, wholeCompany, (tx) => addTemplateVersion(tx, version));
};
const texts = async () =>
  (await transact(db, wholeCompany, (tx) => templateVersions(tx, annual))).map(({ number, text }) => [number, text]);

test('every save is a version, the newest first', async () => {
  expect([await add(0, '# 甲'), await add(1, '# 乙'), await add(2, null)]).toEqual([1, 2, 3]);
  expect(await texts()).toEqual([
    [3, null],
    [2, '# 乙'],
    [1, '# 甲'],
  ]);
});

test('kinds and languages stand apart', async () => {
  await add(0, '# 年');
  await add(0, '# Year', { kind: 'annual', language: 'en' });
  await add(0, '# 月', { kind: 'month', language: 'zh' });
  const newest = await transact(db, wholeCompany, newestTemplates);
  expect(newest.map(({ kind, language, text }) => `${kind} ${language} ${text}`)).toEqual([
    'annual en # Year',
    'annual zh # 年',
    'month zh # 月',
  ]);
});

test.each([0, 2, 7])('what was made from version %i while 1 stands is not kept', async (basedOn) => {
  await add(0, '# 甲');
  expect(await add(basedOn, '# 乙')).toBeUndefined();
  expect(await texts()).toEqual([[1, '# 甲']]);
});

test('of two who save at once one is told', async () => {
  await add(0, '# 甲');
  const saved = await Promise.all(['# 乙', '# 丙', '# 丁'].map((text) => add(1, text)));
  expect(saved.filter((number) => number !== undefined)).toEqual([2]);
});

test('who saved it is told, and an older version is found by its number', async () => {
  await add(0, '# 甲');
  await add(1, '# 乙');
  const found = await transact(db, wholeCompany, (tx) => findTemplate(tx, annual, 1));
  expect(found).toMatchObject({ number: 1, text: '# 甲', saved_by: 'manager', saved_at: expect.any(Date) });
  expect(await transact(db, wholeCompany, (tx) => findTemplate(tx, annual, 9))).toBeUndefined();
});

test('who sees a part of the company reads the template and writes none', async () => {
  await add(0, '# 甲');
  const theirs = { all: false, people: [seller], actor: seller };
  expect(await transact(db, theirs, (tx) => findTemplate(tx, annual))).toMatchObject({ text: '# 甲' });
  const version = { ...annual, basedOn: 1, text: 'x', note: '', builtInHash: 'h', savedBy: seller };
  await expect(transact(db, theirs, (tx) => addTemplateVersion(tx, version))).rejects.toThrow('row-level security');
});

test('no version is ever changed or removed', async () => {
  await add(0, '# 甲');
  const change = () => transact(db, wholeCompany, (tx) => sql`update report_template set text = 'x'`.execute(tx));
  await expect(change()).rejects.toThrow('permission denied');
});
