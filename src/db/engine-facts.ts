// What the engine says of itself, for whoever examines it.

import { sql } from 'kysely';
import type { Transaction } from './database.ts';

export interface EngineFacts {
  /** 18.4 */
  version: string;
  /** False where the engine may lose what it acknowledged. */
  fsync: boolean;
  /** Tables whose row policies somebody took off, or of which the serving role has become the owner. */
  unguarded: string[];
  now: Date;
  /** When the newest change was written, by the clock of then. */
  changed_at: Date | null;
}

/** Asked in a scope that sees everything. */
export async function engineFacts(tx: Transaction): Promise<EngineFacts> {
  const { rows } = await sql<EngineFacts>`
    select
      split_part(current_setting('server_version'), ' ', 1) as version,
      current_setting('fsync') = 'on' as fsync,
      clock_timestamp() as now,
      (select changed_at from change order by version desc limit 1) as changed_at,
      (
        select coalesce(array_agg(relname::text order by relname), '{}')
        from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_migration'
          and (not relrowsecurity or not relforcerowsecurity or relowner = 'youju_serving'::regrole)
      ) as unguarded`.execute(tx);
  return rows[0]!;
}

export async function servingRoleIsBound(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ bound: boolean }>`
    select not (rolsuper or rolbypassrls) as bound from pg_roles where rolname = 'youju_serving'`.execute(tx);
  return rows[0]?.bound === true;
}
