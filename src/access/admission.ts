// Who has shown that they are who they say, by a password or a link, is let in: at once, or by a second step.

import type { Transaction } from '../db/database.ts';
import { rememberBrowser } from './known-browsers.ts';
import { logOperation } from './log/log-operation.ts';
import { startSession } from './sessions.ts';
import { newToken, tokenHash } from './tokens.ts';
import { type SecondStep, secondStepOf } from './two-step/second-step.ts';
import type { Viewer } from './viewer.ts';
import type { Visitor } from './visitor.ts';

export interface SignedIn {
  token: string;
  /** The secret by which the browser is known from now on. */
  browser: string;
  viewer: Viewer;
}

export interface Pending {
  step: SecondStep;
  /** Binds what comes next to this browser. */
  pending: string;
}

export type Admission = SignedIn | Pending;

/** How long the second step may take. */
export const pendingMs = 10 * 60_000;

/** Begins a session, or the second step where the person has one or their role asks for it. */
export async function admit(tx: Transaction, viewer: Viewer, visitor: Visitor): Promise<Admission> {
  const personId = viewer.personId as number;
  const step = await secondStepOf(tx, viewer);
  if (step === undefined) return enter(tx, viewer, visitor);
  const pending = newToken();
  await tx.deleteFrom('pending_sign_in').where('expires_at', '<=', visitor.now).execute();
  await tx
    .insertInto('pending_sign_in')
    .values({
      token_hash: tokenHash(pending),
      person_id: personId,
      expires_at: new Date(visitor.now.getTime() + pendingMs),
    })
    .execute();
  return { step, pending };
}

/** Begins the session of somebody who has taken every step. */
export async function enter(tx: Transaction, viewer: Viewer, visitor: Visitor): Promise<SignedIn> {
  const personId = viewer.personId as number;
  await logOperation(tx, viewer, { action: 'sign_in', subject: viewer.name });
  const browser = await rememberBrowser(tx, visitor, personId);
  return { token: await startSession(tx, viewer, visitor), browser, viewer };
}
