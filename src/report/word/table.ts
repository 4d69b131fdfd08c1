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

/** Sets spans as runs and content controls. */
export type SetSpans = (spans: Span[], bold?: boolean) => ParagraphChild[];

type TableBlock = Extract<Block, { kind: 'table' }>;

const width = 8840;

export function tableOf(block: TableBlock, setSpans: SetSpans): Table {
  const total = block.totalled ? block.rows.length - 1 : -1;
  const style = block.small ? 'TableSmall' : 'TableText';
  return new Table({
    width: { size: width, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    columnWidths: block.columns.map(({ share }) => Math.round(width * share)),
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [
      head(block.columns, style),
      ...block.rows.map((row, index) => bodyRow(row, block.columns, { setSpans, style, total: index === total })),
    ],
  });
}

const thick = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function head(columns: Column[], style: string): TableRow {
  const cells = columns.map((column) =>
    cell([new TextRun({ text: column.title, bold: true })], column, { style, borders: { bottom: thin } }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

function bodyRow(
  row: Span[][],
  columns: Column[],
  how: { setSpans: SetSpans; style: string; total: boolean },
): TableRow {
  const borders = how.total ? { top: thin } : {};
  const cells = columns.map((column, index) =>
    cell(how.setSpans(row[index] ?? [], how.total), column, { style: how.style, borders }),
  );
  return new TableRow({ cantSplit: true, children: cells });
}

function cell(
  children: ReturnType<SetSpans>,
  column: Column,
  look: { style: string; borders: { top?: typeof thin; bottom?: typeof thin } },
): TableCell {
  const alignment = column.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    width: { size: Math.round(width * column.share), type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    borders: look.borders,
    children: [new Paragraph({ style: look.style, alignment, children })],
  });
}
