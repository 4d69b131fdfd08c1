// Who issues reports names somebody to do so for some days. The deputy acts under their own name, the log says for whom; it
// ends by itself, or when either may no longer act, and a deputy names no deputies.

import { sql } from 'kysely';
import type { Day } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
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

/** Refuses days that are past or too many, and whoever may not stand in. */
export async function nameDeputy(
  tx: Transaction,
  { viewer, today }: { viewer: Viewer; today: Day },
  { deputyId, from, to }: { deputyId: number; from: Day; to: Day },
): Promise<number> {
  if (!reportIssuers.includes(viewer.role) || viewer.actsFor !== undefined) throw mayNotName();
  if (to < today || from > to || daysBetween(from, to) > longestDays) throw badDays();
  const deputy = await viewerOf(tx, deputyId, { today, from: viewer.from });
  if (!deputy || deputyId === viewer.personId || !deputyRoles.includes(deputy.role)) throw mayNotStandIn();
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

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

function mayNotName(): Refusal {
  return new Refusal('deputy_not_allowed', {
    zh: '只有自己能签发报告的人可以指定代理人；代理人不能再指定代理人。',
    en: 'Only those who issue reports by their own role name a deputy; a deputy names none.',
  });
}

function badDays(): Refusal {
  return new Refusal('deputy_days', {
    zh: `代理的日期不对：最后一天不能早于今天和第一天，最长 ${longestDays} 天。`,
    en: `These days will not do: the last is today or later and not before the first, at most ${longestDays} days.`,
  });
}

function mayNotStandIn(): Refusal {
  return new Refusal('deputy_unfit', {
    zh: '这个人不能代理：须是在职的主管、销售运营、财务、经理或管理员，且不是您自己。请另选一人。',
    en: 'This person cannot stand in: it takes a supervisor, operations, finance, a manager or an administrator who is here, and not yourself.',
  });
}

function unknownDeputy(id: number): Refusal {
  return new Refusal('unknown_deputy', {
    zh: `没有编号为 ${id} 的代理，或已经结束。请刷新页面。`,
    en: `There is no deputy number ${id}, or it is over. Reload the page.`,
  });
}
