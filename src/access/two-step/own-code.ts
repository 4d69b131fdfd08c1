import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { countAttempt, forgive } from '../attempts/count-attempt.ts';
import { sessionLimits } from '../attempts/sign-in-limits.ts';
import { codeWrong, readCode, useCode } from './check-code.ts';
import { readTwoStep } from './two-step.ts';

/** Refuses whoever has a second step and shows no right code of it; asks nothing of anybody else. */
export async function requireCode(
  db: Database,
  { personId, sessionId }: { personId: number; sessionId: number },
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
    await forgive(tx, limits);
  });
}
