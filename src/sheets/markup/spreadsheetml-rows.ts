// SpreadsheetML, the XML of Excel 2003: sheets, rows and cells as elements, each value with its type.

import { doubleText } from '../cell-text.ts';
import { type DateFormat, dateFormatOfCode, momentText, serialText } from '../cell-dates.ts';
import type { SheetRow } from '../sheet-row.ts';
import { cellName, uncalculated } from '../uncalculated.ts';
import { mostColumns, tooFarRight } from '../wide-rows.ts';
import { attribute } from '../xml-text.ts';
import type { MarkupRows } from './markup-rows.ts';
import { endless, type Token } from './tokens.ts';

/** `hidden`: which sheets are left out, counted from 0; a sheet says so only behind its rows. */
export function spreadsheetmlRows(hidden: ReadonlySet<number>): MarkupRows {
  const book: Book = { sheet: -1, name: '', row: 0, column: 0, cells: [], unknown: [], rows: [], styles: new Map() };
  return {
    take(tokens) {
      for (const token of tokens) takeToken(book, token, hidden);
      return book.rows.splice(0);
    },
    end: () => [],
    hasTable: () => book.sheet >= 0,
    isWhole: () => book.isClosed === true,
  };
}

interface Book {
  sheet: number;
  name: string;
  row: number;
  column: number;
  cells: string[];
  isTooWide?: boolean;
  /** Cells of the row whose formulas came without a result. */
  unknown: string[];
  style?: string;
  styles: Map<string, DateFormat>;
  is1904?: boolean;
  cell?: { tag: string; type: string; text: string } | undefined;
  isInValue?: boolean;
  isClosed?: boolean;
  rows: SheetRow[];
}

function takeToken(book: Book, token: Token, hidden: ReadonlySet<number>): void {
  if (token.kind === 'text') addText(book, token.text);
  if (token.kind === 'open') openElement(book, token);
  if (token.kind === 'close' || (token.kind === 'open' && token.isEmpty)) closeElement(book, token.name, hidden);
}

function addText(book: Book, text: string): void {
  if (!book.isInValue || !book.cell) return;
  book.cell.text += text;
  if (book.cell.text.length > longestCell) throw endless();
}

const longestCell = 1024 * 1024;
const lastRow = 1_048_576;
const lastColumn = 16_384;

function openElement(book: Book, { name, text: tag }: Token): void {
  if (name === 'worksheet') {
    book.sheet += 1;
    book.name = attribute(tag, 'ss:Name') ?? attribute(tag, 'Name') ?? '';
    book.row = 0;
  } else if (name === 'row') {
    book.row = placeOf(tag, book.row + 1, lastRow);
    book.column = 0;
    book.cells = [];
    book.unknown = [];
    book.isTooWide = false;
  } else if (name === 'cell') {
    book.column = placeOf(tag, book.column + 1, lastColumn);
    book.cell = { tag, type: '', text: '' };
  } else if (name === 'data' && book.cell) {
    book.cell.type = attribute(tag, 'ss:Type') ?? attribute(tag, 'Type') ?? 'String';
    book.isInValue = true;
  } else if (name === 'style') book.style = attribute(tag, 'ss:ID') ?? '';
  else if (name === 'numberformat') book.styles.set(book.style ?? '', namedFormat(attribute(tag, 'ss:Format') ?? ''));
  else if (name === 'date1904') book.is1904 = true;
}

function namedFormat(code: string): DateFormat {
  const name = /^\w+ (Date|Time)$/.exec(code)?.[1];
  return name ? (name === 'Date' ? 'date' : 'time') : dateFormatOfCode(code);
}

/** Places that follow on one another are not written; they only go forward, else one would take the place of another. */
function placeOf(tag: string, following: number, last: number): number {
  return countOf(attribute(tag, 'ss:Index') ?? attribute(tag, 'Index') ?? following, following, last);
}

function countOf(stated: string | number, least: number, most: number): number {
  const count = Number(stated);
  if (!(Number.isInteger(count) && count >= least && count <= most)) throw endless();
  return count;
}

function closeElement(book: Book, name: string, hidden: ReadonlySet<number>): void {
  if (name === 'data') book.isInValue = false;
  else if (name === 'cell') closeCell(book);
  else if (name === 'row') closeRow(book, hidden);
  else if (name === 'workbook') book.isClosed = true;
}

function closeCell(book: Book): void {
  const { cell } = book;
  if (!cell) return;
  const formula = cell.type === '' ? (attribute(cell.tag, 'ss:Formula') ?? '') : '';
  if (formula !== '') book.unknown.push(cellName(book.column - 1, book.row));
  const text = formula === '' ? valueText(book, cell) : formula.slice(0, 200);
  if (text !== '' && book.column <= mostColumns) {
    while (book.cells.length < book.column - 1) book.cells.push('');
    book.cells[book.column - 1] = text;
  }
  if (text !== '' && book.column > mostColumns) book.isTooWide = true;
  book.column += countOf(attribute(cell.tag, 'ss:MergeAcross') ?? 0, 0, lastColumn);
  book.cell = undefined;
}

function valueText(book: Book, { type, text, tag }: { type: string; text: string; tag: string }): string {
  const value = text.trim();
  if (type === 'Number') return numberText(value, book.styles.get(attribute(tag, 'ss:StyleID') ?? ''), book);
  if (type === 'DateTime') return momentText(value);
  if (type === 'Boolean') return value === '1' ? 'TRUE' : 'FALSE';
  return text;
}

function numberText(value: string, format: DateFormat, { is1904 }: Book): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  return (format && serialText(number, format, is1904 === true)) ?? doubleText(number);
}

function closeRow(book: Book, hidden: ReadonlySet<number>): void {
  const { cells, unknown, row } = book;
  const broken = unknown.length > 0 ? uncalculated(unknown) : book.isTooWide ? tooFarRight : undefined;
  if ((cells.length === 0 && !broken) || hidden.has(book.sheet)) return;
  book.rows.push({ sheet: book.name, row, cells, ...(broken && { broken }) });
}
