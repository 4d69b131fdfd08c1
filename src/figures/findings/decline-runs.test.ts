import { expect, test } from 'vitest';
import { monthsOf, part } from '../../../test/support/quoted.ts';
import { declineRuns, latestRun } from './decline-runs.ts';

const lengths = (...changes: (number | null)[]) =>
  declineRuns('x', monthsOf('x', ...changes)).map((run) => run.months.length);

test.each<[(number | null)[], number[]]>([
  [[-0.1, -0.1, -0.1], [3]],
  [[-0.1, -0.1, 0.1, -0.1], []],
  [
    [-0.1, -0.1, -0.1, 0, -0.1, -0.1, -0.1, -0.1],
    [3, 4],
  ],
  [[-0.1, -0.1, null, -0.1], []],
  [[-0.1, -0.0001, -0.1, -0.1], []],
])('%j has runs of %j', (changes, runs) => expect(lengths(...changes)).toEqual(runs));

test('a run lasts when it reaches the last whole month; the month still running does not count', () => {
  const whole = monthsOf('x', 0.1, -0.1, -0.1, -0.1);
  const running = { ...part('x', 0.5, 'ratio', 'partial_period'), month: '2025-05' };
  expect(latestRun('x', [...whole, running])).toMatchObject({ lasting: true });
  expect(latestRun('x', [...whole, { ...running, verdicts: [] }])).toMatchObject({ lasting: false });
});
