import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import { answerOf } from './trouble.ts';

/** Which figure, seen from which day. */
export interface Subject {
  expression: string;
  as_of?: string;
}

export function traceQuery(language: Language, subject: Subject) {
  return queryOptions({
    queryKey: ['trace', language, subject],
    queryFn: () => answerOf(api[language].GET('/api/trace', { params: { query: { ...subject } } })),
  });
}

export const rowsOnPage = 20;

export function traceRowsQuery(language: Language, subject: Subject, page: number) {
  const query = { ...subject, offset: (page - 1) * rowsOnPage, limit: rowsOnPage };
  return queryOptions({
    queryKey: ['trace-rows', language, subject, page],
    queryFn: () => answerOf(api[language].GET('/api/trace/rows', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function exportAddress(subject: Subject): string {
  return `/api/trace/export?${new URLSearchParams({ ...subject })}`;
}
