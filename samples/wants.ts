import type { StreamBudget } from './budget.ts';
import type { Customer } from './customers.ts';
import { fit, scaleTo, sumOf } from './fit.ts';
import { between, type Random } from './random.ts';
import type { Series, Year } from './shape.ts';
import type { Settled } from './standings.ts';

// What the customers of one market (a province through one channel) want of a year, before months are chosen.
// Who has something settled appears with it and once more with the rest.

export interface Want {
  customer: Customer;
  /** What this is, when it is a settled part of the customer's year. */
  settled?: Settled;
  /** Yuan of each stream of the market. */
  amounts: number[];
}

export function wantsOf(
  year: Year,
  { buyers, streams, totals }: { buyers: Customer[]; streams: StreamBudget[]; totals: number[] },
  random: Random,
): Want[] {
  const purchases = purchasesOf(year, { buyers, total: sumOf(totals) }, random);
  const portions = buyers.flatMap((customer, index) => portionsOf(year, { customer, yuan: purchases[index] ?? 0 }));
  const likely = portions.map(({ customer, settled }) =>
    streams.map(({ series }) => (settled ? Number(series === settled.series) : weightOf(year, { customer, series }))),
  );
  const table = fit(likely, { rows: portions.map(({ yuan }) => yuan), columns: totals });
  return portions.map(({ yuan: _, ...portion }, index) => ({ ...portion, amounts: table[index] ?? [] }));
}

/** Fixed purchases stay as they are; the others make up the rest of the channel's year, by size and the year's luck. */
function purchasesOf(year: Year, { buyers, total }: { buyers: Customer[]; total: number }, random: Random): number[] {
  const fixed = sumOf(buyers.map((buyer) => buyer.fixed[year] ?? 0));
  const luck = buyers.map((buyer) => (buyer.fixed[year] === undefined ? buyer.size * between(random, 0.85, 1.15) : 0));
  const free = scaleTo(luck, total - fixed);
  return buyers.map((buyer, index) => buyer.fixed[year] ?? free[index] ?? 0);
}

type Portion = Pick<Want, 'customer' | 'settled'> & { yuan: number };

function portionsOf(year: Year, { customer, yuan }: Portion): Portion[] {
  const settled = year === 2025 ? customer.settled : [];
  const rest = yuan - sumOf(settled.map((part) => part.yuan));
  const parts = settled.map((part) => ({ customer, settled: part, yuan: part.yuan }));
  return rest > 0 ? [...parts, { customer, yuan: rest }] : parts;
}

function weightOf(year: Year, { customer, series }: { customer: Customer; series: Series }): number {
  const { weight, since } = customer.tastes[series];
  return since <= year ? weight : 0;
}
