// The second step of a person: an authenticator app, set up with a code of it, and recovery codes beside it.

import { Refusal } from '../../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../../db/database.ts';
import { seal, unseal } from '../secret-box.ts';
import { firstCodeWrong, purposeFor } from './check-code.ts';
import { keepRecoveryCodes, newRecoveryCodes, newSalt, recoveryHash } from './recovery-codes.ts';
import { addressOf, counterOf, newSecret } from './totp.ts';

export interface TwoStep {
  /** Undefined where it is not set up. */
  since: Date | undefined;
  recoveryCodesLeft: number;
}

export async function readTwoStep(tx: Transaction, personId: number): Promise<TwoStep> {
  const row = await tx
    .selectFrom('two_step')
    .select('confirmed_at')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  const left = await tx
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { since: row?.confirmed_at ?? undefined, recoveryCodesLeft: Number(left.count) };
}

/** A secret for the person's app, which nothing asks for until a code confirms it. The one that holds goes on holding. */
export async function beginTwoStep(db: Database, personId: number): Promise<{ secret: string; address: string }> {
  const secret = newSecret();
  const sealed = await seal(db, secret, purposeFor(personId));
  return transact(db, wholeCompany, async (tx) => {
    await tx
      .insertInto('two_step')
      .values({ person_id: personId, next_secret: sealed })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ next_secret: sealed }))
      .execute();
    const login = tx.selectFrom('login').select('username').where('person_id', '=', personId);
    return { secret, address: addressOf(secret, (await login.executeTakeFirstOrThrow()).username) };
  });
}

/** Recovery codes, which are never told again, and what is to be written in the transaction that tells of them. */
export interface NewCodes {
  codes: string[];
  keep: (tx: Transaction) => Promise<void>;
}

/** Confirms the secret with a code made of it; it holds once it is kept. */
export async function confirmTwoStep(
  db: Database,
  personId: number,
  { code, now }: { code: string; now: Date },
): Promise<NewCodes> {
  const next = await transact(db, wholeCompany, (tx) => nextSecretOf(tx, personId));
  if (next === null || next === undefined) throw notBegun();
  const counter = counterOf(await unseal(db, next, purposeFor(personId)), code, now);
  if (counter === undefined) throw firstCodeWrong();
  const made = await makeRecoveryCodes();
  const keep = async (tx: Transaction) => {
    const confirmed = await tx
      .updateTable('two_step')
      .set({ secret: next, confirmed_at: now, last_counter: String(counter), next_secret: null })
      .where('person_id', '=', personId)
      .where('next_secret', '=', next)
      .returning('person_id')
      .executeTakeFirst();
    if (!confirmed) throw notBegun(); // Of two confirmations at once only the codes of one may be told.
    await storeRecoveryCodes(tx, personId, made);
  };
  return { codes: made.codes, keep };
}

/** New recovery codes in the place of all before; keeping them is refused where there is no second step. */
export async function renewRecoveryCodes(personId: number): Promise<NewCodes> {
  const made = await makeRecoveryCodes();
  const keep = async (tx: Transaction) => {
    if ((await readTwoStep(tx, personId)).since === undefined) throw twoStepOff();
    await storeRecoveryCodes(tx, personId, made);
  };
  return { codes: made.codes, keep };
}

/** Turns the second step off; false where it was not on. */
export async function endTwoStep(tx: Transaction, personId: number): Promise<boolean> {
  const ended = await tx.deleteFrom('two_step').where('person_id', '=', personId).returning('confirmed_at').execute();
  return ended.some(({ confirmed_at: since }) => since !== null);
}

interface RecoveryCodes {
  codes: string[];
  salt: string;
  hashes: string[];
}

async function makeRecoveryCodes(): Promise<RecoveryCodes> {
  const [codes, salt] = [newRecoveryCodes(), newSalt()];
  return { codes, salt, hashes: await Promise.all(codes.map((code) => recoveryHash(code, salt))) };
}

async function storeRecoveryCodes(tx: Transaction, personId: number, { salt, hashes }: RecoveryCodes): Promise<void> {
  await tx.updateTable('two_step').set({ recovery_salt: salt }).where('person_id', '=', personId).execute();
  await keepRecoveryCodes(tx, personId, hashes);
}

export function twoStepOff(): Refusal {
  return new Refusal('two_step_off', {
    zh: '两步验证没有打开。请刷新页面。',
    en: 'Two-step verification is not on. Reload the page.',
  });
}

async function nextSecretOf(tx: Transaction, personId: number): Promise<string | null | undefined> {
  const row = await tx
    .selectFrom('two_step')
    .select('next_secret')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.next_secret;
}

function notBegun(): Refusal {
  return new Refusal('two_step_not_begun', {
    zh: '还没有生成二维码，或已经确认过。请重新开始设置两步验证。',
    en: 'There is no secret to confirm, or it is confirmed already. Begin setting up two-step verification again.',
  });
}
