// Superiors of superiors must lead somewhere: rows that would make a ring of them cannot be taken.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { RecordKind } from '../kinds/record-kind.ts';
import { keyOf } from './staging.ts';

export interface SelfColumn {
  key: string;
  column: string;
}

/** The column of a kind that names a record of the same kind. */
export function selfColumn(kind: RecordKind): SelfColumn | undefined {
  const column = kind.columns.find(({ self }) => self);
  return column && { key: keyOf(column), column: column.column };
}

export interface Superior {
  /** The position in the file; null for somebody whom the file does not name. */
  ord: number | null;
  person: string;
  superior: string;
}

/** The positions of the rows that take part in a ring. Call it when the rows are placed. */
export async function rowsInRings(tx: Transaction): Promise<number[]> {
  return findRings(await readSuperiors(tx));
}

/** Whoever follows the arrows and comes back to where they began is in a ring. */
export function findRings(superiors: readonly Superior[]): number[] {
  const superiorOf = new Map(superiors.map((each) => [each.person, each.superior]));
  return superiors.flatMap(({ ord, person }) => (ord !== null && isInRing(person, superiorOf) ? [ord] : []));
}

function isInRing(person: string, superiorOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = superiorOf.get(person); at !== undefined && !seen.has(at); at = superiorOf.get(at)) {
    if (at === person) return true;
    seen.add(at);
  }
  return false;
}

/** People are told apart by the id that stands for them, else by the row of the file; who is only named stands for themselves. */
async function readSuperiors(tx: Transaction): Promise<Superior[]> {
  const { rows } = await sql<Superior>`
    with file as (
      select
        placed.ord,
        coalesce('=' || standing_of.id, '#' || placed.ord) as person,
        placed.code,
        placed.name,
        staged.supervisor,
        placed.supervisor_id
      from placed_entry as placed
      join staged_entry as staged using (ord)
      left join standing_of using (ord)
    ),
    in_file as (
      select distinct on (said) said, person
      from (
        select code as said, person, 1 as rank, ord from file where code is not null
        union all
        select name, person, 2, ord from file
      ) named
      order by said, rank, ord
    )
    select
      file.ord,
      file.person,
      coalesce('=' || file.supervisor_id, in_file.person, '?' || file.supervisor) as superior
    from file
    left join in_file on in_file.said = file.supervisor
    where file.supervisor is not null
    union all
    select null, '=' || id, '=' || supervisor_id
    from person
    where to_version is null
      and supervisor_id is not null
      and not exists (select from standing_of where standing_of.id = person.id)`.execute(tx);
  return rows;
}
