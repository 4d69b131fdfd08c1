// Arithmetic of what prints leave open. Floats are enough: an end is compared with a hair of tolerance.

export interface Interval {
  low: number;
  high: number;
  /** What comes of the printed values themselves. */
  value: number;
}

export function exactly(value: number): Interval {
  return { low: value, high: value, value };
}

export function plus(left: Interval, right: Interval): Interval {
  return { low: left.low + right.low, high: left.high + right.high, value: left.value + right.value };
}

export function minus(left: Interval, right: Interval): Interval {
  return { low: left.low - right.high, high: left.high - right.low, value: left.value - right.value };
}

export function times(left: Interval, right: Interval): Interval {
  const ends = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high];
  return { low: Math.min(...ends), high: Math.max(...ends), value: left.value * right.value };
}

/** The divisor must not reach zero: undefined then. */
export function over(left: Interval, right: Interval): Interval | undefined {
  if (right.low <= 0 && right.high >= 0) return undefined;
  const ends = [left.low / right.low, left.low / right.high, left.high / right.low, left.high / right.high];
  return { low: Math.min(...ends), high: Math.max(...ends), value: left.value / right.value };
}

export function total(parts: readonly Interval[]): Interval {
  return parts.reduce(plus, exactly(0));
}

export function meet(left: Interval, right: Interval): boolean {
  const hair = 1e-9 * Math.max(Math.abs(left.value), Math.abs(right.value), 1e-9);
  return left.low <= right.high + hair && right.low <= left.high + hair;
}

export function isFinite({ low, high }: Interval): boolean {
  return Number.isFinite(low) && Number.isFinite(high);
}
