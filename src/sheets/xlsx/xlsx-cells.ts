// The cells of one row of a worksheet, from its XML to the texts that a spreadsheet would show.

import type { Words } from '../../base/errors.ts';
import { doubleText } from '../cell-text.ts';
import { momentText, serialText } from '../cell-dates.ts';
import { isTag, skipBlank } from './xlsx-items.ts';
import { damaged } from '../workbook-refusals.ts';
import { cellName, uncalculated } from '../uncalculated.ts';
import { mostColumns, tooFarRight } from '../wide-rows.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { attribute, richText, unescapeCell } from '../xml-text.ts';

export interface ReadCells {
  cells: string[];
  /** Why the cells cannot be trusted. */
  broken?: Words;
}

/** Refuses a row whose tags do not fit together: what stands in which column could not be told. */
export function readCells(body: string, prefix: string, book: Workbook): ReadCells {
  const row: Row = { cells: [], unknown: [], column: -1, prefix, open: `<${prefix}c`, close: `</${prefix}c>`, book };
  for (let at = skipBlank(body, 0); at !== body.length; at = skipBlank(body, at)) {
    if (at !== undefined && isTag(body, at, row.open)) at = takeCell(body, at, row);
    else if (at !== undefined && body.startsWith(`<${prefix}extLst`, at)) break;
    else throw damaged(book.fileName);
  }
  const broken = row.unknown.length > 0 ? uncalculated(row.unknown) : row.broken;
  return { cells: row.cells, ...(broken && { broken }) };
}

interface Row extends ReadCells {
  /** Cells whose formulas came without a result. */
  unknown: string[];
  /** Of the cell before. */
  column: number;
  prefix: string;
  open: string;
  close: string;
  book: Workbook;
}

/** Gives back where the cell ends. */
function takeCell(body: string, at: number, row: Row): number {
  const { open, close, book } = row;
  const tagEnd = body.indexOf('>', at);
  const isEmpty = body[tagEnd - 1] === '/';
  const end = isEmpty ? tagEnd : body.indexOf(close, tagEnd);
  const inner = isEmpty ? '' : body.slice(tagEnd + 1, end);
  if (tagEnd < 0 || end < 0 || holdsTag(inner, open)) throw damaged(book.fileName);
  const tag = body.slice(at + open.length, tagEnd);
  putCell(row, attribute(tag, 'r'), inner === '' ? '' : cellText(tag, inner, row));
  return isEmpty ? end + 1 : end + close.length;
}

// A closing tag that got lost would hide the next cell in this one.
function holdsTag(xml: string, open: string): boolean {
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at + 1)) if (isTag(xml, at, open)) return true;
  return false;
}

function putCell(row: Row, place: string | undefined, text: string): void {
  const column = columnOf(place) ?? row.column + 1;
  const isTaken = column <= row.column;
  row.column = Math.max(row.column, column);
  if (text === '') return;
  if (column >= mostColumns) row.broken = tooFarRight;
  else if (isTaken) row.broken = placeTaken;
  else setCell(row.cells, column, text);
}

function setCell(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

/** `AB12` → 27; undefined where there are no letters. */
function columnOf(place: string | undefined): number | undefined {
  let column = 0;
  for (let index = 0; place !== undefined; index += 1) {
    const letter = place.charCodeAt(index) & 0xdf;
    if (!(letter >= 65 && letter <= 90)) break;
    column = column * 26 + (letter - 64);
  }
  return column === 0 ? undefined : column - 1;
}

function cellText(tag: string, inner: string, row: Row): string {
  const { prefix, book } = row;
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return inlineText(inner, row);
  const raw = valueOf(inner, row);
  if (raw === '') return type === 'str' || !inner.includes(`<${prefix}f`) ? '' : lackOfResult(tag, inner, row);
  if (type === 's') return sharedText(raw, row);
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return momentText(raw);
  if (type === undefined || type === 'n') return numberOrDate(raw, tag, book);
  return unescapeCell(raw); // `str`, the text of a formula; `e`, an error such as #N/A
}

function inlineText(inner: string, { prefix, book }: Row): string {
  const text = richText(inner, prefix);
  if (text === undefined) throw damaged(book.fileName);
  return text;
}

// The formula stands in, so that nobody takes the cell for an empty one.
function lackOfResult(tag: string, inner: string, row: Row): string {
  row.unknown.push(attribute(tag, 'r') ?? cellName(row.column + 1));
  const formula = new RegExp(`<${row.prefix}f[^<>]*>([^<]*)<`).exec(inner)?.[1] ?? '';
  return `=${unescapeCell(formula).slice(0, 200)}`;
}

function valueOf(inner: string, { prefix, book }: Row): string {
  const start = inner.indexOf(`<${prefix}v`);
  if (start < 0 && inner.trimStart().startsWith('<')) return '';
  const tagEnd = inner.indexOf('>', start);
  if (inner[tagEnd - 1] === '/') return '';
  const end = inner.indexOf(`</${prefix}v>`, tagEnd);
  if (start < 0 || end < 0) throw damaged(book.fileName);
  return inner.slice(tagEnd + 1, end);
}

function sharedText(index: string, row: Row): string {
  const text = row.book.texts[Number(index)];
  if (text === undefined) row.broken = textMissing;
  return text ?? index;
}

function numberOrDate(raw: string, tag: string, book: Workbook): string {
  const style = attribute(tag, 's');
  const format = style === undefined ? undefined : book.formats[Number(style)];
  return (format && serialText(Number(raw), format, book.is1904)) ?? numberText(raw);
}

/** Files hold doubles with 17 digits (9815.4999999999991); a spreadsheet shows and means 15 of them. */
function numberText(raw: string): string {
  if (/^-?\d{1,15}$/.test(raw) || (raw.length <= 16 && /^-?\d+\.\d+$/.test(raw))) return raw;
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return raw;
  return doubleText(number);
}

const placeTaken: Words = {
  zh: '有两个单元格写着同一位置，分不清各列。请在 Excel 或 WPS 中打开文件，另存为 .xlsx 再导入。',
  en: 'Two cells claim one place, so the columns cannot be told apart. Open the file in Excel and save it anew as .xlsx.',
};

const textMissing: Words = {
  zh: '单元格指向的文本在文件里不存在（文件不完整）。请重新导出，或在 Excel 中打开后另存为 .xlsx。',
  en: 'A cell refers to a text that the workbook does not hold. Export it again, or open it in Excel and save it as .xlsx.',
};
