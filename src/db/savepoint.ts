// Work that is done to see what it would come to, and taken back within its transaction.

import { sql } from 'kysely';
import type { Transaction } from './database.ts';

/** Does the work, looks, and takes the work back; what it locked is free again then. */
export async function withinSavepoint<T>(
  tx: Transaction,
  work: () => Promise<unknown>,
  look: () => Promise<T>,
): Promise<T> {
  await sql`savepoint tried`.execute(tx);
  await work();
  const seen = await look();
  await sql`rollback to savepoint tried`.execute(tx);
  return seen;
}
