// The files in which the rows of an imported one look up what they lack, held in memory and so within a limit.

import { basename } from 'node:path';
import { Refusal } from '../base/errors.ts';
import type { NamedFile } from '../sheets/named-file.ts';
import type { SheetRow } from '../sheets/sheet-row.ts';
import { findHeader } from './layout/header-names.ts';
import type { Lookup } from './layout/lookup.ts';
import type { CheckedMapping } from './layout/mapping.ts';
import { openMapped } from './open-mapped.ts';
import { cellProfile, learnCells } from './values/cell-profile.ts';
import { cleanName } from './values/read-names.ts';

type Join = CheckedMapping['joins'][number];

const mostRows = 1_000_000;
const mostCharacters = 50_000_000;

/** The files that the mapping looks things up in. Refuses a file that is not among them, lacks the column, or is too large. */
export async function readLookups(files: readonly NamedFile[], { joins }: CheckedMapping): Promise<Lookup[]> {
  const lookups: Lookup[] = [];
  for (const join of joins) {
    const file = files.find((each) => isNamed(each, join));
    if (!file) throw fileMissing(join.file, files);
    lookups.push(await readLookup(file, join));
  }
  return lookups;
}

/** Whether a mapping only looks things up in the file. */
export function isLookup(file: NamedFile, { joins }: CheckedMapping): boolean {
  return joins.some((join) => isNamed(file, join));
}

export function nothingToImport(files: readonly NamedFile[]): Refusal {
  const found = files.map(({ fileName }) => fileName);
  return new Refusal(
    'only_lookups',
    {
      zh: `给出的文件（${found.join('、')}）都只是用来关联的，没有要导入的。请把要导入的文件一起给出。`,
      en: `All files given (${found.join(', ')}) are only looked up in. Give the file that is to be imported as well.`,
    },
    { found },
  );
}

function isNamed({ fileName }: NamedFile, join: Join): boolean {
  return fileName === join.file || basename(fileName).toLowerCase() === basename(join.file).toLowerCase();
}

async function readLookup(file: NamedFile, join: Join): Promise<Lookup> {
  const { left, right } = typeof join.on === 'string' ? { left: join.on, right: join.on } : join.on;
  const lookup: Lookup = { file: join.file, left, headers: [], rows: new Map(), profile: cellProfile() };
  let at = -1;
  let characters = 0;
  for await (const { rows } of openMapped(file, undefined)) {
    for (const row of rows) {
      if (at < 0) {
        at = findHeader(row.cells, right);
        if (at >= 0) lookup.headers = row.cells.map((cell) => cell.trim());
        continue;
      }
      characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
      if (characters > mostCharacters || lookup.rows.size > mostRows) throw tooLarge(file.fileName);
      addRow(lookup, at, row);
    }
  }
  if (at < 0) throw columnMissing(file.fileName, right);
  return lookup;
}

function addRow({ headers, rows, profile }: Lookup, at: number, row: SheetRow): void {
  const key = cleanName(row.cells[at] ?? '');
  if (key === '') return;
  if (row.cells.length <= headers.length) learnCells(profile, row.cells);
  const other = rows.get(key);
  const isSame = typeof other === 'object' && other.cells.join('\n') === row.cells.join('\n');
  if (!isSame) rows.set(key, other ? 'several' : row);
}

function fileMissing(file: string, files: readonly NamedFile[]): Refusal {
  const found = files.map(({ fileName }) => fileName);
  return new Refusal(
    'join_file_missing',
    {
      zh: `映射的 joins 要用到文件“${file}”，这一批里没有（有 ${found.join('、')}）。请一起导入。`,
      en: `The mapping's joins need "${file}", which is not among the files (${found.join(', ')}). Import them together.`,
    },
    { file, found },
  );
}

function columnMissing(file: string, column: string): Refusal {
  return new Refusal(
    'join_column_missing',
    {
      zh: `“${file}”里没有“${column}”这一列，无法按它关联。请改正映射的 joins。`,
      en: `"${file}" has no column "${column}" to be joined on. Mend the joins of the mapping.`,
    },
    { file, column },
  );
}

function tooLarge(file: string): Refusal {
  return new Refusal(
    'lookup_too_large',
    {
      zh: `“${file}”太大，不能作关联用（至多 ${mostRows} 行、${mostCharacters} 字）。请先删去用不到的列和行。`,
      en: `"${file}" is too large to be looked up in (at most ${mostRows} rows and ${mostCharacters} characters). Leave out columns and rows that are not needed.`,
    },
    { file, mostRows, mostCharacters },
  );
}
