// 团队32人,人均销售额400万元; with a team that stays the same, sales per head grow as sales do.

import type { Mention } from '../../context/mention.ts';
import { meanOfWhat } from '../../context/metrics.ts';
import type { Item } from '../../items.ts';
import type { Book } from '../book.ts';
import { claimOn, onePlus } from '../claims.ts';
import { meet, over } from '../interval.ts';
import type { Claim } from '../relation.ts';
import { wholesFor } from './heads.ts';

export function perHead(item: Item, heads: readonly Item[], book: Book): (Claim | undefined)[] {
  const local = besideIt(item, book);
  if (local) return [local];
  if (heads.length === 0 || item.mean!.unit !== 'CNY') return [];
  const wholes = wholesFor(meanOfWhat(item.metric), item, book);
  const pairs = wholes.flatMap((whole) => heads.map((team) => ({ whole, team })));
  const claims = pairs.map(({ whole, team }) => perHeadOf(item, whole, team.amount!));
  const fitting = claims.findIndex((claim) => claim !== undefined && meet(claim.stated, claim.computed));
  const meant = pairs[Math.max(0, fitting)];
  const claim = claims[Math.max(0, fitting)];
  if (!meant || !claim) return [];
  // Where two counts of people may be meant, a mismatch says nothing.
  const link = heads.length > 1 ? 'found' : claim.link;
  return [{ ...claim, link }, growthPerHead(item, meant.whole, meant.team)];
}

// 大客户部12人完成1.18亿元,人均983万元: heads and amount right before it.
function besideIt(item: Item, book: Book): Claim | undefined {
  const at = book.position(item);
  const [heads, whole] = [book.items[at - 2]?.amount, book.items[at - 1]?.amount];
  if (
    heads?.unit !== 'people' ||
    whole?.unit !== item.mean!.unit ||
    heads.segment !== item.segment ||
    whole.segment !== item.segment
  )
    return undefined;
  const formula = `${whole.text} ÷ ${heads.text}`;
  return claimOn(item.mean!, over(whole, heads), {
    kind: 'per_capita',
    inputs: [whole, heads],
    formula,
    link: 'told',
  });
}

function perHeadOf(item: Item, whole: Item, heads: Mention): Claim | undefined {
  const formula = `${whole.amount!.text} ÷ ${heads.text}`;
  const link = whole.period === item.period ? linkTo(item) : 'found';
  return claimOn(item.mean!, over(whole.amount!, heads), {
    kind: 'per_capita',
    inputs: [whole.amount!, heads],
    formula,
    link,
  });
}

// A mean of some heads only, of 一线 or of 新员工, is not that of the team.
function linkTo({ label }: Item): Claim['link'] {
  return label === '' || /^(?:团队|全员|公司|区域|整体|全年)+$/.test(label) ? 'told' : 'found';
}

/** With a team that stays the same, sales per head grow as sales do. */
function growthPerHead(item: Item, whole: Item, heads: Item): Claim | undefined {
  if (
    !item.growth ||
    !whole.growth ||
    whole.period !== item.period ||
    !/保持|维持|稳定|不变|持平/.test(heads.amount!.lead + heads.amount!.tail)
  )
    return undefined;
  const formula = `人数保持 ${heads.amount!.text} 不变时，人均增幅即总额增幅 ${whole.growth.text}，人均增幅`;
  const signs = `${onePlus(whole.growth)} × ${heads.amount!.text} ÷ ${heads.amount!.text} − 1`;
  return claimOn(item.growth, whole.growth, {
    kind: 'growth',
    inputs: [whole.growth, heads.amount!],
    formula,
    signs,
    link: linkTo(item),
  });
}
