// Gathers the numbers of running text into items: a number joins the item before it while nothing between them names another
// thing.

import { labelIn } from './context/labels.ts';
import type { Mention } from './context/mention.ts';
import { mayBeSame, metricIn } from './context/metrics.ts';
import { besidePrior, meanWord, overAttained, priorLead, totalWord } from './context/words.ts';
import type { Comparison, Item, Slot, Told } from './items.ts';

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

/** What is compared with the period right before stands apart from what is compared with the year before. */
function sideOf(open: Item, slot: Slot, mention: Mention): Told {
  return isBesidePrior(open, slot, mention) ? (open.prior ??= {}) : open;
}

const compares = new Set<Slot>(['base', 'increment', 'growth', 'points', 'times']);

function isBesidePrior({ prior, last }: Item, slot: Slot, { role, clause, lead, gap }: Mention): boolean {
  if (!compares.has(slot) || role === 'from') return false;
  if (slot === 'base') return priorLead.test(lead);
  const isNext = prior !== undefined && Object.values(prior).includes(last);
  return besidePrior.test(clause + gap) || (isNext && !/同比|上年|去年|年/.test(lead));
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

function joins(mention: Mention, slot: Slot, open: Item): boolean {
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

// 四类依次占65.7%、16.5%、9.4%和8.4%: as many shares in a row as there were amounts before them.
function distribute(items: Item[]): void {
  for (let at = 0; at < items.length; at += 1) {
    if (!isBareShare(items[at])) continue;
    let end = at + 1;
    while (isBareShare(items[end]) && isNext(items[end]!, items[at]!)) end += 1;
    const wanted = end - at;
    const owners = items.slice(Math.max(0, at - wanted), at);
    if (wanted > 1 && owners.length === wanted && owners.every((owner) => mayOwn(owner, items[at]!))) {
      for (const [index, owner] of owners.entries()) owner.share = items[at + index]!.share!;
      items.splice(at, wanted);
    }
    at = Math.max(at, end - wanted - 1);
  }
}

function isNext({ segment, share }: Item, first: Item): boolean {
  return segment === first.segment && /^(?:和|与|及|以及|、|,)?$/.test(share!.lead.trim());
}

function isBareShare(item: Item | undefined): boolean {
  return (
    item?.share !== undefined &&
    item.share === item.last &&
    !item.amount &&
    !item.growth &&
    !item.times &&
    !item.portion
  );
}

function mayOwn(owner: Item, share: Item): boolean {
  return (
    owner.amount !== undefined &&
    owner.share === undefined &&
    owner.paragraph === share.paragraph &&
    owner.amount.unit !== 'ratio'
  );
}
