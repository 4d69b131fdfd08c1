import { between, pickWeighted, type Random, wholeBetween } from './random.ts';
import { singleOrderShare, type Year } from './shape.ts';
import { monthIndex, type Standing } from './standings.ts';

// In which months a customer orders: large ones in all, small ones in some,
// and a stated part of them on one day a year only.

export interface Rhythm {
  /** How likely money is spent in each of the twelve months. */
  weights: number[];
  ordersOnce: boolean;
}

interface Market {
  buyers: Standing[];
  /** Yuan a year, one for each buyer. */
  purchases: number[];
  /** Yuan of the market in the twelve months. */
  season: number[];
}

/** Yuan a year. Whoever buys this much and is not seen for half a year would count as lost. */
const seenEachMonth = 2_200_000;

export function rhythmsOf(year: Year, { buyers, purchases, season }: Market, random: Random): Rhythm[] {
  let due = 0.5;
  return buyers.map((buyer, index) => {
    const amount = purchases[index] ?? 0;
    const open = season.map((weight, month) => (isOpen(buyer, monthIndex(year, month + 1)) ? weight : 0));
    // The part is taken of all who are not core customers but borne by the smaller of them.
    if (amount < 5_000_000) due += singleOrderShare[year];
    if (amount >= seenEachMonth || buyer.fixed[2024] !== undefined) {
      return { weights: regular(open, random), ordersOnce: false };
    }
    const ordersOnce = due >= 1;
    if (ordersOnce) due -= 1;
    return { weights: occasional(open, { times: ordersOnce ? 1 : timesFor(amount, random), random }), ordersOnce };
  });
}

function isOpen({ firstMonth, lastMonth }: Standing, month: number): boolean {
  return month >= firstMonth && month <= lastMonth;
}

function regular(season: number[], random: Random): number[] {
  return season.map((weight) => weight * between(random, 0.6, 1.4));
}

/** Orders a year that a smaller customer places: more when it buys more. */
function timesFor(amount: number, random: Random): number {
  return wholeBetween(random, 2, 4) + Math.floor(amount / 400_000);
}

/** Some months of the season; the others get a trace when there are several, so that the fit can always come out. */
function occasional(season: number[], { times, random }: { times: number; random: Random }): number[] {
  const months = [...season.keys()];
  const chosen = new Set<number>();
  for (let count = 0; count < times; count++) chosen.add(pickWeighted(random, months, (month) => season[month] ?? 0));
  const trace = times > 1 ? 0.001 : 0;
  return season.map((weight, month) => weight * (chosen.has(month) ? between(random, 0.7, 1.3) : trace));
}
