// How one sheet is laid out: which row holds the headers, and where each column key gets its text from.

import { type Expression, parseExpression } from '../values/expression.ts';
import { cleanName } from '../values/read-names.ts';
import { ledgerText, readDecimal, readNumber } from '../values/read-number.ts';
import { mostFitting } from './choose-kind.ts';
import { headerName, recogniseHeaders } from './header-names.ts';
import { isComplete, type Kind, kinds, knowsKeys } from './kinds.ts';
import type { CheckedMapping, RowFilter } from './mapping.ts';

export interface Layout {
  kind: Kind;
  headers: string[];
  columns: Map<string, Column>;
  filters: { index: number; accepts(text: string): boolean }[];
  dateFormat: string | undefined;
}

interface Column {
  /** The header, or the expression, as the user wrote it. */
  title: string;
  /** -1 when the value is computed or always the default. */
  index: number;
  factor: number;
  fallback: string;
  expression?: { expression: Expression; indexes: Map<string, number> };
}

export interface LayoutWish {
  kind: Kind | undefined;
  mapping: CheckedMapping;
  /** Whether the company's amounts hold the tax: then a column that says so goes before others. */
  withTax: boolean;
}

/** The layout that a row of headers gives; undefined when it does not hold what the kind, or any kind, requires. */
export function layoutOf(cells: readonly string[], wish: LayoutWish): Layout | undefined {
  if (wish.kind) return layoutAs(wish.kind, cells, wish);
  const candidates = kinds.filter((each) => knowsKeys(each, wish.mapping));
  const layouts = candidates.flatMap((each) => layoutAs(each, cells, wish) ?? []);
  return layouts.length === 0 ? undefined : mostFitting(layouts, cells);
}

function layoutAs(kind: Kind, cells: readonly string[], wish: LayoutWish): Layout | undefined {
  const { mapping } = wish;
  const columns = columnsOf(kind, cells, { mapping, isSure: wish.kind !== undefined });
  const withTax = wish.withTax && !('amount' in mapping.columns) && columns?.get('amount_with_tax');
  if (withTax) columns!.set('amount', withTax);
  const filters = columns && filtersOf(cells, columns, mapping.filters);
  if (!columns || !filters || !isComplete(kind, new Set(columns.keys()))) return undefined;
  return { kind, headers: [...cells], columns, filters, dateFormat: mapping.date_format };
}

/** The text of a column, cleaned; its default where the cell is empty. */
export function textOf(layout: Layout, cells: readonly string[], key: string): string {
  const column = layout.columns.get(key);
  if (!column) return '';
  return (column.index >= 0 && cleanName(cells[column.index] ?? '')) || column.fallback;
}

/** The number of a column as exact decimal text: '' when the cell is empty, undefined when it holds no number. */
export function numberOf(layout: Layout, cells: readonly string[], key: string): string | undefined {
  const column = layout.columns.get(key);
  if (!column) return '';
  if (column.expression) return evaluate(column.expression, cells);
  const text = textOf(layout, cells, key);
  if (text === '' || /^[-—–/]+$/.test(text)) return '';
  if (column.factor === 1) return readNumber(text);
  const value = readDecimal(text);
  return value && ledgerText(value.times(column.factor));
}

/** True when the cell of a column itself is empty, whatever its default. */
export function isBlank(layout: Layout, cells: readonly string[], key: string): boolean {
  const index = layout.columns.get(key)?.index ?? -1;
  return index < 0 || cleanName(cells[index] ?? '') === '';
}

export function titleOf(layout: Layout, key: string): string {
  return layout.columns.get(key)?.title ?? key;
}

function columnsOf(
  kind: Kind,
  cells: readonly string[],
  { mapping, isSure }: { mapping: CheckedMapping; isSure: boolean },
): Map<string, Column> | undefined {
  const columns = new Map<string, Column>();
  const taken = new Set<number>();
  for (const [key, source] of Object.entries(mapping.columns)) {
    if (source === null) continue;
    const column = typeof source === 'string' ? cellColumn(cells, source) : computedColumn(cells, source.expr);
    if (!column) return undefined;
    columns.set(key, column);
    taken.add(column.index);
  }
  for (const [key, index] of recogniseHeaders(kind, cells, { isSure })) {
    if (key in mapping.columns || taken.has(index)) continue;
    columns.set(key, { title: cells[index]!, index, factor: headerName(cells[index]!).factor, fallback: '' });
  }
  for (const [key, fallback] of Object.entries(mapping.defaults)) {
    columns.set(key, { ...(columns.get(key) ?? { title: key, index: -1, factor: 1 }), fallback: cleanName(fallback) });
  }
  return columns;
}

function cellColumn(cells: readonly string[], header: string): Column | undefined {
  const index = findHeader(cells, header);
  return index < 0
    ? undefined
    : { title: cells[index]!, index, factor: headerName(cells[index]!).factor, fallback: '' };
}

function computedColumn(cells: readonly string[], text: string): Column | undefined {
  const expression = parseExpression(text)!;
  const indexes = new Map(expression.columns.map((column) => [column, findHeader(cells, column)]));
  if ([...indexes.values()].includes(-1)) return undefined;
  return { title: text, index: -1, factor: 1, fallback: '', expression: { expression, indexes } };
}

export function findHeader(cells: readonly string[], header: string): number {
  const exact = cells.indexOf(header);
  const wanted = headerName(header).name;
  return exact >= 0 ? exact : cells.findIndex((cell) => headerName(cell).name === wanted);
}

/** Undefined when a filter names a column that is not there. */
function filtersOf(
  cells: readonly string[],
  columns: Map<string, Column>,
  filters: readonly RowFilter[],
): Layout['filters'] | undefined {
  const found = filters.map((filter) => {
    const values = new Set('not' in filter ? filter.not : filter.in);
    const accepts = (text: string) => values.has(text) !== 'not' in filter;
    return { index: columns.get(filter.column)?.index ?? findHeader(cells, filter.column), accepts };
  });
  return found.some(({ index }) => index < 0) ? undefined : found;
}

function evaluate(
  { expression, indexes }: NonNullable<Column['expression']>,
  cells: readonly string[],
): string | undefined {
  let isEmpty = false;
  let isWrong = false;
  const value = expression.evaluate((column) => {
    const text = cleanName(cells[indexes.get(column)!] ?? '');
    const number = readDecimal(text);
    if (text === '') isEmpty = true;
    else if (!number) isWrong = true;
    return number ?? one;
  });
  if (isWrong) return undefined;
  return isEmpty ? '' : value && ledgerText(value);
}

const one = readDecimal('1')!;
