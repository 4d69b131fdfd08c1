// A whole and the list that adds up to it, wherever the one stands from the other: 省东900、省中812、省西634万吨 of a total told in
// another paragraph; the first amounts of paragraphs in a row; 三项合计 of as many as it says. Lists that words and paragraphs set
// apart are tried first, and the chance of an accident is weighed as for pairs.

import type { Mention } from '../../context/mention.ts';
import { isSound } from '../judge.ts';
import type { Claim } from '../relation.ts';
import { claimSum } from '../sums/sum-claims.ts';
import { accident } from './accident.ts';
import { isAmount } from './measures.ts';
import { choices } from './choices.ts';
import type { Window } from './window.ts';

const mostAccidents = 0.08;

export function listFit({ stated, near, ahead }: Window): Claim | undefined {
  if (!mayBeWhole(stated)) return undefined;
  const runs = runsAround(stated, [...near.map(({ mention }) => mention), ...ahead]);
  let tried = 0;
  for (const run of runs) {
    tried += 1;
    if (!addsUp(stated, run)) continue;
    const claim = claimSum(stated, run, 'found');
    if (claim && isSound(claim) && tried * accident(claim, stated.value) <= mostAccidents) return claim;
  }
  return undefined;
}

function mayBeWhole({ role, unit, value, isHedged }: Mention): boolean {
  return (
    isAmount(unit) && !unit.startsWith('CNY/') && value > 0 && !isHedged && ['amount', 'base', 'target'].includes(role)
  );
}

function addsUp(stated: Mention, run: readonly Mention[]): boolean {
  let [sum, room] = [0, stated.high - stated.low];
  for (const { value, low, high } of run) {
    sum += value;
    room += high - low;
  }
  return Math.abs(sum - stated.value) <= room / 2 + 1e-9 * sum;
}

/** Lists of parts, the likeliest first. */
function runsAround(stated: Mention, around: readonly Mention[]): Mention[][] {
  const parts = around.filter((part) => mayBePart(part, stated)).sort(inOrder);
  const now = parts.filter(({ role }) => role === 'amount');
  const before = parts.filter(({ role }) => role === 'base' || role === 'from');
  const lists = [now, before, parts.filter((part) => part.segment === stated.segment)];
  const heads = headsOf(now);
  return [...lists, heads]
    .flatMap(runsOf)
    .sort((one, other) => apart(one, stated) - apart(other, stated))
    .concat(choices(stated, [...heads, ...now]));
}

function mayBePart(part: Mention, stated: Mention): boolean {
  return (
    part.unit === stated.unit &&
    part.value > stated.step / 2 &&
    part.value < stated.value &&
    ['amount', 'base', 'from'].includes(part.role)
  );
}

function inOrder(one: Mention, other: Mention): number {
  return one.paragraph - other.paragraph || one.start - other.start;
}

/** The first amount of each paragraph. */
function headsOf(parts: readonly Mention[]): Mention[] {
  return parts.filter((part, index) => part.paragraph !== parts[index - 1]?.paragraph);
}

const mostParts = 10;

function runsOf(list: readonly Mention[]): Mention[][] {
  return list.flatMap((_, start) => {
    const longest = list.slice(start, start + mostParts);
    return longest.slice(1).map((__, length) => longest.slice(0, length + 2));
  });
}

/** How unlikely a run is: one that does not fill its paragraph or its sentence, one that is far away. */
function apart(run: readonly Mention[], stated: Mention): number {
  const [first, last] = [run[0]!, run.at(-1)!];
  const ring = (part: Mention) => (part.sentence === stated.sentence ? 0 : part.paragraph === stated.paragraph ? 1 : 2);
  const isOne =
    first.segment === last.segment
      ? 0
      : first.sentence === last.sentence
        ? 0.5
        : first.paragraph === last.paragraph
          ? 1
          : 2;
  return Math.min(ring(first), ring(last)) + isOne - run.length / 10;
}
