import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger, rowsOf, standingDocuments } from '../../test/support/intake.ts';
import { giveLogins, hireEverybody } from '../../test/support/people.ts';
import { emptyQueue } from '../../test/support/watched.ts';
import { disableLogin } from '../access/logins.ts';
import { localOperator } from '../access/viewer.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { storeFile } from '../files/stored-files.ts';
import type { ImportJob, JobProgress } from '../jobs/import-jobs.ts';
import { importRunner } from './run-import.ts';

const db = await testDatabase();
beforeEach(async () => {
  await emptyLedger(db);
  await emptyQueue(db);
});

async function run(
  texts: Record<string, string>,
  report: (progress: JobProgress) => void = () => {},
  askedBy: number | null = null,
) {
  const files: ImportJob['files'] = [];
  for (const [name, text] of Object.entries(texts))
    files.push({ name, stored: await storeFile(db.dataDir, Readable.from(text), name) });
  const job = { files, options: {}, created_by: askedBy, arrived_by: 'upload', arrived_from: null };
  return importRunner(db)(job as unknown as ImportJob, report, new AbortController().signal);
}

const products = '产品编码,产品名称,系列\nP1,泵,A';
const sales = '单据号,日期,客户,金额\nD1,2025-01-05,甲,5\nD2,哪天,甲,5';

test('where rejected rows lie is kept as it is below the data folder, wherever that may be tomorrow', async () => {
  expect(await run({ '销售.csv': sales })).toMatchObject([
    { rejects_file: expect.stringMatching(/^rejects.\d+-销售\.csv$/) },
  ]);
});

test('an error after the first batch tells of that batch, which stands and is logged', async () => {
  const bug = new TypeError('oops');
  let writes = 0;
  const report = ({ stage }: JobProgress) => {
    if (stage === 'writing' && ++writes === 2) throw bug;
  };
  const cutShort = { cause: bug, result: [{ kind: 'products', batch: expect.any(Number) }] };
  await expect(run({ '产品.csv': products, '销售.csv': sales }, report)).rejects.toMatchObject(cutShort);
  expect(await standingDocuments(db)).toEqual([]);
  expect(await rowsOf(db, sql`select action, subject from operation_log`)).toEqual(['import 产品.csv']);
});

test('nothing is imported for somebody whose login was closed since they asked', async () => {
  const people = await hireEverybody(db);
  await giveLogins(db, people);
  await transact(db, wholeCompany, (tx) => disableLogin(tx, 'operations', localOperator));
  const asked = run({ '销售.csv': sales }, undefined, people.operations);
  await expect(asked).rejects.toMatchObject({ code: 'asker_gone' });
  await expect(run({ '销售.csv': sales }, undefined, people.manager)).resolves.toBeDefined();
});

test('an error before any batch is that error', async () => {
  const bug = new TypeError('oops');
  const report = () => {
    throw bug;
  };
  await expect(run({ '产品.csv': products, '销售.csv': sales }, report)).rejects.toBe(bug);
});
