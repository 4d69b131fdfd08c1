import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import { answerOf } from './trouble.ts';

export function linkQuery(language: Language, token: string) {
  return queryOptions({
    queryKey: ['link', language, token],
    queryFn: () => answerOf(api[language].POST('/api/join/look', { body: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export interface Joining {
  token: string;
  username?: string;
  password: string;
}

export function join(language: Language, body: Joining) {
  return answerOf(api[language].POST('/api/join', { body }));
}

export function makeSignInLink(language: Language, person: number) {
  return answerOf(api[language].POST('/api/people/{id}/sign-in-link', { params: { path: { id: person } } }));
}

export function endPersonSessions(language: Language, person: number) {
  return answerOf(api[language].DELETE('/api/people/{id}/sessions', { params: { path: { id: person } } }));
}
