// The sample region, backed up, restored and examined, as an operator does it.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { statedFigures } from '../../../samples/stated-figures.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { sampleDatabase } from '../../../test/support/sample.ts';
import { localOperator } from '../../access/viewer.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { backup, restore } from '../../db/open.ts';
import { ask } from '../../figures/ask.ts';
import { metrics } from '../../figures/catalogue/metrics.ts';
import { importFile } from '../../intake/import-file.ts';
import { undoBatch } from '../../intake/undo-batch.ts';
import { currentVersion } from '../../records/changes.ts';
import { examine } from '../doctor/examine.ts';

let db: Database;
let calm: { db: Database; answered: Awaited<ReturnType<typeof answers>> };
let busy: { db: Database; from: number; to: number };
// A region of full size takes its time to be restored, so it is done before the tests, whose time is short.
beforeAll(async () => {
  db = await sampleDatabase();
  const file = join(db.dataDir, 'all.gz');
  await backup(db, file);
  calm = { answered: await answers(db), db: await restored(file) };
});
beforeAll(async () => {
  const file = join(db.dataDir, 'meanwhile.gz');
  const from = await versionOf(db);
  let writing = true;
  const changes = (async () => {
    while (writing) await importAndTakeBack(db);
  })();
  await backup(db, file);
  writing = false;
  await changes;
  busy = { db: await restored(file), from, to: await versionOf(db) };
});

const stated = statedFigures.flatMap(({ figures }) => figures).map(({ expression }) => expression);
const questions = [...stated, ...metrics.map(({ key }) => `${key}@2025`), 'sales by seller,series@2025'];

async function answers(of: Database) {
  return ask(of, localOperator, { expressions: questions, language: 'zh', today: '2026-01-05' });
}

/** A hundred lines of a small customer come, and go again. */
async function importAndTakeBack(of: Database): Promise<void> {
  const path = join(of.dataDir, 'more.csv');
  const lines = Array.from(
    { length: 100 },
    (_, index) => `ZZ${index},2025-12-${10 + (index % 20)},某某公司,${index}.5`,
  );
  await writeFile(path, ['单据号,日期,客户,金额', ...lines].join('\n'));
  const { batch } = await importFile(of, localOperator, { kind: 'sales', files: [{ path, fileName: 'more.csv' }] });
  await undoBatch(of, localOperator, batch!);
}

async function restored(file: string): Promise<Database> {
  const other = await testDatabase();
  await restore(other, file);
  return other;
}

const unsound = async (of: Database) =>
  (await examine(of, { repair: false, backups: of.dataDir })).checks.filter(({ standing }) => standing === 'bad');

const versionOf = (of: Database) => transact(of, wholeCompany, currentVersion);

test('every figure is the same after backup and restore', async () => {
  expect(await answers(calm.db)).toEqual(calm.answered);
});

test('doctor finds nothing wrong with what was restored', async () => {
  expect((await unsound(calm.db)).map(({ name }) => name)).toEqual(['engine']); // Tests do without fsync.
});

test('a backup made while imports come and go is of one moment: a version that was, with sums that agree', async () => {
  const version = await versionOf(busy.db);
  expect(version).toBeGreaterThanOrEqual(busy.from);
  expect(version).toBeLessThanOrEqual(busy.to);
  expect((await unsound(busy.db)).map(({ name }) => name)).toEqual(['engine']);
});
