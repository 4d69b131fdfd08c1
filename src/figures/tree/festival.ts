// The Spring Festival falls in January or in February, so neither month alone can be compared with another year or month.

import { type DateRange, monthEnd } from '../../base/dates.ts';

/** True when either range holds part of January and February of some year, but not both months whole. */
export function shiftsFestival(now: DateRange, base: DateRange): boolean {
  return [now, base].some(cutsFestival);
}

function cutsFestival({ from, to }: DateRange): boolean {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).some((year) => {
    const start = `${year}-01-01`;
    const end = monthEnd(`${year}-02-01`);
    const touches = from <= end && to >= start;
    return touches && !(from <= start && to >= end);
  });
}
