// All rules over all items, and what they come to.

import type { Item } from '../items.ts';
import { attainmentWords } from './attainment.ts';
import { openBook } from './book.ts';
import { bounds } from './bound.ts';
import { direction } from './delta.ts';
import { itemClaims } from './item-claims.ts';
import { isSound, judge } from './judge.ts';
import { attendances, growthOfPrice, means } from './mean.ts';
import { ofSum } from './of-sums.ts';
import { changeOfRate, pointsApart, rates, worthOfPoints } from './ratio.ts';
import type { Claim, Relation } from './relation.ts';
import { shares } from './share.ts';
import { shareSums } from './share-sums.ts';
import { sums } from './sum.ts';
import { claimOfSum } from './sum-claims.ts';
import { tableSums } from './table-sums.ts';

export function findRelations(items: readonly Item[]): Relation[] {
  const book = openBook(items);
  const added = [...sums(book), ...tableSums(book)];
  const meant = means(book).filter(isClaim);
  const rated = rates(book);
  const claims = [
    ...itemClaims(book),
    ...shares(book),
    ...added.map(claimOfSum),
    ...shareSums(book),
    ...added.filter(holds).flatMap(ofSum),
    ...meant,
    ...meant
      .filter((claim) => claim.kind === 'per_capita' && isSound(claim))
      .map((claim) => growthOfPrice(book, claim)),
    ...attendances(book),
    ...rated.flatMap((rate) => [rate.claim, changeOfRate(rate)]),
    ...worthOfPoints(book),
    ...pointsApart(book),
  ];
  const judged = claims.filter(isClaim).flatMap((claim) => judge(claim) ?? []);
  const worded = [...items.flatMap((item) => [...attainmentWords(item), ...direction(item)]), ...bounds(book)];
  return inOrder(distinct([...judged, ...worded]));

  function holds(sum: Parameters<typeof claimOfSum>[0]): boolean {
    const claim = claimOfSum(sum);
    return claim !== undefined && isSound(claim);
  }
}

function isClaim(claim: Claim | undefined): claim is Claim {
  return claim !== undefined;
}

/** The same numbers told by two rules are one relation. */
function distinct(relations: readonly Relation[]): Relation[] {
  const keyOf = ({ kind, numbers: [first, ...others], verdict, stated }: Relation) =>
    [kind, verdict, stated, first?.id, ...others.map(({ id }) => id).sort()].join();
  return [...new Map(relations.map((relation) => [keyOf(relation), relation])).values()];
}

function inOrder(relations: Relation[]): Relation[] {
  const place = ({ numbers }: Relation) => numbers[0]!.paragraph * 1e6 + numbers[0]!.start;
  return relations.sort((left, right) => place(left) - place(right));
}
