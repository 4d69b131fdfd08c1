import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { Role } from './shapes.ts';
import { answerOf } from './trouble.ts';

export function settingsQuery(language: Language) {
  return queryOptions({
    queryKey: ['settings', language],
    queryFn: async () => (await answerOf(api[language].GET('/api/settings'))).settings,
  });
}

export function settingHistoryQuery(language: Language, key: string) {
  return queryOptions({
    queryKey: ['setting-history', language, key],
    queryFn: async () =>
      (await answerOf(api[language].GET('/api/settings/{key}', { params: { path: { key } } }))).steps,
  });
}

/** `from` null: since ever. */
export function decideSetting(language: Language, key: string, body: { value: string; from: string | null }) {
  return answerOf(api[language].PUT('/api/settings/{key}', { params: { path: { key } }, body }));
}

export function takeBackSetting(language: Language, key: string, from: string | null) {
  const query = from === null ? {} : { from };
  return answerOf(api[language].DELETE('/api/settings/{key}', { params: { path: { key }, query } }));
}

const readers: readonly Role[] = ['manager', 'operations', 'administrator', 'finance'];

/** Whether the page of settings is shown; the server decides for itself. */
export function maySeeSettings(role: Role): boolean {
  return readers.includes(role);
}
