// Mappings that an import confirmed, kept for the next file with the same headers.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

export interface RememberedMapping {
  /** Of the headers. */
  fingerprint: string;
  kind: string;
  mapping: unknown;
}

/** The one that was confirmed last comes first. */
export async function rememberedMappings(tx: Transaction): Promise<RememberedMapping[]> {
  return tx
    .selectFrom('remembered_mapping')
    .select(['fingerprint', 'kind', 'mapping'])
    .orderBy('confirmed_at', 'desc')
    .execute();
}

/** Takes the place of what was remembered of the same headers and kind. */
export async function rememberMapping(
  tx: Transaction,
  { fingerprint, kind, mapping }: RememberedMapping,
  by: { fileName: string; personId: number | null },
): Promise<void> {
  await sql`
    insert into remembered_mapping (fingerprint, kind, mapping, file_name, confirmed_by)
    values (${fingerprint}, ${kind}, ${JSON.stringify(mapping)}, ${by.fileName}, ${by.personId})
    on conflict (fingerprint, kind) do update
    set
      mapping = excluded.mapping,
      file_name = excluded.file_name,
      confirmed_by = excluded.confirmed_by,
      confirmed_at = now()`.execute(tx);
}

/** Of every kind. */
export async function forgetMapping(tx: Transaction, fingerprint: string): Promise<void> {
  await tx.deleteFrom('remembered_mapping').where('fingerprint', '=', fingerprint).execute();
}
