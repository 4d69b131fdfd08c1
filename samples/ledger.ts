import { yearBudget } from './budget.ts';
import type { Customer } from './customers.ts';
import { channelIn, type Demand, demandOf } from './demand.ts';
import { documentsOf, type SalesDocument } from './documents.ts';
import { fillCell } from './fill.ts';
import type { SaleLine } from './sale-line.ts';
import { type Pricing, pricingOf } from './pricing.ts';
import { randomFor } from './random.ts';
import { workingDays } from './season.ts';
import { allSeries, channels, type Province, provinces, type Year } from './shape.ts';

/** A year's documents, one month at a time, in the order of their dates. */
export function* ledgerOf(year: Year, customers: Customer[]): Generator<SalesDocument[]> {
  const budget = yearBudget(year);
  const pricing = pricingOf(year);
  const demands = provinces.map((province) => {
    const own = customers.filter((customer) => customer.province === province);
    return { province, demands: demandOf(year, province, { customers: own, budget: budget[province] }) };
  });
  const all = demands.flatMap((market) => market.demands);
  const orderOnce = new Set(all.filter(({ ordersOnce }) => ordersOnce).map(({ customer }) => customer.code));
  for (let month = 1; month <= 12; month++) {
    const lines = demands.flatMap((market) => linesOf({ year, month, ...market }, pricing));
    const random = randomFor(`documents ${year}-${month}`);
    yield documentsOf({ workingDays: workingDays(year, month), random, orderOnce }, lines);
  }
}

interface MarketMonth {
  year: Year;
  month: number;
  province: Province;
  demands: Demand[];
}

function linesOf({ year, month, province, demands }: MarketMonth, pricing: Pricing): SaleLine[] {
  const random = randomFor(`lines ${year}-${month} ${province}`);
  return channels.flatMap((channel) => {
    const buyers = demands.filter(({ customer }) => channelIn(customer, year) === channel);
    return allSeries.flatMap((series) => {
      const wishes = buyers.map(({ customer, months }) => ({
        customer,
        amountCents: (months[series][month - 1] ?? 0) * 100,
      }));
      return fillCell({ stream: { series, channel }, pricing, random }, wishes);
    });
  });
}
