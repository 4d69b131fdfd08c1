import type { StreamBudget, YearBudget } from './budget.ts';
import type { Customer } from './customers.ts';
import { fit, sumOf, transpose } from './fit.ts';
import { type Random, randomFor } from './random.ts';
import { rhythmOf } from './rhythm.ts';
import { allSeries, type Channel, channels, type Province, provinces, type Series, type Year } from './shape.ts';
import { type CustomerYear, singleOrderers } from './single-orders.ts';
import { monthIndex } from './standings.ts';
import { type Want, wantsOf } from './wants.ts';

// What each customer would like to buy of each series in each month, so that together they want exactly the budget.

/** Yuan in the twelve months of a year. */
export interface Demand {
  customer: Customer;
  /** Orders on one day of the year only. */
  ordersOnce: boolean;
  /** This is the customer's first order, to be had in one document. */
  isOpening: boolean;
  months: Record<Series, number[]>;
}

/** A province through one channel. */
interface Market {
  province: Province;
  streams: StreamBudget[];
  wants: Want[];
}

export function demandsOf(year: Year, world: { customers: Customer[]; budget: YearBudget }): Demand[] {
  const randoms = new Map(provinces.map((province) => [province, randomFor(`demand ${year} ${province}`)]));
  const markets = provinces.flatMap((province) =>
    channels.map((channel) => marketOf(year, { province, channel, ...world }, randoms.get(province) as Random)),
  );
  const once = singleOrderers(year, customerYears(markets));
  return markets.flatMap((market) => overMonths(year, { market, once }, randoms.get(market.province) as Random));
}

export function channelIn({ directFrom }: Customer, year: Year): Channel {
  return directFrom !== undefined && year >= directFrom ? '直供' : '经销';
}

function marketOf(
  year: Year,
  subject: { province: Province; channel: Channel; customers: Customer[]; budget: YearBudget },
  random: Random,
): Market {
  const { province, channel } = subject;
  const buyers = subject.customers.filter(
    (customer) => customer.province === province && isBuyer(customer, year) && channelIn(customer, year) === channel,
  );
  const streams = subject.budget[province].filter((stream) => stream.channel === channel);
  const totals = streams.map(({ months }) => sumOf(months));
  return { province, streams, wants: wantsOf(year, { buyers, streams, totals }, random) };
}

function isBuyer({ firstMonth, lastMonth }: Customer, year: Year): boolean {
  return firstMonth <= monthIndex(year, 12) && lastMonth >= monthIndex(year, 1);
}

function customerYears(markets: Market[]): CustomerYear[] {
  const wants = markets.flatMap(({ streams, wants }) =>
    wants.map(({ customer, amounts }) => {
      const ofA = amounts[streams.findIndex(({ series }) => series === 'A')] ?? 0;
      return { customer, total: sumOf(amounts), ofA };
    }),
  );
  return [...Map.groupBy(wants, ({ customer }) => customer)].map(([customer, own]) => ({
    customer,
    total: sumOf(own.map(({ total }) => total)),
    ofA: sumOf(own.map(({ ofA }) => ofA)),
  }));
}

function overMonths(year: Year, { market, once }: { market: Market; once: Set<Customer> }, random: Random): Demand[] {
  const { streams, wants } = market;
  const season = transpose(streams.map((stream) => stream.months)).map(sumOf);
  const rhythms = wants.map((want) =>
    rhythmOf({ year, season }, { want, ordersOnce: once.has(want.customer) }, random),
  );
  const tables = streams.map((stream, index) =>
    fit(rhythms, { rows: wants.map(({ amounts }) => amounts[index] ?? 0), columns: stream.months }),
  );
  return wants.map(({ customer, settled }, index) => ({
    customer,
    ordersOnce: once.has(customer),
    isOpening: settled?.openingMonth !== undefined,
    months: Object.fromEntries(
      allSeries.map((series, place) => [series, tables[place]?.[index] ?? []]),
    ) as Demand['months'],
  }));
}
