// Tables as items: a row and each of its amount columns are one item; columns of growth, share, target and the year before join
// the amount that they stand by.

import { columnRoles, type Column } from './columns.ts';
import { scopeIn } from './context/labels.ts';
import type { Mention } from './context/mention.ts';
import { metricIn } from './context/metrics.ts';
import { periodIn, writePeriod } from './context/periods.ts';
import { type StatedUnit, statedUnit, unitInHeader } from './context/stated-unit.ts';
import type { Document, Table, TableCell } from './document.ts';
import type { Item } from './items.ts';
import { plain } from './numbers/plain.ts';
import { readNumbers } from './numbers/read-numbers.ts';
import type { Reading } from './numbers/reading.ts';

export interface Tabulated {
  mentions: Mention[];
  items: Item[];
}

export function tabulate(document: Document): Tabulated {
  const tables = document.tables.map((table, index) =>
    readTable(table, { index, unit: unitAbove(document, table), caption: captionOf(document, table) }),
  );
  return { mentions: tables.flatMap(({ mentions }) => mentions), items: tables.flatMap(({ items }) => items) };
}

const linesAbove = 3;

function above({ paragraphs }: Document, table: Table): string[] {
  const first = table.rows[0]?.[0]?.paragraph ?? 0;
  return paragraphs
    .slice(Math.max(0, first - linesAbove), first)
    .filter(({ isCell }) => !isCell)
    .map(({ text }) => plain(text));
}

function unitAbove(document: Document, table: Table): StatedUnit | undefined {
  const near = above(document, table).findLast((text) => statedUnit(text));
  if (near !== undefined) return statedUnit(near);
  const first = table.rows[0]?.[0]?.paragraph ?? 0;
  const said = document.paragraphs
    .slice(Math.max(0, first - 40), first)
    .findLast(({ text, isCell }) => !isCell && statedUnit(plain(text)));
  return said && statedUnit(plain(said.text));
}

function captionOf(document: Document, table: Table): string {
  return above(document, table).at(-1) ?? '';
}

interface Setting {
  index: number;
  unit: StatedUnit | undefined;
  caption: string;
}

function readTable({ rows }: Table, setting: Setting): Tabulated {
  const head = headOf(rows);
  const columns = columnRoles(head, rows.slice(head.length));
  const read = rows.slice(head.length).map((row) => readRow(row, columns, setting));
  const items = read.flatMap(({ items: found }) => found);
  markWholeColumns(items, read.length);
  return { mentions: read.flatMap(({ mentions }) => mentions), items };
}

/** The rows on top that name and do not count. */
export function headOf(rows: readonly TableCell[][]): TableCell[][] {
  const end = rows.findIndex((row, index) => index > 0 && row.slice(1).some(({ text }) => isNumber(text)));
  return rows.slice(0, Math.min(end < 0 ? 1 : end, 3));
}

function isNumber(text: string): boolean {
  return /^[\s¥￥+\-−－(]*[\d０-９]/.test(text) && !/^\s*(?:19|20)\d{2}\s*年?/.test(text);
}

function readRow(row: readonly TableCell[], columns: readonly Column[], setting: Setting): Tabulated {
  const name = row[0]?.text ?? '';
  const label = plain(name)
    .replace(/^\s*(?:其中[:：]?)?\s*/, '')
    .trim();
  const mentions: (Mention | undefined)[] = row.map((cell, index) =>
    index === 0 ? undefined : mentionIn(cell, columns[index], { label, setting }),
  );
  const items = columns.flatMap((column, index): Item[] => {
    const amount = mentions[index];
    if (column.role !== 'amount' || !amount) return [];
    return [itemOf(amount, { name, label, index, setting, column })];
  });
  for (const item of items) join(item, columns, mentions);
  return { mentions: mentions.filter((mention) => mention !== undefined), items };
}

interface Named {
  label: string;
  setting: Setting;
}

function mentionIn(cell: TableCell, column: Column | undefined, { label, setting }: Named): Mention | undefined {
  if (!column || column.role === 'none') return undefined;
  const unit =
    rateIn(label) ??
    countIn(column.header) ??
    column.unit ??
    (column.role === 'growth' || column.role === 'share' || column.role === 'attainment' ? percent : setting.unit);
  const readings = readNumbers(cell.text, { unit, isCell: true });
  if (readings.length !== 1 || !/^[\s¥￥+\-−－(（]*$/.test(cell.text.slice(0, readings[0]!.start))) return undefined;
  return mentionOf(readings[0]!, cell, { column, label, setting });
}

/** A column of 人数 or 户数 counts, whatever unit the table is in. */
function countIn(header: string): StatedUnit | undefined {
  return /(?:人|家|户|件|台|次|单)数(?:量)?\s*(?:[(（].*)?$/.test(header) ? { unit: '', power: 0 } : undefined;
}

// A row of a rate holds rates in all columns, whatever unit the table is in.
function rateIn(label: string): StatedUnit | undefined {
  return /率\s*(?:[(（]%[)）])?$/.test(label) ? percent : unitInHeader(label);
}

const percent: StatedUnit = { unit: 'ratio', power: -2 };

function mentionOf(reading: Reading, cell: TableCell, { column, label, setting }: Named & { column: Column }): Mention {
  const words = `${setting.caption} ${column.header}`;
  return {
    ...reading,
    start: reading.start + cell.start,
    end: reading.end + cell.start,
    id: '',
    paragraph: cell.paragraph,
    sentence: 0,
    segment: 0,
    lead: column.header,
    clause: column.header,
    gap: '',
    tail: '',
    rest: '',
    isAside: false,
    role: column.role === 'none' ? 'other' : column.role,
    metric: metricIn(column.header) || metricIn(label) || metricIn(setting.caption),
    label,
    scope: scopeIn(label),
    period: writePeriod(periodIn(words)),
  };
}

const wholeName = /^(?:全(?:区|市|省|国|公司|集团|部|行|县|厂|店|年|部门|司|网|院|校)|整体|总体|全部)(?:合计)?$/;

interface RowOf extends Named {
  name: string;
  index: number;
  column: Column;
}

function itemOf(amount: Mention, { name, label, index, setting }: RowOf): Item {
  const isTotal = /合计|总计|总额|小计|总量|^\s*总/.test(label.replace(/\s/g, '')) || wholeName.test(label);
  const { paragraph, metric, period } = amount;
  return {
    paragraph,
    sentence: 0,
    segment: 0,
    metric,
    label,
    period,
    table: setting.index,
    row: {
      column: index,
      isGrandTotal: /合计|总计/.test(label.replace(/\s/g, '')) || wholeName.test(label),
      isSub: /^\s*其中|^(?:\u3000|\s{2})/.test(name),
      isWholeColumn: true,
    },
    isTotal,
    isAside: false,
    last: amount,
    amount,
  };
}

function join(item: Item, columns: readonly Column[], mentions: readonly (Mention | undefined)[]): void {
  for (const [index, column] of columns.entries()) {
    const mention = mentions[index];
    if (!mention || column.of !== item.row?.column || column.role === 'amount' || column.role === 'none') continue;
    if (column.isPrior && isComparison(column.role)) (item.prior ??= {})[column.role] ??= mention;
    else item[column.role] ??= mention;
  }
}

function isComparison(role: Column['role']): role is 'base' | 'growth' | 'increment' {
  return role === 'base' || role === 'growth' || role === 'increment';
}

function markWholeColumns(items: readonly Item[], rows: number): void {
  for (const column of Map.groupBy(items, (item) => item.row!.column).values())
    for (const { row } of column) row!.isWholeColumn = column.length === rows;
}
