// All rules over all items, and what they come to.

import type { Mention } from '../context/mention.ts';
import type { Item } from '../items.ts';
import type { Grid } from '../tables/tabulate.ts';
import { attainmentWords } from './attainment.ts';
import { openBook } from './book.ts';
import { bounds } from './bound.ts';
import { direction } from './delta.ts';
import { itemClaims } from './item-claims.ts';
import { gridClaims } from './grid/grid-claims.ts';
import { shareColumns } from './grid/share-columns.ts';
import { isExact, isSound, judge } from './judge.ts';
import { attendances } from './means/attendances.ts';
import { growthsOfPrices } from './means/growth-of-price.ts';
import { means } from './means/means.ts';
import { ofSum, sharesInSum } from './sums/of-sums.ts';
import { nearClaims } from './near/near.ts';
import { slipClaims } from './near/slips.ts';
import { unverifiable } from './unverifiable.ts';
import { windowsOf } from './near/window.ts';
import { changeOfRate, pointsApart, rates, worthOfPoints } from './ratio.ts';
import { withPeriodSlips } from './period-slips.ts';
import type { Claim, Relation } from './relation.ts';
import { shares } from './share.ts';
import { shareSums } from './sums/share-sums.ts';
import { sums } from './sums/sum.ts';
import { claimOfSum } from './sums/sum-claims.ts';
import { tiedClaims } from './tied/tied.ts';
import { tableSums } from './sums/table-sums.ts';

/** What is not gathered into items: the numbers of running text, the grids of tables. */
export interface Around {
  text: readonly Mention[];
  grids: readonly Grid[];
}

export function findRelations(items: readonly Item[], { text, grids }: Around): Relation[] {
  const book = openBook(items);
  const searched = withoutDumps(text);
  const windows = windowsOf(searched.slice(0, mostSearched), grids);
  const added = [...sums(book), ...tableSums(book)];
  const meant = means(book).filter(isClaim);
  const near = nearClaims(windows);
  const rated = rates(book);
  const claims = [
    ...itemClaims(book),
    ...shares(book),
    ...added.map(claimOfSum),
    ...shareSums(book),
    ...added.filter(holds).flatMap(ofSum),
    ...meant,
    ...growthsOfPrices(
      book,
      [...meant, ...near].filter((claim) => claim.kind === 'per_capita' && isSound(claim)),
    ),
    ...attendances(book),
    ...rated.flatMap((rate) => [rate.claim, changeOfRate(rate)]),
    ...worthOfPoints(book),
    ...pointsApart(book),
    ...tiedClaims(searched),
    ...near,
    ...gridClaims(grids),
    ...shareColumns(grids),
  ];
  const made = withPeriodSlips(unlessExplained(claims.filter(isClaim)), book);
  const judged = [
    ...made,
    ...unexplained([...slipClaims(windows), ...added.filter(holds).flatMap(sharesInSum)], made),
  ].flatMap((claim) => judge(claim) ?? []);
  const worded = [...items.flatMap((item) => [...attainmentWords(item), ...direction(item)]), ...bounds(book)];
  const told = distinct([...judged, ...worded]);
  return inOrder([...told, ...unverifiable(items, searched, told)]);

  function holds(sum: Parameters<typeof claimOfSum>[0]): boolean {
    const claim = claimOfSum(sum);
    return claim !== undefined && isSound(claim);
  }
}

const mostInParagraph = 2000;
/** Ten times what a book of tables holds: behind these only what words tie is recomputed. */
const mostSearched = 50_000;

/** A paragraph of thousands of numbers is a dump of data: its words tie them, and nothing is searched for in it. */
function withoutDumps(mentions: readonly Mention[]): Mention[] {
  const counts = new Map<number, number>();
  for (const { paragraph } of mentions) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  return mentions.filter(({ paragraph }) => counts.get(paragraph)! <= mostInParagraph);
}

function isClaim(claim: Claim | undefined): claim is Claim {
  return claim !== undefined;
}

/** A number that other numbers of its sentence explain to the digit is not accused for those that do not. */
function unlessExplained(claims: readonly Claim[]): Claim[] {
  const keyOf = ({ kind, of }: Claim) => `${kind} ${of?.id}`;
  const explained = new Set(claims.filter((claim) => claim.of && explains(claim)).map(keyOf));
  const kept = claims.filter((claim) => !claim.of || claim.isAgreed || isSound(claim) || !explained.has(keyOf(claim)));
  const accused = new Set(kept.filter((claim) => claim.of && claim.link === 'told' && !isSound(claim)).map(keyOf));
  return kept.filter((claim) => claim.link !== 'found' || !accused.has(keyOf(claim)));
}

/** What nothing was said of yet. */
function unexplained(claims: readonly Claim[], made: readonly Claim[]): Claim[] {
  const known = new Set(made.filter((claim) => isSound(claim) || claim.link === 'told').map(({ of }) => of?.id));
  return claims.filter(({ of }) => !known.has(of?.id));
}

function explains(claim: Claim): boolean {
  const isNear = claim.inputs.every(({ sentence }) => sentence === claim.of!.sentence);
  return isSound(claim) && (claim.link !== 'found' || (isNear && isExact(claim) && saysMuch(claim)));
}

// Of 0.6 points there are many differences.
function saysMuch({ stated: { low, high, value } }: Claim): boolean {
  return high - low <= Math.abs(value) / 20;
}

/** The same numbers told by two rules are one relation. */
function distinct(relations: readonly Relation[]): Relation[] {
  const keyOf = ({ kind, numbers: [first, ...others], verdict, stated }: Relation) =>
    [kind, verdict, stated, first?.id, ...others.map(({ id }) => id).sort()].join();
  const seen = new Set<string>();
  return relations.filter((relation) => !seen.has(keyOf(relation)) && seen.add(keyOf(relation)));
}

function inOrder(relations: Relation[]): Relation[] {
  const place = ({ numbers }: Relation) => numbers[0]!.paragraph * 1e6 + numbers[0]!.start;
  return relations.sort((left, right) => place(left) - place(right));
}
