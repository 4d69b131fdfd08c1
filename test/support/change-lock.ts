// Work that must wait for a change under way: started while the change lock is held, and let go once it waits.

import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import { type Database, type Transaction, transact, wholeCompany } from '../../src/db/database.ts';
import { holdChanges } from '../../src/records/changes.ts';

/** Starts `work` while a change is under way and lets the change end once somebody waits for it. */
export async function duringChange<T>(
  db: Database,
  work: () => Promise<T>,
  change: (tx: Transaction) => Promise<unknown> = async () => {},
): Promise<T> {
  const started = await transact(db, wholeCompany, async (tx) => {
    await holdChanges(tx);
    await change(tx);
    const working = work();
    await vi.waitFor(async () => expect(await waiting(db)).toBe(1), 5000);
    return { working };
  });
  return started.working;
}

async function waiting(db: Database): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::integer as waiting
    from pg_locks
    where locktype = 'advisory'
      and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db.kysely);
  return rows[0]!.waiting;
}
