import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allCustomers, type Customer } from './customers.ts';
import { customerHeader, customerRow, ledgerHeader, ledgerRows, targetHeader, targetRow } from './export-rows.ts';
import { ledgerOf } from './ledger.ts';
import { people } from './people.ts';
import { type Year, years } from './shape.ts';
import { type TargetDimension, targetDimensions, targetsOf } from './targets.ts';

// The sample region as the files a company would have: ERP exports (CSV, UTF-8 with a byte order mark, CRLF)
// and its people.

/** Absolute or relative as the folder was given; ledgers and targets in the order of their years. */
export interface SampleFiles {
  ledgers: string[];
  targets: string[];
  people: string;
  customers: string;
}

/** Writes the sample into the folder, which is made when missing. The bytes are the same every time and everywhere. */
export async function writeSample(dir: string): Promise<SampleFiles> {
  await mkdir(dir, { recursive: true });
  const customers = allCustomers();
  const files: SampleFiles = {
    ledgers: [],
    targets: [],
    people: await writePeople(dir),
    customers: await writeCustomers(dir, customers),
  };
  for (const year of years) {
    files.ledgers.push(await writeLedger(dir, year, customers));
    for (const dimension of targetDimensions) files.targets.push(await writeTargets(dir, year, dimension));
  }
  return files;
}

async function writePeople(dir: string): Promise<string> {
  const path = join(dir, 'people.json');
  await writeFile(path, `${JSON.stringify(people, null, 2)}\n`);
  return path;
}

async function writeCustomers(dir: string, customers: Customer[]): Promise<string> {
  const path = join(dir, '客户档案.csv');
  await writeFile(path, `\uFEFF${customerHeader}${customers.map(customerRow).join('')}`);
  return path;
}

async function writeLedger(dir: string, year: Year, customers: Customer[]): Promise<string> {
  const path = join(dir, `销售明细-${year}.csv`);
  const file = await open(path, 'w');
  try {
    await file.write(`\uFEFF${ledgerHeader}`);
    for (const documents of ledgerOf(year, customers)) await file.write(documents.map(ledgerRows).join(''));
  } finally {
    await file.close();
  }
  return path;
}

async function writeTargets(dir: string, year: Year, dimension: TargetDimension): Promise<string> {
  const path = join(dir, `销售目标-${year}-按${dimension}.csv`);
  const rows = targetsOf(year, dimension).map((target) => targetRow(year, target));
  await writeFile(path, `\uFEFF${targetHeader}${rows.join('')}`);
  return path;
}
