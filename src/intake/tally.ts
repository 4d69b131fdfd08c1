// What a whole file amounts to while it is read: counts, totals, headers, and what to say when none of it was understood.

import { type Place, type Problem, Refusal } from '../base/errors.ts';
import { nearestKind } from './layout/choose-kind.ts';
import { findHeader, recogniseHeaders } from './layout/header-names.ts';
import { type Kind, keyTitle, missingKeys } from './layout/kinds.ts';
import type { Layout, LayoutWish } from './layout/layout.ts';
import type { Opening } from './layout/opening.ts';
import type { LeftOutReason } from './meaning/document-words.ts';
import type { RowMeaning } from './meaning/row-meaning.ts';
import type { SheetRow } from '../sheets/sheet-row.ts';
import type { FoundTotal } from './rows/control-totals.ts';

export interface Tally {
  /** The file that is being read: its name, and its place among those of the import, from 1. */
  file: { name: string; place: number };
  kind: Kind | undefined;
  /** Rows of lines, whatever became of them; no headers, totals or empty rows. */
  rows: number;
  /** Rows that filters left out, and those that are no sales. */
  filtered: number;
  leftOut: Map<LeftOutReason, number>;
  /** Words of documents that are not known, by header and word. */
  unclear: Map<string, UnclearWord>;
  rejected: number;
  /** Rows that say again, word by word, what an earlier one says of the same line; they are left out. */
  repeated: number;
  controlTotals: FoundTotal[];
  /** All headers of all sheets: the columns of the file of rejected rows. */
  headers: string[];
  /** Column key → its header. */
  titles: Map<string, string>;
  /** What concerns a whole sheet. */
  problems: Problem[];
  /** Of each sheet that is understood. */
  layouts: SheetLayout[];
  /** The most header-like row of what was not understood. */
  bestMiss: string[];
}

export interface UnclearWord {
  column: string;
  text: string;
  rows: number;
  /** Where it stands first. */
  place: Place;
}

export interface SheetLayout {
  /** The place of the file among those of the import. */
  file: number;
  sheet: string | null;
  headerRow: number;
  /** The rows down to the last of the headers, as they stand. */
  top: { above: string[][]; headers: string[][] };
  layout: Layout;
}

export function newTally(): Tally {
  return {
    file: { name: '', place: 0 },
    kind: undefined,
    rows: 0,
    filtered: 0,
    leftOut: new Map(),
    unclear: new Map(),
    rejected: 0,
    repeated: 0,
    controlTotals: [],
    headers: [],
    titles: new Map(),
    problems: [],
    layouts: [],
    bestMiss: [],
  };
}

/** Counts the row under the reason why it is no sale. */
export function noteLeftOut(tally: Tally, reason: LeftOutReason): void {
  tally.leftOut.set(reason, (tally.leftOut.get(reason) ?? 0) + 1);
}

/** One entry a word: an export has few, and who reads it wants to know each once. */
export function noteUnclear(tally: Tally, { column, text }: NonNullable<RowMeaning['unclear']>, row: SheetRow): void {
  const key = `${column}\n${text}`;
  const known = tally.unclear.get(key);
  if (known) known.rows += 1;
  else if (tally.unclear.size < mostWords)
    tally.unclear.set(key, { column, text, rows: 1, place: placeOf(tally, row) });
}

const mostWords = 20;

/** Where a row of the file that is being read stands. */
export function placeOf({ file }: Tally, { sheet, row }: SheetRow): Place {
  return { file: file.name, ...(sheet !== null && { sheet }), row };
}

/** The first sheet that is understood decides the kind; sheets of another kind are left alone. */
export function noteLayout(tally: Tally, sheet: string | null, { layout, above, headerRows }: Opening): void {
  const top = { above: above.map(({ cells }) => cells), headers: headerRows.map(({ cells }) => cells) };
  tally.layouts.push({ file: tally.file.place, sheet, headerRow: headerRows[0]!.row, top, layout });
  tally.kind = layout.kind;
  for (const header of layout.headers.slice(0, layout.width))
    if (!tally.headers.includes(header)) tally.headers.push(header);
  for (const [key, { title }] of layout.columns) tally.titles.set(key, title);
}

