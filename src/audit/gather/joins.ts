// Whether a number is told of the same thing as the item before it.

import { labelIn } from '../context/labels.ts';
import type { Mention } from '../context/mention.ts';
import { mayBeSame } from '../context/metrics.ts';
import { meanWord, overAttained } from '../context/words.ts';
import type { Item, Slot } from '../items.ts';
import { sideOf } from './sides.ts';

export function joins(mention: Mention, slot: Slot, open: Item): boolean {
  if (sideOf({ ...open }, slot, mention)[slot] || open.paragraph !== mention.paragraph) return false;
  if (mention.metric !== '' && !mayBeSame(mention.metric, open.metric) && !namesAnother.has(slot)) return false;
  return joinsAs[kindOf(slot)](mention, slot, open);
}

// The metric before them is that of the target, of the whole.
const namesAnother = new Set<Slot>(['attainment', 'share', 'times']);

type Kind = 'amount' | 'side' | 'judgement' | 'change' | 'alone';

function kindOf(slot: Slot): Kind {
  if (slot === 'amount') return 'amount';
  if (slot === 'target' || slot === 'base' || slot === 'gap') return 'side';
  if (slot === 'attainment' || slot === 'times') return 'judgement';
  return slot === 'mean' || slot === 'portion' ? 'alone' : 'change';
}

const joinsAs: Record<Kind, (mention: Mention, slot: Slot, open: Item) => boolean> = {
  amount: (mention, _slot, open) => joinsAsAmount(mention, open),
  side: (mention, slot, open) =>
    isNear(mention, open) &&
    (sameUnit(mention, open.amount ?? open.target ?? open.base) ||
      (slot === 'base' && sameUnit(mention, open.share))) &&
    mention.role !== 'from',
  judgement: (mention, _slot, open) =>
    isNear(mention, open) || (overAttained.test(mention.lead) && mention.label === ''),
  change: (mention, slot, open) =>
    isNear(mention, open) &&
    !(slot === 'share' && /分别|依次/.test(mention.lead)) &&
    isUnnamed(mention, slot, open) &&
    fits(mention, slot, open),
  alone: (mention, slot, open) =>
    slot === 'mean' && isNear(mention, open) && (open.portion !== undefined || isMeanGrowing(open)),
};

// What was, and what was to be, may stand before what is: 计划6500万元,实际做到7320万元; 从68%提升至75%.
function joinsAsAmount(mention: Mention, open: Item): boolean {
  const other = open.base ?? open.target;
  if (other && !sameUnit(mention, other)) return false;
  if (open.base?.role === 'from') return mention.segment === open.segment && /[至到为成]\s?$/.test(mention.lead);
  if (open.label !== '' && mention.label !== '' && open.label !== mention.label) return false;
  if (open.base) return mention.segment === open.segment && isNow.test(mention.lead);
  if (open.target) return mention.sentence - open.sentence <= 2 && isActual(mention);
  return (
    open.share !== undefined &&
    !open.share.isAside &&
    open.segment === mention.segment &&
    labelIn(mention.gap) === '' &&
    mention.metric === ''
  );
}

const isNow = /今年|本年|本期|本月|本周|目前|现在|如今|[至到为成达]\s?$/;

function isActual({ lead, gap, label, metric }: Mention): boolean {
  return metric !== '' || label.length <= 2 || /实际|实现|做到|完成|实收|达到?|年末|全年|累计|为\s?$/.test(lead + gap);
}

function isNear(mention: Mention, open: Item): boolean {
  return mention.segment === open.last.segment;
}

function sameUnit(mention: Mention, other: Mention | undefined): boolean {
  return other === undefined || other.unit === mention.unit || other.unit === '' || mention.unit === '';
}

// 均价上涨1%,为每平方米23500元
function isMeanGrowing({ metric, growth, amount }: Item): boolean {
  return growth !== undefined && amount === undefined && meanWord.test(metric);
}

// 占全年销售额的35%: the words behind 占 name the whole, not another thing.
function isUnnamed(mention: Mention, slot: Slot, open: Item): boolean {
  const words = slot === 'share' ? mention.gap.replace(/占[^,，]*$|比重[^,，]*$/, '') : mention.gap;
  const label = labelIn(words.replace(/^[^,，]*[,，]|^[^,，、()（）]*[)）]/, ''));
  return label.length < 2 || label === open.label;
}

function fits(mention: Mention, slot: Slot, open: Item): boolean {
  const level = open.amount ?? open.base ?? open.prior?.base;
  if (slot === 'increment') return level !== undefined && sameUnit(mention, level);
  if (slot === 'points') return open.amount === undefined || open.amount.unit === 'ratio' || open.share !== undefined;
  return true;
}
