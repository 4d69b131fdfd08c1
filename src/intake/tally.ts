// What a whole file amounts to while it is read: counts, totals, headers, and what to say when none of it was understood.

import { type Place, type Problem, Refusal } from '../base/errors.ts';
import type { ErasedInFile } from '../records/personal/erased-in-file.ts';
import { findHeader } from './layout/header-names.ts';
import { type Kind, keyTitle, missingKeys } from './layout/kinds.ts';
import type { Layout, LayoutWish, OpenNumber } from './layout/layout.ts';
import type { Opening } from './layout/opening.ts';
import { describeProposal, guessesInWords, guessesOf, type Proposal, type ProposedColumn } from './layout/proposal.ts';
import type { SeenCurrencies } from './meaning/currencies.ts';
import { type SeenDiscounts, seenDiscounts } from './meaning/discounts.ts';
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
  discounts: SeenDiscounts;
  /** By the header of their column. */
  currencies: Map<string, SeenCurrencies>;
  /** Rows that tell of somebody whose data was erased. */
  erased: ErasedInFile | undefined;
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
  /** Of what was not understood: what comes nearest to a layout. */
  nearest: Proposal | undefined;
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
  /** What columns that are not used may be. */
  guesses: ProposedColumn[];
}

export function newTally(): Tally {
  return {
    file: { name: '', place: 0 },
    kind: undefined,
    rows: 0,
    filtered: 0,
    leftOut: new Map(),
    unclear: new Map(),
    discounts: seenDiscounts(),
    currencies: new Map(),
    erased: undefined,
    rejected: 0,
    repeated: 0,
    controlTotals: [],
    headers: [],
    titles: new Map(),
    problems: [],
    layouts: [],
    nearest: undefined,
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
export function noteLayout(tally: Tally, sheet: string | null, opening: Opening): void {
  const { layout, above, headerRows, rows } = opening;
  const cellsOf = (some: readonly SheetRow[]) => some.map(({ cells }) => cells);
  const top = { above: cellsOf(above), headers: cellsOf(headerRows) };
  const guesses = guessesOf(layout, cellsOf(rows));
  tally.layouts.push({ file: tally.file.place, sheet, headerRow: headerRows[0]!.row, top, layout, guesses });
  tally.kind = layout.kind;
  for (const header of layout.headers.slice(0, layout.width))
    if (!tally.headers.includes(header)) tally.headers.push(header);
  for (const [key, { title }] of layout.columns) tally.titles.set(key, title);
}

/** The layout of a sheet that was read. */
export function layoutAt(tally: Tally, file: number, sheet: string | null): SheetLayout | undefined {
  return tally.layouts.find((each) => each.file === file && each.sheet === sheet);
}

/** Of several sheets that are not understood, the one of which most columns are known is told. */
export function noteMiss(tally: Tally, nearest: Proposal | undefined): void {
  const known = (proposal: Proposal | undefined) => proposal?.columns.length ?? -1;
  if (known(nearest) > known(tally.nearest)) tally.nearest = nearest;
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

/** A column that may be read in two ways is told, with the way that was taken. */
export function noteOpenNumber({ file, problems }: Tally, { column: { title }, evidence: { open } }: OpenNumber): void {
  problems.push({
    code: 'decimal_open',
    place: { file: file.name, column: title },
    message: {
      zh: `“${title}”列写作 ${open}，按小数读了。若那里的点是千位分隔，请在映射中写明 "decimal": "comma" 再导入。`,
      en: `"${title}" writes ${open}, which was read as a decimal. If the point groups thousands, say "decimal": "comma" in the mapping and import again.`,
    },
  });
}

/** Refuses a file in which no sheet had the headers that its kind requires, and shows what they may be. */
export function headersNotFound({ nearest }: Tally, wish: LayoutWish, fileName: string): Refusal {
  const found = nearest?.headers.filter(Boolean) ?? [];
  const named = Object.values(wish.mapping.columns).filter((source) => typeof source === 'string');
  const absent = named.filter((header) => findHeader(found, header) < 0);
  const details = { file: fileName, headers: found, ...(nearest && { proposal: describeProposal(nearest) }) };
  if (absent.length > 0) return mappedHeadersMissing(absent, found, details);
  const kind = wish.kind ?? nearest?.kind ?? 'sales';
  const sure = nearest?.columns.filter(({ how }) => how === 'name').map(({ key }) => key) ?? [];
  const missing = missingKeys(kind, new Set([...sure, ...Object.keys(wish.mapping.defaults)]));
  const zhMissing = missing.map((choices) => choices.map((choice) => zhChoice(kind, choice)).join('或')).join('；');
  const enMissing = missing.map((choices) => choices.join(' or ')).join('; ');
  const guesses = nearest ? guessesInWords(nearest) : '';
  return new Refusal(
    'headers_not_found',
    {
      zh: `“${fileName}”里没有认出需要的列：缺${zhMissing || '表头'}。找到的表头：${listed(found, '、')}。${guesses && `可能是：${guesses}。`}请改表头，或用映射指明哪一列是什么（youju map 可生成映射）。`,
      en: `"${fileName}" lacks columns that are needed: ${enMissing || 'headers'}. Found: ${listed(found, ', ')}. ${guesses && `Perhaps: ${guesses}. `}Rename the headers or give a mapping (youju map proposes one).`,
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
