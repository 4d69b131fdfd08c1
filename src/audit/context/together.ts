// 三项合计, 两类共计, 四个部门加起来: how many numbers a number says that it is of.

import type { Mention } from './mention.ts';

const told =
  /([两二三四五六七八九])(?:大|个)?(?:项|类|块|者|部分|家|样|条线|个|地|种|费|部|店)[^,，]{0,6}(?:合计|共计|总计|相加|加起来|合起来|共|之和)/;
const numerals: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** Undefined where it does not say. */
export function manyTogether({ clause, gap }: Mention): number | undefined {
  const found = told.exec(clause) ?? told.exec(gap);
  return found ? numerals[found[1]!] : undefined;
}
