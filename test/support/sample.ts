// The sample region, loaded once in a run and cloned for each test file that reads it.

import { loadSampleOnce } from '../../src/cli/load-sample.ts';
import type { Database } from '../../src/db/database.ts';
import { cloneOf } from './database.ts';

export function sampleDatabase(): Promise<Database> {
  return cloneOf('youju_sample', async (db) => {
    await loadSampleOnce(db, () => {}, 'zh');
  });
}
