// Rates that have a formula of their own: profit over revenue, liabilities over assets. Only amounts of the same paragraph and
// scope are set against each other, and a mismatch is hardly told: whose profit over whose revenue is meant is seldom said.

import { familyOfMetric } from '../context/metrics.ts';
import type { Item } from '../items.ts';
import { type Book, isNobodys } from './book.ts';
import { claimOn, onePlus } from './claims.ts';
import { exactly, type Interval, minus, over, plus, times } from './interval.ts';
import { powerSlip } from './judge.ts';
import type { Claim } from './relation.ts';

interface Formula {
  rate: RegExp;
  top: string;
  bottom: string;
  /** The rate is what is left of one: liabilities, where net assets are told. */
  isRest?: boolean;
}

const formulas: Formula[] = [
  { rate: /资产负债率/, top: 'netAssets', bottom: 'assets', isRest: true },
  { rate: /资产负债率/, top: 'debt', bottom: 'assets' },
  { rate: /毛利率/, top: 'gross', bottom: 'sales' },
  { rate: /利润率|净利率/, top: 'profit', bottom: 'sales' },
  { rate: /费用率/, top: 'cost', bottom: 'sales' },
  { rate: /回款率/, top: 'receipts', bottom: 'sales' },
];

export interface Rate {
  claim: Claim;
  rate: Item;
  top: Item;
  bottom: Item;
}

export function rates(book: Book): Rate[] {
  return book.groups.flatMap((group) =>
    group.flatMap((item, index) =>
      item.amount?.unit === 'ratio' ? rateOf(item, group.slice(Math.max(0, index - 12), index + 6), book) : [],
    ),
  );
}

function rateOf(rate: Item, near: readonly Item[], book: Book): Rate[] {
  const all = formulas
    .filter((formula) => formula.rate.test(rate.metric))
    .flatMap((formula) => ratesBy(formula, rate, { near, book }));
  return all.find(({ claim }) => holds(claim)) !== undefined
    ? [all.find(({ claim }) => holds(claim))!]
    : all
        .filter(isPlain)
        .slice(0, 1)
        .map((found) => toldIfAlone(found, all));
}

function ratesBy(
  { top: above, bottom: under, isRest }: Formula,
  rate: Item,
  { near, book }: { near: readonly Item[]; book: Book },
): Rate[] {
  const bottoms = new Set([...near.filter(isOf(under)), ...book.wholesOf(under).slice(0, 3).filter(isOf(under))]);
  return near.filter(isOf(above)).flatMap((top) =>
    [...bottoms].flatMap((bottom) => {
      const part = over(top.amount!, bottom.amount!);
      const formula = `${isRest ? '1 − ' : ''}${top.amount!.text} ÷ ${bottom.amount!.text}`;
      const computed = part && isRest ? minus(exactly(1), part) : part;
      const claim = claimOn(rate.amount!, computed, {
        kind: 'ratio',
        inputs: [top.amount!, bottom.amount!],
        formula,
        link: 'likely',
      });
      return claim ? [{ claim, rate, top, bottom }] : [];
    }),
  );
}

/** The only revenue of the paragraph, told for the same period, is the one that is meant, and one that fits but for a power of ten. */
function toldIfAlone(found: Rate, all: readonly Rate[]): Rate {
  const { bottom, top, claim } = found;
  const bottoms = new Set(
    all.filter((other) => other.bottom.paragraph === bottom.paragraph).map((other) => other.bottom),
  );
  const isAlone = bottoms.size === 1 && bottom.period === top.period;
  const isSlip = powerSlip(claim.stated, claim.computed) !== undefined;
  return isAlone || isSlip ? { ...found, claim: { ...claim, link: 'told' } } : found;
}

// 实现毛利2595万元,毛利率30%: the rate bears the name of what stands right before it, over the whole of the text.
function isPlain({ rate, top, bottom }: Rate): boolean {
  return (
    top.metric !== '' &&
    familyOfMetric(rate.metric.replace(/率$/, '')) === familyOfMetric(top.metric) &&
    top.sentence === rate.sentence &&
    isNobodys(bottom) &&
    bottom.paragraph === rate.paragraph
  );
}

