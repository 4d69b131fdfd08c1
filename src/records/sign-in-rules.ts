import type { Actor } from '../access/log/actor.ts';
import { logOperation } from '../access/log/log-operation.ts';
import { endSessionsWithout, readSignInRules, type SignInRules, signInRulesKey } from '../access/sign-in-rules.ts';
import type { Transaction } from '../db/database.ts';
import { beginChange } from './changes.ts';
import { saveSetting } from './settings.ts';

/** Writes down what sign-in asks; whoever lacks it from now on is signed out, and led to it when they come back. */
export async function saveSignInRules(tx: Transaction, rules: SignInRules, actor: Actor): Promise<SignInRules> {
  const before = await readSignInRules(tx);
  const version = await beginChange(tx, { kind: 'settings', changedBy: actor.personId });
  await saveSetting(tx, version, { key: signInRulesKey, value: rules });
  const after = await readSignInRules(tx);
  await logOperation(tx, actor, {
    action: 'sign_in_rules_changed',
    version,
    before: { ...before },
    after: { ...after },
  });
  await endSessionsWithout(tx, after);
  return after;
}
