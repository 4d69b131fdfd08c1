// The rows of a file of records, as read: scalars in their types, what they name as texts.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import { isReference, type RecordColumn, type RecordKind, type ScalarType } from '../kinds/record-kind.ts';
import { createStaging, type StagingColumns, stageRows } from '../staging.ts';

/** One row as texts by staging column; '' is null. */
export type StagedEntry = Readonly<Record<string, string>>;

export const scalarTypes: Record<ScalarType, string> = {
  text: 'text',
  day: 'date',
  month: 'date',
  moment: 'timestamp',
  decimal: 'numeric',
  percent: 'numeric',
  count: 'integer',
  yes_no: 'boolean',
  choice: 'text',
  year: 'integer',
  month_number: 'integer',
};

/** The staging columns of a kind: place, `given` (the SQL columns that the file has, between commas), and one or more a column. */
export function stagingColumns(kind: RecordKind): StagingColumns {
  const columns = kind.columns.flatMap((column) =>
    isReference(column.type)
      ? textsOf(column).map((name) => [name, 'text'])
      : [[keyOf(column), scalarTypes[column.type]]],
  );
  return { file: 'smallint', sheet: 'text', row: 'integer', given: 'text', ...Object.fromEntries(columns) };
}

/** The first key: under it a scalar is staged, and a person, event, training or competitor. */
export function keyOf(column: RecordColumn): string {
  return Object.keys(column.keys)[0]!;
}

/** The staging column that says which one is meant. */
export function namingColumn(column: RecordColumn): string {
  return textsOf(column)[0]!;
}

function textsOf(column: RecordColumn): string[] {
  if (column.type === 'customer') return ['customer_key', 'customer_code', 'customer'];
  if (column.type === 'series' || column.type === 'product' || column.type === 'channel')
    return [`${column.type}_code`, column.type];
  return [column.type === 'region' || column.type === 'distributor' ? column.type : keyOf(column)];
}

export async function openEntryStaging(tx: Transaction, kind: RecordKind): Promise<void> {
  await sql`set local work_mem = '64MB'`.execute(tx);
  await createStaging(tx, 'staged_entry', stagingColumns(kind));
}

export async function stageEntries(
  tx: Transaction,
  kind: RecordKind,
  { entries, from }: { entries: readonly StagedEntry[]; from: number },
): Promise<void> {
  await stageRows(tx, entries, { table: 'staged_entry', columns: stagingColumns(kind), from });
}