/** The layout of a sheet that was read. */
export function layoutAt(tally: Tally, file: number, sheet: string | null): SheetLayout | undefined {
  return tally.layouts.find((each) => each.file === file && each.sheet === sheet);
}

export function noteMiss(tally: Tally, cells: string[]): void {
  const score = (headers: string[]) =>
    recogniseHeaders(nearestKind(headers), headers).size + headers.filter(Boolean).length / 1000;
  if (score(cells) > score(tally.bestMiss)) tally.bestMiss = cells;
}

/** A sheet without the headers of the kind is no fault, but nobody should think that it was imported. */
export function noteSheetPassedOver(tally: Tally, sheet: string): void {
  tally.problems.push({
    code: 'sheet_passed_over',
    place: { file: tally.file.name, sheet },
    message: {
      zh: `工作表“${sheet}”里没有需要的列，未导入。`,
      en: `The sheet "${sheet}" does not hold the columns that are needed and was not imported.`,
    },
  });
}

/** Rows that were put together are taken, and told. */
export function noteMended(tally: Tally, { sheet, mended }: { sheet: string | null; mended: number }): void {
  tally.problems.push({
    code: 'surplus_cells_joined',
    place: { file: tally.file.name, ...(sheet !== null && { sheet }) },
    message: {
      zh: `有 ${mended} 行因文字里的逗号没有加引号而多出几列。所用的列只有一种读法，已照此导入。`,
      en: `${mended} rows have too many cells, as commas in texts are not quoted. The columns that are used can be read in one way only, and were.`,
    },
  });
}

/** Refuses a file in which no sheet had the headers that its kind requires. */
export function headersNotFound(tally: Tally, wish: LayoutWish, fileName: string): Refusal {
  const found = tally.bestMiss.filter(Boolean);
  const named = Object.values(wish.mapping.columns).filter((source) => typeof source === 'string');
  const absent = named.filter((header) => findHeader(found, header) < 0);
  const details = { file: fileName, headers: found };
  if (absent.length > 0) return mappedHeadersMissing(absent, found, details);
  const kind = wish.kind ?? nearestKind(found);
  const missing = missingKeys(
    kind,
    new Set([...recogniseHeaders(kind, found).keys(), ...Object.keys(wish.mapping.defaults)]),
  );
  const zhMissing = missing.map((choices) => choices.map((choice) => zhChoice(kind, choice)).join('或')).join('；');
  const enMissing = missing.map((choices) => choices.join(' or ')).join('; ');
  return new Refusal(
    'headers_not_found',
    {
      zh: `“${fileName}”里没有认出需要的列：缺${zhMissing || '表头'}。找到的表头：${listed(found, '、')}。请改表头，或用映射指明哪一列是什么。`,
      en: `"${fileName}" lacks columns that are needed: ${enMissing || 'headers'}. Found: ${listed(found, ', ')}. Rename the headers or give a mapping.`,
    },
    { ...details, missing },
  );
}

function mappedHeadersMissing(absent: string[], found: string[], details: Record<string, unknown>): Refusal {
  return new Refusal(
    'mapped_headers_missing',
    {
      zh: `映射里写的表头 ${absent.join('、')} 在文件中没有。找到的表头：${listed(found, '、')}。`,
      en: `The mapping names headers that the file does not have: ${absent.join(', ')}. Found: ${listed(found, ', ')}.`,
    },
    { ...details, absent },
  );
}

function zhChoice(kind: Kind, choice: string): string {
  return choice
    .split('+')
    .map((key) => `“${keyTitle(kind, key)}”`)
    .join('加');
}

function listed(headers: string[], separator: string): string {
  return headers.slice(0, 40).join(separator) || '—';
}
