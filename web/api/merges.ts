import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import { answerOf } from './trouble.ts';

export const proposalsOnPage = 20;

export function proposalsQuery(language: Language, page: number) {
  const query = { offset: (page - 1) * proposalsOnPage, limit: proposalsOnPage };
  return queryOptions({
    queryKey: ['proposals', language, page],
    queryFn: () => answerOf(api[language].GET('/api/merges/proposals', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function mergesQuery(language: Language) {
  return queryOptions({
    queryKey: ['merges', language],
    queryFn: async () => (await answerOf(api[language].GET('/api/merges'))).merges,
  });
}

export function mergeCustomers(language: Language, pair: { customer: number; into: number }) {
  return answerOf(api[language].POST('/api/merges', { body: pair }));
}

export function undoMerge(language: Language, customer: number) {
  return answerOf(api[language].DELETE('/api/merges/{customer}', { params: { path: { customer } } }));
}

export function tellApart(language: Language, pair: { left: number; right: number }) {
  return answerOf(api[language].POST('/api/merges/apart', { body: pair }));
}

export function forgetApart(language: Language, { left, right }: { left: number; right: number }) {
  return answerOf(api[language].DELETE('/api/merges/apart/{left}/{right}', { params: { path: { left, right } } }));
}
