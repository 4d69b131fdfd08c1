// Tables as items: a row and each of its amount columns are one item; columns of growth, share, target and the year before join
// the amount that they stand by.

import type { Mention } from '../context/mention.ts';
import type { Document, Table, TableCell } from '../document.ts';
import type { Item } from '../items.ts';
import { linesOf } from './cell-text.ts';
import { settleChanges } from './changes.ts';
import { type Column, columnRoles } from './columns.ts';
import { type Row, readRow } from './rows.ts';
import { type Setting, settingOf } from './setting.ts';

export interface Tabulated {
  mentions: Mention[];
  items: Item[];
  grids: Grid[];
}

/** The numbers of a table where they stand. */
export interface Grid {
  columns: readonly Column[];
  rows: readonly Pick<Row, 'label' | 'cells' | 'isTotal'>[];
}

export function tabulate(document: Document): Tabulated {
  const tables = document.tables.map((table, index) => readTable(table, settingOf(document, table, index)));
  return {
    mentions: tables.flatMap(({ mentions }) => mentions),
    items: tables.flatMap(({ items }) => items),
    grids: tables.flatMap(({ grids }) => grids),
  };
}

function readTable({ rows }: Table, setting: Setting): Tabulated {
  const head = headOf(rows);
  const columns = columnRoles(head, rows.slice(head.length));
  settleChanges(columns, rows.slice(head.length), setting.above);
  const read = rows.slice(head.length).map((row) => readRow(row, columns, setting));
  const items = read.flatMap(({ items: found }) => found);
  markWholeColumns(items, read.length);
  const mentions = read.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
  return { mentions, items, grids: [{ columns, rows: read }] };
}

/** The rows on top that name and do not count. */
export function headOf(rows: readonly TableCell[][]): TableCell[][] {
  const end = rows.findIndex(
    (row, index) => index > 0 && row.slice(1).some((cell) => linesOf(cell).some(({ text }) => isNumber(text))),
  );
  return rows.slice(0, Math.min(end < 0 ? 1 : end, 3));
}

function isNumber(text: string): boolean {
  return /^[\s¥￥+\-−－(]*[\d０-９]/.test(text) && !/^\s*(?:19|20)\d{2}\s*年?/.test(text);
}

function markWholeColumns(items: readonly Item[], rows: number): void {
  for (const column of Map.groupBy(items, (item) => item.row!.column).values())
    for (const { row } of column) row!.isWholeColumn = column.length === rows;
}
