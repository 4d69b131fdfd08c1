// 三项合计, 两类共计: as many numbers as the words say, chosen from those before.

import type { Mention } from '../../context/mention.ts';
import { manyTogether } from '../../context/together.ts';

const most = 12;

export function choices(stated: Mention, before: readonly Mention[]): Mention[][] {
  const many = manyTogether(stated);
  return many === undefined ? [] : chosen([...new Set(before)].slice(-most), many);
}

function chosen(from: readonly Mention[], many: number): Mention[][] {
  if (many === 0) return [[]];
  return from.flatMap((first, index) => chosen(from.slice(index + 1), many - 1).map((others) => [first, ...others]));
}
