// Who issues reports names somebody to do so for some days. The deputy acts under their own name, the log says for whom; it
// ends by itself, or when either may no longer act, and a deputy names no deputies.

import { sql } from 'kysely';
import type { Day } from '../base/dates.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { badDays, deputyTwice, mayNotName, mayNotStandIn, unknownDeputy } from './deputy-refusals.ts';
import { logOperation } from './log/log-operation.ts';
import { reportIssuers } from './matrix.ts';
import { peopleToday } from './placed-people.ts';
import { type Role, type Viewer, viewerOf } from './viewer.ts';

export interface Deputy {
  id: number;
  person: { id: number; name: string };
  deputy: { id: number; name: string };
  from: Day;
  to: Day;
  /** Whether it holds today. */
  acting: boolean;
}

/** Whoever reads only, and whoever sells, does not stand in. */
export const deputyRoles: readonly Role[] = ['supervisor', 'operations', 'finance', 'manager', 'administrator'];

const longestDays = 366;

// One at a time, so that of two that are the same the second finds the first.
const deputyLock = 0x796a08;

interface NewDeputy {
  deputyId: number;
  from: Day;
  to: Day;
}

/** Refuses days that are past or too many, whoever may not stand in, and whoever stands in on some of these days already. */
export async function nameDeputy(
  tx: Transaction,
  { viewer, today }: { viewer: Viewer; today: Day },
  { deputyId, from, to }: NewDeputy,
): Promise<number> {
  if (!reportIssuers.includes(viewer.role) || viewer.actsFor !== undefined) throw mayNotName();
  if (to < today || from > to || daysBetween(from, to) > longestDays) throw badDays(longestDays);
  const deputy = await viewerOf(tx, deputyId, { today, from: viewer.from });
  if (!deputy || deputyId === viewer.personId || !deputyRoles.includes(deputy.role)) throw mayNotStandIn();
  await refuseTwice(tx, viewer, { deputyId, from, to });
  const { id } = await tx
    .insertInto('deputy')
    .values({ person_id: viewer.personId!, deputy_id: deputyId, from_day: from, to_day: to, named_by: viewer.personId })
    .returning('id')
    .executeTakeFirstOrThrow();
  const after = { deputy: deputy.name, from, to };
  await logOperation(tx, viewer, { action: 'deputy_named', subject: deputy.name, after, details: { deputy: id } });
  return id;
}

/** Those that are or will be, the viewer's own both ways; administrators see all. */
export async function listDeputies(tx: Transaction, viewer: Viewer, today: Day): Promise<Deputy[]> {
  const theirs =
    viewer.role === 'administrator' ? sql`true` : sql`${viewer.personId} in (deputy.person_id, deputy.deputy_id)`;
  const { rows } = await sql<Deputy>`
    select
      deputy.id,
      json_build_object('id', person.id, 'name', person.name) as person,
      json_build_object('id', stand_in.id, 'name', stand_in.name) as deputy,
      deputy.from_day as "from",
      deputy.to_day as "to",
      ${today}::date >= deputy.from_day as acting
    from deputy
    join person on person.id = deputy.person_id and person.to_version is null
    join person as stand_in on stand_in.id = deputy.deputy_id and stand_in.to_version is null
    where deputy.revoked_at is null and deputy.to_day >= ${today}::date and ${theirs}
    order by deputy.from_day, deputy.id`.execute(tx);
  return rows;
}

/** Ends it at once; one that the viewer did not name is unknown, but to administrators. */
export async function revokeDeputy(tx: Transaction, viewer: Viewer, id: number): Promise<void> {
  const theirs = viewer.role === 'administrator' ? sql<boolean>`true` : sql<boolean>`person_id = ${viewer.personId}`;
  const revoked = await tx
    .updateTable('deputy')
    .set({ revoked_at: sql<Date>`now()`, revoked_by: viewer.personId })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where(theirs)
    .returning(['deputy_id', 'from_day', 'to_day'])
    .executeTakeFirst();
  if (!revoked) throw unknownDeputy(id);
  const before = { deputy: revoked.deputy_id, from: revoked.from_day, to: revoked.to_day };
  await logOperation(tx, viewer, { action: 'deputy_revoked', before, details: { deputy: id } });
}

/** Where the viewer stands in for somebody today: the viewer with the rights of that one. Otherwise the viewer as they are. */
export async function actingViewer(db: Database, viewer: Viewer, today: Day): Promise<Viewer> {
  if (!deputyRoles.includes(viewer.role) || reportIssuers.includes(viewer.role)) return viewer;
  const principal = await transact(db, wholeCompany, (tx) => principalOf(tx, viewer, today));
  if (!principal) return viewer;
  const { role, scope, personId, name } = principal;
  return {
    ...viewer,
    name: `${viewer.name}（代${name}）`,
    role,
    scope: { ...scope, actor: viewer.personId },
    actsFor: personId!,
  };
}

/** Whom the viewer stands in for today; only somebody who has the right by their own role. */
export async function principalOf(tx: Transaction, viewer: Viewer, today: Day): Promise<Viewer | undefined> {
  const { rows } = await sql<{ id: number }>`
    select deputy.person_id as id
    from deputy
    join ${peopleToday(today)} as person on person.id = deputy.person_id
    join login on login.person_id = deputy.person_id and not login.disabled
    where deputy.deputy_id = ${viewer.personId}
      and deputy.revoked_at is null
      and ${today}::date between deputy.from_day and deputy.to_day
      and person.role = any(${[...reportIssuers]}::text[])
      and (person.left_on is null or person.left_on >= ${today}::date)
    order by deputy.id
    limit 1`.execute(tx);
  return rows[0] && viewerOf(tx, rows[0].id, { today, from: viewer.from });
}

async function refuseTwice(tx: Transaction, viewer: Viewer, { deputyId, from, to }: NewDeputy): Promise<void> {
  await sql`select pg_advisory_xact_lock(${deputyLock})`.execute(tx);
  const there = await tx
    .selectFrom('deputy')
    .select(['from_day', 'to_day'])
    .where('person_id', '=', viewer.personId)
    .where('deputy_id', '=', deputyId)
    .where('revoked_at', 'is', null)
    .where('from_day', '<=', to)
    .where('to_day', '>=', from)
    .executeTakeFirst();
  if (there) throw deputyTwice(there.from_day, there.to_day);
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}
