// Reads what leaves need to know of customers and sellers as a whole. Call it while everything is seen: what a customer is
// does not change with who asks.

import type { Day } from '../../base/dates.ts';
import type { Transaction } from '../../db/database.ts';
import type { Moment } from '../moment.ts';
import { decidedOn } from '../moment.ts';
import { sideBySide } from '../side-by-side.ts';
import { type Properties, type PropertyNeeds, presenceId, rangeId } from './properties.ts';
import { type CustomerRow, readBuyers, readCustomers, readSeriesFirsts } from './read-customers.ts';
import { readPresence } from './read-presence.ts';
import { readQuintiles } from './read-quintiles.ts';
import { readSnapshotDays } from './read-snapshot-days.ts';
import { standingOf, standingYear } from './standing.ts';

/** On several views of one moment they are read side by side. */
export async function readProperties(
  views: readonly Transaction[],
  needs: PropertyNeeds,
  moment: Moment,
): Promise<Properties> {
  const years = needs.standingYears.map((year) => standingYear(year, moment.businessDay));
  const [buyers, customers, seriesFirsts, quintiles, snapshotDays] = await sideBySide(views, [
    (tx) => readBuyers(tx, needs.buyingRanges, moment),
    async (tx) => (needs.profiles || years.length > 0 ? readCustomers(tx, years, moment) : []),
    async (tx) => (needs.seriesFirsts ? readSeriesFirsts(tx, moment) : noSeries()),
    (tx) => readQuintiles(tx, needs.quintileRanges, moment),
    async (tx) => (needs.snapshots ? readSnapshotDays(tx, moment) : []),
  ]);
  const standings = standingsOf(customers, years, moment);
  const customerIds = customers.map(({ customer_id }) => customer_id);
  const bySeries = new Map(
    seriesFirsts.customerIds.map((id, row) => [`${id} ${seriesFirsts.seriesIds[row]}`, seriesFirsts.firstDays[row]!]),
  );
  const properties: Properties = {
    standings,
    profiles: {
      customerIds,
      firstDays: customers.map(({ first_day }) => first_day),
      lastDays: customers.map(({ last_day }) => last_day),
      areEffective: areEffective(customers, standings),
    },
    seriesFirsts,
    firstsOfSeries: (series) => customerIds.map((id) => earliest(series.map((each) => bySeries.get(`${id} ${each}`)))),
    stillBuying: (range) => {
      const buying = buyers.get(rangeId(range));
      return customerIds.map((id) => buying?.has(id) === true);
    },
    quintiles: (range) => quintiles.get(rangeId(range)) ?? { top: [], middle: [], bottom: [] },
    snapshotDays,
    isPresent: () => true,
  };
  const present = await readPresence(views[0]!, needs.presences, { moment, scope: undefined, properties });
  return { ...properties, isPresent: (each) => present.has(presenceId(each)) };
}

function standingsOf(
  customers: CustomerRow[],
  years: ReturnType<typeof standingYear>[],
  moment: Moment,
): Properties['standings'] {
  const rows = years.flatMap((year, index) => {
    const decided = decidedOn(moment, year.window.to);
    return customers
      .filter(({ first_day }) => first_day <= `${year.year}-12-31`)
      .map((row) => ({
        id: row.customer_id,
        year: `${year.year}-01-01`,
        ...standingOf(
          {
            amount: Number(row.amounts[index]),
            firstDay: row.first_day,
            lastDay: row.last_days[index] ?? null,
            boughtBefore: row.bought_before[index]!,
          },
          year,
          decided,
        ),
      }));
  });
  return {
    customerIds: rows.map(({ id }) => id),
    years: rows.map(({ year }) => year),
    tiers: rows.map(({ tier }) => tier),
    lifecycles: rows.map(({ lifecycle }) => lifecycle),
    ages: rows.map(({ age }) => age),
  };
}

function areEffective(customers: CustomerRow[], { customerIds, years, tiers }: Properties['standings']): boolean[] {
  const effective = new Set(customerIds.flatMap((id, row) => (tiers[row] === 'none' ? [] : [`${id} ${years[row]}`])));
  return customers.map(({ customer_id, first_day }) => effective.has(`${customer_id} ${first_day.slice(0, 4)}-01-01`));
}

function earliest(days: (Day | undefined)[]): Day | null {
  return days.filter((day) => day !== undefined).sort()[0] ?? null;
}

function noSeries(): Properties['seriesFirsts'] {
  return { customerIds: [], seriesIds: [], firstDays: [] };
}
