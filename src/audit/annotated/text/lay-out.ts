// A text as the blocks of a Word document, each line of them with the place in the text where it stands.

import type { Document, Paragraph, Table, TableCell } from '../../document.ts';

export interface Line {
  text: string;
  /** Of the text. */
  paragraph: number;
  /** Where in that paragraph it begins. */
  start: number;
}

export type Block =
  | { kind: 'paragraph'; style: Style; line: Line }
  /** Rows of one width; what is missing in one is undefined. */
  | { kind: 'table'; rows: (Line | undefined)[][] };

export type Style = 'Title' | 'Heading1' | 'Heading2' | 'Text';

export function layOut({ paragraphs, tables }: Document): Block[] {
  const begun = new Map(tables.map((table) => [firstOf(table), table]));
  return paragraphs.flatMap((paragraph, index): Block[] => {
    const table = begun.get(index);
    if (table) return [{ kind: 'table', rows: rowsOf(table) }];
    if (paragraph.isCell) return [];
    const line = { text: paragraph.text, paragraph: index, start: 0 };
    return [{ kind: 'paragraph', style: styleOf(paragraph, index), line }];
  });
}

function firstOf({ rows }: Table): number {
  return rows[0]![0]!.paragraph;
}

function rowsOf({ rows }: Table): (Line | undefined)[][] {
  const width = Math.min(Math.max(...rows.map((row) => row.length)), mostColumns);
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] && trimmed(row[index])));
}

/** Word has no more. */
const mostColumns = 63;

function trimmed({ text, paragraph, start }: TableCell): Line {
  return { text: text.trim(), paragraph, start: start + text.length - text.trimStart().length };
}

function styleOf({ isHeading, text, places }: Paragraph, index: number): Style {
  if (!isHeading || /^\s*\d+[.、]/.test(text)) return 'Text';
  if (index === 0) return 'Title';
  return depthOf(text, places) <= 1 ? 'Heading1' : 'Heading2';
}

// `# ` in Markdown; 一、 or 第一章 in a text.
function depthOf(text: string, places: readonly number[] | undefined): number {
  if (places && places[0]! > 0) return places[0]! - 2;
  return /^\s*(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十\d]+[章部节])/.test(text) ? 1 : 2;
}
