import { Refusal } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';
import { readSignInRules } from '../sign-in-rules.ts';
import type { Viewer } from '../viewer.ts';
import { endTwoStep, twoStepOff } from './two-step.ts';

/** Turns one's own second step off; refuses it where the role asks for one, and where there is none. */
export async function turnOffTwoStep(tx: Transaction, { personId, role }: Viewer): Promise<void> {
  if ((await readSignInRules(tx)).two_step_roles.includes(role)) throw required();
  if (!(await endTwoStep(tx, personId as number))) throw twoStepOff();
}

function required(): Refusal {
  return new Refusal('two_step_required', {
    zh: '公司要求您的角色使用两步验证，不能关闭；换手机请用“换一部手机”。',
    en: 'The company asks your role for two-step verification, so it stays on. For another phone choose “Change phone”.',
  });
}
