// What the company lets roles see beyond what their place in the organisation gives them. It is decided for today, whatever
// the period or the day that is asked about.

import type { Role } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';
import type { ChoiceKey } from './definition-list.ts';
import { type Definitions, readDefinitions } from './definitions.ts';
import { newest } from './standing.ts';

/** Beyond the own rows: totals of the region, and places among all. */
export type Beyond = 'region_totals' | 'ranks';

export function mayLookBeyond(role: Role, what: Beyond, { definitions, today }: Decided): boolean {
  return (role === 'seller' || role === 'supervisor') && isYes(`visible.${what}.${role}`, { definitions, today });
}

/** False for an executive, who sees what the region does and not who does it, unless the company allows that. */
export function mayNamePeople(role: Role, decided: Decided): boolean {
  return role !== 'reader' || isYes('visible.people.reader', decided);
}

/** The same where no definitions are at hand. */
export async function namesPeople(tx: Transaction, role: Role, today: Day): Promise<boolean> {
  return mayNamePeople(role, { definitions: await readDefinitions(tx, newest), today });
}

interface Decided {
  definitions: Definitions;
  today: Day;
}

function isYes(key: ChoiceKey, { definitions, today }: Decided): boolean {
  return definitions.text(key, today) === 'yes';
}
