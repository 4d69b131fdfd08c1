// How long files and traces of people are kept, as the company decided. Applied once a day; what went is logged, and figures stand
// on the rows, which stay.

import { sql } from 'kysely';
import { program } from '../../access/log/actor.ts';
import { logOperation } from '../../access/log/log-operation.ts';
import { addDays, addMonths, type Day } from '../../base/dates.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../../db/database.ts';
import type { NumberKey } from '../definition-list.ts';
import { readDefinitions } from '../definitions.ts';
import { newest } from '../standing.ts';
import { markRemoved, removeMarkedFiles } from './removed-files.ts';

export interface Cleared {
  uploads: number;
  rejects: number;
  drafts: number;
  browsers: number;
}

/** Takes away what is older than the company keeps it; and files whose taking away was cut off. */
export async function applyRetention(db: Database, today: Day): Promise<Cleared> {
  const cleared = await transact(db, wholeCompany, async (tx) => {
    const definitions = await readDefinitions(tx, newest);
    const before = (key: NumberKey) => cutOff(today, definitions.number(key, today));
    const found = {
      uploads: await markOld(tx, uploads, before('retention.uploads.months')),
      rejects: await markOld(tx, rejects, before('retention.rejects.months')),
      drafts: await dropDrafts(tx, before('retention.drafts.months')),
      browsers: await dropBrowsers(tx, before('retention.browsers.months')),
    };
    await dropAttempts(tx, today);
    if (Object.values(found).some((count) => count > 0))
      await logOperation(tx, program, { action: 'files_removed', details: { ...found } });
    return found;
  });
  await removeMarkedFiles(db);
  return cleared;
}

/** Undefined for what is kept for ever. */
function cutOff(today: Day, months: number): Day | undefined {
  return months === 0 ? undefined : addMonths(today, -months);
}

/** Files by path with the day on which they were last used. One that several imports used is as old as the last of them. */
const uploads = sql`
  select 'files/' || (file ->> 'stored') as path, max(used.at)::date as day
  from (
    select files, changed_at as at, true as over from batch
    union all
    select files, updated_at, state not in ('waiting', 'running') from import_job
  ) as used, jsonb_array_elements(used.files) as file
  where file ->> 'stored' is not null
  group by 1
  having bool_and(used.over)`;

const rejects = sql`
  select rejects_file as path, changed_at::date as day
  from batch
  where rejects_file like 'rejects/%'`;

async function markOld(tx: Transaction, files: typeof uploads, before: Day | undefined): Promise<number> {
  if (before === undefined) return 0;
  const { rows } = await sql<{ path: string }>`
    select path
    from (${files}) as kept
    where day < ${before}::date and path not in (select removed_file.path from removed_file)`.execute(tx);
  await markRemoved(
    tx,
    rows.map(({ path }) => path),
    'retention',
  );
  return rows.length;
}

/** Their files alone: what a report said stays with it. */
async function dropDrafts(tx: Transaction, before: Day | undefined): Promise<number> {
  if (before === undefined) return 0;
  const { numAffectedRows = 0n } = await sql`
    delete from report_file
    using report
    where report.id = report_file.report_id and report.written_at < ${before}::date`.execute(tx);
  return Number(numAffectedRows);
}

/** Counts of attempts have leaked away within a day; that is no news for the log. */
async function dropAttempts(tx: Transaction, today: Day): Promise<void> {
  await sql`delete from sign_in_attempt where counted_at < ${addDays(today, -1)}::date`.execute(tx);
}

async function dropBrowsers(tx: Transaction, before: Day | undefined): Promise<number> {
  if (before === undefined) return 0;
  const { numAffectedRows = 0n } = await sql`
    delete from known_browser where last_used_at < ${before}::date`.execute(tx);
  return Number(numAffectedRows);
}
