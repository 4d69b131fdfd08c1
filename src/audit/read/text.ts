// Plain text and Markdown as a document: a line is a paragraph, lines of cells are a table.

import type { Document, Paragraph, Table, TableCell } from '../document.ts';
import { visible } from './visible.ts';

export function readText(text: string): Document {
  const lines = linesOf(text);
  const paragraphs = lines.map(
    ({ line }): Paragraph => ({
      ...visible(line),
      isHeading: isHeading(line),
      isCell: false,
    }),
  );
  return withTables(paragraphs, lines, (line) => (line.includes('\t') ? cellsBetween(line, '\t') : undefined));
}

export function readMarkdown(text: string): Document {
  const lines = linesOf(text);
  const paragraphs = lines.map(({ line }): Paragraph => {
    const isRow = rowOf(line) !== undefined;
    const heading = /^\s{0,3}#{1,6}\s/.test(line);
    return { ...(isRow ? visible(line) : unmarked(line)), isHeading: heading || isHeading(line), isCell: false };
  });
  return withTables(paragraphs, lines, rowOf);
}

interface Line {
  line: string;
  /** An empty line stands before it. */
  isApart: boolean;
}

function linesOf(text: string): Line[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.flatMap((line, index) =>
    isEmpty(line) ? [] : [{ line, isApart: index > 0 && isEmpty(lines[index - 1]!) }],
  );
}

function isEmpty(line: string): boolean {
  return line.trim() === '';
}

function isHeading(line: string): boolean {
  return line.length <= 40 && !/[。；！？.;!?]\s*$/.test(line) && !line.includes('\t');
}

function withTables(
  paragraphs: Paragraph[],
  lines: readonly Line[],
  cells: (line: string) => Cell[] | undefined,
): Document {
  const tables: Table[] = [];
  let rows: TableCell[][] = [];
  const end = () => {
    if (rows.length > 1) tables.push({ rows });
    for (const cell of rows.length > 1 ? rows.flat() : []) paragraphs[cell.paragraph]!.isCell = true;
    rows = [];
  };
  for (const [index, { text }] of paragraphs.entries()) {
    const found = cells(text);
    if (!found || lines[index]!.isApart) end();
    if (!found) continue;
    if (!found.every((cell) => /^\s*:?-+:?\s*$/.test(cell.text)))
      rows.push(found.map((cell) => ({ ...cell, paragraph: index })));
    else paragraphs[index]!.isCell = true;
  }
  end();
  return { paragraphs, tables };
}

type Cell = Omit<TableCell, 'paragraph'>;

function rowOf(line: string): Cell[] | undefined {
  if (!/^\s*\|.*\|\s*$/.test(line)) return undefined;
  const from = line.indexOf('|') + 1;
  return cellsBetween(line.slice(from, line.lastIndexOf('|')), '|').map(({ text, start }) =>
    withoutMarks(text, start + from),
  );
}

// A cell is padded and marked; a blank that is full-width says that the row is part of another.
function withoutMarks(padded: string, start: number): Cell {
  const text = padded.replace(/^[ *`_~]+/, '');
  return { text: text.replace(/[*`_~]/g, ' ').trimEnd(), start: start + padded.length - text.length };
}

function cellsBetween(line: string, separator: string): Cell[] {
  let start = 0;
  return line.split(separator).map((text) => {
    const cell = { text, start };
    start += text.length + separator.length;
    return cell;
  });
}

/** A line without the marks of Markdown, and where its characters stood. */
function unmarked(line: string): Pick<Paragraph, 'text' | 'places'> {
  const skipped = /^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)|\*\*|__|`|~~/g;
  const places: number[] = [];
  let text = '';
  let from = 0;
  for (const { 0: mark, index } of [...line.matchAll(skipped), { 0: '', index: line.length }]) {
    for (let at = from; at < index; at += 1) places.push(at);
    text += line.slice(from, index);
    from = index + mark.length;
  }
  return visible(text, places);
}
