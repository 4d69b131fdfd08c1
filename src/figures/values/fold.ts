// Result rows → the value of each leaf, by key. Pure.

import { Decimal } from 'decimal.js';
import { isText, type SliceDimension } from '../catalogue/dimensions.ts';
import type { PurchaseTask, SumTask, TallyTask } from '../plan/plan.ts';
import { dimensionsIn, levelOfSet } from '../sql/grouping.ts';
import type { PurchaseRow } from '../sql/purchases/purchases.ts';
import { numberOfRange, partsOf, type SumRow, type SumStatement } from '../sql/sums.ts';
import type { TallyRow, TallyStatement } from '../sql/tally.ts';
import type { ResolvedCondition } from '../tree/resolve.ts';

export interface LeafValue {
  value: Decimal;
  records: number;
  /** Set where some of the months asked for are not there. */
  incomplete?: boolean;
  /** The targets that were added up, where targets were. */
  targetIds?: number[];
}

/** Key of ids (see keyOf) → value. A key that is not there has no rows. */
export type LeafValues = Map<string, LeafValue>;

export type KeyIds = Partial<Record<SliceDimension, number | string | null>>;

// Texts may hold any printable sign.
const separator = '\x1f';

/** The key of one row of a breakdown; the whole has the empty key. */
export function keyOf(by: readonly SliceDimension[], ids: KeyIds): string {
  return by.map((dimension) => ids[dimension] ?? '').join(separator);
}

export function idsOf(by: readonly SliceDimension[], key: string): KeyIds {
  const ids = key.split(separator);
  return Object.fromEntries(by.map((dimension, index) => [dimension, idIn(dimension, ids[index]!)]));
}

function idIn(dimension: SliceDimension, text: string): number | string | null {
  if (text === '') return null;
  return isText(dimension) ? text : Number(text);
}

/** Leaf id → its values. */
export type Leaves = Map<string, LeafValues>;

export function foldSums(result: { statement: SumStatement; tasks: SumTask[]; rows: SumRow[] }): Leaves {
  const leaves: Leaves = new Map();
  const bySet = Map.groupBy(result.rows, ({ part, level }) => `${part} ${level}`);
  const placeOf = placesIn(result.statement);
  for (const task of result.tasks) {
    const values = valuesOf(leaves, task.leafId);
    const rows = bySet.get(placeOf(task.set)) ?? [];
    const inBucket = bucketTest(task);
    for (const row of rows) {
      if (!inBucket(row.bucket) || !meets(row, task.conditions)) continue;
      add(values, keyOf(task.by, row), {
        value: new Decimal(row[task.measure]!),
        records: recordsOf(row, task.measure),
      });
    }
  }
  return leaves;
}

// Where in the result the rows of a set are: its part, and its level within it.
function placesIn(statement: SumStatement): (set: readonly SliceDimension[]) => string {
  const places = partsOf(statement).flatMap((part, number) =>
    part.sets.map((set): [string, string] => [set.join(), `${number} ${levelOfSet(set, dimensionsIn(part))}`]),
  );
  const bySet = new Map(places);
  return (set) => bySet.get(set.join()) ?? '';
}

/** A take without a value — the mean of nothing, a sum over no rows — has no key. */
export function foldTallies(result: { statement: TallyStatement; tasks: TallyTask[]; rows: TallyRow[] }): Leaves {
  const leaves: Leaves = new Map();
  const dimensions = dimensionsIn(result.statement);
  const byLevel = Map.groupBy(result.rows, ({ level }) => level);
  for (const { leafId, by, index, set } of result.tasks) {
    const values = valuesOf(leaves, leafId);
    for (const row of byLevel.get(levelOfSet(set, dimensions)) ?? [])
      addTaken(values, keyOf(by, row), { value: row[`value_${index}`], records: row[`records_${index}`] });
  }
  return leaves;
}

export function foldPurchases(result: { tasks: PurchaseTask[]; rows: PurchaseRow[] }): Leaves {
  const leaves: Leaves = new Map();
  const byPart = Map.groupBy(result.rows, ({ part }) => part);
  for (const { leafId, by, part, index } of result.tasks) {
    const values = valuesOf(leaves, leafId);
    for (const row of byPart.get(part) ?? [])
      addTaken(values, keyOf(by, row), { value: row.values[index], records: row.records[index] });
  }
  return leaves;
}

function addTaken(
  values: LeafValues,
  key: string,
  { value, records }: { value: string | null | undefined; records: number | undefined },
): void {
  if (value == null || !records) return;
  add(values, key, { value: new Decimal(value), records });
}

// Of a cost, the lines that have one stand behind it.
function recordsOf(row: SumRow, measure: SumTask['measure']): number {
  return measure.includes('cost') ? row.costed_records : row.records;
}

function bucketTest({ statement, range }: SumTask): (bucket: string | number) => boolean {
  const { from, to } = range;
  if (statement.grain !== 'line') return (bucket) => from <= String(bucket) && String(bucket) <= to;
  const number = numberOfRange(statement.ranges, range);
  return (bucket) => Number(bucket) === number;
}

/** Whether a row with these ids fulfils every condition. */
export function meets(row: KeyIds, conditions: readonly ResolvedCondition[]): boolean {
  return conditions.every(
    ({ members, negated }) => members.some(({ dimension, id }) => (row[dimension] ?? null) === id) !== negated,
  );
}

/** Adds the values of more leaves; one that several statements answer in parts is their sum. */
export function mergeLeaves(leaves: Leaves, more: Leaves): void {
  for (const [leafId, values] of more) {
    const known = leaves.get(leafId);
    if (!known) leaves.set(leafId, values);
    else for (const [key, value] of values) add(known, key, value);
  }
}

function valuesOf(leaves: Leaves, leafId: string): LeafValues {
  const values = leaves.get(leafId) ?? new Map();
  leaves.set(leafId, values);
  return values;
}

function add(values: LeafValues, key: string, { value, records }: LeafValue): void {
  const known = values.get(key);
  values.set(key, known ? { value: known.value.plus(value), records: known.records + records } : { value, records });
}
