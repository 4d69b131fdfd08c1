// Result rows → the value of each leaf, by key. Pure.

import { Decimal } from 'decimal.js';
import type { SliceDimension } from './catalogue/dimensions.ts';
import type { DocumentStatement, DocumentTask, SumStatement, SumTask } from './plan.ts';
import type { ResolvedCondition } from './resolve.ts';
import type { DocumentRow } from './sql/documents.ts';
import { dimensionsIn, levelOfSet, numberOfSpan } from './sql/grouping.ts';
import type { SumRow } from './sql/sums.ts';

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

export type KeyIds = Partial<Record<SliceDimension, number | null>>;

/** The key of one row of a breakdown; the whole has the empty key. */
export function keyOf(by: readonly SliceDimension[], ids: KeyIds): string {
  return by.map((dimension) => ids[dimension] ?? '').join('|');
}

export function idsOf(by: readonly SliceDimension[], key: string): KeyIds {
  const ids = key.split('|');
  return Object.fromEntries(by.map((dimension, index) => [dimension, ids[index] === '' ? null : Number(ids[index])]));
}

export function foldSums(
  leaves: Map<string, LeafValues>,
  result: { statement: SumStatement; tasks: SumTask[]; rows: SumRow[] },
): void {
  const dimensions = dimensionsIn(result.statement);
  const byLevel = Map.groupBy(result.rows, ({ level }) => level);
  for (const task of result.tasks) {
    const values = valuesOf(leaves, task.leafId);
    const rows = byLevel.get(levelOfSet(task.set, dimensions)) ?? [];
    const inBucket = bucketTest(result.statement, task);
    for (const row of rows) {
      if (!inBucket(row.bucket) || !meets(row, task.leaf.question.conditions)) continue;
      add(
        values,
        keyOf(task.leaf.question.by as SliceDimension[], row),
        new Decimal(row[task.measure]!),
        recordsOf(row, task.measure),
      );
    }
  }
}

export function foldDocuments(
  leaves: Map<string, LeafValues>,
  result: { statement: DocumentStatement; tasks: DocumentTask[]; rows: DocumentRow[] },
): void {
  const dimensions = dimensionsIn(result.statement);
  for (const task of result.tasks) {
    const values = valuesOf(leaves, task.leafId);
    const level = levelOfSet(task.set, dimensions);
    const bucket = numberOfSpan(result.statement.ranges, task.range);
    for (const row of result.rows) {
      if (row.level !== level || row.bucket !== bucket || row.records[task.slice] === 0) continue;
      add(
        values,
        keyOf(task.leaf.question.by as SliceDimension[], row),
        new Decimal(row.documents[task.slice]!),
        row.records[task.slice]!,
      );
    }
  }
}

// Of a cost, the lines that have one stand behind it.
function recordsOf(row: SumRow, measure: SumTask['measure']): number {
  return measure.includes('cost') ? row.costed_records : row.records;
}

function bucketTest(statement: SumStatement, task: SumTask): (bucket: string | number) => boolean {
  const { from, to } = task.range;
  if (statement.grain === 'cell') return (bucket) => from <= String(bucket) && String(bucket) <= to;
  const number = numberOfSpan(statement.ranges, task.range);
  return (bucket) => Number(bucket) === number;
}

/** Whether a row with these ids fulfils every condition. */
export function meets(row: KeyIds, conditions: ResolvedCondition[]): boolean {
  return conditions.every(
    ({ members, negated }) => members.some(({ dimension, id }) => (row[dimension] ?? null) === id) !== negated,
  );
}

function valuesOf(leaves: Map<string, LeafValues>, leafId: string): LeafValues {
  const values = leaves.get(leafId) ?? new Map();
  leaves.set(leafId, values);
  return values;
}

function add(values: LeafValues, key: string, value: Decimal, records: number): void {
  const known = values.get(key);
  values.set(key, known ? { value: known.value.plus(value), records: known.records + records } : { value, records });
}
