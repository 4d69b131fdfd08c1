import type { Transaction } from '../../db/database.ts';
import { readSignInRules } from '../sign-in-rules.ts';
import type { Viewer } from '../viewer.ts';
import { readTwoStep } from './two-step.ts';

/** What is still to come after the first step: a code of the person's app, or setting one up. */
export type SecondStep = 'code' | 'set_up';

export async function secondStepOf(tx: Transaction, { personId, role }: Viewer): Promise<SecondStep | undefined> {
  const { since } = await readTwoStep(tx, personId as number);
  if (since !== undefined) return 'code';
  const { two_step_roles: asked } = await readSignInRules(tx);
  return asked.includes(role) ? 'set_up' : undefined;
}
