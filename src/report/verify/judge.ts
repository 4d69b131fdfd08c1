// What can be said of one figure from its list, its text and the ledger.

import type { Answer, Figure } from '../../figures/figure.ts';
import type { AskedAgain } from './ask-again.ts';
import type { Listed, PassportOfFile } from './listed.ts';
import { canBePrintOf } from './printed.ts';
import type { Reason } from './verification.ts';

export type Standing =
  | { kind: 'proven' }
  | { kind: 'drifted'; before: Figure; now: Figure }
  | { kind: 'unknown'; reason: Reason };

export interface Ledger extends AskedAgain {
  file: PassportOfFile;
  /** Few figures have the value that the list says: as many as agree by chance, of 0 and of 100 %. */
  isOther: boolean;
}

export function ledgerOf(file: PassportOfFile, asked: AskedAgain): Ledger {
  const all = [...file.figures, ...file.points];
  const told = all.filter((figure) => isValued(asked.before.get(figure.expr)));
  const agree = told.filter((figure) => asValue(asked.before.get(figure.expr)) === figure.value);
  return { ...asked, file, isOther: agree.length * 5 < told.length };
}

/** What the ledger says of it, whatever the document's text does. */
export function standingOf(figure: Listed, { file, asker, versionNow, isOther, ...asked }: Ledger): Standing {
  if (!asker) return unknown('out_of_scope');
  if (file.version > versionNow) return unknown('newer_version');
  const [before, after] = [asked.before.get(figure.expr), asked.now.get(figure.expr)];
  if (!before || !after || 'error' in before || 'error' in after) return unknown('bad_expression');
  if (before.verdicts.includes('out_of_scope')) return unknown('out_of_scope');
  if (figure.definitionHash !== before.definition_hash) return unknown('definition_changed');
  if (isOther) return unknown('other_ledger');
  if (before.value !== figure.value || !canBePrintOf(figure)) return unknown('list_altered');
  return after.value === before.value ? { kind: 'proven' } : { kind: 'drifted', before, now: after };
}

function unknown(reason: Reason): Standing {
  return { kind: 'unknown', reason };
}

function isValued(answer: Answer | undefined): boolean {
  return asValue(answer) !== undefined;
}

function asValue(answer: Answer | undefined): number | undefined {
  return answer && !('error' in answer) ? (answer.value ?? undefined) : undefined;
}
