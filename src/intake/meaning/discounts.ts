// The discounts that amounts are computed with: 0.95 takes 95 % off, or is what is left to pay.

import type { Place } from '../../base/errors.ts';
import { isBlank, type Layout, numberOf, textOf, titleOf } from '../layout/layout.ts';
import { readFold } from '../values/read-fold.ts';

/** The discounts that amounts were computed with, by rows. Nothing off, and what is said in 折, leaves no doubt. */
export interface SeenDiscounts {
  large: number;
  small: number;
  /** The first of the large ones. */
  example: { column: string; text: string; value: string; place: Place } | undefined;
}

export function seenDiscounts(): SeenDiscounts {
  return { large: 0, small: 0, example: undefined };
}

/** An expression of the mapping says itself how discounts are to be read. */
export function noteDiscount(
  seen: SeenDiscounts,
  layout: Layout,
  { cells, place }: { cells: readonly string[]; place: () => Place },
): void {
  const column = layout.kind === 'sales' ? layout.columns.get('discount') : undefined;
  if (!column || column.computed || hasAmount(layout, cells)) return;
  const text = textOf(layout, cells, 'discount');
  const value = readFold(text) === undefined ? Number(numberOf(layout, cells, 'discount') ?? 0) : 0;
  if (value >= 0.5) seen.large += 1;
  else if (value > 0) seen.small += 1;
  if (value >= 0.5 && value <= 1) seen.example ??= exampleOf(layout, { text, value, place });
}

function hasAmount(layout: Layout, cells: readonly string[]): boolean {
  const amount = layout.columns.get('amount');
  return amount !== undefined && (amount.computed !== undefined || !isBlank(layout, cells, 'amount'));
}

function exampleOf(
  layout: Layout,
  { text, value, place }: { text: string; value: number; place: () => Place },
): NonNullable<SeenDiscounts['example']> {
  return { column: titleOf(layout, 'discount'), text, value: String(value), place: place() };
}
