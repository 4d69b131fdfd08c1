import { expect, test } from 'vitest';
import { isDay, widest } from './dates.ts';

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

test('a day is one that the calendar has', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index).padStart(2, '0'));
  const texts = ['1899', '1900', '1996', '2000', '2023', '2024', '2100'].flatMap((year) =>
    numbers(14).flatMap((month) => numbers(33).map((dayOfMonth) => `${year}-${month}-${dayOfMonth}`)),
  );
  const isThere = (text: string) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  };
  expect(texts.filter(isDay)).toEqual(texts.filter(isThere));
});
