// Takes the compared targets of a file in. A target that changes gets a new version; the old one stays to be asked for.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import type { WritingBatch } from './ledger-write.ts';
import { writeTargetNouns } from './nouns-write.ts';

/** Call it under the change lock, after `compareWithTargets`; the batch must be there. */
export async function writeTargets(tx: Transaction, batch: WritingBatch): Promise<void> {
  await sql`
    delete from staged_target
    using compared_target
    where compared_target.ord = staged_target.ord and compared_target.fate = 'unchanged'`.execute(tx);
  await writeTargetNouns(tx, batch.version);
  await sql`
    update target set to_version = ${batch.version}
    from compared_target
    where target.id = compared_target.standing_id and compared_target.fate = 'replaced'`.execute(tx);
  await sql`
    insert into target (
      year, month, level, region_id, series_id, seller_id, value,
      batch_id, source_file, source_sheet, source_row, from_version
    )
    select
      staged_target.year,
      staged_target.month,
      staged_target.level,
      region.id,
      series.id,
      seller_of.person_id,
      staged_target.value,
      ${batch.batchId}::integer,
      ${batch.fileName},
      staged_target.sheet,
      staged_target.row,
      ${batch.version}::integer
    from staged_target
    left join region on region.path = staged_target.region
    left join series on series.code = staged_target.series_code
    left join seller_of on seller_of.seller = staged_target.seller`.execute(tx);
}

/** Ends the targets of a batch that stand, and lets what stood before them show again. */
export async function undoTargets(tx: Transaction, batchId: number, version: number): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    update target set to_version = ${version}
    where batch_id = ${batchId} and to_version is null
    returning id`.execute(tx);
  if (rows.length === 0) return;
  await sql`
    insert into target (
      year, month, metric, level, region_id, series_id, seller_id, value,
      batch_id, source_file, source_sheet, source_row, from_version
    )
    select distinct on (ended.id)
      earlier.year, earlier.month, earlier.metric, earlier.level, earlier.region_id, earlier.series_id, earlier.seller_id,
      earlier.value, earlier.batch_id, earlier.source_file, earlier.source_sheet, earlier.source_row, ${version}::integer
    from target ended
    join target earlier
      on (earlier.year, earlier.metric, earlier.level) = (ended.year, ended.metric, ended.level)
      and earlier.month is not distinct from ended.month
      and earlier.region_id is not distinct from ended.region_id
      and earlier.series_id is not distinct from ended.series_id
      and earlier.seller_id is not distinct from ended.seller_id
    left join batch on batch.id = earlier.batch_id
    where ended.id = any (${rows.map(({ id }) => id)}::integer[])
      and earlier.batch_id is distinct from ${batchId}
      and earlier.from_version < ended.from_version
      and batch.undone_version is null
    order by ended.id, earlier.from_version desc`.execute(tx);
}
