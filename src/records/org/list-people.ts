// People with their place of today, the one that comes, and whether they can sign in.

import { sql } from 'kysely';
import type { Role } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import type { Transaction } from '../../db/database.ts';
import { type Place, placeOn, placesOf } from './places.ts';

export interface ListedPerson {
  id: number;
  code: string | null;
  name: string;
  hired_on: Day | null;
  left_on: Day | null;
  /** Null before their first place begins. */
  place: NamedPlace | null;
  next: NamedPlace | null;
  login: { username: string; disabled: boolean } | null;
}

export interface NamedPlace {
  role: Role;
  supervisor: { id: number; name: string } | null;
  from: Day | null;
  to: Day | null;
}

interface Row {
  id: number;
  code: string | null;
  name: string;
  role: Role;
  supervisor_id: number | null;
  placed_on: Day | null;
  hired_on: Day | null;
  left_on: Day | null;
  stands: boolean;
  username: string | null;
  disabled: boolean | null;
}

/** Everybody who stands, by name; `places` are all that each has had and is to have. */
export async function listPeople(tx: Transaction, today: Day): Promise<(ListedPerson & { places: NamedPlace[] })[]> {
  const byPerson = Map.groupBy(await readRows(tx), ({ id }) => id);
  const standing = [...byPerson.values()].flatMap((rows) => rows.filter(({ stands }) => stands));
  const names = new Map(standing.map(({ id, name }) => [id, name]));
  return standing.map((row) => listed(row, { places: placesOf(byPerson.get(row.id)!), names, today })).sort(byName);
}

export async function findPerson(tx: Transaction, id: number, today: Day) {
  return (await listPeople(tx, today)).find((person) => person.id === id);
}

async function readRows(tx: Transaction): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select
      person.id, code, name, role, supervisor_id, placed_on, hired_on, left_on, to_version is null as stands, username, disabled
    from person
    left join login on login.person_id = person.id
    order by person.id, from_version`.execute(tx);
  return rows;
}

interface Told {
  places: Place[];
  names: ReadonlyMap<number, string>;
  today: Day;
}

function listed(row: Row, { places, names, today }: Told): ListedPerson & { places: NamedPlace[] } {
  const { id, code, name, hired_on, left_on, username, disabled } = row;
  const named = (place: Place): NamedPlace => {
    const { supervisor_id: supervisor, ...others } = place;
    const supervisorName = supervisor === null ? undefined : names.get(supervisor);
    return { ...others, supervisor: supervisorName === undefined ? null : { id: supervisor!, name: supervisorName } };
  };
  const now = placeOn(places, today);
  const next = places.find(({ from }) => from !== null && from > today);
  return {
    id,
    code,
    name,
    hired_on,
    left_on,
    place: now ? named(now) : null,
    next: next ? named(next) : null,
    login: username === null ? null : { username, disabled: disabled === true },
    places: places.map(named),
  };
}

const collator = new Intl.Collator('zh-Hans-CN');

function byName(left: ListedPerson, right: ListedPerson): number {
  return collator.compare(left.name, right.name) || left.id - right.id;
}
