// A whole import: looked at first, then committed, then once more. All of it is in or nothing, and twice is as good as once.

import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { sql } from 'kysely';
import { localOperator } from '../../src/access/viewer.ts';
import { type Database, transact, wholeCompany } from '../../src/db/database.ts';
import { type ImportFilesRequest, importFiles } from '../../src/intake/import-files.ts';
import { confirmations, type ImportResult } from '../../src/intake/import-result.ts';
import { compareCells } from '../../src/records/cells.ts';
import { openSheets } from '../../src/sheets/open-sheets.ts';
import { mostColumns } from '../../src/sheets/wide-rows.ts';
import { emptyLedger } from '../../test/support/intake.ts';
import { texts } from '../files/values.ts';
import type { FuzzFile } from '../files/fuzz-file.ts';
import { Broken } from './verdict.ts';

export async function judgeImport(db: Database, { fileName, kind, sound }: FuzzFile, path: string): Promise<void> {
  await standAs(db, { sound, path: `${path}-sound`, kind });
  const request = { files: [{ path, fileName }], ...(kind && { kind }) };
  const asked = await unchanging(db, () => run(db, { ...request, dryRun: true }));
  if (asked.some(({ held_back }) => held_back)) await unchanging(db, () => run(db, request));
  const sure = { ...request, confirm: confirmations };
  const planned = await unchanging(db, () => run(db, { ...sure, dryRun: true }));
  const done = await run(db, sure);
  requireSame(planned, done);
  for (const result of done) await requireLines(db, result);
  await requireCells(db);
  const again = await run(db, sure);
  if (again.some(({ accepted }) => accepted > 0)) throw new Broken(`the same file again takes ${counts(again)}`);
}

/** The records hold what the sound file says, and nothing else: so that a file alone fails as it did among others. */
async function standAs(
  db: Database,
  { sound, path, kind }: { sound: Buffer; path: string; kind: FuzzFile['kind'] },
): Promise<void> {
  await emptyLedger(db);
  await writeFile(path, ledgerOfAllNames);
  await run(db, { files: [{ path, fileName: 'ledger.csv' }] });
  await writeFile(path, sound);
  await run(db, { files: [{ path, fileName: 'sound.csv' }], ...(kind && { kind }), confirm: confirmations });
}

/** Customers and sellers that only sales named so far are there when files of customers and people come. */
const ledgerOfAllNames = [
  '日期,客户名称,业务员,金额',
  ...texts.map((text) => `2025-01-05,${quoted(text)},${quoted(text)},1`),
].join('\n');

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

async function run(db: Database, request: ImportFilesRequest): Promise<ImportResult[]> {
  const results = await importFiles(db, localOperator, request);
  for (const result of results) await requireAccount(result);
  return results;
}

interface Standing {
  changes: string;
  batches: string;
}

/** Runs what must not change the records: looking, and what is refused or held back. */
async function unchanging(db: Database, work: () => Promise<ImportResult[]>): Promise<ImportResult[]> {
  const before = await standing(db);
  const refused: { error?: unknown } = {};
  const results = await work().catch((error: unknown) => {
    refused.error = error;
    return [];
  });
  const after = await standing(db);
  if (JSON.stringify(after) !== JSON.stringify(before)) throw new Broken('something was written that should not be');
  if (refused.error) throw refused.error;
  return results;
}

async function standing(db: Database): Promise<Standing> {
  const { rows } = await transact(db, wholeCompany, (tx) =>
    sql<Standing>`
      select
        (select coalesce(max(version), 0)::text from change) as changes,
        (select count(*)::text from batch) as batches`.execute(tx),
  );
  return rows[0]!;
}

async function requireAccount(result: ImportResult): Promise<void> {
  const { rows, accepted, unchanged, rejected, filtered } = result;
  if (rows !== accepted + unchanged + rejected + filtered) throw new Broken(`rows do not add up: ${counts([result])}`);
  const back = result.rejects_file === null ? 0 : await rowsBack(result.rejects_file);
  if (back !== undefined && back !== rejected) throw new Broken(`${back} rows came back: ${counts([result])}`);
}

// Good rows of documents that are sent back with a bad one are no rejects. The code of its reason ends each row.
async function rowsBack(path: string): Promise<number | undefined> {
  let rows = 0;
  for await (const chunk of openSheets(path, basename(path)))
    for (const { cells } of chunk.rows) {
      if (cells.length >= mostColumns) return undefined; // The reason stands behind what is read.
      if (/(?<!\[with_document)\]$/.test(cells.at(-1) ?? '')) rows += 1;
    }
  return rows;
}

function requireSame(planned: ImportResult[], done: ImportResult[]): void {
  if (counts(planned) !== counts(done)) throw new Broken(`looked at: ${counts(planned)}; done: ${counts(done)}`);
}

function counts(results: readonly ImportResult[]): string {
  const parts = ['kind', 'rows', 'accepted', 'unchanged', 'rejected', 'filtered', 'held', 'withdrawn'] as const;
  return results.map((result) => parts.map((part) => `${part} ${result[part]}`).join(' ')).join('; ');
}

async function requireLines(db: Database, { kind, accepted, ledger_version }: ImportResult): Promise<void> {
  if (kind !== 'sales' || accepted === 0) return;
  const { rows } = await transact(db, wholeCompany, (tx) =>
    sql<{ lines: number }>`
      select count(*)::integer as lines
      from line
      where from_version = ${ledger_version} and part <= 1`.execute(tx),
  );
  if (rows[0]!.lines !== accepted) throw new Broken(`${accepted} accepted, ${rows[0]!.lines} lines written`);
}

async function requireCells(db: Database): Promise<void> {
  const differing = await transact(db, wholeCompany, compareCells);
  if (differing.length > 0) throw new Broken(`cells differ from lines: ${JSON.stringify(differing[0])}`);
}
