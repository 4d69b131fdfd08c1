// What numbers are measured in, as far as they may be set against each other.

import type { Mention } from '../../context/mention.ts';
import type { Interval } from '../interval.ts';

/** An amount or a count, and no percentage or multiple. */
export function isAmount(unit: string): boolean {
  return unit !== 'ratio' && unit !== 'pp' && unit !== 'times' && unit !== 'return';
}

/** A price bears the unit of money: 元 of 元/吨. */
export function moneyOf(unit: string): string {
  return unit.startsWith('CNY/') ? 'CNY' : unit;
}

/** Of one unit, or one of them bare: 108.6万 beside 8,758元. */
export function mayMeasureAlike({ unit: left }: Mention, { unit: right }: Mention): boolean {
  return left === right || areMoney(left, right) || areMoney(right, left) || moneyOf(left) === moneyOf(right);
}

/** What is told of a fall is printed without a sign. */
export function signedLike({ value }: Mention, computed: Interval): Interval {
  return value < 0 ? { low: -computed.high, high: -computed.low, value: -computed.value } : computed;
}

function areMoney(bare: string, money: string): boolean {
  return bare === '' && (money === 'CNY' || money === 'USD');
}
