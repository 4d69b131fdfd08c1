import { between, pickWeighted, type Random, wholeBetween } from './random.ts';
import { isOccasional } from './single-orders.ts';
import type { Year } from './shape.ts';
import { monthIndex } from './standings.ts';
import { sumOf } from './fit.ts';
import type { Want } from './wants.ts';

// In which months a customer orders: large ones in all, small ones in some, and some of these in one only.

interface YearOfMarket {
  year: Year;
  /** Yuan of the market in the twelve months. */
  season: number[];
}

/** How likely a want's money is spent in each of the twelve months. */
export function rhythmOf(
  { year, season }: YearOfMarket,
  { want, ordersOnce }: { want: Want; ordersOnce: boolean },
  random: Random,
): number[] {
  const open = season.map((weight, month) => (isOpen(want, monthIndex(year, month + 1)) ? weight : 0));
  if (!isOccasional(want.customer) || want.settled?.openingMonth) return regular(open, random);
  return occasional(open, { times: ordersOnce ? 1 : timesFor(sumOf(want.amounts), random), random });
}

/** The first order of whom an event won has its month; the others come after it. */
function isOpen({ customer, settled }: Want, month: number): boolean {
  if (settled?.openingMonth) return month === customer.firstMonth;
  const first = customer.promotion ? customer.firstMonth + 1 : customer.firstMonth;
  return month >= first && month <= customer.lastMonth;
}

function regular(season: number[], random: Random): number[] {
  return season.map((weight) => weight * between(random, 0.6, 1.4));
}

/** Months in which a smaller customer orders: more when it buys more. */
function timesFor(amount: number, random: Random): number {
  return wholeBetween(random, 2, 4) + Math.floor(amount / 400_000);
}

/** Some months of the season; the others get a trace when there are several, so that the fit can always come out. */
function occasional(season: number[], { times, random }: { times: number; random: Random }): number[] {
  const months = [...season.keys()].filter((month) => (season[month] ?? 0) > 0);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(times, months.length))
    chosen.add(pickWeighted(random, months, (month) => season[month] ?? 0));
  const trace = times > 1 ? 0.001 : 0;
  return season.map((weight, month) => weight * (chosen.has(month) ? between(random, 0.7, 1.3) : trace));
}
