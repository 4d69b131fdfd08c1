import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Address } from '../address.ts';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { Tier } from './shapes.ts';
import { answerOf } from './trouble.ts';

export const customersOnPage = 50;

export type CustomerOrder = 'code' | 'name' | 'region' | 'owner' | 'tier';

export interface CustomerOrdering {
  by: CustomerOrder;
  descending: boolean;
}

/** What an address asks of the list. */
export function customersQuery(language: Language, { find, region, tier, owner, order, page }: Address) {
  const { by, descending } = orderingOf(order);
  const query = {
    ...(find && { search: find }),
    ...(region && { region }),
    ...(tier && { tier: tier as Tier }),
    ...(owner && { owner }),
    order: by,
    ...(descending && { descending: 'true' }),
    offset: (pageOf(page) - 1) * customersOnPage,
    limit: customersOnPage,
  };
  return queryOptions({
    queryKey: ['customers', language, query],
    queryFn: () => answerOf(api[language].GET('/api/customers', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function customerQuery(language: Language, id: number) {
  return queryOptions({
    queryKey: ['customer', language, id],
    queryFn: () => answerOf(api[language].GET('/api/customers/{id}', { params: { path: { id } } })),
  });
}

/** The whole number; that it was asked for is logged. */
export async function revealPhone(language: Language, id: number): Promise<string | null> {
  return (await answerOf(api[language].POST('/api/customers/{id}/phone', { params: { path: { id } } }))).phone;
}

const orders: readonly string[] = ['code', 'name', 'region', 'owner', 'tier'] satisfies CustomerOrder[];

/** `tier`, or `-tier` from the end. */
export function orderingOf(text: string | undefined): CustomerOrdering {
  const by = (text ?? '').replace(/^-/, '');
  return orders.includes(by)
    ? { by: by as CustomerOrder, descending: text!.startsWith('-') }
    : { by: 'code', descending: false };
}

export function pageOf(text: string | undefined): number {
  return /^[1-9]\d{0,6}$/.test(text ?? '') ? Number(text) : 1;
}
