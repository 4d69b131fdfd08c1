// A table in the three-line style of Chinese reports: rules above, below the head and at the foot, none between columns.

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Column } from '../blocks.ts';
import type { Span } from '../../figures/writing/spans.ts';
import { cellMargins, columnWidths } from './column-widths.ts';
import type { Labels } from './labels.ts';
import { tableSizes } from './styles.ts';

/** Sets spans as runs and content controls. */
export type SetSpans = (spans: Span[], bold?: boolean) => ParagraphChild[];

type TableBlock = Extract<Block, { kind: 'table' }>;

/** `width` is that of the text on the page, in twentieths of a point. */
export interface TablePlace {
  width: number;
  labels: Labels;
  setSpans: SetSpans;
  /** The company's, in place of the three lines. */
  tableStyle: string | undefined;
}

export function tableOf(block: TableBlock, place: TablePlace): Table {
  const { style, widths } = fitted(block, place.width);
  const how = { ...place, style, widths };
  return new Table({
    width: { size: place.width, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    ...(place.tableStyle === undefined ? { borders: threeLines } : { style: place.tableStyle }),
    rows: [head(block, how), ...(block.rows.length === 0 ? [emptyRow(block, how)] : bodyRows(block, how))],
  });
}

const thick = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const threeLines = {
  top: thick,
  bottom: thick,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

interface How extends TablePlace {
  style: string;
  widths: number[];
}

// What does not fit in the size of tables is set smaller; what does not fit even then breaks.
function fitted({ columns, rows, small }: TableBlock, width: number): { style: string; widths: number[] } {
  const styles = Object.entries(tableSizes).slice(small ? 1 : 0);
  for (const [style, size] of styles) {
    const widths = columnWidths(columns, rows, { width, size });
    if (widths) return { style, widths };
  }
  return { style: styles.at(-1)![0], widths: columns.map(({ share }) => Math.round(share * width)) };
}

function head({ columns }: TableBlock, how: How): TableRow {
  const cells = columns.map((column, index) =>
    cell([new TextRun({ text: column.title, bold: true })], column, {
      ...how,
      width: how.widths[index]!,
      margins: cellMargins(columns, index),
      borders: { bottom: thin },
      keepNext: true,
    }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

/** A table up to this long stays on one page. */
const mostKeptRows = 12;

function bodyRows({ columns, rows, totalled, note }: TableBlock, how: How): TableRow[] {
  const last = rows.length - 1;
  return rows.map((row, rowIndex) => {
    const total = totalled === true && rowIndex === last;
    const isKept = rowIndex < last && (rows.length <= mostKeptRows || rowIndex === last - 1);
    const look = { borders: total ? { top: thin } : {}, keepNext: isKept || (rowIndex === last && note !== undefined) };
    const cells = columns.map((column, index) =>
      cell(how.setSpans(row[index] ?? [], total), column, {
        ...how,
        ...look,
        width: how.widths[index]!,
        margins: cellMargins(columns, index),
      }),
    );
    return new TableRow({ cantSplit: true, children: cells });
  });
}

function emptyRow({ columns, note }: TableBlock, { style, labels }: How): TableRow {
  const text = new Paragraph({
    style,
    alignment: AlignmentType.CENTER,
    keepNext: note !== undefined,
    text: labels.noRows,
  });
  return new TableRow({ children: [new TableCell({ columnSpan: columns.length, children: [text] })] });
}

interface Look {
  style: string;
  width: number;
  margins: { left: number; right: number };
  borders: { top?: typeof thin; bottom?: typeof thin };
  keepNext: boolean;
  tableStyle: string | undefined;
}

function cell(
  children: ParagraphChild[],
  column: Column,
  { style, width, margins, borders, keepNext, tableStyle }: Look,
): TableCell {
  const alignment = column.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    margins,
    ...(tableStyle === undefined && { borders }),
    children: [new Paragraph({ style, alignment, keepNext, children })],
  });
}
