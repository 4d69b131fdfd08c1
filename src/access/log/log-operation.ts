// Who did what, when, from where, and what was before and after. Rows are only ever added; the database seals each when its
// transaction commits.

import type { Transaction } from '../../db/database.ts';
import type { Action } from './actions.ts';
import type { Actor } from './actor.ts';

export interface Operation {
  action: Action;
  /** What was acted upon: a username, a file name, an expression. */
  subject?: string;
  /** The change of the records that it made: its rows are found by it. */
  version?: number | undefined;
  /** Fields as they were and as they are; those that are the same are left out. Never a secret. */
  before?: Fields | undefined;
  after?: Fields | undefined;
  details?: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Adds a row, in the transaction of the work that it tells about. */
export async function logOperation(tx: Transaction, actor: Actor, operation: Operation): Promise<void> {
  const { action, subject = '', version, details = {} } = operation;
  const { before, after } = differing(operation.before, operation.after);
  await tx
    .insertInto('operation_log')
    .values({
      ...columnsOf(actor),
      action,
      subject: subject.slice(0, 500).toWellFormed(),
      version: version ?? null,
      before: before ? JSON.stringify(before) : null,
      after: after ? JSON.stringify(after) : null,
      details: JSON.stringify(details),
    })
    .execute();
}

/** When something of that kind was last done. */
export async function latestOperation(tx: Transaction, action: Action): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('operation_log')
    .select('at')
    .where('action', '=', action)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

function columnsOf({ personId, actsFor, from }: Actor) {
  return {
    person_id: personId,
    for_person_id: actsFor ?? null,
    origin: from.way,
    origin_name: from.name ?? null,
    address: from.address ?? null,
    request_id: from.requestId ?? null,
  };
}

/** Something new has no before, something gone no after: then the other is told whole. */
function differing(before: Fields | undefined, after: Fields | undefined): Pick<Operation, 'before' | 'after'> {
  if (!before || !after) return { before, after };
  const keys = Object.keys({ ...before, ...after }).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const only = (fields: Fields) => Object.fromEntries(keys.map((key) => [key, fields[key] ?? null]));
  return { before: only(before), after: only(after) };
}
