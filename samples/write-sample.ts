import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allCustomers, type Customer } from './customers.ts';
import { ledgerHeader, ledgerRows, targetHeader, targetRow } from './export-rows.ts';
import { ledgerOf } from './ledger.ts';
import { people } from './people.ts';
import { companyFiles, dailyFiles } from './records/all.ts';
import { type History, note } from './records/history.ts';
import { csvOf, type RecordFile } from './records/record-file.ts';
import { type Year, years } from './shape.ts';
import { type TargetDimension, targetDimensions, targetsOf } from './targets.ts';

// The sample region as the files a company would have: ERP exports and sheets of records (CSV, UTF-8 with a byte order
// mark, CRLF) and its people.

export interface SampleFile {
  /** As `youju import --as` calls it. */
  kind: string;
  /** Absolute or relative as the folder was given. */
  path: string;
}

export interface SampleFiles {
  people: string;
  /** In the order in which they are to be imported, the ledgers and targets in that of their years. */
  imports: SampleFile[];
}

/** Writes the sample into the folder, which is made when missing. The bytes are the same every time and everywhere. */
export async function writeSample(dir: string): Promise<SampleFiles> {
  await mkdir(dir, { recursive: true });
  const customers = allCustomers();
  const history: History = new Map();
  const ledgers: SampleFile[] = [];
  for (const year of years) ledgers.push(await writeLedger(dir, { year, customers, history }));
  const targets: SampleFile[] = [];
  for (const year of years) {
    for (const dimension of targetDimensions) targets.push(await writeTargets(dir, year, dimension));
  }
  const company = await writeRecords(dir, companyFiles(customers, history));
  const daily = await writeRecords(dir, dailyFiles(history));
  return { people: await writePeople(dir), imports: [...company, ...targets, ...ledgers, ...daily] };
}

async function writePeople(dir: string): Promise<string> {
  const path = join(dir, 'people.json');
  await writeFile(path, `${JSON.stringify(people, null, 2)}\n`);
  return path;
}

async function writeLedger(
  dir: string,
  { year, customers, history }: { year: Year; customers: Customer[]; history: History },
): Promise<SampleFile> {
  const path = join(dir, `销售明细-${year}.csv`);
  const file = await open(path, 'w');
  try {
    await file.write(`\uFEFF${ledgerHeader}`);
    for (const documents of ledgerOf(year, customers)) {
      note(history, documents);
      await file.write(documents.map(ledgerRows).join(''));
    }
  } finally {
    await file.close();
  }
  return { kind: 'sales', path };
}

async function writeTargets(dir: string, year: Year, dimension: TargetDimension): Promise<SampleFile> {
  const path = join(dir, `销售目标-${year}-按${dimension}.csv`);
  const rows = targetsOf(year, dimension).map((target) => targetRow(year, target));
  await writeFile(path, `\uFEFF${targetHeader}${rows.join('')}`);
  return { kind: 'targets', path };
}

async function writeRecords(dir: string, files: RecordFile[]): Promise<SampleFile[]> {
  for (const file of files) await writeFile(join(dir, file.name), csvOf(file));
  return files.map(({ kind, name }) => ({ kind, path: join(dir, name) }));
}
