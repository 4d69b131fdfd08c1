import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Address, conditionsOf } from '../address.ts';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import { answerOf } from './trouble.ts';

export function findingsQuery(language: Language, address: Address, period: string) {
  const where = conditionsOf(address);
  const query = { period, ...(where && { where }), ...(address.as_of && { as_of: address.as_of }) };
  return queryOptions({
    queryKey: ['findings', language, query],
    queryFn: async () => (await answerOf(api[language].GET('/api/findings', { params: { query } }))).findings,
    placeholderData: keepPreviousData,
  });
}
