// The days on which receivables were written down.

import { sql } from 'kysely';
import type { Day } from '../../base/dates.ts';
import type { Transaction } from '../../db/database.ts';
import { standing } from '../../records/standing.ts';
import type { Moment } from '../moment.ts';

export async function readSnapshotDays(tx: Transaction, moment: Moment): Promise<Day[]> {
  const { rows } = await sql<{ date: Day }>`
select distinct date
from receivable
where ${standing('receivable', moment)}
order by date`.execute(tx);
  return rows.map(({ date }) => date);
}
