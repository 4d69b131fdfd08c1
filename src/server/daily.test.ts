import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { startDaily } from './daily.ts';

test('work is done at the start and once more when the day changes in China; what failed is tried again', async () => {
  const days: string[] = [];
  const bugs: unknown[] = [];
  let now = '2025-08-04T15:59:00Z';
  const work = async (today: string) => {
    if (days.push(today) === 1) throw new Error('the first try fails');
  };
  const daily = startDaily({ clock: () => new Date(now), work, onBug: (bug) => bugs.push(bug), pollMs: 1 });
  await vi.waitFor(() => expect(days).toEqual(['2025-08-04', '2025-08-04']));
  now = '2025-08-04T16:00:00Z';
  await vi.waitFor(() => expect(days).toEqual(['2025-08-04', '2025-08-04', '2025-08-05']));
  await daily.stop();
  expect(bugs).toHaveLength(1);
});

test('work of an hour waits for it, and a failure waits before the next try', async () => {
  let now = Date.parse('2025-08-03T17:59:00Z'); // 01:59 in China.
  const tries: number[] = [];
  const work = async () => {
    if (tries.push(now) === 1) throw new Error('the first try fails');
  };
  const options = { hour: 2, pollMs: 1, retryMs: 3_600_000 };
  const daily = startDaily({ clock: () => new Date(now), work, onBug: () => {}, ...options });
  await setTimeout(20);
  expect(tries).toEqual([]);
  now += 60_000;
  await vi.waitFor(() => expect(tries).toHaveLength(1));
  await setTimeout(20);
  expect(tries).toHaveLength(1);
  now += 3_600_000;
  await vi.waitFor(() => expect(tries).toHaveLength(2));
  await daily.stop();
});
