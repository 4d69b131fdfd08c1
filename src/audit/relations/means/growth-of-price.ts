// A price grows by what the amount grew over what the count did.

import type { Mention } from '../../context/mention.ts';
import type { Item } from '../../items.ts';
import type { Book } from '../book.ts';
import { claimOn, onePlus } from '../claims.ts';
import { exactly, minus, over, plus } from '../interval.ts';
import type { Claim } from '../relation.ts';

/** Of each price per piece that holds: its growth is that of the amount over that of the count. */
export function growthsOfPrices(book: Book, prices: readonly Claim[]): (Claim | undefined)[] {
  const items = new Map<Mention, Item>();
  for (const item of book.items.toReversed())
    for (const told of [item.amount, item.mean]) if (told) items.set(told, item);
  return prices.map((price) => growthOfPrice(price, items));
}

function growthOfPrice(claim: Claim, items: ReadonlyMap<Mention, Item>): Claim | undefined {
  const told = [claim.inputs[0]!, claim.inputs[1]!, claim.of!].map((mention) => items.get(mention)?.growth);
  const [sales, pieces, price] = told;
  if (!sales || !pieces || !price || told.some((growth) => growth?.unit !== 'ratio')) return undefined;
  const one = exactly(1);
  const multiple = over(plus(one, sales), plus(one, pieces));
  const formula = `${onePlus(sales)} ÷ ${onePlus(pieces)} − 1`;
  return claimOn(price, multiple && minus(multiple, one), {
    kind: 'growth',
    inputs: [sales, pieces],
    formula,
    link: 'told',
  });
}
