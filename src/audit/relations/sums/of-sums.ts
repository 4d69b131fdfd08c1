// What follows from a sum that holds: increments and shares of its parts add up too, and its growth is theirs taken together.

import type { Mention } from '../../context/mention.ts';
import type { Item } from '../../items.ts';
import { claimOn, onePlus } from '../claims.ts';
import { exactly, type Interval, minus, over, plus, total } from '../interval.ts';
import type { Claim } from '../relation.ts';
import { claimSum, shareClaim, type Sum } from './sum-claims.ts';

export function ofSum({ whole, parts }: Sum): (Claim | undefined)[] {
  return [incrementsOf(whole, parts), growthOf(whole, parts), sharesOf(whole, parts)];
}

function incrementsOf(whole: Item, parts: readonly Item[]): Claim | undefined {
  const increments = parts.flatMap(({ increment }) => increment ?? []);
  if (!whole.increment || increments.length < parts.length) return undefined;
  return claimSum(whole.increment, increments, 'told');
}

function sharesOf(whole: Item, parts: readonly Item[]): Claim | undefined {
  if (!parts.every(({ share }) => share !== undefined)) return undefined;
  if (whole.share === undefined) return shareClaim(parts, 'likely');
  return whole.share.value === 1 ? shareClaim(parts, 'told') : undefined;
}

/** 省内6亿元,省外2亿元,占比25%: what nothing else explains is the share of the whole that the parts make up. */
export function sharesInSum({ whole, parts }: Sum): Claim[] {
  // 三者合计1,764万元,占76.1%: the shares are of what that is a part of.
  if (whole.share) return [];
  return parts.flatMap((part) => shareOf(part, whole) ?? []);
}

function shareOf({ amount, share, table }: Item, whole: Item): Claim | undefined {
  if (
    !share ||
    table !== undefined ||
    whole.share !== undefined ||
    !/占比?(?:为|约|达|近)?$/.test(share.lead.trim()) ||
    share.segment !== amount!.segment
  )
    return undefined;
  const formula = `${amount!.text} ÷ ${whole.amount!.text}`;
  const inputs = [amount!, whole.amount!];
  return claimOn(share, over(amount!, whole.amount!), { kind: 'share', inputs, formula, link: 'told' });
}

const one = exactly(1);

/** The whole's growth: each part's amount, and what it was before by its own growth. */
function growthOf(whole: Item, parts: readonly Item[]): Claim | undefined {
  const growths = parts.flatMap(({ growth }) => growth ?? []);
  const { growth: stated } = whole;
  if (!stated || growths.length < parts.length || whole.base || isOfOtherKind([stated, ...growths])) return undefined;
  if (parts.some(({ amount }) => isChange(amount!))) return undefined;
  const before = parts.map(({ amount, growth }) => baseOf(amount!, growth!));
  if (before.some((base) => base === undefined)) return undefined;
  const amounts = parts.map(({ amount }) => amount!);
  const multiple = over(total(amounts), total(before as Interval[]));
  if (!multiple) return undefined;
  const computed = correlated(amounts, growths, minus(multiple, one).value);
  const formula = `各部分按自身增幅还原基期（${parts.map(({ amount, growth }) => `${amount!.text} ${sign(growth!)}${growth!.text.replace(/^[-−－]/, '')}`).join('、')}）后的合计增幅`;
  const bases = parts.map(({ amount, growth }) => `${amount!.text} ÷ ${onePlus(growth!)}`);
  const signs = `(${amounts.map(({ text }) => text).join(' + ')}) ÷ (${bases.join(' + ')}) − 1`;
  const inputs = parts.flatMap(({ amount, growth }) => [amount!, growth!]);
  return claimOn(stated, computed, { kind: 'growth', inputs, formula, signs, link: 'told' });
}

/** What something changed by beside the week before: a growth that stands in the same row is not that of the change. */
function isChange({ value, clause }: Mention): boolean {
  return value < 0 || /比上|较上|比去年|较去年|增减|增量|变动/.test(clause);
}

function sign({ value }: Mention): string {
  return value < 0 ? '−' : '+';
}

function baseOf(amount: Interval, growth: Interval): Interval | undefined {
  return over(amount, plus(one, growth));
}

// An amount stands in the whole and in its base alike: its own width all but cancels out, that of the growth stays.
function correlated(amounts: readonly Mention[], growths: readonly Mention[], value: number): Interval {
  const at = (end: 'low' | 'high') => {
    const now = amounts.reduce((sum, amount) => sum + amount.value, 0);
    return now / amounts.reduce((sum, amount, index) => sum + amount.value / (1 + growths[index]![end]), 0) - 1;
  };
  const slack =
    amounts.reduce((sum, { low, high }) => sum + (high - low) / 2, 0) /
    amounts.reduce((sum, amount) => sum + amount.value, 0);
  const spread =
    Math.max(...growths.map((growth) => growth.value)) - Math.min(...growths.map((growth) => growth.value));
  return { low: at('low') - slack * spread, high: at('high') + slack * spread, value };
}

function isOfOtherKind(growths: readonly Mention[]): boolean {
  return growths.some(({ unit }) => unit !== 'ratio') || growths.some(({ clause }) => /环比/.test(clause));
}
