// Which person of ours an identity of a provider is. It is linked by the person, signed in, or found by the claim that the
// operator trusts; once linked, only the provider's own name for them counts.

import { Refusal } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';
import type { Actor } from '../log/actor.ts';
import { logOperation } from '../log/log-operation.ts';
import { canonicalUsername } from '../usernames.ts';
import type { Viewer } from '../viewer.ts';
import type { Identity, Provider, ProviderKey } from './provider.ts';

export interface LinkedIdentity {
  provider: ProviderKey;
  name: string;
  linked_at: Date;
  last_used_at: Date;
}

/** The person whose login it opens; undefined where it is nobody's. */
export async function personOfIdentity(
  tx: Transaction,
  provider: Provider,
  { identity, now }: { identity: Identity; now: Date },
): Promise<number | undefined> {
  const linked = await tx
    .updateTable('provider_identity')
    .set({ last_used_at: now, name: identity.name })
    .where('provider', '=', provider.key)
    .where('subject', '=', identity.subject)
    .returning('person_id')
    .executeTakeFirst();
  return linked?.person_id ?? personOfClaim(tx, provider, identity);
}

// A person who has an identity of this provider already is not given to a second one that claims the same.
async function personOfClaim(tx: Transaction, { key, match }: Provider, identity: Identity) {
  const username = match === undefined ? undefined : identity.claims[match];
  if (username === undefined) return undefined;
  const login = await tx
    .selectFrom('login')
    .select('person_id')
    .where('username', '=', canonicalUsername(username))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('provider_identity')
            .select('subject')
            .where('provider', '=', key)
            .whereRef('provider_identity.person_id', '=', 'login.person_id'),
        ),
      ),
    )
    .executeTakeFirst();
  return login?.person_id;
}

export interface Link {
  personId: number;
  identity: Identity;
  now: Date;
}

/** Makes an identity that person's; refuses one that is somebody else's already. Linked before, it stays as it is. */
export async function linkIdentity(tx: Transaction, provider: Provider, { link, actor }: { link: Link; actor: Actor }) {
  const { personId, identity, now } = link;
  const { name, subject } = identity;
  const times = { linked_at: now, last_used_at: now };
  const written = await tx
    .insertInto('provider_identity')
    .values({ provider: provider.key, subject, person_id: personId, name, ...times })
    .onConflict((conflict) => conflict.doNothing())
    .returning('subject')
    .executeTakeFirst();
  if (written) {
    await logOperation(tx, actor, { action: 'identity_linked', subject: provider.key, after: { name } });
    return;
  }
  const owner = await tx
    .selectFrom('provider_identity')
    .select(['person_id', 'subject'])
    .where('provider', '=', provider.key)
    .where((eb) => eb.or([eb('subject', '=', subject), eb('person_id', '=', personId)]))
    .execute();
  if (!owner.every((row) => row.person_id === personId && row.subject === subject)) throw identityTaken(provider);
}

/** The identities of a person. */
export async function identitiesOf(tx: Transaction, personId: number): Promise<LinkedIdentity[]> {
  const rows = await tx
    .selectFrom('provider_identity')
    .select(['provider', 'name', 'linked_at', 'last_used_at'])
    .where('person_id', '=', personId)
    .orderBy('provider')
    .execute();
  return rows.map((row) => ({ ...row, provider: row.provider as ProviderKey }));
}

/** Unlinks an identity of one's own. */
export async function unlinkIdentity(tx: Transaction, viewer: Viewer, provider: ProviderKey): Promise<void> {
  const gone = await tx
    .deleteFrom('provider_identity')
    .where('provider', '=', provider)
    .where('person_id', '=', viewer.personId)
    .returning('name')
    .executeTakeFirst();
  if (!gone) throw notLinked();
  await logOperation(tx, viewer, { action: 'identity_unlinked', subject: provider, before: { name: gone.name } });
}

function identityTaken({ name }: Provider): Refusal {
  return new Refusal('identity_taken', {
    zh: `这个${name.zh}账号，或您的账号，已经与另一个关联。请先在原来那边解除关联。`,
    en: `This ${name.en} account, or yours, is linked to another one. Unlink it there first.`,
  });
}

function notLinked(): Refusal {
  return new Refusal('identity_not_linked', { zh: '没有关联这个登录方式。', en: 'No such way to sign in is linked.' });
}
