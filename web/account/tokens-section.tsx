// Tokens of programs that act for the person: made, shown once, revoked.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { revokeToken, tokensQuery } from '../api/account.ts';
import type { Account, ApiToken } from '../api/shapes.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { NewTokenForm } from './new-token-form.tsx';
import { TokenList } from './token-list.tsx';
import { type MadeToken, TokenSecret } from './token-secret.tsx';

export function TokensSection({ account }: { account: Account }) {
  const { words, language } = useWords();
  const { tokens } = words.accountPage;
  const list = useQuery(tokensQuery(language));
  const [made, setMade] = useState<MadeToken>();
  const revoking = useRevoking();
  return (
    <section className="account-section" aria-labelledby="tokens">
      <h2 id="tokens">{tokens.title}</h2>
      <p className="question">{tokens.hint}</p>
      <output className="undone-note">{revoking.isSuccess && tokens.revoked(revoking.data)}</output>
      {revoking.error && <TroubleNote error={revoking.error} />}
      {list.error && <TroubleNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Waiting heights={[44]} label={tokens.title} />}
      {list.data?.length === 0 && <p className="quiet">{tokens.none}</p>}
      {list.data && list.data.length > 0 && (
        <TokenList tokens={list.data} onRevoke={(token) => revoking.mutate(token)} />
      )}
      {made && <TokenSecret made={made} onSaved={() => setMade(undefined)} />}
      {!made && <NewTokenForm uses={account.token_uses} onMade={setMade} />}
    </section>
  );
}

function useRevoking() {
  const { language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, name }: ApiToken) => {
      await revokeToken(language, id);
      return name;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['account', 'tokens'] }),
  });
}
