// The operation log, which keeps what it was told: tests that begin anew go behind its back, as its owner can.

import { sql } from 'kysely';
import type { Database } from '../../src/db/database.ts';

export async function forgetOperations(db: Database): Promise<void> {
  await unguarded(db, 'truncate operation_log restart identity');
}

/** Runs a statement with the triggers of the log out of the way. */
export async function unguarded(db: Database, statement: string): Promise<void> {
  await db.kysely.transaction().execute(async (tx) => {
    await sql`set local "youju.all" = 'on'`.execute(tx);
    await sql`alter table operation_log disable trigger user`.execute(tx);
    await sql.raw(statement).execute(tx);
    await sql`alter table operation_log enable trigger user`.execute(tx);
  });
}
