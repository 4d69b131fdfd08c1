import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import { answerOf } from './trouble.ts';

export function monthsQuery(language: Language) {
  return queryOptions({
    queryKey: ['months', language],
    queryFn: async () => (await answerOf(api[language].GET('/api/months'))).months,
  });
}

export function closeMonth(language: Language, month: string) {
  return answerOf(api[language].POST('/api/months/{month}/close', { params: { path: { month } } }));
}

export function reopenMonth(language: Language, month: string) {
  return answerOf(api[language].DELETE('/api/months/{month}/close', { params: { path: { month } } }));
}

export const documentsOnPage = 50;

export function lateQuery(language: Language, month: string, page: number) {
  const query = { offset: (page - 1) * documentsOnPage, limit: documentsOnPage };
  return queryOptions({
    queryKey: ['late', language, month, page],
    queryFn: () => answerOf(api[language].GET('/api/months/{month}/late', { params: { path: { month }, query } })),
    placeholderData: keepPreviousData,
  });
}
