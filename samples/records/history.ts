import type { Customer } from '../customers.ts';
import type { SalesDocument } from '../documents.ts';
import { sumOf } from '../fit.ts';
import type { Year } from '../shape.ts';

// What the ledger came to for each customer, noted as it is written: what the other records go by.

export interface CustomerHistory {
  customer: Customer;
  /** Day of the first order; what comes back does not count. */
  firstDate: string;
  /** Cents by month, `2025-03`. */
  months: Map<string, number>;
}

/** Customer code to history. */
export type History = Map<string, CustomerHistory>;

export type Tier = 'strategic' | 'core' | 'base' | 'none';

export function note(history: History, documents: SalesDocument[]): void {
  for (const { date, lines } of documents) {
    for (const { customer, quantity, amountCents } of lines) {
      const own = history.get(customer.code) ?? { customer, firstDate: '', months: new Map<string, number>() };
      history.set(customer.code, own);
      if (own.firstDate === '' && quantity > 0) own.firstDate = date;
      own.months.set(date.slice(0, 7), (own.months.get(date.slice(0, 7)) ?? 0) + amountCents);
    }
  }
}

/** Cents. */
export function purchasesIn({ months }: CustomerHistory, year: Year): number {
  return sumOf([...months].filter(([month]) => month.startsWith(`${year}`)).map(([, cents]) => cents));
}

export function tierIn(own: CustomerHistory, year: Year): Tier {
  const yuan = purchasesIn(own, year) / 100;
  if (yuan >= 20_000_000) return 'strategic';
  if (yuan >= 5_000_000) return 'core';
  return yuan >= 500_000 ? 'base' : 'none';
}

export function ofTier(history: History, year: Year, tier: Tier): CustomerHistory[] {
  return [...history.values()].filter((own) => tierIn(own, year) === tier);
}

/** Cents. */
export function salesIn(history: History, year: Year): number {
  return sumOf([...history.values()].map((own) => purchasesIn(own, year)));
}

/** First day of the year on which the customer is one. */
export function startIn({ firstDate }: CustomerHistory, year: Year): string {
  return firstDate > `${year}-01-01` ? firstDate : `${year}-01-01`;
}
