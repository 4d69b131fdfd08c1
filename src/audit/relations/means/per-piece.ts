// A price or a mean by a unit that its words name: 均价每平方米23500元.

import type { Item } from '../../items.ts';
import type { Book } from '../book.ts';
import { claimOn } from '../claims.ts';
import { over } from '../interval.ts';
import type { Claim } from '../relation.ts';

const pieces: Record<string, string> = { 平方米: '平方米', 平米: '平方米' };

/** 均价每平方米23500元: the amount and the count of that unit that stand nearest before it. */
export function perPiece(item: Item, book: Book): Claim | undefined {
  if (isChange.test(item.mean!.lead)) return undefined;
  const words = item.mean!.clause + item.mean!.gap;
  const named = /每(平方米|平米|人|家|户|店|台|件|吨|位|场|次|盒|辆|份|单|笔|个|套)/.exec(words)?.[1];
  const unit = named && (pieces[named] ?? named);
  const before = book.items.slice(Math.max(0, book.position(item) - 8), book.position(item)).reverse();
  const count = before.find(
    ({ amount }) => unit !== undefined && amount?.unit === (unit === '人' || unit === '位' ? 'people' : unit),
  );
  const whole =
    count &&
    before.find(
      (other) =>
        other.amount?.unit === item.mean!.unit &&
        other.period === count.period &&
        other.amount.value > item.mean!.value,
    );
  if (!count?.amount || !whole?.amount) return undefined;
  const formula = `${whole.amount.text} ÷ ${count.amount.text}`;
  return claimOn(item.mean!, over(whole.amount, count.amount), {
    kind: 'per_capita',
    inputs: [whole.amount, count.amount],
    formula,
    link: areBeside(item, before.slice(0, 3), [whole, count]) ? 'told' : 'found',
  });
}

// 每家店少做了19万元 is what the mean changed by.
const isChange = /[多少增减][^,]{0,4}$/;

/** 合同156份,金额2.36亿元,平均每份151万元: told in one sentence, with nothing else in between that could be meant. */
function areBeside({ mean }: Item, near: readonly Item[], told: readonly Item[]): boolean {
  const isOne = told.every((item) => near.includes(item) && item.sentence === mean!.sentence);
  const rivals = near.filter(({ amount, sentence }) => amount?.unit === mean!.unit && sentence === mean!.sentence);
  return isOne && rivals.length === 1;
}
