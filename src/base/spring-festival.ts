// The first day of the Chinese year, by calendar year. A table, because what computes it cannot be trusted: chinese-days
// 1.5.7 answers a day off west of Greenwich, and Node 24's own Chinese calendar errs in 2027 and 2030. Both agree with it
// in every other year when the machine stands in China.

import type { Day } from './dates.ts';

const firstYear = 2000;
const days = [
  '02-05 01-24 02-12 02-01 01-22 02-09 01-29 02-18 02-07 01-26', // 2000
  '02-14 02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05', // 2010
  '01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13', // 2020
  '02-03 01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24', // 2030
  '02-12 02-01 01-22 02-10 01-30 02-17 02-06 01-26 02-14 02-02', // 2040
  '01-23 02-11 02-01 02-19 02-08 01-28 02-15 02-04 01-24 02-12', // 2050
].flatMap((decade) => decade.split(' '));

/** Undefined before 2000 and after 2059. */
export function springFestival(year: number): Day | undefined {
  const found = days[year - firstYear];
  return found && `${year}-${found}`;
}
