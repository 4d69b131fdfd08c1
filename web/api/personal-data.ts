import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { Erasure, ErasureLook, ErasureWish } from './shapes.ts';
import { answerOf } from './trouble.ts';

/** Whose data: an employee’s, or that of a customer’s contact. */
export interface Subject {
  at: 'people' | 'customers';
  id: number;
  /** To be typed to confirm. */
  name: string;
}

export function copyAddress({ at, id }: Subject): string {
  return `/api/${at}/${id}/copy`;
}

export function erasureQuery(language: Language, { at, id }: Subject) {
  const path = at === 'people' ? '/api/people/{id}/erasure' : '/api/customers/{id}/erasure';
  return queryOptions({
    queryKey: ['erasure', language, at, id],
    queryFn: (): Promise<ErasureLook> => answerOf(api[language].GET(path, { params: { path: { id } } })),
    staleTime: 0,
  });
}

export function erase(language: Language, { at, id }: Subject, body: ErasureWish): Promise<Erasure> {
  const path = at === 'people' ? '/api/people/{id}/erasure' : '/api/customers/{id}/erasure';
  return answerOf(api[language].POST(path, { params: { path: { id } }, body }));
}
