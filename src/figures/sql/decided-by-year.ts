// A number of the company for each calendar year that is asked, as it holds at the year's end, in a running year on the
// business day: as for the tiers, so for what hangs on them.

import { type Day, earlier } from '../../base/dates.ts';
import type { NumberKey } from '../../records/definition-list.ts';
import { decidedOn } from '../moment.ts';
import type { Asking } from './relation.ts';

/** One for each year of the standings, by its first day. */
export function decidedByYear({ moment, properties }: Asking, key: NumberKey): { year: Day; value: number }[] {
  return properties.standings.years.map(({ year }) => ({
    year,
    value: decidedOn(moment, earlier(`${year.slice(0, 4)}-12-31`, moment.businessDay))(key),
  }));
}
