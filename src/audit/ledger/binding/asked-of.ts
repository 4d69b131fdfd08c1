// What a number asks for by its role: the metric itself, its target, its growth, its share.

import type { Words } from '../../../base/errors.ts';
import type { Metric } from '../../../figures/catalogue/metric.ts';
import { metrics } from '../../../figures/catalogue/metrics.ts';
import type { TransformKey } from '../../../figures/catalogue/transforms.ts';
import type { Mention } from '../../context/mention.ts';
import type { Interval } from '../../relations/interval.ts';
import type { Bound } from './bound.ts';
import { doubts } from './doubts.ts';
import { fits } from './fits.ts';
import type { Framed } from './frame.ts';

export interface AskedFor {
  metric: Metric;
  transform?: TransformKey;
  stated: Bound['stated'];
  doubts: Words[];
}

const byKey = new Map(metrics.map((metric) => [metric.key, metric]));

/** By the role of the number; undefined where the ledger has nothing of the kind. */
export function askedOf(mention: Mention, frame: Framed): AskedFor | undefined {
  const named = frame.metric ? byKey.get(frame.metric.metric) : undefined;
  const metric = named ?? (maySales(mention, frame) ? byKey.get('sales') : undefined);
  return metric && byRole[mention.role]?.(mention, metric, { frame, doubts: metricDoubts(named, frame) });
}

// Money that a word nobody read is the money of, is anything.
function maySales({ unit, role }: Mention, { isRead }: Framed): boolean {
  const isChange = role === 'growth' || role === 'other' || role === 'share' || role === 'attainment';
  return isChange || role === 'target' || (unit === 'CNY' && isRead);
}

function metricDoubts(named: Metric | undefined, { metric }: Framed): Words[] {
  if (!named) return [doubts.noMetric];
  return metric!.isWeak ? [doubts.weakMetric(metric!.word)] : [];
}

interface Telling {
  frame: Framed;
  /** Of the metric. */
  doubts: Words[];
}

type Asking = (mention: Mention, metric: Metric, telling: Telling) => AskedFor | undefined;

const byRole: Partial<Record<Mention['role'], Asking>> = {
  amount: levelOf,
  mean: levelOf,
  base: levelOf,
  from: levelOf,
  growth: growthOf,
  other: (mention, metric, telling) =>
    isAgainstPrevious(telling.frame) ? growthOf(mention, metric, telling) : undefined,
  points: pointsOf,
  increment: (mention, metric, told) =>
    fits(mention, metric) ? { metric, transform: 'dyoy', stated: mention, doubts: told.doubts } : undefined,
  share: shareOf,
  attainment: attainmentOf,
  target: (mention, metric, telling) =>
    isSurplus(mention, telling.frame) ? surplusOf(mention, metric, telling) : targetOf(mention, metric, telling),
  gap: gapOf,
};

// 比上周(万元) is a change, whatever else it looks like.
function levelOf(mention: Mention, metric: Metric, told: Telling): AskedFor | undefined {
  if (told.frame.isCompared && mention.role === 'amount') return undefined;
  return fits(mention, metric) ? { metric, stated: mention, doubts: told.doubts } : undefined;
}

function growthOf(mention: Mention, metric: Metric, telling: Telling): AskedFor | undefined {
  if (mention.unit === 'pp') return pointsOf(mention, metric, telling);
  if (mention.unit !== 'ratio' || isOfPart(telling.frame)) return undefined;
  return { metric, transform: 'yoy', stated: mention, doubts: telling.doubts };
}

function pointsOf(mention: Mention, metric: Metric, { frame, doubts: told }: Telling): AskedFor | undefined {
  if (metric.unit !== 'ratio' || isOfPart(frame)) return undefined;
  return { metric, transform: 'dyoy', stated: mention, doubts: told };
}

// A change of a share or of a growth is no change of the metric.
function isOfPart({ words }: Framed): boolean {
  return ['占比', '比重', '份额', '占'].some((word) => words.has(word));
}

// 环比下降2.1% has no role of its own in the text.
function isAgainstPrevious({ against }: Framed): boolean {
  return against.length > 0 && against.every((each) => each.against === 'month' || each.against === 'quarter');
}

/** Of what adds up; a share beside a mean is one of sales. */
function shareOf(mention: Mention, metric: Metric, { doubts: told }: Telling): AskedFor | undefined {
  if (metric.unit === 'ratio' || mention.unit !== 'ratio') return undefined;
  const addsUp = metric.source.kind !== 'formula' && metric.source.kind !== 'calendar';
  return addsUp
    ? { metric, transform: 'share', stated: mention, doubts: told }
    : { metric: byKey.get('sales')!, transform: 'share', stated: mention, doubts: [doubts.noMetric] };
}

function attainmentOf(mention: Mention, named: Metric, { frame, doubts: told }: Telling): AskedFor | undefined {
  const isOfSales = named.key === 'sales' || named.key === 'sales.target' || named.key === 'attainment';
  if (mention.unit !== 'ratio' || !isOfSales) return undefined;
  const metric = byKey.get('attainment')!;
  // 目标 and 完成率 say little elsewhere; of a rate they say all.
  const unsure = frame.metric && named.key !== 'sales' ? [] : told;
  if (!frame.marks.has('surplus') || mention.value >= 1) return { metric, stated: mention, doubts: unsure };
  const isEither = mention.value > 0.6 ? [doubts.surplus] : [];
  return { metric, stated: moved(mention, 1), doubts: [...unsure, ...isEither] };
}

function targetOf(mention: Mention, metric: Metric, { frame }: Telling): AskedFor | undefined {
  const told = frame.metric ? [] : [doubts.noMetric];
  const isTarget = metric.key.endsWith('.target');
  const key =
    metric.key === 'attainment' ? 'sales.target' : isTarget ? metric.key : (metric.target ?? `${metric.key}.target`);
  const target = byKey.get(key);
  return target && fits(mention, target) ? { metric: target, stated: mention, doubts: told } : undefined;
}

/** 超出目标1.3亿元: what lies beyond the target, and not the target. */
function isSurplus({ lead, isAside }: Mention, { marks }: Framed): boolean {
  return marks.has('surplus') && !isAside && /(?:目标|任务|计划)\s*$/.test(lead);
}

function surplusOf(mention: Mention, metric: Metric, { frame }: Telling): AskedFor | undefined {
  const of = metric.key === 'sales.target' || metric.key === 'attainment' ? byKey.get('sales')! : metric;
  if (!of.target || !fits(mention, of)) return undefined;
  const told = frame.metric ? [] : [doubts.noMetric];
  const unsure = /超出(?:年度|全年|销售)?(?:目标|任务|计划)/.test(mention.lead) ? [] : [doubts.surplus];
  return { metric: of, transform: 'gap', stated: mention, doubts: [...told, ...unsure] };
}

// 超出1.3亿元 is read as −1.3 of what lacks; the ledger's gap is actual less target.
function gapOf(mention: Mention, metric: Metric, { doubts: told }: Telling): AskedFor | undefined {
  const of = metric.key === 'sales.target' || metric.key === 'attainment' ? byKey.get('sales')! : metric;
  if (!of.target || !fits(mention, of)) return undefined;
  const { low, high, value, step } = mention;
  return { metric: of, transform: 'gap', stated: { low: -high, high: -low, value: -value, step }, doubts: told };
}

function moved({ low, high, value, step }: Mention, by: number): Interval & { step: number } {
  return { low: low + by, high: high + by, value: value + by, step };
}
