import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import { answerOf } from './trouble.ts';

export function findingsQuery(language: Language, asked: { period: string; as_of?: string | undefined }) {
  const query = { period: asked.period, ...(asked.as_of !== undefined && { as_of: asked.as_of }) };
  return queryOptions({
    queryKey: ['findings', language, query],
    queryFn: async () => (await answerOf(api[language].GET('/api/findings', { params: { query } }))).findings,
    placeholderData: keepPreviousData,
  });
}
