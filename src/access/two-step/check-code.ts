// Whether a code is the person's: of their app, or one of their recovery codes. Looked at outside of a transaction, since it
// takes time; used up within one, so that of two requests with one code only one goes on.

import { Refusal } from '../../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../../db/database.ts';
import { unseal } from '../secret-box.ts';
import { isRecoveryCode, recoveryHash, useRecoveryCode } from './recovery-codes.ts';
import { counterOf } from './totp.ts';

/** What is to be used up. */
export type Code = { counter: number } | { codeHash: string };

/** Reads a code; undefined where it is none of the person's. */
export async function readCode(
  db: Database,
  personId: number,
  { code, now }: { code: string; now: Date },
): Promise<Code | undefined> {
  const held = await transact(db, wholeCompany, (tx) => readHeld(tx, personId));
  if (!held?.secret) return undefined;
  if (isRecoveryCode(code) && held.recovery_salt) return { codeHash: await recoveryHash(code, held.recovery_salt) };
  const counter = counterOf(await unseal(db, held.secret, purposeFor(personId)), code.replace(/\s/g, ''), now);
  return counter === undefined ? undefined : { counter };
}

/** Uses a code up; false where it has been used before. */
export async function useCode(
  tx: Transaction,
  personId: number,
  { code, now }: { code: Code; now: Date },
): Promise<boolean> {
  if ('codeHash' in code) return useRecoveryCode(tx, personId, { codeHash: code.codeHash, now });
  const counter = String(code.counter);
  const taken = await tx
    .updateTable('two_step')
    .set({ last_counter: counter })
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('last_counter', 'is', null), eb('last_counter', '<', counter)]))
    .returning('person_id')
    .executeTakeFirst();
  return taken !== undefined;
}

export function codeWrong(): Refusal {
  return new Refusal('code_wrong', {
    zh: '验证码不正确，或已用过。请等应用显示下一个验证码再试；手机的时间要准。也可以用一个恢复码。',
    en: 'The code is wrong or was used already. Wait for the next one; the clock of your phone must be right. A recovery code does as well.',
  });
}

/** Where the app is only being set up, and no recovery code exists. */
export function firstCodeWrong(): Refusal {
  return new Refusal('code_wrong', {
    zh: '验证码不正确。请确认扫的是这个二维码，等应用显示下一个验证码再试；手机的时间要准。',
    en: 'The code is wrong. See that the app scanned this picture, and wait for its next code; the clock of your phone must be right.',
  });
}

/** What the secret of a person is sealed for. */
export function purposeFor(personId: number): string {
  return `two-step ${personId}`;
}

async function readHeld(tx: Transaction, personId: number) {
  return tx
    .selectFrom('two_step')
    .select(['secret', 'recovery_salt'])
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
}
