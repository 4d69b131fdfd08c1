// The refusals of this folder that stand in more than one place.

import { Refusal, type Words } from '../base/errors.ts';
import type { Metric } from './catalogue/metrics.ts';

export function badTransform(transform: string, needs: Words): Refusal {
  return new Refusal('bad_transform', {
    zh: `${transform} 需要以${needs.zh}为期间。`,
    en: `${transform} needs a ${needs.en} as its period.`,
  });
}

export function noTarget(metric: Metric): Refusal {
  return new Refusal('bad_transform', {
    zh: `${metric.names.zh}没有目标，不能求差额。`,
    en: `${metric.names.en} has no target, so there is no gap.`,
  });
}
