import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, placeOn, placesOf, type ToldPlace } from './places.ts';

const told = (...texts: string[]): ToldPlace[] =>
  texts.map((text) => {
    const [role, from] = text.split(' ') as [ToldPlace['role'], string | undefined];
    return { role, supervisor_id: null, placed_on: from ?? null };
  });
const shown = (places: Place[]) => places.map(({ role, from, to }) => `${role} ${from ?? ''}..${to ?? ''}`).join(', ');

test.each([
  [told('seller'), 'seller ..'],
  [told('seller', 'supervisor 2026-12-01'), 'seller ..2026-11-30, supervisor 2026-12-01..'],
  [told('seller', 'supervisor 2026-12-01', 'supervisor 2026-12-01'), 'seller ..2026-11-30, supervisor 2026-12-01..'],
  [told('seller', 'supervisor 2026-12-01', 'seller 2026-12-01'), 'seller ..'],
  [told('seller', 'supervisor 2026-12-01', 'manager 2026-06-01'), 'seller ..2026-05-31, manager 2026-06-01..'],
  [told('seller', 'supervisor 2026-12-01', 'operations'), 'operations ..'],
  [told('seller 2026-12-01'), 'seller 2026-12-01..'],
])('%j are the places %s', (rows, places) => {
  expect(shown(placesOf(rows))).toBe(places);
});

test('the place of a day is the one told last that holds by then', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-01-${String(number).padStart(2, '0')}`);
  const row = fc.record({
    role: fc.constantFrom('seller', 'supervisor', 'manager'),
    supervisor_id: fc.constantFrom(null, 1),
    placed_on: fc.option(day),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), day, (rows, on) => {
      const last = (rows as ToldPlace[]).findLast(({ placed_on: from }) => from === null || from <= on);
      const place = placeOn(placesOf(rows as ToldPlace[]), on);
      expect([place?.role, place?.supervisor_id]).toEqual([last?.role, last?.supervisor_id]);
    }),
  );
});
