// Records of customers that are merged into others: a record is known by whom the file named, and stands under whom that is.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { RecordColumn, RecordKind } from '../kinds/record-kind.ts';
import { mergeRoots } from '../merges/roots.ts';
import { newest } from '../standing.ts';

/** A column of a record as its file said it. */
export function recorded({ column, type }: RecordColumn, table: string): RawBuilder<unknown> {
  const value = sql.ref(`${table}.${column}`);
  return type === 'customer' ? sql`coalesce(${sql.ref(`${table}.named_${column}`)}, ${value})` : value;
}

/** Puts the records of a version, written as their files say, under the customers that those are. */
export async function settleMerges(tx: Transaction, kind: RecordKind, version: number): Promise<void> {
  if (!namesCustomers(kind)) return;
  await sql`
    update ${sql.table(kind.table)} as settled set customer_id = root.root_id, named_customer_id = settled.customer_id
    from ${mergeRoots(newest)} as root
    where settled.from_version = ${version}
      and settled.to_version is null
      and root.customer_id = settled.customer_id`.execute(tx);
}

export function namesCustomers(kind: RecordKind): boolean {
  return kind.columns.some(({ type }) => type === 'customer');
}
