import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../base/dates.ts';
import { dateEvidence, dateVerdict, weighDate } from './date-order.ts';
import { fullYear, readDay } from './read-day.ts';

function verdictOf(column: string): string {
  const evidence = dateEvidence();
  for (const text of column.split(' ')) weighDate(evidence, text);
  const verdict = dateVerdict(evidence);
  if (verdict.type === 'decided') return `${verdict.order} by ${verdict.by}`;
  return verdict.type === 'open' ? `open: ${verdict.orders.join(' ')}` : 'none';
}

test.each([
  ['2025-01-05 2025/1/5', 'none'],
  ['1/5/2025 25/5/2025', 'dd-mm-yyyy by values'],
  ['1/5/2025 5/25/2025', 'mm-dd-yyyy by values'],
  ['03-04-2025 03-05-2025', 'open: dd-mm-yyyy mm-dd-yyyy'],
  ['5.1.25', 'open: dd-mm-yyyy mm-dd-yyyy yy-mm-dd'],
  ['13/1/97 5/1/97', 'dd-mm-yyyy by values'],
  ['97-01-05 97-02-03', 'yy-mm-dd by values'],
  ['13/1/2025 1/13/2025', 'none'],
  ['13/13/2025 1/13/2025', 'mm-dd-yyyy by values'],
  ['5-Jan-25 1/5/2025 ,', 'open: dd-mm-yyyy mm-dd-yyyy'],
])('%s is %s', (column, verdict) => expect(verdictOf(column)).toBe(verdict));

test('a long column in ascending order in one reading alone is read so', () => {
  const days = '1/8/2025 1/9/2025 1/10/2025 1/11/2025 1/12/2025 2/1/2025 2/2/2025 2/3/2025 2/4/2025';
  expect(verdictOf(days)).toBe('mm-dd-yyyy by sequence');
  expect(verdictOf(days.split(' ').slice(0, 7).join(' '))).toMatch('open');
});

test('one typing error among many does not unsettle a column', () => {
  const column = Array.from({ length: 60 }, (_, index) => `${13 + (index % 10)}/2/2025`).join(' ');
  expect(verdictOf(`${column} 2/13/2025`)).toBe('dd-mm-yyyy by values');
  expect(verdictOf(`13/2/2025 14/2/2025 2/13/2025`)).toBe('none');
});

test('whatever is decided from values reads every one of them back', () => {
  const days = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(days, fc.boolean(), (counts, isDayFirst) => {
      const column = counts.map((count) => addDays('1975-01-01', count));
      const texts = column.map((day) => {
        const [year, month, date] = day.split('-').map(Number);
        return isDayFirst ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
      });
      const evidence = dateEvidence();
      for (const text of texts) weighDate(evidence, text);
      const verdict = dateVerdict(evidence);
      if (verdict.type !== 'decided' || verdict.by !== 'values') return;
      expect(texts.map((text) => readDay(text, verdict.order))).toEqual(column);
    }),
  );
});

test('years of two digits turn at seventy', () => {
  expect([0, 25, 69, 70, 97, 2025].map(fullYear)).toEqual([2000, 2025, 2069, 1970, 1997, 2025]);
});
