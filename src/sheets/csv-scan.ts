// Text → records, in pieces as they come. Own and not csv-parse for two reasons: a stray quote must cost one row and not
// the rest of the file, and it reads a million rows in a fifth of the time. Tested against csv-parse.

import { Refusal, type Words } from '../base/errors.ts';
import type { SheetRow } from './sheet-row.ts';

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
    const source = { text, delimiter, isFinal };
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
const longestLine = 16 * 1024 * 1024;

function tooLong(row: number): Refusal {
  return new Refusal('row_too_long', {
    zh: `第 ${row} 行过长，不像表格数据（没有换行？）。请检查文件，或另存为 .xlsx 再试。`,
    en: `Row ${row} is too long to be a row of a table (no line ends?). Check the file, or save it as .xlsx.`,
  });
}

interface Source {
  text: string;
  delimiter: string;
  isFinal: boolean;
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
  if (start >= text.length) return undefined;
  const newline = text.indexOf('\n', start);
  if (newline < 0 && !isFinal) return undefined;
  const end = newline < 0 ? text.length : newline;
  const line = text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end);
  if (!line.includes('"')) return { cells: line.split(delimiter), end: end + 1 };
  const quoted = readQuoted(source, start);
  if (quoted === 'open' && !isFinal && text.length - start < longestRecord) return undefined;
  return typeof quoted === 'object' ? quoted : { cells: line.split(delimiter), end: end + 1, isBroken: true };
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

function bareCell({ text, delimiter, isFinal }: Source, at: number): CsvCell | 'open' {
  const newline = text.indexOf('\n', at);
  if (newline < 0 && !isFinal) return 'open';
  const lineEnd = newline < 0 ? text.length : newline;
  const mark = text.indexOf(delimiter, at);
  if (mark >= 0 && mark < lineEnd) return { value: text.slice(at, mark), next: mark + 1, isLast: false };
  return {
    value: text.slice(at, text[lineEnd - 1] === '\r' && lineEnd > at ? lineEnd - 1 : lineEnd),
    next: lineEnd + 1,
    isLast: true,
  };
}

function quotedCell(source: Source, at: number): CsvCell | 'open' | 'broken' {
  const { text, delimiter, isFinal } = source;
  const close = closingQuote(source, at + 1);
  if (close < 0) return 'open';
  const inner = text.slice(at + 1, close);
  const value = inner.includes('"') ? inner.replaceAll('""', '"') : inner;
  const after = text[close + 1];
  if (after === delimiter) return { value, next: close + 2, isLast: false };
  if (after === '\n' || after === undefined) return { value, next: close + 2, isLast: true };
  if (after !== '\r') return 'broken';
  if (text[close + 2] === undefined && !isFinal) return 'open';
  return text[close + 2] === '\n' || text[close + 2] === undefined
    ? { value, next: close + 3, isLast: true }
    : 'broken';
}

// A quote at the very end of what has come so far may be the first of a doubled one.
function closingQuote({ text, isFinal }: Source, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || (at === text.length - 1 && !isFinal)) return -1;
    if (text[at + 1] !== '"') return at;
  }
}
