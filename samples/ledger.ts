import { yearBudget } from './budget.ts';
import type { Customer } from './customers.ts';
import { channelIn, type Demand, demandsOf } from './demand.ts';
import { documentsOf, type SalesDocument } from './documents.ts';
import { fillCell } from './fill.ts';
import type { SaleLine } from './sale-line.ts';
import { type Pricing, pricingOf } from './pricing.ts';
import { randomFor } from './random.ts';
import { workingDays } from './season.ts';
import { allSeries, channels, type Province, provinces, type Year } from './shape.ts';

/** A year's documents, one month at a time, in the order of their dates. */
export function* ledgerOf(year: Year, customers: Customer[]): Generator<SalesDocument[]> {
  const pricing = pricingOf(year);
  const demands = demandsOf(year, { customers, budget: yearBudget(year) });
  const byProvince = Map.groupBy(demands, ({ customer }) => customer.province);
  const orderOnce = codesOf(demands.filter(({ ordersOnce }) => ordersOnce));
  for (let month = 1; month <= 12; month++) {
    const lines = provinces.flatMap((province) =>
      linesOf({ year, month, province, demands: byProvince.get(province) ?? [] }, pricing),
    );
    const random = randomFor(`documents ${year}-${month}`);
    const openings = codesOf(demands.filter((demand) => demand.isOpening && buysIn(demand, month)));
    yield documentsOf({ workingDays: workingDays(year, month), random, orderOnce, openings }, lines);
  }
}

function codesOf(demands: Demand[]): Set<string> {
  return new Set(demands.map(({ customer }) => customer.code));
}

function buysIn({ months }: Demand, month: number): boolean {
  return allSeries.some((series) => (months[series][month - 1] ?? 0) > 0);
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
      const wishes = buyers.map(({ customer, isOpening, months }) => ({
        customer,
        isOpening,
        amountCents: (months[series][month - 1] ?? 0) * 100,
      }));
      return fillCell({ stream: { series, channel }, pricing, random }, wishes);
    });
  });
}
