// The log as people read it: the newest first, a page at a time from the number where the last one ended.

import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../base/dates.ts';
import type { Transaction } from '../../db/database.ts';
import { companyZone } from '../sessions.ts';
import type { Action } from './actions.ts';
import type { Origin } from './actor.ts';
import type { Fields } from './log-operation.ts';

export interface LogFilter {
  /** Who did it, or for whom it was done. */
  person?: number | undefined;
  action?: Action | undefined;
  way?: Origin['way'] | undefined;
  /** Days of the company, both included. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** In what was acted upon; or an address, a request, the name of a token or folder. */
  text?: string | undefined;
}

export interface LogPage {
  /** Rows that are older than this number; with neither, the newest. */
  olderThan?: number | undefined;
  newerThan?: number | undefined;
  limit: number;
}

export interface LogEntry {
  number: number;
  at: Date;
  person: string | null;
  for_person: string | null;
  action: Action;
  subject: string;
  origin: Origin['way'] | null;
  origin_name: string | null;
  address: string | null;
  request_id: string | null;
  version: number | null;
  before: Fields | null;
  after: Fields | null;
  details: Fields;
  hash: string;
}

export interface LogRead {
  entries: LogEntry[];
  /** Whether there are more beyond the first and beyond the last. */
  hasNewer: boolean;
  hasOlder: boolean;
}

export async function readLog(tx: Transaction, filter: LogFilter, page: LogPage): Promise<LogRead> {
  const back = page.newerThan !== undefined;
  const found = await selectEntries(tx, filter, { ...page, limit: page.limit + 1 });
  const more = found.length > page.limit;
  const entries = found.slice(0, page.limit);
  if (back) return { entries: entries.reverse(), hasNewer: more, hasOlder: true };
  return { entries, hasNewer: page.olderThan !== undefined, hasOlder: more };
}

// Pages are cut out of the log alone; names are looked up for what stands on the page.
async function selectEntries(tx: Transaction, filter: LogFilter, page: LogPage): Promise<LogEntry[]> {
  const direction = page.newerThan === undefined ? sql`desc` : sql`asc`;
  const { rows } = await sql<LogEntry>`
    with page as materialized (
      select *
      from operation_log as log
      where ${sql.join([...conditionsOf(filter), ...boundsOf(page)], sql` and `)}
      order by number ${direction}
      limit ${page.limit}
    )
    select
      number::integer, at, person.name as person, for_person.name as for_person, action, subject, origin, origin_name,
      address, request_id, version, before, after, details, encode(hash, 'hex') as hash
    from page
    left join person on person.id = page.person_id and person.to_version is null
    left join person as for_person on for_person.id = page.for_person_id and for_person.to_version is null
    order by number ${direction}`.execute(tx);
  return rows;
}

function boundsOf({ olderThan, newerThan }: LogPage): RawBuilder<unknown>[] {
  if (newerThan !== undefined) return [sql`number > ${newerThan}`];
  return [olderThan === undefined ? sql`number is not null` : sql`number < ${olderThan}`];
}

function conditionsOf({ person, action, way, from, to, text }: LogFilter): RawBuilder<unknown>[] {
  return [
    ...(person === undefined ? [] : [sql`(person_id = ${person} or for_person_id = ${person})`]),
    ...(action === undefined ? [] : [sql`action = ${action}`]),
    ...(way === undefined ? [] : [sql`origin = ${way}`]),
    ...(from === undefined ? [] : [sql`at >= ${from}::date::timestamp at time zone ${companyZone}`]),
    ...(to === undefined ? [] : [sql`at < (${to}::date + 1)::timestamp at time zone ${companyZone}`]),
    ...(text === undefined || text === '' ? [] : [holds(text)]),
  ];
}

function holds(text: string): RawBuilder<unknown> {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`(
    subject ilike ${pattern} or origin_name ilike ${pattern} or address = ${text} or request_id = ${text}
  )`;
}
