// Total rows (合计, 小计) are no lines: they state what the lines above them must add up to.

import type { Place } from '../../base/errors.ts';
import { type Layout, numberOf } from '../layout/layout.ts';
import { type ExactSum, exactSum, exactValue } from '../values/exact-sum.ts';
import { millionths, millionthsText } from '../values/read-number.ts';

export interface ControlTotal {
  label: string;
  /** Exact decimals. */
  stated: string;
  computed: string;
  ok: boolean;
}

/** With where it stands, and the rejected rows above it where they are the whole difference. */
export interface FoundTotal extends ControlTotal {
  place: Place;
  explainedBy: number[];
}

export interface Totals {
  /** Counts a line, by what it holds in the columns that totals are stated of. */
  add(line: Stated, meaning: { reverses: boolean }): void;
  /** Counts a row that is no line of ours: the export may have counted it. */
  leaveOut(row: Stated): void;
  /** Counts a row that came back. */
  reject(row: Stated, number: number): void;
  /** What a total row states against what was counted: on its page, since the last total row, or since the first row. */
  close(total: TotalRow, place: Place): FoundTotal[];
  /** Whether it states what was counted. */
  agrees(total: TotalRow): boolean;
}

interface Stated {
  amount?: string;
  quantity?: string;
}

interface TotalRow {
  label: string;
  layout: Layout;
  cells: readonly string[];
}

export function totals(): Totals {
  const sums: Sums = { all: nothing(), page: nothing(), group: nothing() };
  const counts = newCounts();
  return {
    add(line, { reverses }) {
      for (const key of keys) {
        const value = line[key] ? exactValue(line[key]) : 0;
        counts.taken[key].add(value);
        counts.shown[key].add(reverses ? -value : value);
      }
    },
    leaveOut: (row) => count(counts.shown, row),
    reject(row, number) {
      count(counts.rejected, row);
      for (const sum of Object.values(sums)) if (sum.rows.length < toldRows) sum.rows.push(number);
    },
    close(total, place) {
      addCounts(sums, counts);
      const found = compare(total, sums).map((each) => ({ ...each, place }));
      if (isOfPage(total.label)) sums.page = nothing();
      else sums.group = nothing(); // A page may end within a group.
      return found;
    },
    agrees(total) {
      addCounts(sums, counts);
      const found = compare(total, sums);
      return found.length > 0 && found.every(({ ok }) => ok);
    },
  };
}

const keys = ['amount', 'quantity'] as const;
/** What came since the last total row; sums of different beginnings have it in common. */
type Counts = Record<keyof Sum, Record<(typeof keys)[number], ExactSum>>;

function newCounts(): Counts {
  const none = () => ({ amount: exactSum(), quantity: exactSum() });
  return { shown: none(), taken: none(), rejected: none() };
}

function count(into: Counts[keyof Sum], row: Stated): void {
  for (const key of keys) if (row[key]) into[key].add(exactValue(row[key]));
}

function addCounts(sums: Sums, counts: Counts): void {
  for (const into of ['shown', 'taken', 'rejected'] as const)
    for (const key of keys) {
      const value = counts[into][key].take();
      for (const sum of Object.values(sums)) sum[key][into] += value;
    }
}

const toldRows = 20;

/**
 * An export adds up what it shows, or what it means: rows that are left out may be in its total, returns may count against
 * it by their type alone.
 */
interface Sum {
  shown: bigint;
  taken: bigint;
  rejected: bigint;
}
type Sums = Record<'all' | 'page' | 'group', { amount: Sum; quantity: Sum; rows: number[] }>;

function nothing(): Sums['all'] {
  const none = () => ({ shown: 0n, taken: 0n, rejected: 0n });
  return { amount: none(), quantity: none(), rows: [] };
}

function isOfPage(label: string): boolean {
  return /[本该每]页|page/i.test(label);
}

type Compared = Omit<FoundTotal, 'place'>;

// The amount is what counts; a quantity is told only where it is all there is, or where it is wrong.
function compare(row: TotalRow, sums: Sums): Compared[] {
  const found = (['amount', 'quantity'] as const).flatMap((key) => {
    const column = key === 'amount' && row.layout.kind === 'targets' ? 'value' : key;
    const value = row.layout.columns.get(column)?.computed ? '' : numberOf(row.layout, row.cells, column);
    const total = value ? match(row.label, millionths(value), { sums, key }) : undefined;
    return total ? [{ key, ...total }] : [];
  });
  return found
    .filter(({ key, ok }) => key === 'amount' || !ok || found.length === 1)
    .map(({ key, ...total }) =>
      key === 'amount' ? total : { ...total, label: `${total.label}（${row.layout.columns.get(key)!.title}）` },
    );
}

/** Undefined where the row speaks of more than the file holds: the sum of a year of which these are some months. */
function match(
  label: string,
  value: bigint,
  { sums, key }: { sums: Sums; key: 'amount' | 'quantity' },
): Compared | undefined {
  const scopes = scopesOf(label);
  const counted = scopes.flatMap((scope) => [sums[scope][key].taken, sums[scope][key].shown]);
  const stated = millionthsText(value);
  const equal = counted.find((sum) => isEqual(sum, value));
  if (equal !== undefined) return { label, stated, computed: millionthsText(equal), ok: true, explainedBy: [] };
  if (/本年累计|年初至今|承前页|上页结转/.test(label.replace(/\s/g, ''))) return undefined;
  const explained = scopes.map((scope) => ({ scope, sum: explainedBy(value, sums[scope][key]) }));
  const explaining = explained.find(({ sum }) => sum !== undefined);
  return {
    label,
    stated,
    computed: millionthsText(explaining?.sum ?? sums[scopes[0]!][key].shown),
    ok: false,
    explainedBy: explaining ? sums[explaining.scope].rows : [],
  };
}

/** The sum that lacks nothing but the rows that came back. */
function explainedBy(value: bigint, { shown, taken, rejected }: Sum): bigint | undefined {
  return rejected === 0n ? undefined : [taken, shown].find((sum) => isEqual(value - rejected, sum));
}

// Totals are printed to the cent of lines that may hold more.
function isEqual(left: bigint, right: bigint): boolean {
  const difference = left - right;
  return difference <= halfCent && difference >= -halfCent;
}

const halfCent = 5_000n;

/** What a total may be the sum of; the first is what it should be. */
function scopesOf(label: string): (keyof Sums)[] {
  const plain = label.replace(/\s/g, '');
  if (isOfPage(plain)) return ['page', 'all'];
  if (/累计|承前页|过次页|结转|转次页/.test(plain)) return ['all'];
  return /小计|subtotal/i.test(plain) ? ['group', 'all'] : ['all', 'group'];
}
