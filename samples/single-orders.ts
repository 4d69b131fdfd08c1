import type { Customer } from './customers.ts';
import { type Random, randomFor, shuffled } from './random.ts';
import { repurchase, type Year } from './shape.ts';

// Who orders on one day of the year only: as many as leave the stated part of customers that order again.

/** A customer's year in yuan, and what of it is A. */
export interface CustomerYear {
  customer: Customer;
  total: number;
  ofA: number;
}

export function singleOrderers(year: Year, all: CustomerYear[]): Set<Customer> {
  const random = randomFor(`single orders ${year}`);
  const buyersOfA = all.filter(isMatureBuyerOfA);
  const base = all.filter(isBase);
  const ofA = chosen(base.filter(isMatureBuyerOfA), missing(buyersOfA, repurchase[year].matureA), random);
  const ordered = base.filter(({ customer }) => opensAndEnds(customer)).length;
  const others = base.filter((one) => !isMatureBuyerOfA(one));
  const rest = chosen(others, missing(base, repurchase[year].base) - ofA.length - ordered, random);
  return new Set([...ofA, ...rest]);
}

function isMatureBuyerOfA({ customer, ofA }: CustomerYear): boolean {
  return ofA > 0 && (customer.province === '浙江' || customer.province === '江苏');
}

function isBase({ total }: CustomerYear): boolean {
  return total >= 500_000 && total < 5_000_000;
}

function missing(customers: CustomerYear[], rate: number): number {
  return Math.round(customers.length * (1 - rate));
}

/** Won by an event, and nothing after the first order. */
function opensAndEnds({ settled, size }: Customer): boolean {
  return settled.some(({ openingMonth, yuan }) => openingMonth !== undefined && yuan === size);
}

/** Only who is small enough: a large customer not seen for half a year would count as lost. */
function chosen(candidates: CustomerYear[], count: number, random: Random): Customer[] {
  const small = candidates.filter(({ customer }) => isOccasional(customer) && !customer.promotion);
  if (small.length < count) throw new Error(`${count} single orders, ${small.length} customers small enough`);
  return shuffled(random, small)
    .slice(0, count)
    .map(({ customer }) => customer);
}

/** Buys in some months of the year only. */
export function isOccasional({ size, fixed }: Customer): boolean {
  return size < 1_600_000 && fixed[2024] === undefined;
}
