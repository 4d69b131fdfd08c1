// Total rows (合计, 小计) are no lines: they state what the lines above them must add up to.

import { isComplete, type Kind } from '../layout/kinds.ts';
import { isBlank, type Layout, numberOf, textOf } from '../layout/layout.ts';
import { readDay } from '../values/read-day.ts';
import { millionths, millionthsText } from '../values/read-number.ts';

export interface ControlTotal {
  label: string;
  /** Exact decimals. */
  stated: string;
  computed: string;
  ok: boolean;
}

/** The label of a total row, undefined for any other row. */
export function totalLabel(layout: Layout, cells: readonly string[]): string | undefined {
  const label = cells.find(isTotalWord);
  if (label === undefined) return undefined;
  const isPlain = hasPlainTotals(layout.kind) && plainTotal.test(label.replace(/\s/g, ''));
  return isPlain || !isLine(layout, cells) ? label.trim() : undefined;
}

/** True for a row that says neither when nor to whom, as the last row of an export that only adds up. */
export function isUnlabelled(layout: Layout, cells: readonly string[]): boolean {
  const identifying = identifyingKeys(layout);
  return identifying.every((key) => isBlank(layout, cells, key)) && stated(layout, cells) !== undefined;
}

export interface Totals {
  /** Counts a line, by what it holds in the columns that totals are stated of. */
  add(line: { amount?: string; quantity?: string }): void;
  /** What a total row states against what was counted: since the last total row, or since the first row. */
  close(label: string, layout: Layout, cells: readonly string[]): ControlTotal[];
}

export function totals(): Totals {
  const all = { amount: 0n, quantity: 0n };
  let group = { amount: 0n, quantity: 0n };
  return {
    add(line) {
      for (const key of ['amount', 'quantity'] as const) {
        const value = line[key] ? millionths(line[key]) : 0n;
        all[key] += value;
        group[key] += value;
      }
    },
    close(label, layout, cells) {
      const found = compare({ label, layout, cells }, all, group);
      group = { amount: 0n, quantity: 0n };
      return found;
    },
  };
}

type Sums = { amount: bigint; quantity: bigint };

// The amount is what counts; a quantity is told only where it is all there is, or where it is wrong.
function compare(
  row: { label: string; layout: Layout; cells: readonly string[] },
  all: Sums,
  group: Sums,
): ControlTotal[] {
  const found = (['amount', 'quantity'] as const).flatMap((key) => {
    const column = key === 'amount' && row.layout.kind === 'targets' ? 'value' : key;
    const value = row.layout.columns.get(column)?.expression ? '' : numberOf(row.layout, row.cells, column);
    return value ? [{ key, ...match(row.label, millionths(value), { all: all[key], group: group[key] }) }] : [];
  });
  return found
    .filter(({ key, ok }) => key === 'amount' || !ok || found.length === 1)
    .map(({ key, ...total }) =>
      key === 'amount' ? total : { ...total, label: `${total.label}（${row.layout.columns.get(key)!.title}）` },
    );
}

function match(label: string, value: bigint, sums: { all: bigint; group: bigint }): ControlTotal {
  const expected =
    value === sums.all || (value !== sums.group && !/小计|subtotal/i.test(label)) ? sums.all : sums.group;
  return { label, stated: millionthsText(value), computed: millionthsText(expected), ok: value === expected };
}

function stated(layout: Layout, cells: readonly string[]): string | undefined {
  const values = ['amount', 'quantity', 'value'].map((key) =>
    isBlank(layout, cells, key) ? '' : numberOf(layout, cells, key),
  );
  return values.find(Boolean);
}

const identifying: Partial<Record<Kind, string[]>> = {
  sales: ['document', 'date', 'customer', 'customer_code'],
  targets: ['year', 'month', 'quarter', 'region', 'province', 'series', 'seller'],
};

function identifyingKeys({ kind, columns }: Layout): string[] {
  return identifying[kind] ?? [...columns.keys()].filter((key) => key !== 'amount');
}

// Records may speak of totals in their texts: what has all that a record needs is one.
function isLine(layout: Layout, cells: readonly string[]): boolean {
  if (layout.kind === 'targets') return false;
  if (layout.kind !== 'sales') return isFilled(layout, cells);
  const hasCustomer = !isBlank(layout, cells, 'customer') || !isBlank(layout, cells, 'customer_code');
  return hasCustomer && readDay(textOf(layout, cells, 'date'), layout.dateFormat) !== undefined;
}

function isFilled(layout: Layout, cells: readonly string[]): boolean {
  return isComplete(layout.kind, new Set([...layout.columns.keys()].filter((key) => !isBlank(layout, cells, key))));
}

function hasPlainTotals(kind: Kind): boolean {
  return kind === 'sales' || kind === 'targets';
}

const plainTotal = /^(合计|小计|总计|共计|本页合计|本页小计|total|subtotal|grandtotal)[:：]?$/i;

// Runs on every cell of every row: the last character decides nearly always.
function isTotalWord(cell: string): boolean {
  const last = cell.charCodeAt(cell.length - 1);
  if (last !== 0x8ba1 && last !== 0x3a && last !== 0xff1a && (last & 0xdf) !== 0x4c && last !== 0x20) return false;
  return /(合\s*计|小\s*计|总\s*计|共\s*计|(^|\s|-)(sub|grand\s*)?total)\s*[:：]?\s*$/i.test(cell);
}
