// Where each column key of a kind gets its text from, by the headers of a sheet and by the mapping.

import { parseExpression } from '../values/expression.ts';
import { cleanName } from '../values/read-names.ts';
import { mostFitting } from './choose-kind.ts';
import { findHeader, headerName, recogniseHeaders } from './header-names.ts';
import { isComplete, type Kind, kinds, knowsKeys } from './kinds.ts';
import { type Column, type Layout, type LayoutWish, type Remembered, usedColumns } from './layout.ts';
import { joinHeaders } from './lookup.ts';
import { type CheckedMapping, checkMapping, type RowFilter } from './mapping.ts';

/** The layout that a row of headers gives; undefined when it does not hold what the kind, or any kind, requires. */
export function layoutOf(cells: readonly string[], wish: LayoutWish): Layout | undefined {
  const joined = joinHeaders(cells, wish.lookups ?? []);
  const layout = joined && layoutOfAll(joined.headers, wish);
  if (!layout) return undefined;
  const used = usedColumns(layout);
  for (const join of joined.joins)
    join.used = new Set([...used].map((index) => index - join.from).filter((index) => index >= 0));
  return { ...layout, joins: joined.joins, width: cells.length };
}

/** Whether the headers alone say that they are of another kind, and no less of it than the mapping says of its own. */
export function isOfOtherKind(
  cells: readonly string[],
  { kind, mapping }: Remembered,
  { withTax }: LayoutWish,
): boolean {
  const nothing = { kind: undefined, mapping: checkMapping({}), withTax };
  const alone = kinds.flatMap((each) => layoutAs(each, cells, nothing) ?? []);
  const most = Math.max(0, ...alone.map(({ columns }) => columns.size));
  const mapped = layoutAs(kind, cells, { kind, mapping, withTax })?.columns.size ?? 0;
  return alone.length > 0 && !alone.some((each) => each.kind === kind) && most >= mapped;
}

function layoutOfAll(cells: readonly string[], wish: LayoutWish): Layout | undefined {
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
  const isRemembered = wish.isRemembered ?? false;
  const own = { ...mapping, layouts: {} };
  const ofSheet = { headers: [...cells], width: cells.length, joins: [], openDates: [], openNumbers: [] };
  return { kind, columns, filters, mapping: own, isRemembered, ...ofSheet };
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
    columns.set(key, columnAt(cells, index));
  }
  for (const [key, fallback] of Object.entries(mapping.defaults)) {
    columns.set(key, { ...(columns.get(key) ?? { ...plain, title: key }), fallback: cleanName(fallback) });
  }
  return columns;
}

function cellColumn(cells: readonly string[], header: string): Column | undefined {
  const index = findHeader(cells, header);
  return index < 0 ? undefined : columnAt(cells, index);
}

function columnAt(cells: readonly string[], index: number): Column {
  return { ...plain, title: cells[index]!, index, factor: headerName(cells[index]!).factor ?? 1 };
}

const plain = { index: -1, factor: 1, fallback: '', style: 'point' } as const;

function computedColumn(cells: readonly string[], text: string): Column | undefined {
  const expression = parseExpression(text)!;
  const operands = new Map<string, Column>();
  for (const header of expression.columns) {
    const operand = cellColumn(cells, header);
    if (!operand) return undefined;
    operands.set(header, operand);
  }
  return { ...plain, title: text, computed: { expression, operands } };
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
