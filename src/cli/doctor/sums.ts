// The kept sums against the lines that they are of.

import { logOperation } from '../../access/log/log-operation.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Transaction } from '../../db/database.ts';
import { compareCells, recomputeCells } from '../../records/cells.ts';
import { bad, type Check, good, warning } from './check.ts';

export interface SumsExamined {
  differing: number;
  repaired: boolean;
  check: Check;
}

export async function examineSums(tx: Transaction, repair: boolean): Promise<SumsExamined> {
  const differing = (await compareCells(tx)).length;
  const repaired = repair && differing > 0;
  if (repaired) {
    await recomputeCells(tx);
    await logOperation(tx, localOperator, { action: 'cells_recomputed', details: { cells: differing } });
  }
  return { differing, repaired, check: describe(differing, repaired) };
}

function describe(differing: number, repaired: boolean): Check {
  if (differing === 0)
    return good('sums', { zh: '各级汇总与明细一致', en: 'sums at every grain agree with the lines' });
  if (repaired)
    return warning('sums', {
      zh: `有 ${differing} 格汇总与明细不符，已按明细重算`,
      en: `${differing} sums differed from the lines; recomputed`,
    });
  return bad('sums', {
    zh: `有 ${differing} 格汇总与明细不符；加 --repair 重算`,
    en: `${differing} sums differ from the lines; run with --repair`,
  });
}
