import type { Stream } from './budget.ts';
import type { SaleLine } from './sale-line.ts';
import { type Random, wholeBetween } from './random.ts';
import { allSeries, type Channel, grossMargin, type Series, type Year } from './shape.ts';

// Discounts of a year. Distributors pay less than direct customers; within that, each discount is the one of two draws
// that brings the margin of the series nearer to the year's, as price approvals do in a company that watches it.

export interface Pricing {
  /** What is paid of the list price, in thousandths, in steps of five. */
  next: (stream: Stream, random: Random) => number;
  /** Notes a line and gives it back. */
  book: (line: SaleLine) => SaleLine;
}

/** Lowest and highest of what is paid, in steps of 0.005. */
const range: Record<Channel, [number, number]> = { 直供: [176, 198], 经销: [160, 186] };

export function pricingOf(year: Year): Pricing {
  const booked = Object.fromEntries(allSeries.map((series) => [series, { amount: 0, cost: 0 }])) as Record<
    Series,
    { amount: number; cost: number }
  >;
  return {
    next: ({ series, channel }, random) => {
      const draws = [draw(channel, random), draw(channel, random)];
      const { amount, cost } = booked[series];
      const isBelow = amount - cost < grossMargin[year][series] * amount;
      return isBelow ? Math.max(...draws) : Math.min(...draws);
    },
    book: (line) => {
      booked[line.product.series].amount += line.amountCents;
      booked[line.product.series].cost += line.costCents;
      return line;
    },
  };
}

function draw(channel: Channel, random: Random): number {
  const [low, high] = range[channel];
  return wholeBetween(random, low, high) * 5;
}
