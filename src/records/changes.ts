// A committed change is a version. Versions are given under one lock, so they commit in the order of their numbers
// and nobody ever reads half of a change.

import { sql } from 'kysely';
import type { Queries, Transaction } from '../db/database.ts';

export type ChangeKind = 'import' | 'undo' | 'people' | 'settings' | 'close' | 'merge' | 'erasure';

export interface ChangeNote {
  readonly kind: ChangeKind;
  readonly note?: string;
  readonly changedBy: number | null;
}

const changeLock = 0x796a01;

/** Takes the change lock until the transaction ends and gives the new version. Call it once all reading and checking is done. */
export async function beginChange(tx: Transaction, change: ChangeNote): Promise<number> {
  await holdChanges(tx);
  const row = await tx
    .insertInto('change')
    .values({
      version: sql<number>`(select coalesce(max(version), 0) + 1 from change)`,
      kind: change.kind,
      note: change.note ?? '',
      changed_by: change.changedBy,
    })
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Keeps other changes out until the transaction ends, for work that must look once more before it knows whether it is one. */
export async function holdChanges(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${changeLock})`.execute(tx);
}

/** The newest version in which somebody's data was erased; 0 before the first. What was remembered before it may name them. */
export async function lastErasure(db: Queries): Promise<number> {
  const row = await db
    .selectFrom('change')
    .select((eb) => eb.fn.coalesce(eb.fn.max('version'), sql.lit(0)).as('version'))
    .where('kind', '=', 'erasure')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** The newest committed version; 0 in an empty ledger. */
export async function currentVersion(db: Queries): Promise<number> {
  const row = await db
    .selectFrom('change')
    .select((eb) => eb.fn.coalesce(eb.fn.max('version'), sql.lit(0)).as('version'))
    .executeTakeFirstOrThrow();
  return row.version;
}
