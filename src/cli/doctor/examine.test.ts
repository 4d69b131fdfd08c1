import { sql } from 'kysely';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { duringChange } from '../../../test/support/change-lock.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { connectOnce } from '../../db/connections.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { clock } from './engine.ts';
import { examine, isSound } from './examine.ts';
import { describeBackups, describeDisk, describeUploads } from './folder.ts';

const look = (db: Database, repair = false) => examine(db, { repair, backups: join(db.dataDir, 'backups') });
const standing = async (db: Database, name: string) =>
  (await look(db)).checks.find((check) => check.name === name)?.standing;

test('a fresh data folder is sound but for the fsync that the engine of tests does without, and has no backup', async () => {
  const examination = await look(await testDatabase());
  expect(isSound(examination)).toBe(false);
  expect(examination.checks.map(({ name, standing }) => `${name} ${standing}`)).toEqual([
    'engine bad',
    'clock good',
    'permissions good',
    'sums good',
    'log good',
    'disk good',
    'uploads good',
    'backups warning',
  ]);
});

test('a repair waits for the change that is under way', async () => {
  const db = await testDatabase();
  expect(await duringChange(db, () => look(db, true))).toMatchObject({ differing_cells: 0, repaired: false });
});

test('a table whose row policies were taken off is found', async () => {
  const db = await testDatabase();
  const owner = await connectOnce(db.connection);
  await owner.query('alter table line no force row level security');
  await owner.end();
  expect(await standing(db, 'permissions')).toBe('bad');
});

test('an upload that is gone, or shorter than it was, is found', async () => {
  const db = await testDatabase();
  await mkdir(join(db.dataDir, 'files'), { recursive: true });
  await writeFile(join(db.dataDir, 'files', 'a.xlsx'), 'short');
  const files = JSON.stringify([{ name: '一.xlsx', sha256: '', bytes: 5, stored: 'a.xlsx' }]);
  await transact(db, wholeCompany, (tx) =>
    sql`insert into batch (kind, file_name, file_sha256, files, rows, accepted, rejected, unchanged, replaced, held)
        values ('sales', '一.xlsx', '', ${files}::jsonb, 0, 0, 0, 0, 0, 0)`.execute(tx),
  );
  expect(await standing(db, 'uploads')).toBe('good');
  await writeFile(join(db.dataDir, 'files', 'a.xlsx'), '');
  expect(await standing(db, 'uploads')).toBe('warning');
});

test('where nothing was uploaded, nothing is said to be there', () => {
  expect(describeUploads(0, {}).words.zh).toBe('没有上传的原始文件');
});

test.each([
  ['a clock behind the newest change', '2025-11-26T07:00:00Z', 'bad'],
  ['a clock apart from the database', '2025-11-26T08:02:00Z', 'warning'],
  ['a clock half a minute off', '2025-11-26T08:00:30Z', 'good'],
])('%s is %s: %s', (_case, here, expected) => {
  const now = new Date('2025-11-26T08:00:00Z');
  expect(clock({ now, changed_at: new Date('2025-11-26T07:59:00Z') }, new Date(here)).standing).toBe(expected);
});

test('a full disk and an old backup are told of before they harm', () => {
  const now = new Date('2025-11-26T08:00:00Z');
  expect(describeDisk(100e6).standing).toBe('bad');
  expect(describeDisk(1e9).standing).toBe('warning');
  expect(describeBackups(new Date('2025-11-25T18:00:00Z'), now).standing).toBe('good');
  expect(describeBackups(new Date('2025-11-20T18:00:00Z'), now).words.zh).toContain('5 天前');
});
