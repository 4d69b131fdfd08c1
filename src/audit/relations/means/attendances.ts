// How many came to all events, where the whole team came to each.

import type { Book } from '../book.ts';
import { claimOn } from '../claims.ts';
import { times } from '../interval.ts';
import type { Claim } from '../relation.ts';
import { headcounts } from './heads.ts';

/** 6场培训,192人次: the whole team each time. Found where it holds, never missed where it does not. */
export function attendances(book: Book): (Claim | undefined)[] {
  const heads = headcounts(book)[0]?.amount;
  if (!heads) return [];
  return book.items.map((item, index) => {
    const events = book.items[index - 1]?.amount;
    if (item.amount?.unit !== '人次' || !events || !/^[场次期]$/.test(events.unit) || events.sentence !== item.sentence)
      return undefined;
    const formula = `${events.text} × ${heads.text}`;
    return claimOn(item.amount, times(events, heads), {
      kind: 'product',
      inputs: [events, heads],
      formula,
      link: 'found',
    });
  });
}
