// What a file might be, without importing it: for each sheet the columns with confidence and samples, and the mapping to confirm.

import type { Words } from '../base/errors.ts';
import type { NamedFile } from '../sheets/named-file.ts';
import type { SheetRow } from '../sheets/sheet-row.ts';
import { fingerprintOf } from './layout/fingerprint.ts';
import { type Kind, kindTitle } from './layout/kinds.ts';
import type { Layout } from './layout/layout.ts';
import { type CheckedMapping, checkMapping, type Mapping } from './layout/mapping.ts';
import { openingRows, readOpening, trimmed } from './layout/opening.ts';
import {
  columnsOfLayout,
  mappingOf,
  type Proposal,
  type ProposedColumn,
  proposeLayout,
  unusedHeaders,
} from './layout/proposal.ts';
import { openMapped } from './open-mapped.ts';
import { weighSheetDates } from './settle-dates.ts';
import { readNumber } from './values/read-number.ts';
import { readDay } from './values/read-day.ts';

export interface SheetProposal {
  file: string;
  sheet: string | null;
  /** 0 in a file that has none. */
  header_row: number;
  kind: Kind;
  title: Words;
  columns: (ProposedColumn & { samples: string[] })[];
  unused: string[];
  /** What is needed and not there; one key of each group. */
  missing: string[][];
  /** The order of day and month, where it had to be found out; the orders to choose from, where it could not. */
  date_format?: string;
  date_formats?: string[];
  fingerprint: string;
  /** For --map. */
  mapping: Mapping;
}

export interface ProposalWish {
  kind?: Kind;
  mapping?: Mapping;
}

/** One proposal a sheet, that of which most is known first; sheets in which nothing looks like headers are left out. */
export async function proposeMapping(file: NamedFile, wish: ProposalWish = {}): Promise<SheetProposal[]> {
  const mapping = checkMapping(wish.mapping ?? {});
  const proposals: SheetProposal[] = [];
  for await (const { sheet, rows } of openingsOf(file, mapping)) {
    const found = await proposeSheet({ file, sheet, rows }, { kind: wish.kind ?? mapping.kind, mapping });
    if (found) proposals.push(found);
  }
  return proposals.toSorted((left, right) => left.missing.length - right.missing.length);
}

interface Sheet {
  file: NamedFile;
  sheet: string | null;
  rows: SheetRow[];
}

/** The first rows of each sheet. */
async function* openingsOf(file: NamedFile, mapping: CheckedMapping): AsyncGenerator<Omit<Sheet, 'file'>> {
  let current: Omit<Sheet, 'file'> | undefined;
  for await (const chunk of openMapped(file, mapping.text)) {
    for (const row of chunk.rows) {
      if (current && row.sheet !== current.sheet) yield current;
      if (current?.sheet !== row.sheet) current = { sheet: row.sheet, rows: [] };
      if (current!.rows.length < openingRows && row.cells.some((cell) => cell.trim() !== '')) current!.rows.push(row);
    }
    if (current?.sheet === null && current.rows.length >= openingRows) break; // A text has one sheet.
  }
  if (current) yield current;
}

interface Wish {
  kind: Kind | undefined;
  mapping: CheckedMapping;
}

async function proposeSheet(sheet: Sheet, given: Wish): Promise<SheetProposal | undefined> {
  const wish = { ...given, withTax: false };
  const opening = readOpening(sheet.rows, wish);
  if (opening) {
    const { layout, headerRows } = opening;
    const columns = columnsOfLayout(layout);
    const proposal = {
      kind: layout.kind,
      headers: layout.headers,
      columns,
      unused: unusedHeaders(layout),
      missing: [],
    };
    return complete(sheet, proposal, {
      mapping: given.mapping,
      layout,
      headerRow: headerRows[0]!.row,
      rows: opening.rows,
    });
  }
  const { guess, rows, text } = guessSheet(sheet.rows, wish);
  if (!guess) return undefined;
  const mapping = checkMapping({ ...given.mapping, ...mappingOf(guess), ...(text && { text }) });
  // Once the guesses are taken for granted, the order of days shows.
  const taken = readOpening(rows, { ...wish, kind: guess.kind, mapping });
  const below = taken?.rows ?? rows.slice(guess.at + 1);
  return complete(sheet, guess, { mapping, layout: taken?.layout, headerRow: rows[guess.at]!.row, rows: below });
}

interface Guessed {
  guess: Proposal | undefined;
  rows: SheetRow[];
  text?: CheckedMapping['text'];
}

/** Rows without headers get 列1, 列2 … */
function guessSheet(rows: SheetRow[], wish: Wish & { withTax: boolean }): Guessed {
  const guess = proposeLayout(rows.map(trimmed), wish);
  if (rows.length === 0 || (guess && !isOfLines(guess))) return { guess, rows };
  const headers = Array.from({ length: Math.max(...rows.map(({ cells }) => cells.length)) }, (_, at) => `列${at + 1}`);
  const numbered = [{ sheet: rows[0]!.sheet, row: 0, cells: headers }, ...rows];
  return { guess: proposeLayout(numbered.map(trimmed), wish), rows: numbered, text: { ...wish.mapping.text, headers } };
}

/** A line may look like headers, but it holds a number or a day, and no header that is known. */
function isOfLines({ headers, columns }: Proposal): boolean {
  const isKnown = columns.some(({ how }) => how !== 'values');
  return !isKnown && headers.some((cell) => cell !== '' && (readNumber(cell) ?? readDay(cell)) !== undefined);
}

type Known = Omit<Proposal, 'at'>;

async function complete(
  { file, sheet }: Sheet,
  { kind, headers, columns, unused, missing }: Known,
  { mapping, layout, headerRow, rows }: Completion,
): Promise<SheetProposal> {
  if (layout) await weighSheetDates(file, { sheet, headerRow, wish: { kind, mapping, withTax: false } }, layout);
  const format = layout && [...layout.columns.values()].find(({ dateFormat }) => dateFormat)?.dateFormat;
  const open = layout?.openDates[0]?.orders;
  const { text, defaults, filters } = mapping;
  return {
    file: file.fileName,
    sheet,
    header_row: headerRow,
    kind,
    title: kindTitle(kind),
    columns: columns.map((column) => ({ ...column, samples: samplesOf(rows, headers.indexOf(column.header)) })),
    unused,
    missing,
    ...(format && { date_format: format }),
    ...(open && { date_formats: open }),
    fingerprint: fingerprintOf(headers),
    mapping: {
      ...mappingOf({ kind, columns }),
      ...(Object.keys(defaults).length > 0 && { defaults }),
      ...(filters.length > 0 && { filters }),
      ...(format && { date_format: format }),
      ...(text && { text }),
    },
  };
}

interface Completion {
  mapping: CheckedMapping;
  layout: Layout | undefined;
  headerRow: number;
  rows: readonly SheetRow[];
}

const mostSamples = 3;

/** Different ones. */
function samplesOf(rows: readonly SheetRow[], index: number): string[] {
  const cells = rows.map((row) => (row.cells[index] ?? '').trim().slice(0, 40));
  return [...new Set(cells)].filter(Boolean).slice(0, mostSamples);
}
