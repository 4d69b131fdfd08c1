// The cells of one sheet of an old workbook, row by row.

import { doubleText, errorTexts } from '../cell-text.ts';
import { serialText } from '../cell-dates.ts';
import type { BiffBook } from './biff-book.ts';
import { type BiffRecord, blocksOf, recordAt, recordIds } from './biff-records.ts';
import { blocksFrom, unicodeText } from './biff-texts.ts';
import { mostColumns } from '../wide-rows.ts';
import { sheetDamage } from './damage.ts';

export interface BiffRow {
  row: number;
  cells: string[];
  /** Where in the stream it was found. */
  at: number;
}

export interface BiffSheet {
  /** Rows that hold anything, in their order; counted from 1. */
  rows: Generator<BiffRow>;
  /** Where in the stream the sheet ends. */
  end: number;
}

export function openSheet(book: BiffBook, start: number): BiffSheet {
  const { places, end } = cellPlaces(book.stream, start);
  return { rows: rowsAt(book, inRowOrder(book.stream, places)), end };
}

function* rowsAt(book: BiffBook, places: number[]): Generator<BiffRow> {
  let row: BiffRow | undefined;
  for (const at of places) {
    const record = recordAt(book.stream, at)!;
    const number = record.data.readUInt16LE(0) + 1;
    if (row && row.row !== number) yield row;
    if (row?.row !== number) row = { row: number, cells: [], at };
    for (const [column, text] of readCells(book, record)) if (text !== '') setCell(row.cells, column, text);
  }
  if (row) yield row;
}

/** INTEGER, NUMBER, LABEL, BOOLERR, FORMULA in their versions; RK, MULRK, LABELSST, RSTRING. */
const cellIds = new Set([2, 3, 0x203, 4, 0x204, 5, 0x205, 6, 0x206, 0x406, 0x27e, 0xbd, 0xfd, 0xd6]);

// A chart in a sheet begins and ends in it as a sheet does.
function cellPlaces(stream: Buffer, start: number): { places: number[]; end: number } {
  const places: number[] = [];
  let depth = 0;
  for (let at = start, record = recordAt(stream, at); record; at = record.next, record = recordAt(stream, at)) {
    if (recordIds.beginnings.includes(record.id)) depth += 1;
    else if (depth === 0) throw sheetDamage();
    else if (record.id === recordIds.end && (depth -= 1) === 0) return { places, end: record.next };
    else if (depth === 1 && cellIds.has(record.id)) places.push(at);
  }
  throw sheetDamage();
}

function inRowOrder(stream: Buffer, places: number[]): number[] {
  const rowAt = (place: number) => {
    if (place + 6 > stream.length) throw sheetDamage();
    return stream.readUInt16LE(place + 4);
  };
  const isOrdered = places.every((place, index) => index === 0 || rowAt(places[index - 1]!) <= rowAt(place));
  return isOrdered ? places : places.toSorted((left, right) => rowAt(left) - rowAt(right));
}

function setCell(cells: string[], column: number, text: string): void {
  if (column >= mostColumns) throw sheetDamage(); // The format ends at the 256th.
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

function readCells(book: BiffBook, record: BiffRecord): [column: number, text: string][] {
  const { id, data } = record;
  const column = data.readUInt16LE(2);
  if (id === 0xbd) return packedNumbers(book, data);
  return [[column, cellText(book, record)]];
}

/** Neighbours in a row, six bytes each: style and number. */
function packedNumbers(book: BiffBook, data: Buffer): [number, string][] {
  const first = data.readUInt16LE(2);
  return Array.from({ length: Math.floor((data.length - 6) / 6) }, (_, index) => {
    const at = 4 + index * 6;
    return [first + index, numberText(book, data.readUInt16LE(at), packedNumber(data.readInt32LE(at + 2)))];
  });
}

function cellText(book: BiffBook, record: BiffRecord): string {
  const { id, data } = record;
  const head = isOfVersion2(book, id) ? 7 : 6;
  const style = head === 7 ? data.readUInt8(5) & 0x3f : data.readUInt16LE(4);
  if (id === 0xfd) return book.texts[data.readUInt32LE(6)] ?? '';
  if (id === 0x27e) return numberText(book, style, packedNumber(data.readInt32LE(6)));
  if (id === 2) return numberText(book, style, data.readUInt16LE(head));
  if (id === 3 || id === 0x203) return numberText(book, style, data.readDoubleLE(head));
  if (id === 4 || id === 0x204 || id === 0xd6) return ownText(book, record, head);
  if (id === 5 || id === 0x205) return switchText(data.readUInt8(head + 1) === 1, data.readUInt8(head));
  return formulaText(book, record, { head, style });
}

// Exporters put the short records of Excel 2 into files of any later version.
function isOfVersion2(book: BiffBook, id: number): boolean {
  return id <= 5 || (id <= 7 && book.version === 2);
}

function numberText(book: BiffBook, style: number, value: number): string {
  const format = book.formats[style];
  return (format && serialText(value, format, book.is1904)) ?? doubleText(value);
}

/** 30 bits of an integer, or the upper 30 of a double; the lowest bit says that it counts hundredths. */
function packedNumber(packed: number): number {
  const value = packed & 2 ? packed >> 2 : upperHalf(packed & ~3);
  return packed & 1 ? value / 100 : value;
}

function upperHalf(bits: number): number {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32LE(bits, 4);
  return bytes.readDoubleLE(0);
}

function switchText(isError: boolean, value: number): string {
  if (isError) return errorTexts[value] ?? '#N/A';
  return value === 0 ? 'FALSE' : 'TRUE';
}

function ownText(book: BiffBook, record: BiffRecord, head: number): string {
  const { data } = record;
  if (isOfVersion2(book, record.id)) return book.decode(data.subarray(head + 1, head + 1 + data.readUInt8(head)));
  const length = data.readUInt16LE(head);
  if (book.version < 8) return book.decode(data.subarray(head + 2, head + 2 + length));
  return unicodeText(blocksFrom(blocksOf(book.stream, record), head + 2), length);
}

/** What a formula came to when the file was saved: a number, or by its mark a text that follows, a switch, an error, nothing. */
function formulaText(book: BiffBook, record: BiffRecord, { head, style }: { head: number; style: number }): string {
  const { data } = record;
  if (data.readUInt16LE(head + 6) !== 0xffff) return numberText(book, style, data.readDoubleLE(head));
  const kind = data.readUInt8(head);
  if (kind === 0) return followingText(book, record);
  return kind === 1 || kind === 2 ? switchText(kind === 2, data.readUInt8(head + 2)) : '';
}

// Between a formula and its text may stand what formulas share.
function followingText(book: BiffBook, formula: BiffRecord): string {
  for (let record = recordAt(book.stream, formula.next); record; record = recordAt(book.stream, record.next)) {
    if (record.id === 7 || record.id === 0x207) return ownText(book, record, 0);
    if (cellIds.has(record.id) || record.id === recordIds.end) return '';
  }
  return '';
}
