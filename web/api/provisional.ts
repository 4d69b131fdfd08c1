import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { ProvisionalCounts } from './shapes.ts';
import { answerOf } from './trouble.ts';

export type ProvisionalKind = keyof ProvisionalCounts;

export const provisionalOnPage = 20;

export function provisionalCountsQuery(language: Language) {
  return queryOptions({
    queryKey: ['provisional-counts', language],
    queryFn: () => answerOf(api[language].GET('/api/provisional')),
  });
}

export function provisionalQuery(language: Language, kind: ProvisionalKind, page: number) {
  const query = { offset: (page - 1) * provisionalOnPage, limit: provisionalOnPage };
  return queryOptions({
    queryKey: ['provisional', language, kind, page],
    queryFn: () => answerOf(api[language].GET('/api/provisional/{kind}', { params: { path: { kind }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function complete(
  language: Language,
  { kind, id, values }: { kind: ProvisionalKind; id: number; values: Record<string, string> },
) {
  return answerOf(
    api[language].POST('/api/provisional/{kind}/{id}', { params: { path: { kind, id } }, body: { values } }),
  );
}
