import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { Role, TokenUse } from './shapes.ts';
import { answerOf } from './trouble.ts';

export function accountQuery(language: Language) {
  return queryOptions({ queryKey: ['account', language], queryFn: () => answerOf(api[language].GET('/api/account')) });
}

export function changePassword(language: Language, body: { current: string; password: string }) {
  return answerOf(api[language].POST('/api/account/password', { body }));
}

/** What is shown before something that guards the account changes. */
export interface OwnProof {
  password: string;
  code?: string;
}

export function beginTwoStep(language: Language, body: OwnProof) {
  return answerOf(api[language].POST('/api/account/two-step', { body }));
}

export function confirmTwoStep(language: Language, code: string) {
  return answerOf(api[language].POST('/api/account/two-step/confirm', { body: { code } }));
}

export function renewRecoveryCodes(language: Language, body: OwnProof) {
  return answerOf(api[language].POST('/api/account/recovery-codes', { body }));
}

export function endTwoStep(language: Language, body: OwnProof) {
  return answerOf(api[language].POST('/api/account/two-step/off', { body }));
}

export function sessionsQuery(language: Language) {
  return queryOptions({
    queryKey: ['account', 'sessions', language],
    queryFn: async () => (await answerOf(api[language].GET('/api/account/sessions'))).sessions,
  });
}

export function endSession(language: Language, id: number) {
  return answerOf(api[language].DELETE('/api/account/sessions/{id}', { params: { path: { id } } }));
}

export function endOtherSessions(language: Language) {
  return answerOf(api[language].DELETE('/api/account/sessions'));
}

export function tokensQuery(language: Language) {
  return queryOptions({
    queryKey: ['account', 'tokens', language],
    queryFn: async () => (await answerOf(api[language].GET('/api/tokens'))).tokens,
  });
}

export interface NewToken {
  name: string;
  may: TokenUse[];
  expires_on: string;
}

export function addToken(language: Language, body: NewToken) {
  return answerOf(api[language].POST('/api/tokens', { body }));
}

export function revokeToken(language: Language, id: number) {
  return answerOf(api[language].DELETE('/api/tokens/{id}', { params: { path: { id } } }));
}

export function signInRulesQuery(language: Language) {
  return queryOptions({
    queryKey: ['sign-in-rules', language],
    queryFn: async () => (await answerOf(api[language].GET('/api/sign-in-rules'))).two_step_roles,
  });
}

export function saveSignInRules(language: Language, roles: Role[]) {
  return answerOf(api[language].PUT('/api/sign-in-rules', { body: { two_step_roles: roles } }));
}
