// Totals over counts: sales per head, price per square metre — and what a group of the heads must have then.

import type { Book } from '../book.ts';
import type { Claim } from '../relation.ts';
import { groupMean } from './group-mean.ts';
import { headcounts } from './heads.ts';
import { perHead } from './per-head.ts';
import { perPiece } from './per-piece.ts';

export function means(book: Book): (Claim | undefined)[] {
  const heads = headcounts(book);
  return book.items.flatMap((item) => {
    if (!item.mean) return [];
    if (item.portion) return [groupMean(item, heads[0], book)];
    if (/人均|人效/.test(item.mean.lead + item.metric)) return perHead(item, heads, book);
    return [perPiece(item, book)];
  });
}
