// Numbers that a sentence ties to one another by its order and its words, so that a mismatch is a contradiction: 报名216户,
// 到场163户,到场率75.5%. Where a sentence leaves two ways to read it, nothing is tied.

import type { Mention } from '../../context/mention.ts';
import type { Claim } from '../relation.ts';
import { tiedAttainment } from './attainment.ts';
import { tiedGap } from './gaps.ts';
import { tiedGrowth } from './growth.ts';
import { tiedMean } from './means.ts';
import { tiedProduct } from './products.ts';
import { tiedRate } from './rates.ts';
import { tiedShare } from './shares.ts';
import { type Sentence, sentencesOf } from './sentence.ts';
import { tiedStock } from './stocks.ts';
import { tiedTotal } from './totals.ts';

type Tie = (stated: Mention, sentence: Sentence) => Claim | undefined;

const ties: readonly Tie[] = [
  tiedGrowth,
  tiedShare,
  tiedRate,
  tiedGap,
  tiedMean,
  tiedProduct,
  tiedTotal,
  tiedStock,
  tiedAttainment,
];

export function tiedClaims(mentions: readonly Mention[]): Claim[] {
  return sentencesOf(mentions).flatMap(({ stated, sentence }) => ties.flatMap((tie) => tie(stated, sentence) ?? []));
}
