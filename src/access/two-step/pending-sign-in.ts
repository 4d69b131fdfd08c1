// Between the two steps of sign-in: the browser holds a token that is good for ten minutes and for nothing else.

import { dayInZone } from '../../base/dates.ts';
import { Refusal } from '../../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../../db/database.ts';
import { enter, type SignedIn } from '../admission.ts';
import { countAttempt, forgive, type Limit } from '../attempts/count-attempt.ts';
import { codeLimits } from '../attempts/sign-in-limits.ts';
import { knownBrowser } from '../known-browsers.ts';
import { logOperation } from '../log/log-operation.ts';
import { companyZone } from '../sessions.ts';
import { tokenHash } from '../tokens.ts';
import { type Viewer, viewerOf } from '../viewer.ts';
import { originOf, type Visitor } from '../visitor.ts';
import { codeWrong, readCode, useCode } from './check-code.ts';
import { type SecondStep, secondStepOf } from './second-step.ts';
import { beginTwoStep, confirmTwoStep } from './two-step.ts';

const mostTries = 5;

interface Waiting {
  viewer: Viewer;
  personId: number;
  step: SecondStep;
  limits: Limit[];
}

/** What is still to come for the browser that holds the token; undefined where nothing is. */
export async function pendingStep(db: Database, pending: string, visitor: Visitor): Promise<SecondStep | undefined> {
  return transact(db, wholeCompany, async (tx) => (await findWaiting(tx, pending, visitor))?.step);
}

/** Takes a code of the app, or a recovery code, and begins the session. */
export async function enterByCode(
  db: Database,
  { pending, code }: { pending: string; code: string },
  visitor: Visitor,
): Promise<SignedIn> {
  const waiting = await beginTry(db, pending, visitor);
  if (waiting.step !== 'code') throw signInExpired();
  const read = await readCode(db, waiting.personId, { code, now: visitor.now });
  const signedIn = await transact(db, wholeCompany, async (tx) => {
    const { personId, viewer } = waiting;
    const isRight = read && (await useCode(tx, personId, { code: read, now: visitor.now }));
    if (!isRight) return logOperation(tx, viewer, { action: 'second_step_failed' });
    if ('codeHash' in read) await logOperation(tx, viewer, { action: 'recovery_code_used' });
    return complete(tx, waiting, { pending, visitor });
  });
  if (!signedIn) throw codeWrong();
  return signedIn;
}

/** The secret for somebody whose role asks for a second step that they lack. */
export async function beginSetUp(db: Database, pending: string, visitor: Visitor) {
  const waiting = await transact(db, wholeCompany, (tx) => findWaiting(tx, pending, visitor));
  if (waiting?.step !== 'set_up') throw signInExpired();
  return beginTwoStep(db, waiting.personId);
}

/** Confirms it with a code and begins the session. */
export async function enterBySetUp(
  db: Database,
  { pending, code }: { pending: string; code: string },
  visitor: Visitor,
): Promise<SignedIn & { recoveryCodes: string[] }> {
  const waiting = await beginTry(db, pending, visitor);
  if (waiting.step !== 'set_up') throw signInExpired();
  const { codes, keep } = await confirmTwoStep(db, waiting.personId, { code, now: visitor.now });
  const signedIn = await transact(db, wholeCompany, async (tx) => {
    await keep(tx);
    await logOperation(tx, waiting.viewer, { action: 'two_step_on' });
    return complete(tx, waiting, { pending, visitor });
  });
  return { ...signedIn, recoveryCodes: codes };
}

// Each try counts before the code is looked at, for the token and for whoever tries.
async function beginTry(db: Database, pending: string, visitor: Visitor): Promise<Waiting> {
  return transact(db, wholeCompany, async (tx) => {
    const waiting = await findWaiting(tx, pending, visitor);
    if (!waiting) throw signInExpired();
    await countAttempt(tx, waiting.limits, visitor.now);
    await tx
      .updateTable('pending_sign_in')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('token_hash', '=', tokenHash(pending))
      .execute();
    return waiting;
  });
}

async function findWaiting(tx: Transaction, pending: string, visitor: Visitor): Promise<Waiting | undefined> {
  const { now } = visitor;
  const row = await tx
    .selectFrom('pending_sign_in')
    .innerJoin('login', 'login.person_id', 'pending_sign_in.person_id')
    .select(['login.person_id', 'username'])
    .where('token_hash', '=', tokenHash(pending))
    .where('expires_at', '>', now)
    .where('tries', '<', mostTries)
    .where('disabled', '=', false)
    .executeTakeFirst();
  const viewer =
    row && (await viewerOf(tx, row.person_id, { today: dayInZone(now, companyZone), from: originOf(visitor) }));
  const step = viewer && (await secondStepOf(tx, viewer));
  if (!viewer || !step) return undefined;
  const limits = codeLimits(row.person_id, await knownBrowser(tx, visitor, row.username));
  return { viewer, personId: row.person_id, step, limits };
}

async function complete(
  tx: Transaction,
  { viewer, limits }: Waiting,
  { pending, visitor }: { pending: string; visitor: Visitor },
): Promise<SignedIn> {
  await forgive(tx, limits);
  const taken = await tx
    .deleteFrom('pending_sign_in')
    .where('token_hash', '=', tokenHash(pending))
    .returning('person_id')
    .executeTakeFirst();
  if (!taken) throw signInExpired();
  return enter(tx, viewer, visitor);
}

function signInExpired(): Refusal {
  return new Refusal('sign_in_expired', {
    zh: '这次登录已过期，或试错太多次。请重新输入用户名和密码。',
    en: 'This sign-in took too long, or had too many wrong codes. Enter username and password again.',
  });
}
