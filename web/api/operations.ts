import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { paths } from '../../generated/api.ts';
import type { Address } from '../address.ts';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import { answerOf } from './trouble.ts';

type Query = NonNullable<paths['/api/operations']['get']['parameters']['query']>;

export function operationsQuery(language: Language, address: Address) {
  const query = { ...filterOf(address), ...saidOf({ older_than: address.older, newer_than: address.newer }) } as Query;
  return queryOptions({
    queryKey: ['operations', language, query],
    queryFn: () => answerOf(api[language].GET('/api/operations', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function operationChoicesQuery(language: Language) {
  return queryOptions({
    queryKey: ['operations', 'choices', language],
    queryFn: () => answerOf(api[language].GET('/api/operations/choices')),
  });
}

export function operationsFileAddress(address: Address): string {
  return `/api/operations/file?${new URLSearchParams(filterOf(address))}`;
}

// What the server does not understand of it is refused by it, in words.
function filterOf({ person, action, way, from, to, find }: Address): Record<string, string> {
  return saidOf({ person, action, way, from, to, text: find });
}

function saidOf(parts: Record<string, string | undefined>): Record<string, string> {
  const said = Object.entries(parts).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return Object.fromEntries(said) as Record<string, string>;
}
