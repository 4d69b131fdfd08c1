import { expect, test } from 'vitest';
import { widest } from './dates.ts';

const range = (text: string) => ({ from: text.slice(0, 10), to: text.slice(12) });

test('of ranges, those inside another and those said twice are left out', () => {
  const [july, summer, year, next] = [
    '2025-07-01..2025-07-31',
    '2025-07-01..2025-09-30',
    '2025-01-01..2025-12-31',
    '2025-12-01..2026-02-28',
  ].map(range) as [ReturnType<typeof range>, ...ReturnType<typeof range>[]];
  expect(widest([july, summer!, july])).toEqual([summer]);
  expect(widest([july, year!, next!, year!])).toEqual([year, next]);
});
