// Puts documents and records under the customers they belong to now that a merge began or ended, each as a new version.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import { openMovedDocuments, refreshCells } from '../cells.ts';
import { namesCustomers, recorded, settleMerges } from '../entries/merged.ts';
import { recordKinds } from '../kinds/all.ts';
import type { RecordKind } from '../kinds/record-kind.ts';
import { copyDocuments } from '../ledger-copies.ts';
import { closeDocuments } from '../ledger-write.ts';
import { newest } from '../standing.ts';
import { mergeRoots } from './roots.ts';

interface Regrouping {
  version: number;
  /** The customer under whom everything stood that may move, and under whom it is to stand. */
  from: number;
  to: number;
}

/** How many documents and records moved. */
export interface Regrouped {
  documents: number;
  records: number;
}

/** Call it under the change lock, when `merged_customer` says what is to be. */
export async function regroup(tx: Transaction, regrouping: Regrouping): Promise<Regrouped> {
  const documents = await regroupDocuments(tx, regrouping);
  const kinds: RecordKind[] = Object.values(recordKinds).filter(namesCustomers);
  let records = 0;
  for (const kind of kinds) records += await regroupRecords(tx, kind, regrouping);
  return { documents, records };
}

async function regroupDocuments(tx: Transaction, { version, from, to }: Regrouping): Promise<number> {
  await openMovedDocuments(tx);
  const { numAffectedRows: moved = 0n } = await sql`
    insert into moved_document
    select distinct line.document_id, -1
    from line
    left join ${mergeRoots(newest)} as root on root.customer_id = coalesce(line.named_customer_id, line.customer_id)
    where line.to_version is null
      and line.customer_id = ${from}
      and coalesce(root.root_id, line.named_customer_id, line.customer_id) <> line.customer_id`.execute(tx);
  if (moved === 0n) return 0;
  await sql`
    create temporary table copied_document on commit drop as
    select document_id as id, nextval(pg_get_serial_sequence('document', 'id'))::integer as copy_id
    from moved_document`.execute(tx);
  await sql`analyze moved_document, copied_document`.execute(tx);
  await closeDocuments(tx, version);
  await copyDocuments(tx, version);
  await refreshCells(tx, [from, to]);
  return Number(moved);
}

async function regroupRecords(tx: Transaction, kind: RecordKind, { version, from }: Regrouping): Promise<number> {
  const table = sql.table(kind.table);
  const { rows } = await sql<{ id: number }>`
    update ${table} as standing set to_version = ${version}
    from (
      select said.id
      from ${table} as said
      left join ${mergeRoots(newest)} as root on root.customer_id = coalesce(said.named_customer_id, said.customer_id)
      where said.to_version is null
        and said.customer_id = ${from}
        and coalesce(root.root_id, said.named_customer_id, said.customer_id) <> said.customer_id
    ) as moving
    where standing.id = moving.id and standing.to_version is null
    returning standing.id`.execute(tx);
  if (rows.length === 0) return 0;
  await sql`
    insert into ${table} (id, ${columnsOf(kind)}, batch_id, source_file, source_sheet, source_row, from_version)
    select id, ${sql.join(kind.columns.map((column) => recorded(column, kind.table)))},
      batch_id, source_file, source_sheet, source_row, ${version}::integer
    from ${table}
    where to_version = ${version} and id = any(${rows.map(({ id }) => id)}::integer[])`.execute(tx);
  await settleMerges(tx, kind, version);
  return rows.length;
}

function columnsOf(kind: RecordKind): RawBuilder<unknown> {
  return sql.join(kind.columns.map(({ column }) => sql.ref(column)));
}
