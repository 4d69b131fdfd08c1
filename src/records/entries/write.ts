// Takes the rows of a file into the records. A record that changes keeps its id and gets a new version; the old one stays.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { RecordKind } from '../kinds/record-kind.ts';
import { fileNamed, type WritingBatch } from '../ledger-write.ts';
import { correctStatistics } from '../statistics.ts';
import { compareEntries } from './compare.ts';
import { settleMerges } from './merged.ts';
import { selfColumn } from './people-rings.ts';
import { isNamed, standingByIdentity } from './places.ts';
import { createReferences, findReferences } from './references.ts';

/** Call it under the change lock, after `compareEntries`; the batch must be there. */
export async function writeEntries(tx: Transaction, kind: RecordKind, batch: WritingBatch): Promise<void> {
  await sql`
    delete from staged_entry
    using compared_entry
    where compared_entry.ord = staged_entry.ord and compared_entry.fate = 'unchanged'`.execute(tx);
  await createReferences(tx, kind, batch.version);
  await compareEntries(tx, kind); // Now with the ids of what was made.
  await sql`
    update ${sql.table(kind.table)} as standing set to_version = ${batch.version}
    from compared_entry
    where standing.id = compared_entry.standing_id
      and standing.to_version is null
      and standing.from_version <> ${batch.version}
      and compared_entry.fate = 'replaced'`.execute(tx);
  await insertEntries(tx, kind, batch);
  await correctStatistics(tx, [kind.table], sql`select from placed_entry`);
  await settleMerges(tx, kind, batch.version);
  if (selfColumn(kind)) await tieSuperiors(tx, kind, batch);
  if (kind.table === 'product_profile') await nameProducts(tx);
}

// What was taken back and comes again gets its id again: others may have named it meanwhile. Ids follow
// the file: of two scores of a day the later one counts.
async function insertEntries(tx: Transaction, kind: RecordKind, batch: WritingBatch): Promise<void> {
  const columns = sql.join(kind.columns.map(({ column }) => sql.ref(column)));
  const ended = isNamed(kind)
    ? sql`select null::integer as ord, null::integer as id`
    : standingByIdentity(kind, sql`true`);
  await sql`
    insert into ${sql.table(kind.table)} (
      id, ${columns}, batch_id, source_file, source_sheet, source_row, from_version
    )
    select
      coalesce(standing_id, ended.id, nextval(pg_get_serial_sequence(${kind.table}, 'id'))::integer),
      ${columns},
      ${batch.batchId}::integer,
      ${fileNamed(batch, 'file')},
      sheet,
      row,
      ${batch.version}::integer
    from compared_entry
    left join (${ended}) ended using (ord)
    where fate in ('new', 'replaced')
    order by ord`.execute(tx);
}

/** Superiors that are made with the file have their ids only now. */
async function tieSuperiors(tx: Transaction, kind: RecordKind, batch: WritingBatch): Promise<void> {
  await findReferences(tx, kind);
  await sql`
    update person set supervisor_id = reference_of.id
    from compared_entry
    join staged_entry using (ord)
    join reference_of on reference_of.noun = 'person' and reference_of.said = staged_entry.supervisor
    where person.from_version = ${batch.version}
      and person.source_row = compared_entry.row
      and person.source_file = ${fileNamed(batch, 'compared_entry.file')}
      and person.source_sheet is not distinct from compared_entry.sheet
      and compared_entry.supervisor_id is null
      and compared_entry.fate <> 'unchanged'`.execute(tx);
}

/** Products have one name, whatever the version: the one given last. */
async function nameProducts(tx: Transaction): Promise<void> {
  await sql`
    update product set name = staged_entry.product
    from staged_entry
    where product.code = staged_entry.product_code
      and staged_entry.product <> staged_entry.product_code
      and product.name <> staged_entry.product`.execute(tx);
}
