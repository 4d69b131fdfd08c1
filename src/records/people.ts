// People in an org tree. A person's rows are versions; the id stays.

import { sql } from 'kysely';
import type { Actor } from '../access/log/actor.ts';
import { logOperation } from '../access/log/log-operation.ts';
import type { Role } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';

export interface Person {
  id: number;
  code: string | null;
  name: string;
  role: Role;
  supervisor_id: number | null;
  /** From when role and supervisor hold; null: since ever. */
  placed_on: Day | null;
  hired_on: Day | null;
  left_on: Day | null;
}

/** A person to be saved; without an id a new one. */
export type PersonDraft = Pick<Person, 'name' | 'role'> & Partial<Person>;

/** The people as they are now, by name. */
export async function currentPeople(tx: Transaction): Promise<Person[]> {
  return tx
    .selectFrom('person')
    .select(['id', 'code', 'name', 'role', 'supervisor_id', 'placed_on', 'hired_on', 'left_on'])
    .where('to_version', 'is', null)
    .orderBy('id')
    .$castTo<Person>()
    .execute();
}

export interface PeopleChange {
  version: number;
  actor: Actor;
}

/** Writes new versions of people and gives their ids, in the order given. What did not change is left alone. */
export async function savePeople(
  tx: Transaction,
  change: PeopleChange,
  people: readonly PersonDraft[],
): Promise<number[]> {
  const known = new Map((await currentPeople(tx)).map((person) => [person.id, person]));
  const ids: number[] = [];
  for (const draft of people) {
    const before = draft.id === undefined ? undefined : known.get(draft.id);
    const after = { ...blank, ...before, ...sinceEver(before, draft), ...draft };
    if (before && isSame(before, after)) ids.push(before.id);
    else ids.push(await saveOne(tx, { ...change, known }, { before, after }));
  }
  return ids;
}

const blank = { code: null, supervisor_id: null, placed_on: null, hired_on: null, left_on: null };
const fields = ['code', 'name', 'role', 'supervisor_id', 'placed_on', 'hired_on', 'left_on'] as const;

// A place told without its day holds whatever was told before, what was to begin tomorrow too.
function sinceEver(before: Person | undefined, { role, supervisor_id: supervisor }: PersonDraft): Partial<Person> {
  const isMoved = before && (before.role !== role || (supervisor !== undefined && before.supervisor_id !== supervisor));
  return isMoved ? { placed_on: null } : {};
}

function isSame(left: Person, right: PersonDraft): boolean {
  return fields.every((field) => left[field] === right[field]);
}

async function saveOne(
  tx: Transaction,
  { version, actor, known }: PeopleChange & { known: ReadonlyMap<number, Person> },
  { before, after }: { before: Person | undefined; after: PersonDraft },
): Promise<number> {
  if (before) await closeVersion(tx, before.id, version);
  const row = await tx
    .insertInto('person')
    .values({
      ...(before && { id: before.id }),
      ...fieldsOf(after),
      name: after.name,
      role: after.role,
      from_version: version,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const told = { before: before && toldOf(before, known), after: toldOf(after, known), details: { person: row.id } };
  await logOperation(tx, actor, { action: 'person_changed', subject: after.name, version, ...told });
  return row.id;
}

// In names, which say something to whoever reads them years later.
function toldOf(person: PersonDraft, known: ReadonlyMap<number, Person>): Record<string, unknown> {
  const { supervisor_id: id, ...fields } = fieldsOf(person);
  return { ...fields, supervisor: id === null ? null : (known.get(id as number)?.name ?? `#${id as number}`) };
}

function fieldsOf(person: PersonDraft): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, person[field] ?? null]));
}

async function closeVersion(tx: Transaction, id: number, version: number): Promise<void> {
  await sql`update person set to_version = ${version} where id = ${id} and to_version is null`.execute(tx);
}
