// Who may sign in. A login belongs to a person; the person, their role and their place are versioned records.

import { sql } from 'kysely';
import { dayInZone } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import type { Transaction } from '../db/database.ts';
import type { Actor } from './log/actor.ts';
import { peopleToday } from './placed-people.ts';
import { companyZone } from './sessions.ts';
import { logOperation } from './log/log-operation.ts';
import { endSessions } from './own-sessions.ts';
import { hashPassword } from './passwords.ts';
import { canonicalUsername, checkedUsername } from './usernames.ts';
import type { Role } from './viewer.ts';

export interface NewLogin {
  personId: number;
  username: string;
  password: string;
}

export interface Login {
  username: string;
  person_id: number;
  name: string;
  role: Role;
  disabled: boolean;
  changed_at: Date;
}

/** Lets a person sign in. For one who already may, it is a new password: their sessions end and the login is open again. */
export async function addLogin(tx: Transaction, login: NewLogin, actor: Actor): Promise<void> {
  const username = checkedUsername(login.username);
  const passwordHash = await hashPassword(login.password, [username, ...(await wordsOf(tx, login.personId))]);
  await refuseTaken(tx, username, login.personId);
  const row = { username, password_hash: passwordHash, changed_by: actor.personId, changed_at: sql<Date>`now()` };
  await tx
    .insertInto('login')
    .values({ person_id: login.personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ ...row, disabled: false }))
    .execute();
  await endSessions(tx, login.personId);
  await logOperation(tx, actor, { action: 'login_added', subject: username });
}

/** A new password in the place of the one that the person just showed; which of their sessions end is for the caller. */
export async function changePassword(tx: Transaction, personId: number, password: string): Promise<void> {
  const { username } = await tx
    .selectFrom('login')
    .select('username')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const passwordHash = await hashPassword(password, [username, ...(await wordsOf(tx, personId))]);
  await tx
    .updateTable('login')
    .set({ password_hash: passwordHash, changed_by: personId, changed_at: sql<Date>`now()` })
    .where('person_id', '=', personId)
    .execute();
}

/** Whether the person had a login that was taken from them. */
export async function isClosed(tx: Transaction, personId: number): Promise<boolean> {
  const login = tx.selectFrom('login').select('disabled').where('person_id', '=', personId);
  return (await login.executeTakeFirst())?.disabled === true;
}

/** With the role that each has today, or is to have where their place has not begun. */
export async function listLogins(tx: Transaction, today = dayInZone(new Date(), companyZone)): Promise<Login[]> {
  const { rows } = await sql<Login>`
    select login.username, login.person_id, person.name, coalesce(placed.role, person.role) as role, login.disabled, login.changed_at
    from login
    join person on person.id = login.person_id and person.to_version is null
    join ${peopleToday(today)} as placed on placed.id = person.id
    order by login.username`.execute(tx);
  return rows;
}

/** The login of that name, however it is spelled. */
export async function findLogin(tx: Transaction, username: string): Promise<Login | undefined> {
  return (await listLogins(tx)).find((login) => login.username === canonicalUsername(username));
}

/** Gives a login a new password and opens it again; refuses one that is not known. */
export async function renewPassword(tx: Transaction, login: Omit<NewLogin, 'personId'>, actor: Actor): Promise<void> {
  const known = await findLogin(tx, login.username);
  if (!known) throw unknownLogin(login.username);
  await addLogin(tx, { personId: known.person_id, ...login }, actor);
}

/** Ends every session of the login and lets it begin no other. The last administrator stays. */
export async function disableLogin(tx: Transaction, username: string, actor: Actor): Promise<void> {
  await refuseLastAdministrator(tx, canonicalUsername(username));
  const login = await tx
    .updateTable('login')
    .set({ disabled: true, changed_by: actor.personId, changed_at: sql<Date>`now()` })
    .where('username', '=', canonicalUsername(username))
    .returning('person_id')
    .executeTakeFirst();
  if (!login) throw unknownLogin(username);
  await endSessions(tx, login.person_id);
  await logOperation(tx, actor, { action: 'login_disabled', subject: canonicalUsername(username) });
}

// What is known of somebody makes no password: their name, the company's.
async function wordsOf(tx: Transaction, personId: number): Promise<string[]> {
  const { rows } = await sql<{ word: string | null }>`
    select name as word from person where id = ${personId} and to_version is null
    union all
    select value ->> 'name' from setting where key = 'company' and to_version is null`.execute(tx);
  return rows.flatMap(({ word }) => (word ? [word] : []));
}

async function refuseLastAdministrator(tx: Transaction, username: string): Promise<void> {
  const administrators = (await listLogins(tx)).filter(({ role, disabled }) => role === 'administrator' && !disabled);
  if (administrators.length !== 1 || administrators[0]!.username !== username) return;
  throw new Refusal('last_administrator', {
    zh: `“${username}”是最后一位管理员，停用后就没有人能管理账号了。请先新增另一位管理员。`,
    en: `"${username}" is the last administrator; nobody could manage logins without. Add another one first.`,
  });
}

async function refuseTaken(tx: Transaction, username: string, personId: number): Promise<void> {
  const holder = await tx
    .selectFrom('login')
    .select('person_id')
    .where('username', '=', username)
    .where('person_id', '!=', personId)
    .executeTakeFirst();
  if (!holder) return;
  throw new Refusal('username_taken', {
    zh: `用户名“${username}”已被使用，请换一个。`,
    en: `The username "${username}" is taken. Please choose another one.`,
  });
}

function unknownLogin(username: string): Refusal {
  return new Refusal('login_unknown', {
    zh: `没有用户名为“${username}”的登录。用 youju user list 可查看全部。`,
    en: `There is no login "${username}". List them with: youju user list`,
  });
}
