// What stood at a version: one condition for every table that is versioned.

import { type RawBuilder, sql } from 'kysely';

/** A state of knowledge: a version, and whether it is the newest, so that rows without an end are the answer. */
export interface Standing {
  readonly version: number;
  readonly current: boolean;
}

/** What stands now. */
export const newest: Standing = { version: Number.MAX_SAFE_INTEGER, current: true };

/** The state of what is versioned, as a condition on the rows of `alias`. */
export function standing(alias: string, at: Standing): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.from_version`);
  const to = sql.ref(`${alias}.to_version`);
  if (at.current) return sql<boolean>`${to} is null`;
  return sql<boolean>`(${from} <= ${at.version} and (${to} is null or ${to} > ${at.version}))`;
}
