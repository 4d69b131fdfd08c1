import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { addDays } from '../base/dates.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { readWorkingDays, workingDaysOf } from './working-days.ts';

const china = workingDaysOf([]);

test.each([
  ['2025-01-01', false, 'a holiday'],
  ['2025-01-26', true, 'a Sunday worked for the Spring Festival'],
  ['2025-01-28', false, 'the eve of the Spring Festival'],
  ['2025-06-28', false, 'a Saturday'],
  ['2025-06-30', true, 'a Monday'],
])('%s: a workday is %s, for it is %s', (day, worked) => expect(china.isWorkday(day)).toBe(worked));

test.each([
  ['2025-01-01', '2025-12-31', 248],
  ['2026-01-01', '2026-12-31', 248],
  ['2025-10-01', '2025-10-31', 18],
  ['2025-10-05', '2025-10-04', 0],
])('from %s to %s are %i working days', (from, to, expected) => expect(china.count({ from, to })).toBe(expected));

test('counting agrees with looking at each day', () => {
  const offsets = fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 500 }));
  fc.assert(
    fc.property(offsets, ([start, length]) => {
      const from = addDays('2004-01-01', start);
      const days = Array.from({ length }, (_, index) => addDays(from, index));
      expect(china.count({ from, to: addDays(from, length - 1) })).toBe(days.filter(china.isWorkday).length);
    }),
    { numRuns: 50 },
  );
});

test('a year that nobody has announced counts weekdays, and says that it is not known', () => {
  expect([china.knownThrough, china.isKnown(2026), china.isKnown(2027), china.isKnown(1999)]).toEqual([
    2026,
    true,
    false,
    false,
  ]);
  expect(china.count({ from: '2027-01-01', to: '2027-12-31' })).toBe(261);
});

test('a company day off does not make a year known, its National Day does', () => {
  const off = (date: string) => ({ date, workday: false });
  expect(workingDaysOf([off('2027-03-08')]).knownThrough).toBe(2026);
  expect(workingDaysOf([off('2027-10-01')]).knownThrough).toBe(2027);
});

test('the company’s own calendar stands over the announced one, as it was known', async () => {
  const db = await testDatabase();
  const worked = await transact(db, wholeCompany, async (tx) => {
    await sql`insert into change (version, kind) values (1, 'import'), (2, 'import')`.execute(tx);
    await sql`
      insert into calendar_day (date, workday, from_version) values
        ('2025-06-28', true, 2), ('2025-06-29', true, 2), ('2025-06-30', false, 2)`.execute(tx);
    const june = async (version: number) =>
      (await readWorkingDays(tx, { version, current: version === 2 })).count({ from: '2025-06-28', to: '2025-06-30' });
    return [await june(1), await june(2)];
  });
  expect(worked).toEqual([1, 2]);
});
