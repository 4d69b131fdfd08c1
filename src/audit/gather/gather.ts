// Gathers the numbers of running text into items: a number joins the item before it while nothing between them names another
// thing.

import { labelIn } from '../context/labels.ts';
import type { Mention } from '../context/mention.ts';
import { metricIn } from '../context/metrics.ts';
import { totalWord } from '../context/words.ts';
import type { Comparison, Item, Slot } from '../items.ts';
import { distribute } from './distribute.ts';
import { joins } from './joins.ts';
import { sideOf } from './sides.ts';

export function gather(mentions: readonly Mention[]): Item[] {
  const items: Item[] = [];
  let open = undefined as Item | undefined;
  let outer = undefined as Item | undefined;
  for (const mention of mentions) {
    if (open?.isAside && !mention.isAside) open = outer;
    const slot = slotOf(mention, open);
    if (slot === undefined) continue;
    if (!open || !joins(mention, slot, open)) {
      outer = mention.isAside ? (open?.isAside ? outer : open) : undefined;
      items.push((open = opened(mention)));
    }
    sideOf(open, slot, mention)[slot as keyof Comparison] = mention;
    open.last = mention;
    if (slot === 'amount' && open.metric === '') open.metric = metricIn(mention.gap) || open.metric;
    if (slot === 'amount') open.isTotal ||= isTotal(mention);
  }
  distribute(items);
  return items;
}

function slotOf(mention: Mention, open: Item | undefined): Slot | undefined {
  const { role } = mention;
  if (role === 'condition' || role === 'other') return undefined;
  if (role === 'from') return 'base';
  if (
    role === 'growth' &&
    open?.target &&
    open.target === open.last &&
    !open.amount &&
    open.segment === mention.segment
  )
    return 'targetGrowth';
  return role;
}

function opened(mention: Mention): Item {
  const { paragraph, sentence, segment, period } = mention;
  const label = mention.label || labelIn(mention.gap);
  const metric = mention.metric || metricIn(mention.gap);
  return {
    paragraph,
    sentence,
    segment,
    metric,
    label,
    period,
    table: undefined,
    isTotal: isTotal(mention),
    isAside: mention.isAside,
    last: mention,
  };
}

function isTotal({ clause, label, gap }: Mention): boolean {
  return totalWord.test(clause) || (label === '' && totalWord.test(gap));
}
