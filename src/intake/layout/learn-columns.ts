// What columns do not say in their headers: the unit that stands above the table, the decimal comma, the order of days.

import { dateEvidence, type DateEvidence, type DateOrder, dateVerdict, weighDate } from '../values/date-order.ts';
import { cleanName } from '../values/read-names.ts';
import { type NumberEvidence, numberEvidence, numberStyle, weighNumber } from '../values/read-number.ts';
import { headerName, moneyFactor } from './header-names.ts';
import { kindGuide } from './kind-guide.ts';
import type { Column, Computed, Layout } from './layout.ts';

export interface Surroundings {
  /** The rows above the headers, trimmed. */
  above: readonly (readonly string[])[];
  /** Rows below them. */
  rows: readonly (readonly string[])[];
}

/** Completes the columns of a layout by what stands around the headers. */
export function learnColumns(layout: Layout, { above, rows }: Surroundings): void {
  const { date_format: given } = layout.mapping;
  const unit = unitAbove(above);
  for (const [key, column] of layout.columns) {
    if (column.computed) learnUnits(column, column.computed, moneyKeys.has(key) ? unit : undefined);
    if (column.index < 0) continue;
    if (unit && moneyKeys.has(key) && headerName(column.title).factor === undefined) column.factor = unit;
    if (given !== undefined && !layout.isRemembered) column.dateFormat = given;
  }
  learnStyles(layout, rows);
  if (given !== undefined && !layout.isRemembered) return;
  settleDates(layout, weighDates(layout, rows, dateKeys(layout)), { isWhole: false });
  if (given !== undefined) takeForOpen(layout, given);
}

/** Columns of which the first rows do not say how they write decimals are kept, to be weighed to their end. */
function learnStyles(layout: Layout, rows: Surroundings['rows']): void {
  const { decimal } = layout.mapping;
  for (const column of numberColumns(layout)) {
    const evidence = weighNumbers(column, rows);
    const shown = decimal && !layout.isRemembered ? decimal : numberStyle(evidence);
    column.style = shown ?? decimal ?? 'point';
    if (!shown && !decimal) layout.openNumbers.push({ column, evidence });
  }
}

function numberColumns({ kind, columns }: Layout): Column[] {
  const numbers = kindGuide(kind).columns.filter(({ type }) => numberTypes.has(type));
  const own = numbers.flatMap(({ key }) => columns.get(key) ?? []);
  const operands = [...columns.values()].flatMap(({ computed }) => [...(computed?.operands.values() ?? [])]);
  return [...new Set([...own, ...operands])].filter(({ index }) => index >= 0);
}

const numberTypes: ReadonlySet<string> = new Set(['decimal', 'percent', 'count']);

export function weighNumbers(
  { index }: Column,
  rows: Iterable<readonly string[]>,
  evidence = numberEvidence(),
): NumberEvidence {
  for (const cells of rows) weighNumber(evidence, cells[index] ?? '');
  return evidence;
}

// Money computed in the unit of the table is money in that unit, whichever of its operands are money: those that name a unit
// of their own are brought to it first. An expression that holds the factor converts by itself.
function learnUnits(column: Column, { expression, operands }: Computed, unit = 1): void {
  const converts = (factor: number) => factor !== 1 && expression.numbers.some((number) => Number(number) === factor);
  if (!converts(unit)) column.factor = unit;
  for (const operand of operands.values()) {
    const own = headerName(operand.title).factor;
    operand.factor = own === undefined || converts(own) ? 1 : own / column.factor;
  }
}

/** What was confirmed of another file holds where this one does not say otherwise. */
function takeForOpen(layout: Layout, format: string): void {
  for (const { column } of layout.openDates) column.dateFormat = format;
  layout.openDates = [];
}

// 单价 too: a table whose unit is 万元 means all money in it.
const moneyKeys = new Set(
  'amount amount_with_tax price list_price cost value planned_cost old_price new_price'.split(' '),
);

/** `单位：万元`, `金额单位:人民币元`; the unit of something else is none of money. */
function unitAbove(above: readonly (readonly string[])[]): number | undefined {
  for (const cell of above.flat()) {
    const unit = /单位\s*[:：]?\s*(?:人民币)?([^\s,，;；、()（）]+)/.exec(cell.normalize('NFKC'));
    const factor = unit && moneyFactor(unit[1]!);
    if (factor) return factor;
  }
  return undefined;
}

/** The keys under which days stand. */
export function dateKeys({ kind, columns }: Layout): string[] {
  const days = kindGuide(kind).columns.filter(({ type }) => type === 'day' || type === 'month' || type === 'moment');
  return days.map(({ key }) => key).filter((key) => (columns.get(key)?.index ?? -1) >= 0);
}

export type Evidence = Map<Column, DateEvidence>;

export function weighDates(
  { columns }: Layout,
  rows: Iterable<readonly string[]>,
  keys: readonly string[],
  evidence: Evidence = new Map(keys.map((key) => [columns.get(key)!, dateEvidence()])),
): Evidence {
  for (const cells of rows)
    for (const [column, each] of evidence) weighDate(each, cleanName(cells[column.index] ?? ''));
  return evidence;
}

/**
 * Gives each column its order of day and month; one that says nothing itself follows the others, where they agree. That days
 * are in sequence in one reading only counts of a whole column: the next row might contradict it.
 */
export function settleDates(layout: Layout, evidence: Evidence, { isWhole }: { isWhole: boolean }): void {
  const decided = new Set<DateOrder>();
  layout.openDates = [];
  for (const [column, each] of evidence) {
    const verdict = dateVerdict(each);
    if (verdict.type !== 'decided' || !(isWhole || verdict.by === 'values')) continue;
    column.dateFormat = verdict.order;
    decided.add(verdict.order);
  }
  for (const [column, each] of evidence) {
    const verdict = dateVerdict(each);
    if (verdict.type === 'none' || column.dateFormat) continue;
    const orders = verdict.type === 'open' ? verdict.orders : [verdict.order];
    const [other] = decided;
    if (decided.size === 1 && orders.includes(other!)) column.dateFormat = other!;
    else layout.openDates.push({ column, evidence: each, orders });
  }
}
