// Total rows (合计, 小计) are no lines: they state what the lines above them must add up to.

import { isComplete, type Kind } from '../layout/kinds.ts';
import { dayOf, isBlank, type Layout, numberOf } from '../layout/layout.ts';
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
  /** What a total row states against what was counted: on its page, since the last total row, or since the first row. */
  close(label: string, layout: Layout, cells: readonly string[]): ControlTotal[];
}

export function totals(): Totals {
  const sums: Sums = { all: { ...nothing }, page: { ...nothing }, group: { ...nothing } };
  return {
    add(line) {
      for (const key of ['amount', 'quantity'] as const) {
        const value = line[key] ? millionths(line[key]) : 0n;
        for (const sum of Object.values(sums)) sum[key] += value;
      }
    },
    close(label, layout, cells) {
      const found = compare({ label, layout, cells }, sums);
      if (isOfPage(label)) sums.page = { ...nothing };
      if (!isOfPage(label)) sums.group = { ...nothing }; // A page may end within a group.
      return found;
    },
  };
}

interface Sum {
  amount: bigint;
  quantity: bigint;
}
type Sums = Record<'all' | 'page' | 'group', Sum>;

const nothing: Sum = { amount: 0n, quantity: 0n };

function isOfPage(label: string): boolean {
  return /[本该每]页|page/i.test(label);
}

// The amount is what counts; a quantity is told only where it is all there is, or where it is wrong.
function compare(row: { label: string; layout: Layout; cells: readonly string[] }, sums: Sums): ControlTotal[] {
  const found = (['amount', 'quantity'] as const).flatMap((key) => {
    const column = key === 'amount' && row.layout.kind === 'targets' ? 'value' : key;
    const value = row.layout.columns.get(column)?.expression ? '' : numberOf(row.layout, row.cells, column);
    const total = value ? match(row.label, millionths(value), (scope) => sums[scope][key]) : undefined;
    return total ? [{ key, ...total }] : [];
  });
  return found
    .filter(({ key, ok }) => key === 'amount' || !ok || found.length === 1)
    .map(({ key, ...total }) =>
      key === 'amount' ? total : { ...total, label: `${total.label}（${row.layout.columns.get(key)!.title}）` },
    );
}

/** Undefined where the row speaks of more than the file holds: the sum of a year of which these are some months. */
function match(label: string, value: bigint, sumOf: (scope: keyof Sums) => bigint): ControlTotal | undefined {
  const scopes = scopesOf(label);
  const expected = scopes.map(sumOf).find((sum) => sum === value) ?? sumOf(scopes[0]!);
  if (value !== expected && /本年累计|年初至今|承前页|上页结转/.test(label.replace(/\s/g, ''))) return undefined;
  return { label, stated: millionthsText(value), computed: millionthsText(expected), ok: value === expected };
}

/** What a total may be the sum of; the first is what it should be. */
function scopesOf(label: string): (keyof Sums)[] {
  const plain = label.replace(/\s/g, '');
  if (isOfPage(plain)) return ['page', 'all'];
  if (/累计|承前页|过次页|结转|转次页/.test(plain)) return ['all'];
  return /小计|subtotal/i.test(plain) ? ['group', 'all'] : ['all', 'group'];
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
  return hasCustomer && Boolean(dayOf(layout, cells, 'date'));
}

function isFilled(layout: Layout, cells: readonly string[]): boolean {
  return isComplete(layout.kind, new Set([...layout.columns.keys()].filter((key) => !isBlank(layout, cells, key))));
}

function hasPlainTotals(kind: Kind): boolean {
  return kind === 'sales' || kind === 'targets';
}

const plainTotal =
  /^(合计|小计|总计|共计|累计|本[页月年期日][合小累]计|承前页|过次页|转次页|上页结转|total|subtotal|grandtotal|pagetotal)[:：]?$/i;

// Runs on every cell of every row: the last character decides nearly always.
function isTotalWord(cell: string): boolean {
  const last = cell.charCodeAt(cell.length - 1);
  if (!lastOfTotals.has(last)) return false;
  return /([合小总共累]\s*计|承前页|[过转]次页|上页结转|(^|\s|-)(sub|grand\s*|page\s*)?total)\s*[:：]?\s*$/i.test(cell);
}

const lastOfTotals = new Set([...'计页转:：lL '].map((character) => character.charCodeAt(0)));
