// The customers that an import made, beside those that were known: names that are close may be a second spelling.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import { closePairs } from './close-names.ts';
import { readNamed, readPlaces } from './read-customers.ts';

export interface CloseNewcomer {
  name: string;
  /** The known customer's. */
  known: string;
}

/** The customers of a version that are close to known ones, each with the closest. */
export async function closeNewcomers(tx: Transaction, version: number): Promise<CloseNewcomer[]> {
  const made = await madeBy(tx, version);
  if (made.size === 0) return [];
  const all = await readNamed(tx);
  if (all.length === made.size) return []; // The first file: the list of proposals compares its names.
  const found = new Map<string, string>();
  for (const { left, right } of closePairs(all, await readPlaces(tx))) {
    if (made.has(left.id) === made.has(right.id)) continue;
    const [newcomer, known] = made.has(left.id) ? [left, right] : [right, left];
    if (!found.has(newcomer.name)) found.set(newcomer.name, known.name);
  }
  return [...found].map(([name, known]) => ({ name, known }));
}

async function madeBy(tx: Transaction, version: number): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select made.id
    from customer as made
    where made.from_version = ${version}
      and made.to_version is null
      and not exists (select from customer as earlier where earlier.id = made.id and earlier.from_version < ${version})`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}
