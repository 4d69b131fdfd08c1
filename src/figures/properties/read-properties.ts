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
import { type CustomerPurchases, standingIn, type StandingYear, standingYear } from './standing.ts';

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
    async (tx) => (needs.seriesFirsts ? readSeriesFirsts(tx, needs.seriesFirsts, moment) : noSeries()),
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

function standingsOf(customers: CustomerRow[], years: StandingYear[], moment: Moment): Properties['standings'] {
  return {
    customerIds: customers.map(({ customer_id }) => customer_id),
    years: years.map((year, index) => {
      const standingOf = standingIn(year, decidedOn(moment, year.window.to));
      const standings = customers.map((row) =>
        row.first_day > `${year.year}-12-31` ? undefined : standingOf(purchasesOf(row, index)),
      );
      return {
        year: `${year.year}-01-01`,
        tiers: standings.map((each) => each?.tier ?? null),
        lifecycles: standings.map((each) => each?.lifecycle ?? null),
        ages: standings.map((each) => each?.age ?? null),
      };
    }),
  };
}

function purchasesOf(row: CustomerRow, index: number): CustomerPurchases {
  return {
    amount: Number(row.amounts[index]),
    firstDay: row.first_day,
    lastDay: row.last_days[index] ?? null,
    boughtBefore: row.bought_before[index]!,
  };
}

function areEffective(customers: CustomerRow[], { years }: Properties['standings']): boolean[] {
  const tiersOf = new Map(years.map(({ year, tiers }) => [year.slice(0, 4), tiers]));
  return customers.map(({ first_day }, row) => {
    const tier = tiersOf.get(first_day.slice(0, 4))?.[row] ?? 'none';
    return tier !== 'none';
  });
}

function earliest(days: (Day | undefined)[]): Day | null {
  return days.filter((day) => day !== undefined).sort()[0] ?? null;
}

function noSeries(): Properties['seriesFirsts'] {
  return { customerIds: [], seriesIds: [], firstDays: [] };
}
