// Whose data was erased, and how a file that still tells of them is known: by salted hashes, so that what is remembered tells
// nobody who it was.

import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from '../../db/database.ts';

/** What of them a file may say. */
export interface Mark {
  what: 'name' | 'code' | 'phone';
  text: string;
}

export interface Erased {
  personId: number | null;
  customerId: number | null;
  /** Whether a text says that of them. */
  says(mark: Mark): boolean;
}

/** How an erased employee is called from then on, in every version. */
export function neutralName(personId: number): string {
  return `已删除人员 #${personId}`;
}

export async function rememberErased(
  tx: Transaction,
  version: number,
  { personId, customerId, marks }: { personId?: number; customerId?: number; marks: readonly Mark[] },
): Promise<void> {
  const { id } = await tx
    .insertInto('erasure')
    .values({ person_id: personId ?? null, customer_id: customerId ?? null, version })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = marks.map(({ what, text }) => {
    const salt = randomBytes(16).toString('hex');
    return { erasure_id: id, what, salt, hash: hashOf(salt, { what, text }) };
  });
  if (rows.length > 0) await tx.insertInto('erased_mark').values(rows).execute();
}

export async function readErased(tx: Transaction): Promise<Erased[]> {
  const rows = await tx
    .selectFrom('erasure')
    .innerJoin('erased_mark', 'erased_mark.erasure_id', 'erasure.id')
    .select(['erasure.id', 'person_id', 'customer_id', 'what', 'salt', 'hash'])
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((marks) => ({
    personId: marks[0]!.person_id,
    customerId: marks[0]!.customer_id,
    says: (mark) => marks.some(({ what, salt, hash }) => what === mark.what && hash === hashOf(salt, mark)),
  }));
}

export async function isErased(tx: Transaction, personId: number): Promise<boolean> {
  const row = await tx.selectFrom('erasure').select('id').where('person_id', '=', personId).executeTakeFirst();
  return row !== undefined;
}

function hashOf(salt: string, mark: Mark): string {
  return createHash('sha256')
    .update(`${salt}\0${plain(mark)}`)
    .digest('hex');
}

/** However it is written: wide or narrow, with blanks or without; of a number its digits. */
function plain({ what, text }: Mark): string {
  const narrow = text.normalize('NFKC');
  if (what !== 'phone') return narrow.replace(/\s/g, '').toLowerCase();
  return /1[3-9]\d{9}$/.exec(narrow.replace(/\D/g, ''))?.[0] ?? narrow.replace(/\D/g, '');
}
