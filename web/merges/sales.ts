// What customers bought in the last two years of the ledger, as figures: all on a page are asked at once.

import { useQuery } from '@tanstack/react-query';
import { quoted } from '../address.ts';
import { figuresQuery, filtersQuery, isFigure } from '../api/board.ts';
import type { CustomerName, Figure } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';

export interface Sales {
  years: string[];
  /** Undefined while it is asked for, and where it cannot be told. */
  of(customer: CustomerName, year: string): Figure | undefined;
}

export function useSales(customers: readonly CustomerName[]): Sales {
  const { language } = useWords();
  const years = (useQuery(filtersQuery(language)).data?.years ?? []).slice(0, 2).map(String);
  const asked = years.flatMap((year) => customers.map((customer) => salesOf(customer, year)));
  const expressions = [...new Set(asked)];
  const answers = useQuery(figuresQuery(language, expressions, undefined)).data ?? [];
  const known = new Map(expressions.map((expression, index) => [expression, answers[index]]));
  return {
    years,
    of: (customer, year) => {
      const answer = known.get(salesOf(customer, year));
      return isFigure(answer) ? answer : undefined;
    },
  };
}

function salesOf({ code, name }: CustomerName, year: string): string {
  return `sales{customer=${quoted(code ?? name)}}@${year}`;
}
