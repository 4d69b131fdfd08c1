import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { localOperator } from '../../access/viewer.ts';
import { Refusal } from '../../base/errors.ts';
import type { Database } from '../../db/database.ts';
import { type DimensionKey, dimensions, isTime } from '../catalogue/dimensions.ts';
import { inputOf } from '../catalogue/metric.ts';
import { metricOf, metrics } from '../catalogue/metrics.ts';
import { parseQuestion } from '../language/parse.ts';
import { atMoment, type Moment } from '../moment.ts';
import { breakDown } from './breakdown.ts';
import type { ResolvedQuestion } from './resolve.ts';
import { allowsBounds, slicesOf } from './slices.ts';

const slices = dimensions.map(({ key }) => key).filter((key) => !isTime(key));

let db: Database;
let moment: Moment;
beforeAll(async () => {
  db = await testDatabase();
  moment = await atMoment(db, localOperator, { request: { today: '2026-11-24' }, work: async (_, at) => at });
});

// What targets do not know is answered with `no_target`, as other targets could be set.
test.each(metrics.filter(({ key }) => !hasTarget(key)))(
  '$key takes the slices that it says, and no other',
  ({ key }) => {
    const taken = slices.filter((each) => !isRefused(key, { by: [each] }));
    expect(taken).toEqual(slicesOf(key));
  },
);

test.each(metrics)('$key allows bounds where it says so', ({ key }) => {
  const bounds = [{ attribute: 'purchase' as const, comparison: '>=' as const, number: '1' }];
  expect(isRefused(key, { bounds })).toBe(!allowsBounds(key));
});

function hasTarget(key: string): boolean {
  const { source } = metricOf(key);
  if (source.kind === 'formula') return source.inputs.some((input) => hasTarget(inputOf(input).metric));
  return source.kind === 'target';
}

function isRefused(metric: string, asked: { by?: DimensionKey[]; bounds?: ResolvedQuestion['bounds'] }): boolean {
  const by = (asked.by ?? []).map((each) => (each === 'region' ? 'province' : each));
  const question = { ...parseQuestion(`${metric}@2025`), conditions: [], ...asked, by };
  try {
    breakDown(question, moment);
  } catch (error) {
    if (error instanceof Refusal) return error.code === 'bad_slice';
    throw error;
  }
  return false;
}
