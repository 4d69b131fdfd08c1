// What imports remember of one another: a mapping that was confirmed serves the next file with the same headers.

import type { Transaction } from '../db/database.ts';
import { forgetMapping, rememberedMappings, rememberMapping } from '../records/remembered-mappings.ts';
import type { Import } from './import-request.ts';
import { fingerprintOf } from './layout/fingerprint.ts';
import { isKind } from './layout/kinds.ts';
import type { Layout, Remembered } from './layout/layout.ts';
import { checkMapping, type Mapping, saidBy, usableMapping } from './layout/mapping.ts';
import type { Tally } from './tally.ts';

/**
 * None where the import says itself how files are to be read: who says so is right. What it says of single layouts, or of the
 * writing of days and numbers, leaves the rest as it was.
 */
export async function recall(tx: Transaction, given: Mapping | undefined): Promise<Remembered[]> {
  if (given !== undefined && isWhole(given)) return [];
  const found = await rememberedMappings(tx);
  return found.flatMap(({ fingerprint, kind, mapping }) => {
    const usable = usableMapping(mapping);
    return usable && isKind(kind) ? [{ fingerprint, kind, mapping: usable }] : [];
  });
}

function isWhole(given: Mapping): boolean {
  const said = Object.keys(saidBy(checkMapping(given)));
  return said.length === 0 || said.some((part) => !['layouts', 'date_format', 'decimal'].includes(part));
}

/**
 * Keeps the mappings of an import that is about to be committed, where they let most rows in. One that gives a file its
 * headers, or looks things up in other files, is told by more than the headers and is not kept. An empty mapping forgets.
 */
export async function remember(tx: Transaction, { request, viewer, files }: Import, tally: Tally): Promise<void> {
  if (request.mapping === undefined) return;
  const forgets = Object.keys(saidBy(checkMapping(request.mapping))).length === 0;
  for (const { layout, file } of tally.layouts) {
    const { kind, headers, width, mapping } = layout;
    const fingerprint = fingerprintOf(headers.slice(0, width));
    const by = { fileName: files[file - 1]!.name, personId: viewer.personId };
    if (forgets) await forgetMapping(tx, fingerprint);
    else if (isWorthKeeping(layout, tally))
      await rememberMapping(tx, { fingerprint, kind, mapping: saidBy(mapping) }, by);
  }
}

function isWorthKeeping({ mapping }: Layout, { rows, rejected, filtered }: Tally): boolean {
  const isTold = !mapping.text?.headers && mapping.joins.length === 0 && Object.keys(saidBy(mapping)).length > 0;
  return isTold && rejected + filtered < rows && rejected * 2 <= rows;
}
