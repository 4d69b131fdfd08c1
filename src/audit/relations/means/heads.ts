// Whose heads, and what of whose: the counts of people and the totals that a mean may be of.

import type { Mention } from '../../context/mention.ts';
import { familyOfMetric } from '../../context/metrics.ts';
import type { Item } from '../../items.ts';
import type { Book } from '../book.ts';
import { isFinite } from '../interval.ts';

/** Who may be meant by heads: the counts of people that are said of the team, the first told first. */
export function headcounts(book: Book): Item[] {
  return book.items
    .filter(({ amount, isAside }) => amount?.unit === 'people' && !isAside && isTeam(amount))
    .slice(0, mostWholes);
}

function isTeam({ clause }: Mention): boolean {
  return /团队|员工|人员|队伍|全员|编制|在岗|全店|全公司|部门|销售员/.test(clause) && !/新员工|新增|带教/.test(clause);
}

/** The totals that a mean may be of, those of its own period first. */
export function wholesFor(metric: string, { period }: Item, book: Book): Item[] {
  if (metric === '') return [];
  const told = book.wholesOf(familyOfMetric(metric)).slice(0, mostSeen);
  const all = told.filter(({ amount }) => amount!.unit === 'CNY' && isFinite(amount!));
  return all
    .slice(0, mostWholes)
    .sort((left, right) => Number(right.period === period) - Number(left.period === period));
}

const mostWholes = 12;
/** To look through all of them for every mean would cost their number squared. */
const mostSeen = 100;
