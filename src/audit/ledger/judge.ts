// The verdict on a sure binding: the ledger's value against what the print leaves open. A mismatch is a contradiction only where
// the ledger is whole for the asker and the period, and no other reading fits.

import type { Viewer } from '../../access/viewer.ts';
import type { Words } from '../../base/errors.ts';
import type { Figure, Verdict } from '../../figures/figure.ts';
import type { Company } from '../../records/settings.ts';
import { verdictWords } from '../../figures/writing/verdicts.ts';
import { lastDigitOf } from '../numbers/hedges.ts';
import { exactly, type Interval, meet, times } from '../relations/interval.ts';
import { powerSlip } from '../relations/judge.ts';
import type { AuditVerdict, Slip } from '../relations/relation.ts';
import type { Bound } from './binding/bound.ts';
import { type OtherReading, taxRates } from './other-readings.ts';

export interface Judgement {
  verdict: AuditVerdict;
  likely?: Slip;
  /** Why nothing can be said, or the reading that saves it, or what is odd. */
  because?: Words;
}

export interface Told {
  figure: Figure;
  viewer: Viewer;
}

export function judge(bound: Bound, { figure, viewer }: Told): Judgement {
  const { value, verdicts } = figure;
  if (value === null || verdicts.includes('out_of_scope')) return unverifiable(verdicts);
  const match = matchOf(bound.stated, value);
  if (match) return match;
  const short = verdicts.filter((verdict) => notWhole.has(verdict));
  if (short.length > 0) return unverifiable(short);
  if (!seesAll(bound, viewer)) return { verdict: 'unverifiable', because: partOnly };
  return contradiction(bound.stated, value);
}

/** A contradiction again, with what else the text may mean. */
export function reconsider(
  bound: Bound,
  judgement: Judgement,
  readings: readonly { reading: OtherReading; figure: Figure }[],
): Judgement {
  for (const { reading, figure } of readings) {
    if (figure.value === null || !matchOf(bound.stated, figure.value * reading.factor)) continue;
    return { verdict: 'suspicious', because: reading.words, ...(reading.slip && { likely: reading.slip }) };
  }
  return judgement;
}

const notWhole = new Set<Verdict>(['partial_period', 'missing_month', 'incomplete_cost', 'unknown_calendar']);

const partOnly: Words = {
  zh: '您只能看到一部分数据，与文中所说的范围不一定相同；请能看全部数据的同事核对',
  en: 'You see a part of the data, which may be another than the text speaks of; ask a colleague who sees all of it',
};

function unverifiable(verdicts: readonly Verdict[]): Judgement {
  const words = verdicts.map((verdict) => verdictWords[verdict].sentence);
  const none = { zh: '账册里没有这个数。', en: 'The ledger has no such value.' };
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    (words.length > 0 ? words : [none]).map((each) => each[language].replace(/[。.]$/, '')).join('；'),
  );
  return { verdict: 'unverifiable', because: { zh: zh!, en: en! } };
}

function matchOf(stated: Bound['stated'], value: number): Judgement | undefined {
  const hair = 1e-9 * Math.max(1, Math.abs(stated.value));
  const apart = Math.abs(value - stated.value);
  if (apart <= stated.step / 2 + hair) return { verdict: 'consistent' };
  if (meet(stated, exactly(value))) return { verdict: 'rounding' };
  if (apart < stated.step && Math.abs(value) > Math.abs(stated.value)) return { verdict: 'rounding', because: cut };
  return apart <= roundness(stated) ? { verdict: 'rounding', because: roundNumber } : undefined;
}

/** What a round number may be off: 61800万元 of 61,775. Half of its last digit that is not zero, and little of it. */
function roundness({ value, step }: Bound['stated']): number {
  const last = lastDigitOf(Math.abs(value));
  return last > step ? Math.min(last / 2, Math.abs(value) * 0.005) : 0;
}

const roundNumber: Words = { zh: '像是取了整', en: 'as if it were rounded to a round number' };

const cut: Words = { zh: '只差末位，像是截尾而不是四舍五入', en: 'only the last digit differs, as if cut off' };

// Who sees a part sees all of a person within it.
function seesAll({ question }: Bound, { scope }: Viewer): boolean {
  return scope.all || question.conditions.some(({ dimension }) => dimension === 'seller');
}

function contradiction(stated: Bound['stated'], value: number): Judgement {
  const turned: Interval = { low: -stated.high, high: -stated.low, value: -stated.value };
  if (value !== 0 && meet(turned, exactly(value)))
    return { verdict: 'contradiction', because: { zh: '方向相反', en: 'it went the other way' } };
  const likely = value === 0 ? undefined : powerSlip(stated, exactly(value));
  return { verdict: 'contradiction', ...(likely && { likely }) };
}

/** Whether the text would hold on the other tax basis; the company's own is that of the ledger. */
export function withTax({ stated }: Bound, { value, unit }: Figure, basis: Company['tax_basis']): Words | undefined {
  if (unit !== 'CNY' || value === null) return undefined;
  const factor = (rate: number) => (basis === 'without_tax' ? 1 + rate : 1 / (1 + rate));
  const rate = taxRates.find((each) => meet(stated, times(exactly(value), exactly(factor(each)))));
  if (rate === undefined) return undefined;
  const percent = Math.round(rate * 100);
  return basis === 'without_tax'
    ? { zh: `含税（税率 ${percent}%）的数`, en: `the value with tax (at ${percent} %)` }
    : { zh: `不含税（税率 ${percent}%）的数`, en: `the value without tax (at ${percent} %)` };
}
