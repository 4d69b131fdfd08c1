// Sums of decimals, exact whatever they come to. Millionths that a number holds exactly are added as numbers: with big integers
// alone, the sums that total rows are compared with took a tenth of the time that a file takes.

import { millionths } from './read-number.ts';

export interface ExactSum {
  /** Whole millionths. */
  add(value: number | bigint): void;
  /** What was added since the last time, in millionths. */
  take(): bigint;
}

export function exactSum(): ExactSum {
  let large = 0n;
  let small = 0;
  const settle = () => {
    large += BigInt(small);
    small = 0;
  };
  return {
    add(value) {
      if (typeof value === 'bigint') large += value;
      else small += value;
      if (small > largestSmall || small < -largestSmall) settle();
    },
    take() {
      settle();
      const sum = large;
      large = 0n;
      return sum;
    },
  };
}

// One more value of fifteen digits stays below 2⁵³.
const largestSmall = 8e15;
const longestWhole = 9;

/** A decimal text of at most six places as whole millionths: a number where that is exact in any sum, else a big integer. */
export function exactValue(text: string): number | bigint {
  const point = text.indexOf('.');
  if ((point < 0 ? text.length : point) > longestWhole) return millionths(text);
  return point < 0 ? Number(text) * 1_000_000 : Number(text.slice(0, point) + text.slice(point + 1).padEnd(6, '0'));
}
