// The names for the keys of breakdowns: one statement a noun.

import type { Transaction } from '../../db/database.ts';
import { dimensionOf, type Noun, type SliceDimension } from '../catalogue/dimensions.ts';
import type { Breakdown } from '../tree/breakdown.ts';
import { type Label, labelsOf } from '../tree/names.ts';
import { idsOf, type KeyIds } from '../values/fold.ts';
import { keysOf, type LeafSource } from '../values/value.ts';

export type Labels = Map<Noun, Map<number, Label>>;

export async function readLabels(
  tx: Transaction,
  wanted: { breakdowns: Breakdown[]; source: LeafSource },
): Promise<Labels> {
  const ids = new Map<Noun, Set<number>>();
  for (const breakdown of wanted.breakdowns) {
    for (const { node } of breakdown.parts) {
      for (const key of keysOf(node, wanted.source)) collect(ids, idsOf(breakdown.keys, key));
    }
  }
  const labels: Labels = new Map();
  for (const [noun, known] of ids)
    labels.set(noun, await labelsOf(tx, noun, { ids: [...known], moment: wanted.source.moment }));
  return labels;
}

// Texts are their own labels, or those of their choices.
function collect(ids: Map<Noun, Set<number>>, key: KeyIds): void {
  for (const [dimension, id] of Object.entries(key)) {
    const { noun } = dimensionOf(dimension as SliceDimension);
    if (noun === undefined || typeof id !== 'number') continue;
    const known = ids.get(noun) ?? new Set();
    ids.set(noun, known.add(id));
  }
}
