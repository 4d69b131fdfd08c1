// A batch as the list of batches shows it.

import { z } from 'zod';
import type { Transaction } from '../../db/database.ts';
import { kinds } from '../../intake/layout/kinds.ts';
import { currentPeople } from '../../records/people.ts';

export const batchAnswer = z
  .object({
    id: z.number(),
    kind: z.enum(kinds),
    file_name: z.string(),
    rows: z.number(),
    accepted: z.number(),
    rejected: z.number(),
    unchanged: z.number(),
    replaced: z.number(),
    held: z.number(),
    version: z.number().nullable(),
    undone_version: z.number().nullable(),
    changed_by: z.string().nullable().describe('The name of who imported it; null for whoever works on this machine.'),
    arrived_by: z.enum(['command_line', 'upload', 'token', 'folder']),
    arrived_from: z.string().nullable().describe('The name of the token or of the watched folder'),
    changed_at: z.string().describe('An instant, ISO 8601'),
  })
  .meta({ id: 'Batch' });

/** Null for whoever works on this machine, and for who is no longer there. */
export async function nameOfPerson(tx: Transaction, id: number | null): Promise<string | null> {
  return (await currentPeople(tx)).find((person) => person.id === id)?.name ?? null;
}
