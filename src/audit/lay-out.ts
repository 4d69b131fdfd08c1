// An audited text as a page shows it: headings, paragraphs and tables in their printed order, each number marked by its id.

import type { AuditNumber } from './audit.ts';
import type { Document, Paragraph, Table, TableCell } from './document.ts';
import { cutAt, type TextSpan } from './spans.ts';
import { headOf } from './tables/tabulate.ts';

export type AuditBlock =
  | { kind: 'heading' | 'paragraph'; spans: TextSpan[] }
  | {
      kind: 'table';
      /** How many rows on top name the columns. */
      head: number;
      /** Each cell as its paragraphs. */
      rows: TextSpan[][][][];
    };

export function layOut(document: Document, numbers: readonly AuditNumber[]): AuditBlock[] {
  const numbersOf = Map.groupBy(numbers, ({ paragraph }) => paragraph);
  const tableOf = new Map(document.tables.map((table) => [firstOf(table), table]));
  const inTables = new Set(document.tables.flatMap(({ rows }) => rows.flat().flatMap(paragraphsOf)));
  const page: Page = { document, numbersOf };
  return document.paragraphs.flatMap((paragraph, index): AuditBlock[] => {
    const table = tableOf.get(index);
    if (table) return [shownTable(table, page)];
    if (paragraph.isCell || inTables.has(index)) return [];
    return [{ kind: paragraph.isHeading ? 'heading' : 'paragraph', spans: spansOf(index, page) }];
  });
}

interface Page {
  document: Document;
  numbersOf: ReadonlyMap<number, readonly AuditNumber[]>;
}

function firstOf({ rows }: Table): number {
  return Math.min(...rows.map(([cell]) => cell?.paragraph ?? Number.POSITIVE_INFINITY));
}

function paragraphsOf({ paragraph, more = [] }: TableCell): number[] {
  return [paragraph, ...more.map((each) => each.paragraph)];
}

function shownTable({ rows }: Table, page: Page): AuditBlock {
  const shown = rows.map((row) =>
    row.map((cell) => [cellSpans(cell, page), ...(cell.more ?? []).map((line) => spansOf(line.paragraph, page))]),
  );
  return { kind: 'table', head: headOf(rows).length, rows: shown };
}

function cellSpans({ text, paragraph, start }: TableCell, { document, numbersOf }: Page): TextSpan[] {
  const numbers = (numbersOf.get(paragraph) ?? []).map((printed) => {
    const number = unmarked(printed, document.paragraphs[paragraph]!);
    return { ...number, start: number.start - start, end: number.end - start };
  });
  return cutAt(
    text,
    numbers.filter((number) => number.start >= 0 && number.end <= text.length),
  );
}

function spansOf(index: number, { document, numbersOf }: Page): TextSpan[] {
  const paragraph = document.paragraphs[index]!;
  return cutAt(
    paragraph.text,
    (numbersOf.get(index) ?? []).map((number) => unmarked(number, paragraph)),
  );
}

/** A number's place in the text that marks were taken out of. */
function unmarked(number: AuditNumber, { places }: Paragraph): AuditNumber {
  if (!places) return number;
  const [start, last] = [placeIn(places, number.start), placeIn(places, number.end - 1)];
  return { ...number, start, end: last + 1 };
}

function placeIn(places: readonly number[], printed: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < printed) low = middle + 1;
    else high = middle;
  }
  return low;
}
