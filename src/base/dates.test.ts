import { expect, test } from 'vitest';
import { isDay, joined } from './dates.ts';

const ranges = (...texts: string[]) => texts.map((text) => ({ from: text.slice(0, 10), to: text.slice(12) }));

test('ranges that overlap or touch are joined, and keep their order', () => {
  const july = '2025-07-01..2025-07-31';
  expect(joined(ranges('2025-07-01..2025-09-30', july, july))).toEqual(ranges('2025-07-01..2025-09-30'));
  expect(joined(ranges('2025-08-01..2025-08-31', july, '2025-10-01..2025-10-01'))).toEqual(
    ranges('2025-07-01..2025-08-31', '2025-10-01..2025-10-01'),
  );
  expect(joined(ranges('2025-12-01..2026-02-28', '2025-01-01..2025-12-31'))).toEqual(ranges('2025-01-01..2026-02-28'));
  expect(joined([])).toEqual([]);
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
