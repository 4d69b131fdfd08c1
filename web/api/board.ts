import { queryOptions } from '@tanstack/react-query';
import { type Address, conditionsOf } from '../address.ts';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { Answer, Figure } from './shapes.ts';
import { answerOf } from './trouble.ts';

export function filtersQuery(language: Language) {
  return queryOptions({
    queryKey: ['filters', language],
    queryFn: () => answerOf(api[language].GET('/api/filters')),
    staleTime: 60_000,
  });
}

export function boardQuery(language: Language, address: Address, period: string) {
  const where = conditionsOf(address);
  const query = { period, ...(where && { where }), ...(address.as_of && { as_of: address.as_of }) };
  return queryOptions({
    queryKey: ['board', language, query],
    queryFn: () => answerOf(api[language].GET('/api/board', { params: { query } })),
  });
}

/** Figures by their expressions, in the order asked. */
export function figuresQuery(language: Language, expressions: string[], asOf: string | undefined) {
  return queryOptions({
    queryKey: ['figures', language, expressions, asOf],
    queryFn: async () => {
      const body = { expressions, ...(asOf !== undefined && { as_of: asOf }) };
      return (await answerOf(api[language].POST('/api/figures', { body }))).figures;
    },
    enabled: expressions.length > 0,
  });
}

export function isFigure(answer: Answer | undefined): answer is Figure {
  return answer !== undefined && !('error' in answer);
}
