import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { ProviderKey } from './shapes.ts';
import { answerOf } from './trouble.ts';

export function identitiesQuery(language: Language) {
  return queryOptions({
    queryKey: ['account', 'identities', language],
    queryFn: async () => (await answerOf(api[language].GET('/api/account/identities'))).identities,
  });
}

/** The address to which the browser goes, to link an account there. */
export async function linkIdentity(language: Language, provider: ProviderKey): Promise<string> {
  const path = { provider };
  return (await answerOf(api[language].POST('/api/account/identities/{provider}', { params: { path } }))).address;
}

export function unlinkIdentity(language: Language, provider: ProviderKey) {
  return answerOf(api[language].DELETE('/api/account/identities/{provider}', { params: { path: { provider } } }));
}
