// A Word document as one to be audited: body, notes, headers and footers, its tables as tables.

import type { Document, Paragraph, Table, TableCell } from '../document.ts';
import { cellText, linesToNumber } from '../tables/cell-text.ts';
import type { Paragraph as WordParagraph } from '../../word/paragraph-text.ts';
import { readStories, type Story } from '../../word/stories.ts';
import { openWordPackage } from '../../word/word-package.ts';
import { visible } from './visible.ts';

export function readWord(bytes: Uint8Array): Document {
  const stories = readStories(openWordPackage(bytes));
  const printed = printedParagraphs(stories).map(({ paragraph }) => paragraph);
  const tables = tablesOf(stories.map(({ paragraphs }) => paragraphs));
  const inCells = new Set(tables.flatMap(({ rows }) => rows.flat().flatMap(paragraphsOf)));
  const paragraphs = printed.map(
    ({ text, isHeading }, index): Paragraph => ({ ...visible(text), isHeading, isCell: inCells.has(index) }),
  );
  return { paragraphs, tables };
}

function paragraphsOf(cell: TableCell): number[] {
  return cell.isProse ? [] : linesToNumber(cell).map(({ paragraph }) => paragraph);
}

/** Those with text in them, in the order in which an audit counts them. */
export function printedParagraphs(stories: readonly Story[]): { story: Story; paragraph: WordParagraph }[] {
  return stories
    .flatMap((story) => story.paragraphs.map((paragraph) => ({ story, paragraph })))
    .filter(({ paragraph }) => paragraph.text.trim() !== '');
}

function tablesOf(stories: readonly WordParagraph[][]): Table[] {
  let first = 0;
  return stories.flatMap((paragraphs) => {
    const placed = paragraphs.flatMap((paragraph): Placed[] => {
      if (paragraph.text.trim() !== '') return [{ paragraph, index: first++ }];
      return isSameLabel(paragraph) ? [{ paragraph, index: undefined }] : [];
    });
    const byTable = Map.groupBy(
      placed.filter(({ paragraph }) => paragraph.cell),
      ({ paragraph }) => paragraph.cell!.table,
    );
    return [...byTable.values()]
      .map(tableOf)
      .filter(({ rows }) => rows.length > 1 && rows.some((row) => row.length > 1));
  });
}

interface Placed {
  paragraph: WordParagraph;
  /** None of a merged cell, which shows the one above it. */
  index: number | undefined;
}

// A row without its label would pass for a total.
function isSameLabel({ cell }: WordParagraph): boolean {
  return cell?.isContinued === true && cell.column === 1;
}

/** Rows and columns count from 1. */
function tableOf(placed: readonly Placed[]): Table {
  const rows: TableCell[][] = [];
  for (const { paragraph, index } of placed) {
    const { row, column } = paragraph.cell!;
    const cells = (rows[row - 1] ??= []);
    const cell = cells[column - 1];
    const above = rows[row - 2]?.[column - 1];
    if (index === undefined && above) cells[column - 1] ??= { text: above.text, paragraph: above.paragraph, start: 0 };
    else if (index === undefined) continue;
    else if (cell) (cell.more ??= []).push(lineOf(paragraph, index));
    else cells[column - 1] = lineOf(paragraph, index);
  }
  return {
    rows: rows
      .filter(Boolean)
      .map((row, at) =>
        Array.from(row, (cell) => (cell ? asProse(cell) : { text: '', paragraph: firstOf(rows, at), start: 0 })),
      ),
  };
}

const longestLabel = 60;

/** A table may be there for its lines alone, with a report in its cells. */
function asProse(cell: TableCell): TableCell {
  const text = cellText(cell);
  return /[。；！？]/.test(text) || text.length > longestLabel ? { ...cell, isProse: true } : cell;
}

function lineOf({ text }: WordParagraph, paragraph: number): TableCell {
  return { text: visible(text).text, paragraph, start: 0 };
}

function firstOf(rows: readonly TableCell[][], at: number): number {
  return rows[at]?.find(Boolean)?.paragraph ?? 0;
}
