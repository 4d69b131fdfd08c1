// Where the bars of one column begin and end, as shares of the column's width. Zero is always on the axis.

export interface Bar {
  /** From the left edge, 0 to 1. */
  start: number;
  length: number;
}

/** One bar for each value; none for a missing value. */
export function barsOf(values: (number | null)[]): (Bar | null)[] {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const span = Math.max(0, ...known) - low;
  if (span === 0) return values.map((value) => (value === null ? null : { start: 0, length: 0 }));
  return values.map((value) =>
    value === null ? null : { start: (Math.min(value, 0) - low) / span, length: Math.abs(value) / span },
  );
}
