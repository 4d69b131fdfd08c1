// What a kind of file holds, for those who make one: its columns with headers, types and choices. Templates, the command
// line and the import guide show the same.

import type { Words } from '../../base/errors.ts';
import { isReference, type RecordColumn } from '../../records/kinds/record-kind.ts';
import { headersOf, type Kind, kinds, kindTitle, recordKindOf, requiredKeys } from './kinds.ts';

export interface ColumnGuide {
  key: string;
  /** The first is what templates write. */
  headers: string[];
  type: RecordColumn['type'] | 'quarter';
  /** True where no row goes without it; see `KindGuide.required` for those of which one is enough. */
  required: boolean;
  /** Code → the words that are understood. */
  choices?: Record<string, string[]>;
  between?: readonly [number, number];
}

export interface KindGuide {
  kind: Kind;
  title: Words;
  /** One key of each group must be there; `quantity+price` is both. */
  required: string[][];
  columns: ColumnGuide[];
}

export function kindGuides(): KindGuide[] {
  return kinds.map(kindGuide);
}

export function kindGuide(kind: Kind): KindGuide {
  const required = requiredKeys[kind];
  const columns = Object.entries(headersOf[kind]).map(([key, text]) => ({
    key,
    headers: text.split(' '),
    required: required.some((group) => group.length === 1 && group[0] === key),
    ...typeOf(kind, key),
  }));
  return { kind, title: kindTitle(kind), required, columns };
}

function typeOf(kind: Kind, key: string): Pick<ColumnGuide, 'type' | 'choices' | 'between'> {
  const column = recordKindOf(kind)?.columns.find(({ keys }) => key in keys);
  if (!column) return { type: salesTypes[key] ?? (key === 'quarter' ? 'quarter' : 'text') };
  const { type, choices, between } = column;
  return {
    type: isReference(type) && kind === 'products' && type === 'product' ? 'text' : type,
    ...(choices && {
      choices: Object.fromEntries(Object.entries(choices).map(([code, text]) => [code, text.split(' ')])),
    }),
    ...(between && { between }),
  };
}

const salesTypes: Record<string, ColumnGuide['type']> = {
  date: 'day',
  customer: 'customer',
  customer_code: 'customer',
  region: 'region',
  province: 'region',
  city: 'region',
  county: 'region',
  series: 'series',
  channel: 'channel',
  distributor: 'distributor',
  seller: 'person',
  quantity: 'decimal',
  list_price: 'decimal',
  price: 'decimal',
  discount: 'percent',
  amount: 'decimal',
  cost: 'decimal',
  sale_date: 'day',
  delivery_date: 'day',
  invoice_date: 'day',
  amount_with_tax: 'decimal',
};
