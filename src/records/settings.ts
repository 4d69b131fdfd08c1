// What the company decides once: its name, its tax basis, which colour means up.

import { z } from 'zod';
import type { Actor } from '../access/log/actor.ts';
import { logOperation } from '../access/log/log-operation.ts';
import type { Transaction } from '../db/database.ts';

const companySchema = z.object({
  name: z.string().default(''),
  tax_basis: z.enum(['without_tax', 'with_tax']).default('without_tax'),
  /** Chinese convention: red is up. */
  up_is_red: z.boolean().default(true),
  /** True in the sample region only: the pages say so. */
  sample: z.boolean().default(false),
  /** False while the sample is still being loaded, so that a load that was cut off is taken up again. */
  sample_loaded: z.boolean().default(false),
});

export type Company = z.infer<typeof companySchema>;

/** The company's settings as they are now, with defaults for what was never set. */
export async function readCompany(tx: Transaction): Promise<Company> {
  return companySchema.parse((await readSetting(tx, 'company')) ?? {});
}

/** A setting as it is now; undefined where it was never set. */
export async function readSetting(tx: Transaction, key: string): Promise<unknown> {
  const row = await tx
    .selectFrom('setting')
    .select('value')
    .where('key', '=', key)
    .where('to_version', 'is', null)
    .executeTakeFirst();
  return row?.value;
}

/** Writes a new version of the company's settings; what is not named keeps its value. */
export async function saveCompany(
  tx: Transaction,
  { version, actor }: { version: number; actor: Actor },
  company: Partial<Company>,
): Promise<void> {
  const before = await readCompany(tx);
  const after = { ...before, ...company };
  await saveSetting(tx, version, { key: 'company', value: after });
  await logOperation(tx, actor, { action: 'company_changed', version, before, after });
}

/** Writes a new version of a setting. */
export async function saveSetting(
  tx: Transaction,
  version: number,
  { key, value }: { key: string; value: object },
): Promise<void> {
  await tx
    .updateTable('setting')
    .set({ to_version: version })
    .where('key', '=', key)
    .where('to_version', 'is', null)
    .execute();
  await tx
    .insertInto('setting')
    .values({ key, value: JSON.stringify(value), from_version: version })
    .execute();
}
