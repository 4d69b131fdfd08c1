// 运杂费3,040万元、仓储费1,270万元、财务费864万元,三项共计5,174万元: as many parts as the total says, or all that its clauses tell.

import { manyTogether } from '../../context/together.ts';
import type { Mention } from '../../context/mention.ts';
import { claimSum } from '../sums/sum-claims.ts';
import type { Claim } from '../relation.ts';
import type { Sentence } from './sentence.ts';

export function tiedTotal(stated: Mention, { before, isOpen }: Sentence): Claim | undefined {
  if (!['amount', 'share'].includes(stated.role) || stated.value <= 0 || isOpen) return undefined;
  const parts = partsOf(stated, before);
  return parts && areParts(parts, stated) ? claimSum(stated, parts, 'told') : undefined;
}

const totals = '(?:合计|共计|总计|总共|一共|合共|加起来|相加)';
const bare = new RegExp(`^${totals}[^,增减少多]{0,4}$`);

function partsOf(stated: Mention, before: readonly Mention[]): readonly Mention[] | undefined {
  const { lead, unit, role, segment } = stated;
  const like = before.filter((other) => other.unit === unit && other.role === role);
  const many = manyTogether(stated);
  if (many !== undefined) return countedParts(like, many);
  const near = before.filter((other) => other.segment === segment);
  const isAll = near.every((other) => other.unit === unit && other.role === role);
  return role === 'amount' && bare.test(lead.trim()) && isAll && near.length === like.length ? near : undefined;
}

/** All that the sentence tells, or all behind the words that open the list. */
function countedParts(like: readonly Mention[], wanted: number): readonly Mention[] | undefined {
  const parts = like.slice(-wanted);
  if (parts.length < wanted) return undefined;
  return like.length === wanted || /其中|[:(]|分别|依次/.test(parts[0]!.gap) ? parts : undefined;
}

/** None is a part or a whole of another, and all are of one measure and bear names of their own. */
function areParts(parts: readonly Mention[], stated: Mention): boolean {
  const [, ...others] = parts;
  const metrics = new Set(parts.map(({ metric }) => metric));
  const labels = parts.map(({ label, metric }) => label || metric);
  const isListed = others.every(({ lead }) => /^(?:和|与|及|以及|、)?$/.test(lead.trim()));
  return (
    parts.length > 1 &&
    others.every(({ gap }) => !/其中|去年|上年|同期|合计|总计|共计/.test(gap)) &&
    !/去年|上年|同期|累计/.test(stated.gap + parts.map(({ clause }) => clause).join()) &&
    (isListed ||
      ((metrics.size === 1 || labels.every((label) => label !== '')) && new Set(labels).size === parts.length))
  );
}
