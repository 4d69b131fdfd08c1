// The accounts elsewhere by which one may sign in here. Linking leads there and back.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { identitiesQuery, linkIdentity, unlinkIdentity } from '../api/identities.ts';
import type { Identity, ProviderKey } from '../api/shapes.ts';
import { instant } from '../ui/instant.ts';
import { ProviderRefusal } from '../ui/provider-refusal.tsx';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

/** Nothing where the company has no other way to sign in. */
export function IdentitiesSection() {
  const { words, language } = useWords();
  const list = useQuery(identitiesQuery(language));
  const linking = useMutation({
    mutationFn: (provider: ProviderKey) => linkIdentity(language, provider),
    onSuccess: (address) => window.location.assign(address),
  });
  const unlinking = useUnlinking();
  if (list.data?.length === 0) return null;
  const error = list.error ?? linking.error ?? unlinking.error;
  return (
    <section className="account-section" aria-labelledby="identities">
      <h2 id="identities">{words.providers.title}</h2>
      <p className="question">{words.providers.hint}</p>
      {error && <TroubleNote error={error} onRetry={() => void list.refetch()} />}
      <ProviderRefusal nameOf={(key) => list.data?.find(({ provider }) => provider === key)?.provider_name} />
      <ul className="identities">
        {list.data?.map((identity) => (
          <IdentityRow
            key={identity.provider}
            identity={identity}
            busy={linking.isPending || unlinking.isPending}
            onLink={() => linking.mutate(identity.provider)}
            onUnlink={() => unlinking.mutate(identity.provider)}
          />
        ))}
      </ul>
    </section>
  );
}

interface IdentityRowProps {
  identity: Identity;
  busy: boolean;
  onLink: () => void;
  onUnlink: () => void;
}

function IdentityRow({ identity, busy, onLink, onUnlink }: IdentityRowProps) {
  const { words, language } = useWords();
  const { notLinked, linked, link, linkOf, unlink, unlinkOf } = words.providers;
  const { provider_name: provider, name, linked_at: linkedAt } = identity;
  return (
    <li>
      <span>{provider}</span>
      <span className="quiet">{linkedAt === null ? notLinked : linked(name ?? '', instant(linkedAt, language))}</span>
      {linkedAt === null ? (
        <Button aria-label={linkOf(provider)} disabled={busy} onClick={onLink}>
          {link}
        </Button>
      ) : (
        <Button aria-label={unlinkOf(provider)} disabled={busy} onClick={onUnlink}>
          {unlink}
        </Button>
      )}
    </li>
  );
}

// Without a confirmation: whoever unlinked by mistake links again.
function useUnlinking() {
  const { language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (provider: ProviderKey) => unlinkIdentity(language, provider),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['account', 'identities'] }),
  });
}
