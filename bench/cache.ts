// The same question again: what was computed once is remembered while nothing that it reads has changed.

import type { Database } from '../src/db/database.ts';
import { annualSet } from './annual-set.ts';
import { best } from './measure.ts';
import { askOurs } from './ours.ts';

export interface CacheResult {
  /** One figure again, and the whole set again. */
  one_ms: number;
  all_ms: number;
}

export async function measureCache(db: Database): Promise<CacheResult> {
  const one = ['sales:yoy by province@2025'];
  await askOurs(db, one);
  await askOurs(db, annualSet);
  return {
    one_ms: (await best(20, () => askOurs(db, one))).ms,
    all_ms: (await best(10, () => askOurs(db, annualSet))).ms,
  };
}
