// Totals over counts: sales per head, price per square metre — and what a group of the heads must have then.

import type { Mention } from '../context/mention.ts';
import { familyOfMetric, meanOfWhat } from '../context/metrics.ts';
import type { Item } from '../items.ts';
import type { Book } from './book.ts';
import { claimOn, onePlus } from './claims.ts';
import { exactly, type Interval, isFinite, meet, minus, over, plus, times } from './interval.ts';
import type { Claim } from './relation.ts';

export function means(book: Book): (Claim | undefined)[] {
  const heads = headcounts(book);
  return book.items.flatMap((item) => {
    if (!item.mean) return [];
    if (item.portion) return [groupMean(item, heads[0], book)];
    if (/人均|人效/.test(item.mean.lead + item.metric)) return perHead(item, heads, book);
    return [perPiece(item, book)];
  });
}

/** Who may be meant by heads: the counts of people that are said of the team, the first told first. */
function headcounts(book: Book): Item[] {
  return book.items
    .filter(({ amount, isAside }) => amount?.unit === 'people' && !isAside && isTeam(amount))
    .slice(0, mostWholes);
}

function isTeam({ clause }: Mention): boolean {
  return /团队|员工|人员|队伍|全员|编制|在岗|全店|全公司|部门|销售员/.test(clause) && !/新员工|新增|带教/.test(clause);
}

/** The totals that a mean may be of, those of its own period first. */
function wholesFor(metric: string, { period }: Item, book: Book): Item[] {
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

function perHead(item: Item, heads: readonly Item[], book: Book): (Claim | undefined)[] {
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

/** 前20%的人均 × 20%的人数 = 占比 × 总额 */
function groupMean(item: Item, heads: Item | undefined, book: Book): Claim | undefined {
  const { mean, portion, share } = item;
  if (!share || !heads?.amount || mean!.unit !== 'CNY') return undefined;
  const group = groupOf(portion!, heads.amount);
  const claims = wholesFor(meanOfWhat(mean!.metric) || '销售额', item, book).map((whole) => {
    const formula = `${whole.amount!.text} × ${share.text} ÷（${heads.amount!.text} × ${portion!.text}）`;
    const inputs = [share, whole.amount!, heads.amount!, portion!];
    const link = whole.period === item.period ? 'told' : 'found';
    return claimOn(mean!, over(times(share, whole.amount!), group), { kind: 'group_mean', inputs, formula, link });
  });
  return claims.find((claim) => claim !== undefined && meet(claim.stated, claim.computed)) ?? claims[0];
}

// Whether a fifth of 32 is six or seven heads, or of the sellers among them only, is open.
function groupOf(portion: Interval, heads: Interval): Interval {
  const exact = portion.value * heads.value;
  return { low: Math.max(0.5, Math.floor(exact * 0.8)), high: Math.ceil(exact * 1.1), value: exact };
}

const pieces: Record<string, string> = { 平方米: '平方米', 平米: '平方米' };

/** 均价每平方米23500元: the amount and the count of that unit that stand nearest before it. */
function perPiece(item: Item, book: Book): Claim | undefined {
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

/** 合同156份,金额2.36亿元,平均每份151万元: told in one sentence, with nothing else in between that could be meant. */
function areBeside({ mean }: Item, near: readonly Item[], told: readonly Item[]): boolean {
  const isOne = told.every((item) => near.includes(item) && item.sentence === mean!.sentence);
  const rivals = near.filter(({ amount, sentence }) => amount?.unit === mean!.unit && sentence === mean!.sentence);
  return isOne && rivals.length === 1;
}

/** Where a price per piece holds, its growth is that of the amount over that of the count. */
export function growthOfPrice(book: Book, claim: Claim): Claim | undefined {
  const [whole, count, mean] = [claim.inputs[0]!, claim.inputs[1]!, claim.of!];
  const itemOf = (mention: Mention) => book.items.find((item) => item.amount === mention || item.mean === mention);
  const [sales, pieces_, price] = [itemOf(whole)?.growth, itemOf(count)?.growth, itemOf(mean)?.growth];
  if (!sales || !pieces_ || !price || [sales, pieces_, price].some(({ unit }) => unit !== 'ratio')) return undefined;
  const one = exactly(1);
  const multiple = over(plus(one, sales), plus(one, pieces_));
  const formula = `${onePlus(sales)} ÷ ${onePlus(pieces_)} − 1`;
  return claimOn(price, multiple && minus(multiple, one), {
    kind: 'growth',
    inputs: [sales, pieces_],
    formula,
    link: 'told',
  });
}

/** 6场培训,192人次: the whole team each time. Found where it holds, never missed where it does not. */
export function attendances(book: Book): (Claim | undefined)[] {
  const heads = headcounts(book)[0]?.amount;
  if (!heads) return [];
  return book.items.map((item, index) => {
    const events = book.items[index - 1]?.amount;
    if (item.amount?.unit !== '人次' || !events || !/^[场次期]$/.test(events.unit) || events.sentence !== item.sentence)
      return undefined;
    const formula = `${events.text} × ${heads.text}`;
    return claimOn(item.amount, times(events, heads), {
      kind: 'product',
      inputs: [events, heads],
      formula,
      link: 'found',
    });
  });
}
