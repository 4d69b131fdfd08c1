// A ledger written as a CSV in the test, loaded through the ordinary import.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localOperator, type Role, type Viewer } from '../../src/access/viewer.ts';
import { type Database, transact, wholeCompany } from '../../src/db/database.ts';
import { ask } from '../../src/figures/ask.ts';
import type { Answer } from '../../src/figures/figure.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import { importFile } from '../../src/intake/import-file.ts';
import type { ImportRequest } from '../../src/intake/import-request.ts';
import type { ImportResult } from '../../src/intake/import-result.ts';
import { currentPeople } from '../../src/records/people.ts';

/** Imports CSV text; its name is what the rows will say they came from. */
export async function importText(
  db: Database,
  text: string,
  options: { name?: string; viewer?: Viewer } & Omit<ImportRequest, 'files'> = {},
): Promise<ImportResult> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-'));
  const fileName = options.name ?? 'ledger.csv';
  const path = join(folder, fileName);
  try {
    await writeFile(path, `${text.trim().replace(/^ +/gm, '')}\n`);
    const { name: _, viewer = localOperator, ...request } = options;
    return await importFile(db, viewer, { files: [{ path, fileName }], ...request });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Imports several CSV texts at once, each under its name. */
export async function importTexts(
  db: Database,
  texts: Readonly<Record<string, string>>,
  options: Omit<ImportRequest, 'files'> = {},
): Promise<ImportResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-'));
  try {
    const files = Object.keys(texts).map((fileName, index) => ({ path: join(folder, `${index}`), fileName }));
    for (const { path, fileName } of files) await writeFile(path, `${texts[fileName]!.trim().replace(/^ +/gm, '')}\n`);
    return await importFiles(db, localOperator, { ...options, files });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The viewer that a person of this name would be, seeing the rows of the people named. */
export async function viewerNamed(
  db: Database,
  name: string,
  options: { role: Role; sees: string[] },
): Promise<Viewer> {
  const people = await transact(db, wholeCompany, currentPeople);
  const idOf = (each: string) => people.find((person) => person.name === each)!.id;
  const personId = idOf(name);
  const scope = { all: false, people: options.sees.map(idOf), actor: personId };
  return { ...localOperator, personId, name, role: options.role, scope };
}

/** Asks one figure and gives it in short: `20.0%`, `— zero_base`, or the refusal's code. */
export async function short(
  db: Database,
  expression: string,
  options: { asOf?: string; askedOn?: string; atVersion?: number; viewer?: Viewer } = {},
): Promise<string> {
  const { viewer = localOperator, ...when } = options;
  const [answer] = await ask(db, viewer, { expressions: [expression], today: '2026-11-24', ...when });
  return inShort(answer!);
}

function inShort(answer: Answer): string {
  if ('error' in answer) return answer.error.code;
  if (!answer.rows || answer.verdicts.includes('out_of_scope')) return [answer.text, ...answer.verdicts].join(' ');
  return answer.rows.map((row) => [Object.values(row.key).join('/'), row.text, ...row.verdicts].join(' ')).join('; ');
}
