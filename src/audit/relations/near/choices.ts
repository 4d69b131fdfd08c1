// 三项合计, 两类共计: as many numbers as the words say, chosen from those before.

import type { Mention } from '../../context/mention.ts';

const told =
  /([两二三四五])(?:大|个)?(?:项|类|块|者|部分|家|样|条线|个|地|种|费|部)[^,，]{0,6}(?:合计|共计|总计|相加|加起来|合起来|共|之和)/;
const numerals: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
const most = 12;

export function choices({ clause, gap }: Mention, before: readonly Mention[]): Mention[][] {
  const found = told.exec(clause) ?? told.exec(gap);
  const many = found ? numerals[found[1]!]! : 0;
  return many === 0 ? [] : chosen([...new Set(before)].slice(-most), many);
}

function chosen(from: readonly Mention[], many: number): Mention[][] {
  if (many === 0) return [[]];
  return from.flatMap((first, index) => chosen(from.slice(index + 1), many - 1).map((others) => [first, ...others]));
}
