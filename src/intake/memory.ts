// What imports remember of one another: a mapping that was confirmed serves the next file with the same headers.

import type { Transaction } from '../db/database.ts';
import { rememberedMappings, rememberMapping } from '../records/remembered-mappings.ts';
import type { Import } from './import-request.ts';
import { fingerprintOf } from './layout/fingerprint.ts';
import { isKind } from './layout/kinds.ts';
import type { Remembered } from './layout/layout.ts';
import { type Mapping, usableMapping } from './layout/mapping.ts';
import type { Tally } from './tally.ts';

/** None where the import brings a mapping of its own: who says how a file is to be read is right. */
export async function recall(tx: Transaction, given: Mapping | undefined): Promise<Remembered[]> {
  if (isGiven(given)) return [];
  const found = await rememberedMappings(tx);
  return found.flatMap(({ fingerprint, kind, mapping }) => {
    const usable = usableMapping(mapping);
    return usable && isKind(kind) ? [{ fingerprint, kind, mapping: usable }] : [];
  });
}

/**
 * Keeps the mapping of an import that is about to be committed. One that gives a file its headers, or looks things up in
 * other files, is told by more than the headers and is not kept.
 */
export async function remember(tx: Transaction, task: Import, { layouts }: Tally): Promise<void> {
  const { mapping, request, viewer, files } = task;
  if (!isGiven(request.mapping) || mapping.text?.headers || mapping.joins.length > 0) return;
  for (const { layout, file } of layouts) {
    const fingerprint = fingerprintOf(layout.headers.slice(0, layout.width));
    const by = { fileName: files[file - 1]!.name, personId: viewer.personId };
    await rememberMapping(tx, { fingerprint, kind: layout.kind, mapping: request.mapping }, by);
  }
}

function isGiven(mapping: Mapping | undefined): mapping is Mapping {
  return mapping !== undefined && Object.keys(mapping).length > 0;
}
