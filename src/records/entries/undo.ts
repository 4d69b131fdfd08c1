// Ends the records of a batch that stand, and lets what stood before them show again.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { RecordKind } from '../kinds/record-kind.ts';
import { recorded, settleMerges } from './merged.ts';

/** Call it under the change lock, before the batch is marked as undone. A copy that shows again belongs to its own batch. */
export async function undoEntries(
  tx: Transaction,
  kind: RecordKind,
  { batchId, version }: { batchId: number; version: number },
): Promise<void> {
  const table = sql.table(kind.table);
  const columns = sql.join(kind.columns.map(({ column }) => sql.ref(column)));
  const { rows } = await sql<{ id: number }>`
    update ${table} set to_version = ${version}
    where batch_id = ${batchId} and to_version is null
    returning id`.execute(tx);
  if (rows.length === 0) return;
  await sql`
    insert into ${table} (id, ${columns}, batch_id, source_file, source_sheet, source_row, from_version)
    select distinct on (earlier.id)
      earlier.id, ${sql.join(kind.columns.map((column) => recorded(column, 'earlier')))},
      earlier.batch_id, earlier.source_file, earlier.source_sheet, earlier.source_row, ${version}::integer
    from ${table} as earlier
    join ${table} as ended on ended.id = earlier.id and ended.to_version = ${version}
    left join batch on batch.id = earlier.batch_id
    where earlier.id = any (${rows.map(({ id }) => id)}::integer[])
      and earlier.batch_id is distinct from ${batchId}
      and earlier.from_version < ended.from_version
      and batch.undone_version is null
    order by earlier.id, earlier.from_version desc`.execute(tx);
  await settleMerges(tx, kind, version);
}
