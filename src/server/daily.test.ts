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
