// A small company for tests: one person of each role, with logins, and a team below the supervisor.

import { addLogin } from '../../src/access/logins.ts';
import { localOperator, type Role } from '../../src/access/viewer.ts';
import { type Database, transact, wholeCompany } from '../../src/db/database.ts';
import { beginChange } from '../../src/records/changes.ts';
import { currentPeople, savePeople } from '../../src/records/people.ts';

export const password = 'correct horse';

/** Saves one person of each role, and gives their ids. The seller `below` works for the supervisor, `seller` for nobody. */
export async function hireEverybody(db: Database): Promise<Record<Role | 'below', number>> {
  return transact(db, wholeCompany, async (tx) => {
    const version = await beginChange(tx, { kind: 'people', changedBy: null });
    const change = { version, actor: localOperator };
    const names = ['manager', 'supervisor', 'seller', 'operations', 'finance', 'reader', 'administrator'] as const;
    const saved = await savePeople(
      tx,
      change,
      names.map((role) => ({ code: role, name: role, role })),
    );
    const ids = Object.fromEntries(names.map((role, index) => [role, saved[index]])) as Record<Role, number>;
    const [below] = await savePeople(tx, change, [{ name: 'below', role: 'seller', supervisor_id: ids.supervisor }]);
    return { ...ids, below: below as number };
  });
}

/** Lets each of them sign in with their role as username and the one password. */
export async function giveLogins(db: Database, people: Record<string, number>): Promise<void> {
  await transact(db, wholeCompany, async (tx) => {
    for (const [username, personId] of Object.entries(people))
      await addLogin(tx, { personId, username, password }, localOperator);
  });
}

/** Writes down a person's last day with the company. */
export async function letGo(db: Database, id: number, lastDay: string): Promise<void> {
  await transact(db, wholeCompany, async (tx) => {
    const person = (await currentPeople(tx)).find((each) => each.id === id);
    const version = await beginChange(tx, { kind: 'people', changedBy: null });
    if (person) await savePeople(tx, { version, actor: localOperator }, [{ ...person, left_on: lastDay }]);
  });
}
