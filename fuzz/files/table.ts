// A sound table of some kind, as a company would export it: its headers are ours, its values are plausible.

import { headersOf, type Kind, kinds, recordKindOf } from '../../src/intake/layout/kinds.ts';
import type { RecordColumn } from '../../src/records/kinds/record-kind.ts';
import { chance, pick, type Random, shuffled, wholeBetween } from '../../samples/random.ts';
import { valueOf, type ValueType } from './values.ts';

export interface Table {
  kind: Kind;
  sheet: string;
  /** Lines above the header. */
  titles: string[];
  header: string[];
  types: ValueType[];
  rows: string[][];
  /** Rows below that are none, as a total is. */
  footer: string[][];
}

export function soundTable(random: Random): Table {
  const kind = chance(random, 0.6) ? 'sales' : pick(random, kinds);
  const columns = shuffled(random, kind === 'sales' ? salesColumns(random) : recordColumns(kind));
  const table: Table = {
    kind,
    sheet: pick(random, ['台账', 'Sheet1', '2025年 销售', "it's & <so>"]),
    titles: chance(random, 0.2) ? ['某某公司明细表', '制表日期：2025-12-31'] : [],
    header: columns.map(({ header }) => header),
    types: columns.map(({ type }) => type),
    rows: Array.from({ length: wholeBetween(random, 1, 40) }, () => columns.map(({ type }) => valueOf(random, type))),
    footer: [],
  };
  return kind === 'sales' && chance(random, 0.2) ? { ...table, footer: [totalRow(table)] } : table;
}

/** How many of its rows say anything and are no repeated header: what the intake must account for. */
export function intendedRows({ header, rows }: Table): number {
  return rows.filter((cells) => cells !== header && cells.some((cell) => cell.trim() !== '')).length;
}

/** All lines of the sheet, from the first title to the last footer. */
export function linesOf({ titles, header, rows, footer }: Table): string[][] {
  return [...titles.map((title) => [title]), header, ...rows, ...footer];
}

interface SoundColumn {
  header: string;
  type: ValueType;
}

const salesTypes: Record<string, ValueType> = {
  document: 'number_text',
  date: 'day',
  customer: 'text',
  province: 'province',
  product: 'text',
  series: 'text',
  seller: 'text',
  quantity: 'decimal',
  amount: 'decimal',
  cost: 'decimal',
};

function salesColumns(random: Random): SoundColumn[] {
  const keys = Object.keys(salesTypes).filter(
    (key) => ['date', 'customer', 'amount'].includes(key) || chance(random, 0.7),
  );
  return keys.map((key) => ({ header: headerOf('sales', key), type: salesTypes[key]! }));
}

function recordColumns(kind: Kind): SoundColumn[] {
  return recordKindOf(kind)!.columns.flatMap((column) =>
    Object.keys(column.keys).map((key) => ({ header: headerOf(kind, key), type: typeOf(column, key) })),
  );
}

function typeOf({ type, choices }: RecordColumn, key: string): ValueType {
  if (choices) return Object.values(choices).map((words) => words.split(' ')[0]!);
  if (type === 'region') return key === 'province' ? 'province' : 'empty';
  return type === 'day' || type === 'month' || type === 'moment' || type === 'year' || type === 'month_number'
    ? type
    : numeric.has(type)
      ? 'decimal'
      : codes.has(key)
        ? 'number_text'
        : key === 'name'
          ? 'name'
          : 'text';
}

const codes: ReadonlySet<string> = new Set(['code', 'number', 'document', 'customer_code', 'product_code']);

const numeric: ReadonlySet<string> = new Set(['decimal', 'percent', 'count']);

function headerOf(kind: Kind, key: string): string {
  return headersOf[kind][key]!.split(' ')[0]!;
}

function totalRow({ types, rows }: Table): string[] {
  const sum = (index: number) => rows.reduce((total, cells) => total + Math.round(Number(cells[index]) * 100), 0) / 100;
  return types.map((type, index) => (index === 0 ? '合计' : type === 'decimal' ? String(sum(index)) : ''));
}
