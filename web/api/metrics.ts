import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import { answerOf } from './trouble.ts';

export function catalogueQuery(language: Language) {
  return queryOptions({
    queryKey: ['catalogue', language],
    queryFn: () => answerOf(api[language].GET('/api/catalogue')),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
