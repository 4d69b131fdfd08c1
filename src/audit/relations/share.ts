// A part's share of a whole. Which whole is meant is seldom said, so several are tried; a mismatch is told only where the words
// name the whole or its other shares fit it.

import { labelIn } from '../context/labels.ts';
import type { Mention } from '../context/mention.ts';
import { familyOfMetric, metricIn } from '../context/metrics.ts';
import type { Item } from '../items.ts';
import type { Book } from './book.ts';
import { claimOn } from './claims.ts';
import { isFinite, meet, over } from './interval.ts';
import { isQuotient } from './near/searches/quotients.ts';
import type { Claim } from './relation.ts';

export function shares(book: Book): (Claim | undefined)[] {
  return book.groups.flatMap((group) => sharesIn(group, book));
}

interface Attempt {
  item: Item;
  wholes: Item[];
  fitting: Item | undefined;
}

function sharesIn(group: readonly Item[], book: Book): (Claim | undefined)[] {
  const attempts = group.flatMap((item, index) => {
    if (!item.share || !item.amount || item.amount.unit === 'ratio' || item.portion || !isFinite(item.amount))
      return [];
    const wholes = wholesFor(item, { group, index, book });
    return [{ item, wholes, fitting: wholes.find((whole) => fits(item, whole)) }];
  });
  return [
    ...attempts.map((attempt) => claimFor(attempt, attempts)),
    ...group.map((item, index) => shareOfNamed(item, index, group)),
  ];
}

/** 快递业务收入占行业总收入的比重为78.2%: the part was told before, by the same name. Only a match speaks. */
function shareOfNamed(item: Item, index: number, group: readonly Item[]): Claim | undefined {
  const { share } = item;
  if (!share || item.amount || item.portion || !isFinite(share)) return undefined;
  const name = share.clause.replace(/占.*$/, '');
  const near = group
    .slice(Math.max(0, index - 8), index)
    .filter(({ amount }) => amount && amount.unit !== 'ratio' && isFinite(amount));
  const parts = near.filter((part) => part.label.length > 1 && name.includes(part.label));
  const pairs = parts.flatMap((part) =>
    near.filter((whole) => whole !== part && mayHold(whole, part)).map((whole) => ({ part, whole })),
  );
  const found = pairs.find(({ part, whole }) => fits({ ...part, share }, whole));
  return found && shareClaimOf(share, found);
}

function shareClaimOf(share: Mention, { part, whole }: { part: Item; whole: Item }): Claim | undefined {
  const formula = `${part.amount!.text} ÷ ${whole.amount!.text}`;
  return claimOn(share, over(part.amount!, whole.amount!), {
    kind: isQuotient(share, part.amount!, whole.amount!) ? 'ratio' : 'share',
    inputs: [part.amount!, whole.amount!],
    formula,
    link: 'found',
  });
}

function claimFor({ item, wholes, fitting }: Attempt, all: readonly Attempt[]): Claim | undefined {
  const larger = wholes.filter((each) => each.amount!.low > item.amount!.high);
  const whole = fitting ?? meantWhole(larger, all);
  if (!whole) return undefined;
  const { amount, share } = item;
  const link = fitting
    ? 'found'
    : isNamed(item, whole) || isBeside(item, whole) || fitMostly(all, whole, nameOfWhole(share!.clause))
      ? 'told'
      : 'found';
  const formula = `${amount!.text} ÷ ${whole.amount!.text}`;
  const slips = { swapped: over(whole.amount!, amount!) };
  return claimOn(share!, over(amount!, whole.amount!), {
    kind: isQuotient(share!, amount!, whole.amount!) ? 'ratio' : 'share',
    inputs: [amount!, whole.amount!],
    formula,
    link,
    slips,
  });
}

/** Of the shares told in the same words as many fit the whole as fit none. */
function fitMostly(all: readonly Attempt[], whole: Item, name: string): boolean {
  const like = all.filter(({ item }) => nameOfWhole(item.share!.clause) === name);
  const fitting = like.filter((attempt) => attempt.fitting === whole).length;
  return fitting > 1 && fitting >= like.filter((attempt) => !attempt.fitting).length;
}

/** The whole that other shares here fit, else the one that stands next by. */
function meantWhole(wholes: readonly Item[], all: readonly Attempt[]): Item | undefined {
  return wholes.find((whole) => all.some(({ fitting }) => fitting === whole)) ?? wholes[0];
}

function fits({ amount, share }: Item, whole: Item): boolean {
  const part = over(amount!, whole.amount!);
  return part !== undefined && meet(part, share!);
}

// 占全年销售额的35%: the only total of the paragraph, or of the metric that is named.
function isNamed({ share, amount, paragraph }: Item, whole: Item): boolean {
  const phrase = phraseOf(share!.clause);
  const metric = metricIn(phrase);
  const isSameMetric = metric !== '' && familyOfMetric(metric) === familyOfMetric(whole.metric);
  return (
    isSameMetric &&
    /全|总|整体/.test(phrase) &&
    whole.isTotal &&
    whole.paragraph === paragraph &&
    amount!.value < whole.amount!.value
  );
}

// 新增用户30万人,其中12万人复购,占40%; 全年销售额1286万元,核心产品占70%,为900万元
function isBeside({ share, amount, sentence, segment, isAside }: Item, whole: Item): boolean {
  if (isAside || whole.sentence !== sentence || whole.last.end > amount!.start || share!.start - whole.amount!.end > 28)
    return false;
  const isAmong = /其中|这些|里有|当中/.test(amount!.clause + amount!.gap) && phraseOf(share!.clause) === '';
  return (
    isAmong ||
    (whole.isTotal && whole.segment === segment && share!.start < amount!.start && share!.start > whole.amount!.end)
  );
}

function phraseOf(clause: string): string {
  return /(?:占|贡献)(?:了|到|比)?([^占]*)$/.exec(clause)?.[1] ?? '';
}

// 占全年的66.5% and 占10.3% are of the same whole.
function nameOfWhole(clause: string): string {
  return labelIn(phraseOf(clause));
}

interface Around {
  group: readonly Item[];
  index: number;
  book: Book;
}

const farthest = 24;

function wholesFor(item: Item, { group, index, book }: Around): Item[] {
  const metric = metricIn(phraseOf(item.share!.clause));
  const near = group.slice(Math.max(0, index - farthest), index + farthest);
  const before = book.wholesBefore(item, item.amount!.unit, 6);
  const all = [...near.filter(({ isTotal }) => isTotal), ...before, ...near.filter(({ isTotal }) => !isTotal)];
  return [...new Set(all)].filter((whole) => whole !== item && mayHold(whole, item) && mayMean(whole, metric));
}

function mayHold(whole: Item, { amount }: Item): boolean {
  const { amount: all } = whole;
  return all !== undefined && all.unit === amount!.unit && isFinite(all) && all.high >= amount!.low && all.value > 0;
}

function mayMean({ metric }: Item, named: string): boolean {
  return named === '' || metric === '' || familyOfMetric(metric) === familyOfMetric(named);
}
