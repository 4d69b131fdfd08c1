// The org tree of a day. A row of `person` says from when its role and supervisor hold; the place of a day is that of the
// latest row which holds by then. Name, hire and leave are those of the row that stands. See docs/decisions/022.

import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../base/dates.ts';

/** The people who stand, with the place they have on a day; role and supervisor are null before the first one begins. */
export function placedPeople(stands: (alias: string) => RawBuilder<boolean>, day: Day): RawBuilder<unknown> {
  return sql`(
    select
      standing.id, standing.code, standing.name, place.role, place.supervisor_id, standing.hired_on, standing.left_on,
      standing.source_file, standing.source_sheet, standing.source_row, standing.from_version, standing.to_version
    from person as standing
    left join lateral (
      select before.role, before.supervisor_id
      from person as before
      where before.id = standing.id
        and before.from_version <= standing.from_version
        and (before.placed_on is null or before.placed_on <= ${day}::date)
      order by before.from_version desc
      limit 1
    ) as place on true
    where ${stands('standing')}
  )`;
}

/** The same as things stand now. */
export function peopleToday(day: Day): RawBuilder<unknown> {
  return placedPeople((alias) => sql<boolean>`${sql.ref(`${alias}.to_version`)} is null`, day);
}
