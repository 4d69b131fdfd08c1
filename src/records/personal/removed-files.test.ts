import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText } from '../../../test/support/ledger.ts';
import { examineFolder } from '../../cli/doctor/folder.ts';
import { localOperator } from '../../access/viewer.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { batchDetail } from '../batch-detail.ts';
import { erase, lookAtErasure } from './erase.ts';
import { refuseRemoved, removeMarkedFiles } from './removed-files.ts';
import { subjectCalled } from './subject.ts';

const stored = '00000000-0000-4000-8000-000000000001.csv';

/** Batch 1 brought the erased seller, batch 2 somebody else. */
async function withUpload(): Promise<Database> {
  const db = await testDatabase();
  await importText(db, '工号,姓名,角色,离职日期\nE1,张三丰,销售员,2025-06-30');
  await importText(db, '日期,客户,销售员,金额\n2025-01-05,甲公司,张三丰,60\n哪天,甲公司,张三丰,1');
  await importText(db, '日期,客户,销售员,金额\n2025-01-06,甲公司,李四,20\n哪天,甲公司,李四,1');
  await mkdir(join(db.dataDir, 'files'));
  await writeFile(join(db.dataDir, 'files', stored), 'abc');
  await transact(db, wholeCompany, (tx) =>
    sql`update batch set files = ${JSON.stringify([{ name: '台账.csv', sha256: '', bytes: 3, stored }])} where id = 2`.execute(
      tx,
    ),
  );
  return db;
}

test('files that hold an erased employee go when that is asked for, and batch, doctor and imports say why', async () => {
  const db = await withUpload();
  const within = <T>(work: Parameters<typeof transact<T>>[2]) => transact(db, wholeCompany, work);
  const subject = await within((tx) => subjectCalled(tx, 'E1'));
  const look = await within((tx) => lookAtErasure(tx, subject));
  expect(look.files.map(({ batch }) => batch)).toEqual([2, 2]);
  const wish = { subject, confirm: '张三丰', notes: false, files: true };
  await within((tx) => erase(tx, localOperator, wish, '2026-11-26'));
  await removeMarkedFiles(db);
  expect(look.files.filter(({ path }) => existsSync(join(db.dataDir, path)))).toEqual([]);
  expect(await within((tx) => batchDetail(tx, 2))).toMatchObject({
    files: [{ name: '台账.csv', removed: 'erasure' }],
    rejects_removed: 'erasure',
  });
  expect(await within((tx) => batchDetail(tx, 3))).toMatchObject({ files: [{ removed: null }], rejects_removed: null });
  const [, uploads] = await within((tx) => examineFolder(db, tx));
  expect([uploads!.standing, uploads!.words.zh]).toEqual(['good', expect.stringContaining('另有 1 个按个人信息要求')]);
  await expect(within((tx) => refuseRemoved(tx, [stored]))).rejects.toMatchObject({ code: 'file_removed' });
});

test('without being asked for they stay', async () => {
  const db = await withUpload();
  await transact(db, wholeCompany, async (tx) => {
    const subject = await subjectCalled(tx, 'E1');
    await erase(tx, localOperator, { subject, confirm: '张三丰', notes: false, files: false }, '2026-11-26');
  });
  await removeMarkedFiles(db);
  expect(existsSync(join(db.dataDir, 'files', stored))).toBe(true);
});
