// Whether two numbers are named alike: two characters in a row that their clauses share and that name something.

import type { Mention } from '../../context/mention.ts';

const general = /[全本今去上下年月季周日期同比实现完成达到合计总共其中占增长下降均每个分别为是的了]/;

const channel = /^线[上下]$/;

export function areNamedAlike({ clause, lead }: Mention, other: Mention): boolean {
  return nameShared(other.lead || other.clause, lead + clause);
}

/** Whether two characters in a row of a name stand in other words too. */
export function nameShared(name: string, words: string): boolean {
  for (let at = 0; at + 2 <= name.length; at += 1) {
    const pair = name.slice(at, at + 2);
    if (/^[\u4e00-\u9fffA-Z]{2}$/.test(pair) && (!general.test(pair) || channel.test(pair)) && words.includes(pair))
      return true;
  }
  return false;
}
