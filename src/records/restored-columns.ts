// Known customers and people whose batch is taken back: column by column, because whatever was written later copied what the
// batch had filled in.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import type { RecordKind } from './kinds/record-kind.ts';

export interface Undo {
  /** The version of the batch, and that of taking it back. */
  made: number;
  version: number;
}

/** What the batch wrote goes, what other changes wrote stays. Call it when the batch is marked as undone. */
export async function restoreColumns(tx: Transaction, kind: RecordKind, { made, version }: Undo): Promise<void> {
  await gatherHistory(tx, kind, made);
  await chooseRestored(tx, kind);
  await writeRestored(tx, kind, version);
}

/** Every version of what the batch touched, and which columns it wrote: those that differ from the version before. */
async function gatherHistory(tx: Transaction, kind: RecordKind, made: number): Promise<void> {
  const table = sql.table(kind.table);
  await sql`
    create temporary table ${historyOf(kind)} on commit drop as
    select
      record.*,
      lag(from_version) over history is null as is_first,
      (batch.id is not null and batch.undone_version is null) or change.kind not in ('import', 'undo') as counts,
      ${sql.join(writersOf(kind).map(isWritten))}
    from ${table} as record
    join change on change.version = record.from_version
    left join batch on batch.version = record.from_version
    where record.id in (select id from ${table} where from_version = ${made})
    window history as (partition by record.id order by from_version)`.execute(tx);
}

async function chooseRestored(tx: Transaction, kind: RecordKind): Promise<void> {
  const writers = writersOf(kind);
  const valuesOf = (alias: string) => sql.join(writers.map((column) => sql.ref(`${alias}.${column}`)));
  const columns = [
    ...writers.map((column) => lastWritten(column)),
    ...places.map((place) => lastWritten(place, 'batch_id')),
  ];
  await sql`
    create temporary table ${restoredOf(kind)} on commit drop as
    with counted as (
      select id, ${sql.join(columns)}
      from ${historyOf(kind)}
      group by id
    )
    select counted.*
    from counted
    join ${sql.table(kind.table)} as standing on standing.id = counted.id and standing.to_version is null
    where row(${valuesOf('counted')}) is distinct from row(${valuesOf('standing')})`.execute(tx);
}

// Two statements: within one, what stood would still be in the unique index of what is now.
async function writeRestored(tx: Transaction, kind: RecordKind, version: number): Promise<void> {
  const table = sql.table(kind.table);
  const columns = sql.join([...writersOf(kind), ...places].map((column) => sql.ref(column)));
  await sql`
    update ${table} as standing set to_version = ${version}
    from ${restoredOf(kind)} as restored
    where standing.id = restored.id and standing.to_version is null`.execute(tx);
  await sql`
    insert into ${table} (id, ${columns}, from_version)
    select id, ${columns}, ${version}::integer
    from ${restoredOf(kind)}`.execute(tx);
}

/** Which batch entered a record is written like a column, and the place in its file goes with it. */
function writersOf(kind: RecordKind): string[] {
  return [...kind.columns.map(({ column }) => column), 'batch_id'];
}

const places = ['source_file', 'source_sheet', 'source_row'];

function isWritten(column: string): RawBuilder<unknown> {
  const value = sql.ref(`record.${column}`);
  return sql`${value} is distinct from lag(${value}) over history as ${sql.ref(`writes_${column}`)}`;
}

/** What the newest change that still counts wrote there, or what there was at first. */
function lastWritten(column: string, writer = column): RawBuilder<unknown> {
  return sql`(
    array_agg(${sql.ref(column)} order by from_version desc)
    filter (where is_first or (counts and ${sql.ref(`writes_${writer}`)}))
  )[1] as ${sql.ref(column)}`;
}

function historyOf(kind: RecordKind): RawBuilder<unknown> {
  return sql.table(`history_of_${kind.table}`);
}

function restoredOf(kind: RecordKind): RawBuilder<unknown> {
  return sql.table(`restored_${kind.table}`);
}
