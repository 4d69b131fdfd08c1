// A rate or a mean of two parts taken together, each by its own weight: 线上46.5%、线下54.9%,合计51.8%, with what was sold on either side.
// Weights are known by their names, or stand right before what they weigh.

import { meansOf } from '../../context/means.ts';
import type { Mention } from '../../context/mention.ts';
import { claimOn } from '../claims.ts';
import type { Interval } from '../interval.ts';
import { isSound } from '../judge.ts';
import type { Claim } from '../relation.ts';
import { isAmount } from './measures.ts';
import { areNamedAlike } from './names.ts';
import type { Window } from './window.ts';

const mostAccidents = 0.2;
const mostMeans = 6;
const mostWeights = 30;

export function weightedFit({ stated, near, ahead }: Window): Claim | undefined {
  if (!isMean(stated) || stated.isHedged) return undefined;
  const around = [...near.map(({ mention }) => mention), ...ahead];
  const means = around.filter((mean) => mean.unit === stated.unit && isMean(mean)).slice(0, mostMeans);
  const weights = around.filter(({ unit, role }) => role === 'amount' && isAmount(unit)).slice(0, mostWeights);
  for (const [low, high] of pairsAround(stated, means)) {
    const claim = weighed(stated, { low, high, weights });
    if (claim) return claim;
  }
  return undefined;
}

function isMean(mention: Mention): boolean {
  return mention.unit === 'ratio'
    ? mention.role === 'amount'
    : isAmount(mention.unit) && mention.value > 0 && meansOf(mention) !== undefined;
}

/** One below and one above, told in one breath. */
function pairsAround(stated: Mention, means: readonly Mention[]): [Mention, Mention][] {
  const below = means.filter(({ value }) => value < stated.value);
  const above = means.filter(({ value }) => value > stated.value);
  return below.flatMap((low) =>
    above.filter(({ segment }) => segment === low.segment).map((high): [Mention, Mention] => [low, high]),
  );
}

interface Parts {
  low: Mention;
  high: Mention;
  weights: readonly Mention[];
}

function weighed(stated: Mention, { low, high, weights }: Parts): Claim | undefined {
  const [ofLow, ofHigh] = [low, high].map((mean) => weights.filter((weight) => weighs(weight, mean)));
  const pairs = ofLow!.flatMap((one) =>
    ofHigh!
      .filter((other) => other !== one && other.unit === one.unit)
      .map((other): [Mention, Mention] => [one, other]),
  );
  const open = Math.max(stated.high - stated.low, stated.step || 1) / (high.value - low.value);
  if (pairs.length * open > mostAccidents) return undefined;
  const claims = pairs.flatMap(([one, other]) => claimOf(stated, [one, low, other, high]) ?? []);
  return claims.find(isSound);
}

function weighs(weight: Mention, mean: Mention): boolean {
  if (weight.unit === mean.unit) return false;
  const isBefore =
    weight.segment === mean.segment && weight.end <= mean.start && mean.gap.length === mean.start - weight.end;
  return isBefore || areNamedAlike(mean, weight);
}

function claimOf(stated: Mention, inputs: readonly [Mention, Mention, Mention, Mention]): Claim | undefined {
  const [one, low, other, high] = inputs;
  const mean = (end: 'low' | 'high' | 'value', first: number, second: number) =>
    (first * low[end] + second * high[end]) / (first + second);
  const computed: Interval = {
    low: mean('low', one.high, other.low),
    high: mean('high', one.low, other.high),
    value: mean('value', one.value, other.value),
  };
  const formula = `(${one.text} × ${low.text} + ${other.text} × ${high.text}) ÷ (${one.text} + ${other.text})`;
  const { value, step, isHedged } = stated;
  return claimOn(stated, computed, {
    kind: 'group_mean',
    inputs,
    formula,
    link: 'found',
    ...(step === 0 && !isHedged && { stated: { value, low: value - 0.5, high: value + 0.5, step: 1 } }),
  });
}
