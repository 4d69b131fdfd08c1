// An import that is stopped on the way leaves nothing, and the next one works.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { cellsAgree, emptyLedger, rowsOf, standingDocuments } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { importFile } from './import-file.ts';
import type { ImportProgress } from './import-result.ts';
import { importFiles } from './import-files.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const folder = await mkdtemp(join(tmpdir(), 'cancelled-'));
afterAll(() => rm(folder, { recursive: true }));
const path = join(folder, 'big.csv');
const rows = Array.from({ length: 20_000 }, (_, index) => `D${index},2025-01-05,客户${index % 50},${index}`);
await writeFile(path, ['单据号,日期,客户,金额', ...rows].join('\n'));

const importBig = (signal: AbortSignal, onProgress?: (progress: ImportProgress) => void) =>
  importFile(db, localOperator, { files: [{ path, fileName: 'big.csv' }], signal, ...(onProgress && { onProgress }) });

test.each(['reading', 'comparing', 'writing'])('stopped while %s, an import leaves nothing', async (stage) => {
  const abort = new AbortController();
  const stopping = importBig(abort.signal, (progress) => progress.stage === stage && abort.abort(new Error('stop')));
  await expect(stopping).rejects.toThrow('stop');
  expect(await importText(db, '单据号,日期,客户,金额\nD1,2025-01-05,甲,5')).toMatchObject({ ledger_version: 1 });
  expect(await rowsOf(db, sql`select file_name from batch`)).toEqual(['ledger.csv']);
  expect(await standingDocuments(db)).toEqual(['D1 甲 5']);
  expect(await cellsAgree(db)).toBe(true);
});

test('stopped between two batches, what was written stands and the result says what is missing', async () => {
  const products = join(folder, '产品.csv');
  await writeFile(products, '产品编码,产品名称,系列\nP1,泵,A\n');
  const abort = new AbortController();
  const files = [
    { path: products, fileName: '产品.csv' },
    { path, fileName: 'big.csv' },
  ];
  const onProgress = ({ rows_done: done }: ImportProgress) => done > 100 && abort.abort();
  const results = await importFiles(db, localOperator, { files, signal: abort.signal, onProgress });
  expect(results).toMatchObject([{ kind: 'products', accepted: 1, problems: [{ code: 'file_passed_over' }] }]);
  expect(await standingDocuments(db)).toEqual([]);
});
