// The sellers at the ends of the ranking: those employed on the last day of a period, by their sales in it.

import { sql } from 'kysely';
import type { DateRange } from '../../base/dates.ts';
import type { Transaction } from '../../db/database.ts';
import { placedPeople } from '../../access/placed-people.ts';
import { standing } from '../../records/standing.ts';
import { decidedOn, type Moment } from '../moment.ts';
import { all, anyOf } from '../sql/columns.ts';
import { grainOf, type Segment, segmentsOf, tableOf } from '../sql/grains.ts';
import { type Quintiles, rangeId } from './properties.ts';

export async function readQuintiles(
  tx: Transaction,
  ranges: DateRange[],
  moment: Moment,
): Promise<Map<string, Quintiles>> {
  const quintiles = new Map<string, Quintiles>();
  for (const range of ranges) {
    const sellers = await rankedSellers(tx, range, moment);
    quintiles.set(rangeId(range), splitRanking(sellers, decidedOn(moment, range.to)('quintile.share')));
  }
  return quintiles;
}

/** round(share × n) people at each end. */
export function splitRanking(ranked: readonly number[], share: number): Quintiles {
  const size = Math.round(share * ranked.length);
  return {
    top: ranked.slice(0, size),
    middle: ranked.slice(size, ranked.length - size),
    bottom: ranked.slice(ranked.length - size),
  };
}

async function rankedSellers(tx: Transaction, range: DateRange, moment: Moment): Promise<number[]> {
  const segments = segmentsOf(range, { dimensions: ['seller'], moment });
  const sums = segments.map((segment) => salesOf(segment, moment));
  const { rows } = await sql<{ id: number }>`
with sold as (
  ${sql.join(sums, sql`\n  union all\n  `)}
)
select person.id
from ${placedPeople((alias) => standing(alias, moment), range.to)} as person
left join sold on sold.seller_id = person.id
where person.role = 'seller'
  and (person.hired_on is null or person.hired_on <= ${range.to}::date)
  and (person.left_on is null or person.left_on >= ${range.to}::date)
group by person.id
order by coalesce(sum(sold.amount), 0) desc, person.id`.execute(tx);
  return rows.map(({ id }) => id);
}

function salesOf({ grain, range }: Segment, moment: Moment) {
  const relation = grainOf(grain);
  return sql`select fact.seller_id, fact.amount
  from ${tableOf(grain, moment)}
  where ${all([...relation.only(moment), anyOf([relation.during(range)])])}`;
}