function isOf(family: string): (item: Item) => boolean {
  return ({ amount, metric }) => amount?.unit === 'CNY' && familyOfMetric(metric) === family;
}

function holds({ stated, computed }: Claim): boolean {
  return stated.low <= computed.high && computed.low <= stated.high;
}

const one = exactly(1);

/** Where the rate holds and both its sides have grown, the rate's change in points follows. */
export function changeOfRate({ rate, top, bottom, claim }: Rate): Claim | undefined {
  const { points } = rate;
  if (!points || !top.growth || !bottom.growth || claim.formula.startsWith('1')) return undefined;
  const now = over(top.amount!, bottom.amount!);
  const before = now && over(times(now, plus(one, bottom.growth)), plus(one, top.growth));
  if (!now || !before) return undefined;
  const change = (at: 'low' | 'high' | 'value', other: 'low' | 'high' | 'value') => {
    const then = (now.value * (1 + bottom.growth![other])) / (1 + top.growth![at]);
    return (now.value - then) * 100;
  };
  const slack = ((now.high - now.low) / 2) * Math.abs((1 + bottom.growth.value) / (1 + top.growth.value) - 1) * 100;
  const computed: Interval = {
    low: change('low', 'high') - slack,
    high: change('high', 'low') + slack,
    value: change('value', 'value'),
  };
  const formula = `按分子变化 ${top.growth.text}、分母变化 ${bottom.growth.text} 还原上期后的变化`;
  const [above, under] = [top.amount!.text, bottom.amount!.text];
  const signs = `${above} ÷ ${under} − ${above} ÷ ${onePlus(top.growth)} ÷ (${under} ÷ ${onePlus(bottom.growth)})`;
  const inputs = [top.amount!, bottom.amount!, top.growth, bottom.growth];
  return claimOn(points, computed, { kind: 'delta', inputs, formula, signs, link: 'told' });
}

/** 毛利率超出1.2个百分点,折合多挣毛利231万元: points of a rate on the amount that the rate is of. */
export function worthOfPoints(book: Book): (Claim | undefined)[] {
  return book.items.flatMap((item, index) => {
    const points = book.items[index - 1]?.points;
    if (
      !item.amount ||
      item.amount.unit !== 'CNY' ||
      !points ||
      points.segment !== item.amount.segment ||
      !/折合|相当于/.test(item.amount.clause)
    )
      return [];
    const amounts = book.items
      .slice(Math.max(0, index - 12), index - 1)
      .filter(({ amount }) => amount?.unit === 'CNY' && amount.value > item.amount!.value);
    return amounts.slice(-4).map(({ amount }) => {
      const formula = `${amount!.text} × ${points.text}`;
      return claimOn(item.amount!, times(amount!, times(points, exactly(0.01))), {
        kind: 'ratio',
        inputs: [amount!, points],
        formula,
        link: 'found',
      });
    });
  });
}

/** 比全市国企的平均水平低10.09个百分点: against the same rate of somebody else. */
export function pointsApart(book: Book): (Claim | undefined)[] {
  return book.items.flatMap((item, index) => {
    const { points } = item;
    if (!points || !/比[^,，]*(?:低|高)/.test(points.clause) || item.amount) return [];
    const own = book.items.slice(Math.max(0, index - 3), index).findLast(({ amount }) => amount?.unit === 'ratio');
    if (!own) return [];
    const others = book.items
      .slice(Math.max(0, index - 40), index + 40)
      .filter(
        (other) => other !== own && other.amount?.unit === 'ratio' && other.metric === own.metric && own.metric !== '',
      );
    return others.slice(0, 6).map((other) => {
      const formula = `${own.amount!.text} − ${other.amount!.text}`;
      const computed = times(minus(own.amount!, other.amount!), exactly(100));
      return claimOn(points, computed, { kind: 'delta', inputs: [own.amount!, other.amount!], formula, link: 'found' });
    });
  });
}
