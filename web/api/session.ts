import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { Role } from './shapes.ts';
import { answerOf } from './trouble.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => answerOf(api.zh.GET('/api/session')),
  staleTime: 5 * 60_000,
});

export interface Credentials {
  username: string;
  password: string;
}

export function signIn(language: Language, credentials: Credentials) {
  return answerOf(api[language].POST('/api/session', { body: credentials }));
}

export function signInByCode(language: Language, code: string) {
  return answerOf(api[language].POST('/api/session/code', { body: { code } }));
}

export function setUpAtSignIn(language: Language) {
  return answerOf(api[language].POST('/api/session/two-step'));
}

export function confirmAtSignIn(language: Language, code: string) {
  return answerOf(api[language].POST('/api/session/two-step/confirm', { body: { code } }));
}

export async function signOut(language: Language): Promise<void> {
  await answerOf(api[language].DELETE('/api/session'));
}

export interface FirstAdministrator extends Credentials {
  token: string;
  name: string;
}

export function setUp(language: Language, administrator: FirstAdministrator) {
  return answerOf(api[language].POST('/api/setup', { body: administrator }));
}

const dataKeepers: readonly Role[] = ['operations', 'manager', 'administrator'];
const financeKinds = ['receipts', 'receivables', 'expenses', 'travel'];

/** Whether the pages for importing are shown; the server decides for itself. */
export function mayImport(role: Role): boolean {
  return role === 'finance' || dataKeepers.includes(role);
}

/** Whether the pages that concern records of every kind are shown. */
export function mayKeepData(role: Role): boolean {
  return dataKeepers.includes(role);
}

export function mayImportKind(role: Role, kind: string): boolean {
  return mayKeepData(role) || (role === 'finance' && financeKinds.includes(kind));
}

const logReaders: readonly Role[] = ['manager', 'administrator'];

/** Whether the log of operations is offered; the server decides for itself. */
export function mayReadLog(role: Role): boolean {
  return logReaders.includes(role);
}

const reportIssuers: readonly Role[] = ['manager', 'administrator'];

/** Whether issuing and withdrawing reports is offered; the server decides for itself. */
export function mayIssue(role: Role): boolean {
  return reportIssuers.includes(role);
}
