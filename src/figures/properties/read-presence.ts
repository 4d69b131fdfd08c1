// Whether the whole company has any row of a relation in a period. Where it has none, nothing is known, and a figure has no
// value rather than zero: expenses that nobody has brought yet are not expenses of zero.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import { all } from '../sql/columns.ts';
import type { Asking } from '../sql/relation.ts';
import { relationOf } from '../sql/relations.ts';
import { type Presence, presenceId } from './properties.ts';

export async function readPresence(tx: Transaction, asked: Presence[], asking: Asking): Promise<Set<string>> {
  if (asked.length === 0) return new Set();
  const columns = asked.map((each, index) => sql`${exists(each, asking)} as ${sql.ref(`present_${index}`)}`);
  const { rows } = await sql<Record<string, boolean>>`select\n  ${sql.join(columns, sql`,\n  `)}`.execute(tx);
  return new Set(asked.filter((_, index) => rows[0]![`present_${index}`]).map(presenceId));
}

function exists({ of, range }: Presence, asking: Asking): RawBuilder<boolean> {
  const relation = relationOf(of);
  return sql<boolean>`exists (
    select from ${relation.from(asking)}
    where ${all([...relation.only(asking.moment), relation.during(range)])}
  )`;
}
