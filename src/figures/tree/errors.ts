// The refusals of questions that are well written but make no sense.

import { Refusal, type Words } from '../../base/errors.ts';
import { type DimensionKey, dimensionOf, dimensions, isTime, type SliceDimension } from '../catalogue/dimensions.ts';
import type { Metric } from '../catalogue/metric.ts';

export function badTransform(transform: string, needs: Words): Refusal {
  return new Refusal('bad_transform', {
    zh: `${transform} 需要${needs.zh}。`,
    en: `${transform} needs a ${needs.en}.`,
  });
}

export function noTarget(metric: Metric): Refusal {
  return new Refusal('bad_transform', {
    zh: `${metric.names.zh}没有目标，不能求差额。`,
    en: `${metric.names.en} has no target, so there is no gap.`,
  });
}

export function badExtreme(metric: Metric, which: 'max' | 'min'): Refusal {
  return new Refusal('bad_transform', {
    zh: `${metric.names.zh}不是逐条记录的数值之和，不能求 ${which}。`,
    en: `${metric.names.en} is not taken from a value of single records, so it has no ${which}.`,
  });
}

/** A dimension that the metric's records do not have, with those they do have. */
export function unknownSlice(
  metric: Metric,
  dimension: DimensionKey,
  isKnown: (dimension: SliceDimension) => boolean,
): Refusal {
  const level = (key: DimensionKey) => (key === 'region' ? 'province' : (key as SliceDimension));
  const known = dimensions.map(({ key }) => key).filter((key) => isTime(key) || isKnown(level(key)));
  const names = (language: 'zh' | 'en') => known.map((key) => dimensionOf(key).names[language]);
  const { zh, en } = dimensionOf(dimension).names;
  return new Refusal(
    'bad_slice',
    {
      zh: `${metric.names.zh}不能按${zh}划分。可用的维度：${names('zh').join('、')}。`,
      en: `${metric.names.en} cannot be sliced by ${en.toLowerCase()}. It knows: ${names('en').join(', ')}.`,
    },
    { metric: metric.key, dimension, known },
  );
}

export function unknownBound(metric: Metric): Refusal {
  return new Refusal('bad_slice', {
    zh: `${metric.names.zh}不能带采购额条件；销售额与客户数可以。`,
    en: `${metric.names.en} takes no bound on purchase; sales and counts of customers do.`,
  });
}

/** Of a plan that is drafted for whole years. */
export function badDraftPeriod({ names }: Metric): Refusal {
  return new Refusal('bad_period', {
    zh: `${names.zh}只按整年起草：期间请写年份，或该年内的季度、月份。`,
    en: `${names.en} is drafted for whole years: ask for a year, or for quarters or months of one.`,
  });
}

/** Parts that add up in two ways at once would need amounts that no part has by itself. */
export function badSplit({ names }: Metric): Refusal {
  return new Refusal('bad_slice', {
    zh: `${names.zh}一次只能按一个维度拆分，或只按季度、月份拆分。`,
    en: `${names.en} is split by one dimension at a time, or by quarter or month alone.`,
  });
}

export function needsSeries(metric: Metric): Refusal {
  return new Refusal('needs_series', {
    zh: `${metric.names.zh}须指明系列，如 {series=A}，或按系列分。`,
    en: `${metric.names.en} needs a series, as in {series=A}, or a breakdown by series.`,
  });
}
