// Text → records, in pieces as they come. Own and not csv-parse for two reasons: a stray quote must cost one row and not
// the rest of the file, and it reads a million rows in a fifth of the time. Tested against csv-parse.

import { Refusal, type Words } from '../../base/errors.ts';
import type { SheetRow } from '../sheet-row.ts';

export interface CsvScanner {
  /** The rows that are complete with this piece of text. */
  push(text: string): SheetRow[];
  /** What is left once the text is at its end. */
  end(): SheetRow[];
}

export function csvScanner(delimiter: string): CsvScanner {
  let rest = '';
  let row = 0;

  const take = (text: string, isFinal: boolean): SheetRow[] => {
    const rows: SheetRow[] = [];
    const source = { text, delimiter, isFinal, newline: -1 };
    let position = 0;
    for (let record = readRecord(source, 0); record; record = readRecord(source, position)) {
      row += 1;
      position = record.end;
      const isBlank = record.cells.length === 1 && record.cells[0] === '';
      if (!isBlank) rows.push(sheetRow(row, record));
    }
    rest = text.slice(position);
    if (rest.length > longestLine) throw tooLong(row + 1);
    return rows;
  };

  return { push: (text) => take(rest + text, false), end: () => take(rest, true) };
}

/** A quoted cell longer than this was never closed. */
const longestRecord = 262_144;

/** A file without line ends is no table; one that went on being kept would fill the memory. */
export const longestLine = 16 * 1024 * 1024;

export function tooLong(row: number): Refusal {
  return new Refusal('row_too_long', {
    zh: `第 ${row} 行过长，不像表格数据（没有换行？）。请检查文件，或另存为 .xlsx 再试。`,
    en: `Row ${row} is too long to be a row of a table (no line ends?). Check the file, or save it as .xlsx.`,
  });
}

interface Source {
  text: string;
  delimiter: string;
  isFinal: boolean;
  /** The first `\n` behind what was read, the end of the text where there is none: looked for once, not by each record. */
  newline: number;
}

interface CsvRecord {
  cells: string[];
  /** Where the next record begins. */
  end: number;
  isBroken?: boolean;
}

function sheetRow(row: number, record: CsvRecord): SheetRow {
  return { sheet: null, row, cells: record.cells, ...(record.isBroken && { broken: brokenQuotes }) };
}

const brokenQuotes: Words = {
  zh: '引号不成对，无法分清各列。请补全或去掉多余的双引号。',
  en: 'The quotation marks do not pair up, so the columns cannot be told apart. Close or remove the stray quote.',
};

/** Undefined when the text does not hold a whole record yet. */
function readRecord(source: Source, start: number): CsvRecord | undefined {
  const { text, delimiter, isFinal } = source;
  const end = start < text.length ? lineEnd(source, start) : undefined;
  if (end === undefined) return undefined;
  const line = text.slice(start, end);
  if (!line.includes('"')) return { cells: line.split(delimiter), end: nextLine(text, end) };
  const quoted = readQuoted(source, start);
  if (quoted === 'open' && !isFinal && text.length - start < longestRecord) return undefined;
  return typeof quoted === 'object'
    ? quoted
    : { cells: line.split(delimiter), end: nextLine(text, end), isBroken: true };
}

/** Lines end as on Unix, Windows and old Macintoshes, in one file too. Undefined when the end has not come yet. */
function lineEnd(source: Source, start: number): number | undefined {
  const { text, isFinal } = source;
  if (source.newline < start) source.newline = orEnd(text, text.indexOf('\n', start));
  const bare = text.slice(start, source.newline).indexOf('\r');
  const end = bare < 0 ? source.newline : start + bare;
  // A `\r` at the end of what has come so far may be the first half of `\r\n`.
  return !isFinal && end >= text.length - 1 && text[end] !== '\n' ? undefined : end;
}

function orEnd(text: string, found: number): number {
  return found < 0 ? text.length : found;
}

function nextLine(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}

function readQuoted(source: Source, start: number): CsvRecord | 'open' | 'broken' {
  const cells: string[] = [];
  for (let at = start; ; ) {
    const cell = source.text[at] === '"' ? quotedCell(source, at) : bareCell(source, at);
    if (typeof cell === 'string') return cell;
    cells.push(cell.value);
    if (cell.isLast) return { cells, end: cell.next };
    at = cell.next;
  }
}

interface CsvCell {
  value: string;
  next: number;
  isLast: boolean;
}

function bareCell(source: Source, at: number): CsvCell | 'open' {
  const { text, delimiter } = source;
  const end = lineEnd(source, at);
  if (end === undefined) return 'open';
  const line = text.slice(at, end);
  const mark = line.indexOf(delimiter);
  if (mark >= 0) return { value: line.slice(0, mark), next: at + mark + 1, isLast: false };
  return { value: line, next: nextLine(text, end), isLast: true };
}

function quotedCell(source: Source, at: number): CsvCell | 'open' | 'broken' {
  const { text, delimiter, isFinal } = source;
  const close = closingQuote(source, at + 1);
  if (close < 0) return 'open';
  const inner = text.slice(at + 1, close);
  const value = inner.includes('"') ? inner.replaceAll('""', '"') : inner;
  const after = text[close + 1];
  if (after === delimiter) return { value, next: close + 2, isLast: false };
  if (after === '\r' && text[close + 2] === undefined && !isFinal) return 'open';
  const isLast = after === '\n' || after === '\r' || after === undefined;
  return isLast ? { value, next: nextLine(text, close + 1), isLast } : 'broken';
}

// A quote at the very end of what has come so far may be the first of a doubled one.
function closingQuote({ text, isFinal }: Source, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || (at === text.length - 1 && !isFinal)) return -1;
    if (text[at + 1] !== '"') return at;
  }
}
