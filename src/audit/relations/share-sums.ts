// Shares in a row that make up the whole.

import type { Item } from '../items.ts';
import type { Book } from './book.ts';
import { exactly, isFinite, meet, total } from './interval.ts';
import type { Claim } from './relation.ts';
import { areParallel, shareClaim } from './sum-claims.ts';

export function shareSums(book: Book): Claim[] {
  return book.groups.flatMap((group) => {
    const items = group.filter(({ share, portion }) => share !== undefined && !portion && isFinite(share));
    return sharesUpToOne(items);
  });
}

const mostShares = 12;

function sharesUpToOne(items: readonly Item[]): Claim[] {
  for (let start = 0; start < items.length; start += 1)
    for (let length = Math.min(mostShares, items.length - start); length >= 2; length -= 1) {
      const parts = items.slice(start, start + length);
      const sum = total(parts.map(({ share }) => share!));
      if (meet(sum, exactly(1)) && areParallel(parts))
        return [shareClaim(parts), ...sharesUpToOne(items.slice(start + length))];
    }
  return [];
}
