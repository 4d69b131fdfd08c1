// By what a metric can be sliced and broken down: what every one of its inputs knows. Time is not among it: any metric can
// be asked of any period.

import { type DimensionKey, dimensions, isTime, type SliceDimension } from '../catalogue/dimensions.ts';
import { type Input, inputOf, type Source } from '../catalogue/metric.ts';
import { metricOf } from '../catalogue/metrics.ts';
import { knows } from '../sql/columns.ts';
import { targetDimensions } from '../values/target-sums.ts';
import { relationFor, takesBounds } from './leaf.ts';

const sliceable = dimensions.map(({ key }) => key).filter((key) => !isTime(key));

/** In the order of the catalogue. */
export function slicesOf(metric: string): DimensionKey[] {
  const { source } = metricOf(metric);
  return sliceable.filter((key) => isSliceOf(source, key));
}

/** Whether what a customer bought may be bounded, as in `sales{purchase>=500000}@2025`. */
export function allowsBounds(metric: string): boolean {
  const { source } = metricOf(metric);
  return source.kind === 'formula' && !source.split
    ? source.inputs.every((input) => allowsBounds(inputOf(input).metric))
    : takesBounds(source);
}

function isSliceOf(source: Source, key: DimensionKey): boolean {
  if (source.kind === 'formula' && source.split) return isSliceOf({ kind: 'target', of: '' }, key);
  if (source.kind === 'formula') return source.inputs.every((input) => isInputSlice(inputOf(input), key));
  if (source.kind === 'calendar') return true;
  const level = key === 'region' ? 'province' : (key as SliceDimension);
  return source.kind === 'target' ? targetDimensions.includes(level) : knows(relationFor(source)!, level);
}

// What an input leaves out does not stand in its way.
function isInputSlice({ metric, without = [] }: Input, key: DimensionKey): boolean {
  return without.includes(key) || isSliceOf(metricOf(metric).source, key);
}
