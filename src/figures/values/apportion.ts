// A whole split into parts that add up to it: the largest remainder method. Pure.

import { Decimal } from 'decimal.js';

/**
 * Multiples of `unit` in proportion to the weights; `whole` is a multiple of it. Each part is rounded down, and the units left
 * go to the largest remainders, of equal ones to the first. A weight below zero gets nothing.
 */
export function apportion(whole: Decimal, weights: readonly Decimal[], unit: number): Decimal[] {
  const positive = weights.map((weight) => Decimal.max(weight, 0));
  const sum = positive.reduce((total, weight) => total.plus(weight), new Decimal(0));
  if (sum.isZero()) return weights.map(() => new Decimal(0));
  const units = whole.div(unit);
  const exact = positive.map((weight) => units.times(weight).div(sum));
  const floors = exact.map((part) => part.floor());
  const left = units.minus(floors.reduce((total, part) => total.plus(part), new Decimal(0))).toNumber();
  const raised = new Set(byRemainder(exact).slice(0, left));
  return floors.map((part, index) => part.plus(raised.has(index) ? 1 : 0).times(unit));
}

function byRemainder(exact: readonly Decimal[]): number[] {
  const remainder = (index: number) => exact[index]!.minus(exact[index]!.floor());
  return [...exact.keys()].sort((left, right) => remainder(right).cmp(remainder(left)) || left - right);
}
