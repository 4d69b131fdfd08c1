// 年初201家,关22家、开7家,年末186家: what there was, what came and what went, and what there is.

import type { Mention } from '../../context/mention.ts';
import { claimOn } from '../claims.ts';
import { type Interval, minus, plus } from '../interval.ts';
import type { Claim } from '../relation.ts';
import { coming, going } from './moves.ts';
import { isAmount, type Sentence } from './sentence.ts';

export function tiedStock(stated: Mention, { before, behind, isOpen }: Sentence): Claim | undefined {
  if (!isAmount(stated) || stated.isHedged || isOpen || !isClosing(stated)) return undefined;
  const like = [...before, ...behind].filter(({ segment, unit }) => segment === stated.segment && unit === stated.unit);
  const [opening, ...others] = like.filter(isOpening);
  const moves = like.filter((each) => each !== opening);
  if (!opening || others.length > 0 || moves.length === 0 || !moves.every(isMove)) return undefined;
  const computed = moves.reduce<Interval>(
    (sum, move) => (isComing(move) ? plus(sum, size(move)) : minus(sum, size(move))),
    opening,
  );
  const formula = [opening.text, ...moves.map((move) => `${isComing(move) ? '+' : '−'} ${move.text}`)].join(' ');
  return claimOn(stated, computed, { kind: 'delta', inputs: [opening, ...moves], formula, link: 'told' });
}

function isOpening({ lead }: Mention): boolean {
  return /[年季月期]初[^,末底]{0,8}$|(?:上年|去年|上[季月期])[末底][^,]{0,8}$/.test(lead);
}

function isClosing({ lead }: Mention): boolean {
  return /(?<![上去]年?)[年季月期][末底][^,初]{0,8}$/.test(lead);
}

/** It says which way, and nothing beside: 净增 is what is left of others. */
function isMove({ lead }: Mention): boolean {
  return coming.test(lead) !== going.test(lead) && !/净|其中|占/.test(lead);
}

function isComing({ lead }: Mention): boolean {
  return coming.test(lead);
}

function size({ low, high, value }: Mention) {
  return value < 0 ? { low: -high, high: -low, value: -value } : { low, high, value };
}
