import { expect, test } from 'vitest';
import { daysIn } from './dates.ts';
import { springFestival } from './spring-festival.ts';

test.each([
  [2024, '2024-02-10'],
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'],
  [2030, '2030-02-03'],
  [1999, undefined],
  [2060, undefined],
])('the Chinese year %i begins on %s', (year, expected) => expect(springFestival(year)).toBe(expected));

test('each Chinese year has twelve or thirteen moons', () => {
  for (let year = 2001; year < 2060; year += 1) {
    const length = daysIn({ from: springFestival(year - 1)!, to: springFestival(year)! }) - 1;
    expect([353, 354, 355, 383, 384, 385]).toContain(length);
  }
});
