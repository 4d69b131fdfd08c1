// What a batch did to the figures: as they were known before it, and with it.

import type { Viewer } from '../access/viewer.ts';
import type { Language } from '../base/errors.ts';
import { type Database, transact } from '../db/database.ts';
import { ask } from '../figures/ask.ts';
import { type BatchDetail, yearsOfBatch } from '../records/batch-detail.ts';
import { effects, expressionsOf } from './effect.ts';
import type { FigureEffect } from './import-result.ts';
import type { Kind } from './layout/kinds.ts';

/** Nothing for a batch that changed nothing. */
export async function batchEffect(
  db: Database,
  viewer: Viewer,
  { batch, language }: { batch: BatchDetail; language: Language },
): Promise<FigureEffect[]> {
  if (batch.version === null) return [];
  const years = await transact(db, viewer.scope, (tx) => yearsOfBatch(tx, batch));
  const expressions = expressionsOf(batch.kind as Kind, years);
  const known = (atVersion: number) => ask(db, viewer, { expressions, language, atVersion });
  return effects(await known(batch.version - 1), await known(batch.version), language);
}
