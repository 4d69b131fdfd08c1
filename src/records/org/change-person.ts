// A person added, moved to another place from a day on, or leaving. Nothing that was is lost: each is a version.

import type { Role, Viewer } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import type { Transaction } from '../../db/database.ts';
import { beginChange, holdChanges } from '../changes.ts';
import { currentPeople, type Person, savePeople } from '../people.ts';
import { findPerson } from './list-people.ts';
import * as refusals from './refusals.ts';

export interface NewPerson {
  name: string;
  code: string | null;
  role: Role;
  supervisor_id: number | null;
  hired_on: Day | null;
  /** From when the place holds; null: since ever. */
  from: Day | null;
}

export interface NewPlace {
  id: number;
  role: Role;
  supervisor_id: number | null;
  from: Day;
}

/** Refuses a code or, without one, a name that somebody has already. */
export async function addPerson(tx: Transaction, viewer: Viewer, person: NewPerson): Promise<number> {
  await holdChanges(tx);
  const people = await currentPeople(tx);
  const { from, ...draft } = person;
  if (people.some(({ code, name }) => (person.code === null ? name === person.name : code === person.code)))
    throw refusals.personExists(person);
  if (person.role === 'administrator') requireAdministrator(viewer);
  requirePerson(people, person.supervisor_id);
  const [id] = await save(tx, viewer, { ...draft, placed_on: from });
  return id!;
}

/** Who can sign in gets another role from administrators alone: with it comes what they may see. */
export async function placePerson(
  tx: Transaction,
  viewer: Viewer,
  { id, role, supervisor_id, from }: NewPlace,
  today: Day,
): Promise<void> {
  await holdChanges(tx);
  const people = await currentPeople(tx);
  const person = requirePerson(people, id)!;
  const known = (await findPerson(tx, id, today))!;
  const isOther = known.place?.role !== role || person.role !== role;
  if (isOther && (role === 'administrator' || known.login)) requireAdministrator(viewer);
  requirePerson(people, supervisor_id);
  if (leadsBack(people, { id, supervisor_id })) throw refusals.ring(person.name);
  if (person.left_on !== null && from > person.left_on) throw refusals.leftBefore(person.name, person.left_on);
  if (role !== 'administrator') await refuseLast(tx, id, today);
  await save(tx, viewer, { ...person, role, supervisor_id, placed_on: from });
}

/** `lastDay` null takes the leaving back. */
export async function leavePerson(
  tx: Transaction,
  viewer: Viewer,
  { id, lastDay }: { id: number; lastDay: Day | null },
  today: Day,
): Promise<void> {
  await holdChanges(tx);
  const person = requirePerson(await currentPeople(tx), id)!;
  if (lastDay !== null && person.hired_on !== null && lastDay < person.hired_on)
    throw refusals.leavesBeforeHired(person.name, person.hired_on);
  const isKeeper =
    person.role === 'administrator' || (await findPerson(tx, id, today))?.place?.role === 'administrator';
  if (isKeeper) requireAdministrator(viewer);
  if (lastDay !== null) await refuseLast(tx, id, today);
  await save(tx, viewer, { ...person, left_on: lastDay });
}

async function save(
  tx: Transaction,
  viewer: Viewer,
  draft: Parameters<typeof savePeople>[2][number],
): Promise<number[]> {
  const version = await beginChange(tx, { kind: 'people', note: draft.name, changedBy: viewer.personId });
  return savePeople(tx, { version, actor: viewer }, [draft]);
}

function requirePerson(people: readonly Person[], id: number | null): Person | undefined {
  if (id === null) return undefined;
  const person = people.find((each) => each.id === id);
  if (!person) throw refusals.unknownPerson(id);
  return person;
}

function requireAdministrator(viewer: Viewer): void {
  if (viewer.role !== 'administrator') throw refusals.roleNotAllowed();
}

// Whoever can manage logins must be there tomorrow too; one who is to go some day does not count.
async function refuseLast(tx: Transaction, id: number, today: Day): Promise<void> {
  const administrators = (await currentPeople(tx)).filter(
    ({ role, left_on: left }) => role === 'administrator' && left === null,
  );
  const open = [];
  for (const each of administrators) {
    const person = await findPerson(tx, each.id, today);
    if (person?.login && !person.login.disabled && person.place?.role === 'administrator') open.push(each.id);
  }
  if (open.length === 1 && open[0] === id) throw refusals.lastAdministrator();
}

function leadsBack(people: readonly Person[], { id, supervisor_id }: Pick<NewPlace, 'id' | 'supervisor_id'>): boolean {
  const superiors = new Map(people.map((person) => [person.id, person.supervisor_id]));
  const seen = new Set<number>();
  for (let at = supervisor_id; at !== null && at !== undefined && !seen.has(at); at = superiors.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
