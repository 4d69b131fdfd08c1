// Tokens with which a program, such as an ERP, acts for a person: it may do less than they, never more, and only while they
// may sign in themselves.

import { addDays, type Day, dayInZone } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import type { Origin } from './log/actor.ts';
import { logOperation } from './log/log-operation.ts';
import { companyZone } from './sessions.ts';
import { newToken, tokenHash } from './tokens.ts';
import { type Role, type Viewer, viewerOf } from './viewer.ts';
import { originOf, type Visitor } from './visitor.ts';

/** What tokens can be good for. */
export const tokenUses = ['imports'] as const;
export type TokenUse = (typeof tokenUses)[number];

/** Who may have tokens. */
export const tokenKeepers: readonly Role[] = ['operations', 'finance', 'administrator'];

export interface ApiToken {
  id: number;
  person_id: number;
  name: string;
  may: TokenUse;
  /** The last day on which it is good. */
  expires_on: Day;
  created_at: Date;
  last_used_at: Date | null;
}

export interface NewApiToken {
  name: string;
  may: TokenUse;
  /** A year from now when not given. */
  expiresOn?: Day | undefined;
}

const usualDays = 365;

/** Makes a token for the person; its secret is given here and never again. */
export async function addApiToken(
  tx: Transaction,
  { viewer, now }: { viewer: Viewer; now: Date },
  { name, may, expiresOn }: NewApiToken,
): Promise<{ id: number; secret: string; expires_on: Day }> {
  if (viewer.personId === null || !tokenKeepers.includes(viewer.role)) throw notForThem(viewer);
  if (!isPlainName(name)) throw unplainName();
  const today = dayInZone(now, companyZone);
  const last = expiresOn ?? addDays(today, usualDays);
  if (last < today) throw pastDay(last);
  const secret = `youju_${newToken()}`;
  const row = {
    person_id: viewer.personId,
    name,
    may,
    token_hash: tokenHash(secret),
    expires_on: last,
    created_at: now,
  };
  const added = await tx
    .insertInto('api_token')
    .values(row)
    .onConflict((conflict) => conflict.columns(['person_id', 'name']).where('revoked_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw nameTaken(name);
  await logOperation(tx, viewer, { action: 'token_added', subject: name, after: { may, expires_on: last } });
  return { id: added.id, secret, expires_on: last };
}

// It is shown in the log and beside every batch: nothing in it may look like something else.
function isPlainName(name: string): boolean {
  return name.trim() === name && /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,100}$/u.test(name);
}

/** The tokens that were not revoked, of everybody or of one person, expired ones too. */
export async function listApiTokens(tx: Transaction, personId?: number | null): Promise<ApiToken[]> {
  const all = tx
    .selectFrom('api_token')
    .select(['id', 'person_id', 'name', 'may', 'expires_on', 'created_at', 'last_used_at'])
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .$castTo<ApiToken>();
  return (personId === undefined ? all : all.where('person_id', '=', personId)).execute();
}

/** Ends a token of the person, or of anybody for whoever works on this machine; refuses one that is unknown. */
export async function revokeApiToken(
  tx: Transaction,
  { viewer, now }: { viewer: Viewer; now: Date },
  id: number,
): Promise<string> {
  const open = tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null);
  const theirs = viewer.personId === null ? open : open.where('person_id', '=', viewer.personId);
  const revoked = await theirs.returning('name').executeTakeFirst();
  if (!revoked) throw unknownNumber(id);
  await logOperation(tx, viewer, { action: 'token_revoked', subject: revoked.name });
  return revoked.name;
}

/** Whom the token acts for, as they are today; refuses one that is unknown, revoked, expired, for another use, or whose owner left. */
export async function viewerOfApiToken(
  db: Database,
  secret: string,
  { use, visitor }: { use: TokenUse; visitor: Visitor },
): Promise<{ viewer: Viewer; name: string }> {
  const { now } = visitor;
  const today = dayInZone(now, companyZone);
  return transact(db, wholeCompany, async (tx) => {
    const token = await findApiToken(tx, secret, use);
    const from: Origin = { ...originOf(visitor), way: 'token', name: token?.name };
    const viewer = token && (await viewerOf(tx, token.person_id, { today, from }));
    if (!viewer) throw unknownToken();
    if (token.expires_on < today) throw expired(token);
    await noteUse(tx, token, now);
    return { viewer, name: token.name };
  });
}

async function findApiToken(tx: Transaction, secret: string, use: TokenUse): Promise<ApiToken | undefined> {
  return tx
    .selectFrom('api_token')
    .innerJoin('login', 'login.person_id', 'api_token.person_id')
    .select(['id', 'api_token.person_id', 'name', 'may', 'expires_on', 'created_at', 'last_used_at'])
    .where('token_hash', '=', tokenHash(secret))
    .where('may', '=', use)
    .where('revoked_at', 'is', null)
    .where('disabled', '=', false)
    .$castTo<ApiToken>()
    .executeTakeFirst();
}

// To the minute is enough: a program that looks at its import every second would write every second.
async function noteUse(tx: Transaction, { id, last_used_at: last }: ApiToken, now: Date): Promise<void> {
  if (last && now.getTime() - last.getTime() < 60_000) return;
  await tx.updateTable('api_token').set({ last_used_at: now }).where('id', '=', id).execute();
}

function unknownToken(): Refusal {
  return new Refusal('token_unknown', {
    zh: '令牌不正确，或已撤销，或其主人的账号已停用。请核对 Authorization 头里的令牌，或新建一个：youju token add 名称。',
    en: 'The token is wrong or revoked, or the login of its owner is closed. Check the Authorization header, or make a new one: youju token add NAME',
  });
}

function expired({ name, expires_on: last }: ApiToken): Refusal {
  return new Refusal('token_expired', {
    zh: `令牌“${name}”在 ${last} 之后已失效。请新建一个：youju token add 名称。`,
    en: `The token "${name}" was good until ${last}. Make a new one: youju token add NAME`,
  });
}

function notForThem({ name, role }: Viewer): Refusal {
  return new Refusal(
    'token_not_allowed',
    {
      zh: `只有销售运营、财务和管理员可以有令牌，“${name}”不是。请换一个人。`,
      en: `Only operations, finance and administrators may have tokens, and "${name}" is none of them. Name somebody else.`,
    },
    { role },
  );
}

function pastDay(last: Day): Refusal {
  return new Refusal('token_day_past', {
    zh: `${last} 已经过去，令牌一建就失效。请写今天或以后的日期。`,
    en: `${last} is past; the token would never be good. Give today or a later day.`,
  });
}

function unplainName(): Refusal {
  return new Refusal('token_name_invalid', {
    zh: '令牌的名称须为 1 至 100 个字，不含换行、控制字符或看不见的字符，首尾不留空格。请换一个名称。',
    en: 'The name of a token has 1 to 100 characters, none of them a line break, a control or invisible, and no space at its ends. Choose another name.',
  });
}

function nameTaken(name: string): Refusal {
  return new Refusal('token_name_taken', {
    zh: `已有叫“${name}”的令牌。请换一个名称，或先撤销原来的。`,
    en: `There is a token called "${name}" already. Choose another name, or revoke that one first.`,
  });
}

function unknownNumber(id: number): Refusal {
  return new Refusal('token_not_found', {
    zh: `没有编号为 ${id} 的令牌。用 youju token list 可查看全部。`,
    en: `There is no token number ${id}. List them with: youju token list`,
  });
}
