// Whether the log is as it was written. Each row is sealed with a hash over all that it says and over the hash of the row before
// it: to change, remove or slip in one means to make every later hash anew. That, and a log whose end was cut off, shows when
// it is held against a hash that was kept elsewhere.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';

export interface ChainHead {
  number: number;
  hash: string;
}

export interface ChainFault {
  /** The number of the row; the id of one that has none. */
  number: number;
  /**
   * changed: it says something else than when it was sealed; missing: rows before it are gone; torn: the row before it is not
   * the one that was; unsealed: it came past the seal.
   */
  fault: 'changed' | 'missing' | 'torn' | 'unsealed';
}

export interface ChainCheck {
  head: ChainHead | null;
  /** The first of them. */
  faults: ChainFault[];
  /** Hashes that were kept elsewhere and that no row has: the log was cut or written anew since. */
  lost: string[];
}

const toldFaults = 20;

/** Checks every row, and that each of the hashes is one of theirs. */
export async function checkLogChain(tx: Transaction, hashes: readonly string[] = []): Promise<ChainCheck> {
  return { head: await logHead(tx), faults: await faultsOf(tx), lost: await lostOf(tx, hashes) };
}

/** The last row; its hash stands for the whole log. */
export async function logHead(tx: Transaction): Promise<ChainHead | null> {
  const { rows } = await sql<ChainHead>`
    select number::integer, encode(hash, 'hex') as hash
    from operation_log
    where number is not null
    order by number desc
    limit 1`.execute(tx);
  return rows[0] ?? null;
}

// The database computes what a row of today would be sealed with, by functions of its own and none of ours, which somebody
// might have replaced. One pass in the order of the numbers.
async function faultsOf(tx: Transaction): Promise<ChainFault[]> {
  const { rows } = await sql<ChainFault>`
    with link as (
      select
        id,
        number,
        previous,
        hash,
        sha256(convert_to(${content}, 'UTF8')) as computed,
        lag(number, 1, 0) over (order by number) as number_before,
        lag(hash) over (order by number) as hash_before
      from operation_log
    ),
    judged as (
      select
        coalesce(number, id)::integer as number,
        case
          when number is null then 'unsealed'
          when hash is distinct from computed then 'changed'
          when number <> number_before + 1 then 'missing'
          when previous is distinct from hash_before then 'torn'
        end as fault
      from link
    )
    select number, fault from judged where fault is not null limit ${toldFaults}`.execute(tx);
  return rows;
}

/** As in `operation_content` of the schema, which seals. */
const content = sql`
  jsonb_build_array(
    number, encode(previous, 'hex'), id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    person_id, for_person_id, action, subject, origin, origin_name, address,
    request_id, version, before, after, details
  )::text`;

async function lostOf(tx: Transaction, hashes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select kept as hash
    from unnest(${[...hashes]}::text[]) as kept
    where not exists (select from operation_log where encode(hash, 'hex') = lower(kept))`.execute(tx);
  return rows.map(({ hash }) => hash);
}
