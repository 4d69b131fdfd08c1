// For whoever lost their phone: ten codes, each good once. They are short enough to be typed from paper, so they are hashed
// like passwords. One salt a person, so that a code typed is hashed once and not ten times.

import { hash } from '@node-rs/argon2';
import { randomBytes, randomInt } from 'node:crypto';
import type { Transaction } from '../../db/database.ts';

const count = 10;
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'; // None that is taken for another.
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

export function newRecoveryCodes(): string[] {
  const letter = () => letters[randomInt(letters.length)];
  const half = () => Array.from({ length: 5 }, letter).join('');
  return Array.from({ length: count }, () => `${half()}-${half()}`);
}

/** Whether a text has the form of a recovery code, however it was typed. */
export function isRecoveryCode(text: string): boolean {
  return /^[a-z0-9]{10}$/.test(plain(text));
}

export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** How a code is kept. */
export async function recoveryHash(code: string, salt: string): Promise<string> {
  return hash(plain(code), { ...cost, salt: Buffer.from(salt, 'hex') });
}

/** Writes new codes in the place of all before. */
export async function keepRecoveryCodes(tx: Transaction, personId: number, hashes: readonly string[]): Promise<void> {
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
  const rows = hashes.map((codeHash) => ({ person_id: personId, code_hash: codeHash }));
  await tx.insertInto('recovery_code').values(rows).execute();
}

/** Uses a code up; false where it is none, or was used. */
export async function useRecoveryCode(
  tx: Transaction,
  personId: number,
  { codeHash, now }: { codeHash: string; now: Date },
): Promise<boolean> {
  const used = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return used !== undefined;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
}
