import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { countAttempt, forgive } from '../attempts/count-attempt.ts';
import { sessionLimits } from '../attempts/sign-in-limits.ts';
import { logOperation } from '../log/log-operation.ts';
import type { Viewer } from '../viewer.ts';
import { codeWrong, readCode, useCode } from './check-code.ts';
import { confirmTwoStep, type NewCodes, readTwoStep } from './two-step.ts';

/** Refuses whoever has a second step and shows no right code of it; asks nothing of anybody else. */
export async function requireCode(
  db: Database,
  { viewer, personId, sessionId }: { viewer: Viewer; personId: number; sessionId: number },
  { code, now }: { code: string | undefined; now: Date },
): Promise<void> {
  const limits = sessionLimits(sessionId);
  const isOn = await transact(db, wholeCompany, async (tx) => {
    const { since } = await readTwoStep(tx, personId);
    if (since !== undefined) await countAttempt(tx, limits, now);
    return since !== undefined;
  });
  if (!isOn) return;
  const read = await readCode(db, personId, { code: code ?? '', now });
  await transact(db, wholeCompany, async (tx) => {
    if (!read || !(await useCode(tx, personId, { code: read, now }))) throw codeWrong();
    if ('codeHash' in read) await logOperation(tx, viewer, { action: 'recovery_code_used' });
    await forgive(tx, limits);
  });
}

/** Finds the code right for the secret that waits; after some wrong ones of a session it refuses every one for a while. */
export async function confirmOwn(
  db: Database,
  { personId, sessionId }: { personId: number; sessionId: number },
  { code, now }: { code: string; now: Date },
): Promise<NewCodes> {
  const limits = sessionLimits(sessionId);
  await transact(db, wholeCompany, (tx) => countAttempt(tx, limits, now));
  const confirmed = await confirmTwoStep(db, personId, { code, now });
  await transact(db, wholeCompany, (tx) => forgive(tx, limits));
  return confirmed;
}
