// The accounts of the sample region, shown beside its sign-in form. A company's own folder never has any.

import type { Role } from '../access/viewer.ts';
import type { Transaction } from '../db/database.ts';
import { readSetting } from './settings.ts';

export interface SampleAccount {
  username: string;
  password: string;
  role: Role;
  name: string;
}

const key = 'sample_accounts';

export async function readSampleAccounts(tx: Transaction): Promise<SampleAccount[]> {
  return ((await readSetting(tx, key)) ?? []) as SampleAccount[];
}

/** Writes down the accounts that the sample region offers; it is loaded once, into an empty folder. */
export async function saveSampleAccounts(tx: Transaction, version: number, accounts: SampleAccount[]): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ key, value: JSON.stringify(accounts), from_version: version })
    .execute();
}
