import type { StreamBudget } from './budget.ts';
import type { Customer } from './customers.ts';
import { fit, scaleTo, sumOf, transpose } from './fit.ts';
import { between, type Random, randomFor } from './random.ts';
import { rhythmsOf } from './rhythm.ts';
import { allSeries, type Channel, channels, type Province, type Series, type Year } from './shape.ts';
import { monthIndex } from './standings.ts';

// What each customer would like to buy of each series in each month, so that together they want exactly the budget.

/** Yuan in the twelve months of a year. */
export interface Demand {
  customer: Customer;
  /** Orders on one day of the year only. */
  ordersOnce: boolean;
  months: Record<Series, number[]>;
}

export function demandOf(
  year: Year,
  province: Province,
  world: { customers: Customer[]; budget: StreamBudget[] },
): Demand[] {
  const random = randomFor(`demand ${year} ${province}`);
  return channels.flatMap((channel) => {
    const buyers = world.customers.filter(
      (customer) => isBuyer(customer, year) && channelIn(customer, year) === channel,
    );
    const streams = world.budget.filter((stream) => stream.channel === channel);
    return throughChannel(year, { buyers, streams }, random);
  });
}

export function channelIn({ directFrom }: Customer, year: Year): Channel {
  return directFrom !== undefined && year >= directFrom ? '直供' : '经销';
}

function isBuyer({ firstMonth, lastMonth }: Customer, year: Year): boolean {
  return firstMonth <= monthIndex(year, 12) && lastMonth >= monthIndex(year, 1);
}

function throughChannel(year: Year, market: { buyers: Customer[]; streams: StreamBudget[] }, random: Random): Demand[] {
  const { buyers, streams } = market;
  const totals = streams.map(({ months }) => sumOf(months));
  const purchases = purchasesOf(year, { buyers, total: sumOf(totals) }, random);
  const likely = buyers.map(({ tastes }) =>
    streams.map(({ series }) => (tastes[series].since <= year ? tastes[series].weight : 0)),
  );
  const bySeries = fit(likely, { rows: purchases, columns: totals });
  const season = transpose(streams.map((stream) => stream.months)).map(sumOf);
  const rhythms = rhythmsOf(year, { buyers, purchases, season }, random);
  const months = streams.map((stream, index) =>
    fit(
      rhythms.map(({ weights }) => weights),
      { rows: bySeries.map((row) => row[index] ?? 0), columns: stream.months },
    ),
  );
  return buyers.map((customer, index) => ({
    customer,
    ordersOnce: rhythms[index]?.ordersOnce ?? false,
    months: Object.fromEntries(
      allSeries.map((series, place) => [series, months[place]?.[index] ?? []]),
    ) as Demand['months'],
  }));
}

/** Fixed purchases stay as they are; the others make up the rest of the channel's year, by size and the year's luck. */
function purchasesOf(year: Year, { buyers, total }: { buyers: Customer[]; total: number }, random: Random): number[] {
  const fixed = sumOf(buyers.map((buyer) => buyer.fixed[year] ?? 0));
  const luck = buyers.map((buyer) => (buyer.fixed[year] === undefined ? buyer.size * between(random, 0.85, 1.15) : 0));
  const free = scaleTo(luck, total - fixed);
  return buyers.map((buyer, index) => buyer.fixed[year] ?? free[index] ?? 0);
}
