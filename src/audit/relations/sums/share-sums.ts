// Shares in a row that make up the whole.

import type { Mention } from '../../context/mention.ts';
import type { Item } from '../../items.ts';
import type { Book } from '../book.ts';
import { exactly, isFinite, meet, over, total } from '../interval.ts';
import type { Claim } from '../relation.ts';
import { areParallel, claimOfSum, shareClaim } from './sum-claims.ts';

export function shareSums(book: Book): Claim[] {
  return book.groups.flatMap((group) => {
    const items = group.filter(({ share, portion }) => share !== undefined && !portion && isFinite(share));
    const whole = sharesUpToOne(items);
    return [
      ...whole,
      ...sharesOverOne(items),
      ...sharesWithRest(items),
      ...whole.flatMap((claim) => amountsOfShares(claim, items, book)),
    ];
  });
}

const mostShares = 12;

function sharesUpToOne(items: readonly Item[]): Claim[] {
  for (let start = 0; start < items.length; start += 1)
    for (let length = Math.min(mostShares, items.length - start); length >= 2; length -= 1) {
      const parts = items.slice(start, start + length);
      const sum = total(parts.map(({ share }) => share!));
      if (meet(sum, exactly(1)) && areParallel(parts))
        return [shareClaim(parts), ...sharesUpToOne(items.slice(start + length))];
    }
  return [];
}

/** Parts whose shares make up the whole must make it up in amounts too: the whole that all of them but one fit. */
function amountsOfShares({ inputs }: Claim, items: readonly Item[], book: Book): Claim[] {
  const parts = inputs.flatMap((input) => items.find(({ share }) => share === input) ?? []);
  const { amount, table } = parts[0]!;
  if (!amount || table !== undefined || parts.length < 3 || parts.some((part) => part.amount?.unit !== amount.unit))
    return [];
  if (!areAllTold(parts, items)) return [];
  const whole = book.wholesBefore(parts[0]!, amount.unit, 8).find((each) => {
    const fitting = parts.filter((part) => fits(part, each));
    return !parts.includes(each) && fitting.length >= 2 && fitting.length >= parts.length - 1;
  });
  return whole ? [claimOfSum({ whole, parts, link: 'told' })].filter((claim) => claim !== undefined) : [];
}

/** Their sentences tell no other share: some of a list may make a whole by accident. */
function areAllTold(parts: readonly Item[], items: readonly Item[]): boolean {
  const sentences = new Set(parts.map(({ sentence }) => sentence));
  return items.filter(({ sentence }) => sentences.has(sentence)).length === parts.length;
}

function fits({ amount, share }: Item, whole: Item): boolean {
  const part = over(amount!, whole.amount!);
  return part !== undefined && meet(part, share!);
}

const nearlyOne = 0.1;

/** 甲占45%,乙占40%,其他占18% — the rest leaves nothing out; what is far from all are the shares of a part. */
function sharesWithRest(items: readonly Item[]): Claim[] {
  const rows = Map.groupBy(
    items.filter(({ table }) => table === undefined),
    ({ sentence }) => sentence,
  );
  return [...rows.values()].flatMap((row) => {
    const end = row.findIndex(({ label }) => /^(?:其余|其他|其它|剩余)/.test(label));
    const parts = row.slice(Math.max(0, end + 1 - mostShares), end + 1);
    if (parts.length < 3 || parts.some(({ label, share }) => label === '' || share!.isHedged || saysWhole(share!)))
      return [];
    const sum = total(parts.map(({ share }) => share!));
    const isNear = Math.abs(sum.value - 1) <= nearlyOne && !meet(sum, exactly(1));
    return isNear && areParallel(parts) ? [shareClaim(parts, 'told')] : [];
  });
}

function saysWhole({ clause, gap }: Mention): boolean {
  return /合计|共|累计|其中/.test(clause + gap);
}

/** 分行业看,医疗客户占46%,新能源客户占64% — more than there is, of things of one kind told in one breath. */
function sharesOverOne(items: readonly Item[]): Claim[] {
  return [...Map.groupBy(items, ({ segment }) => segment).values()].flatMap((row) => {
    const parts = row.filter(({ table, share }) => table === undefined && !/合计|共|累计/.test(share!.clause));
    const kinds = new Set(parts.map(({ label, metric }) => metric || label.slice(-2)));
    if (parts.length < 2 || kinds.size > 1 || !areParallel(parts) || parts.some(({ label }) => label === '')) return [];
    const isDivided = /分[^,，]{1,6}看|按[^,，]{1,8}分/.test(parts[0]!.share!.gap);
    const isOver = total(parts.map(({ share }) => share!)).low > 1;
    return isOver ? [shareClaim(parts, isDivided ? 'told' : 'likely')] : [];
  });
}
