// Who is signed in, and what a page must know before anybody is.

import { z } from 'zod';
import type { SecondStep } from '../../access/two-step/second-step.ts';
import { providerKeys } from '../../access/providers/provider.ts';
import { principalOf } from '../../access/deputies.ts';
import { companyZone } from '../../access/sessions.ts';
import { setupNeeded } from '../../access/setup-link.ts';
import { roles, type Viewer } from '../../access/viewer.ts';
import { dayInZone } from '../../base/dates.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { readSampleAccounts } from '../../records/sample-accounts.ts';
import { readCompany } from '../../records/settings.ts';
import type { World } from '../world.ts';

const role = z.enum(roles).meta({ id: 'Role' });

export const session = z
  .object({
    person: z
      .object({
        id: z.number(),
        name: z.string(),
        role,
        acts_for: z.string().nullable().describe('Whom the person stands in for today'),
      })
      .nullable(),
    company: z.object({
      name: z.string(),
      sample: z.boolean(),
      tax_basis: z.enum(['without_tax', 'with_tax']),
      up_is_red: z.boolean(),
    }),
    setup_needed: z.boolean(),
    providers: z
      .array(z.object({ key: z.enum(providerKeys), name: z.object({ zh: z.string(), en: z.string() }) }))
      .describe('Where one may sign in besides.'),
    second_step: z
      .enum(['code', 'set_up'])
      .nullable()
      .describe('After a right password: a code is still to come, or two-step verification is to be set up'),
    sample_accounts: z
      .array(z.object({ username: z.string(), password: z.string(), role: z.string(), name: z.string() }))
      .optional()
      .describe('Only in the sample region: what its sign-in form offers.'),
  })
  .meta({ id: 'Session' });

export type SessionAnswer = z.output<typeof session>;

export async function describeSession(
  world: World,
  viewer: Viewer | undefined,
  step?: SecondStep,
): Promise<SessionAnswer> {
  const state = await transact(world.db, wholeCompany, async (tx) => {
    const company = await readCompany(tx);
    const accounts = company.sample ? { sample_accounts: await readSampleAccounts(tx) } : {};
    const principal = viewer && (await principalOf(tx, viewer, dayInZone(world.clock(), companyZone)));
    const person = viewer ? describePerson(viewer, principal) : null;
    return { person, company, setup_needed: await setupNeeded(tx), ...accounts };
  });
  const providers = world.providers.map(({ key, name }) => ({ key, name }));
  return { second_step: step ?? null, providers, ...state };
}

function describePerson(viewer: Viewer, principal: Viewer | undefined) {
  if (viewer.personId === null) throw new Error('only people sign in');
  return { id: viewer.personId, name: viewer.name, role: viewer.role, acts_for: principal?.name ?? null };
}
