// What holds of every ledger. One database takes all files that chance writes, one after the other, as a real one would.

import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText } from '../../test/support/ledger.ts';
import { randomLedger } from '../../test/support/random-ledger.ts';
import { localOperator } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { ask } from './ask.ts';
import { dimensions } from './catalogue/dimensions.ts';
import type { Figure } from './figure.ts';

let db: Database;
beforeEach(async () => {
  db = await testDatabase();
});

// Quintiles leave out whoever is not employed, and no line has a kind, an event or a competitor.
const partitions = dimensions
  .map(({ key }) => key)
  .filter((key) => !['quintile', 'kind', 'event', 'competitor'].includes(key));
const additive = ['sales', 'quantity', 'cost', 'sales.counted', 'returns'];

test('the parts of every partition add up to the whole, to the last digit', async () => {
  const expressions = additive.flatMap((metric) => partitions.map((by) => `${metric} by ${by}@2024..2025`));
  await holdsOfEveryLedger(async () => {
    for (const figure of await figures(db, expressions))
      expect([figure.expr, sumOfRows(figure)]).toEqual([figure.expr, wholeOf(figure)]);
  });
});

test('two dimensions at once part the whole as well', async () => {
  const pairs = ['province,series', 'month,customer', 'tier,channel', 'owner,product', 'quarter,market'];
  const expressions = pairs.map((by) => `sales by ${by}@2024..2025`);
  await holdsOfEveryLedger(async () => {
    for (const figure of await figures(db, expressions))
      expect([figure.expr, sumOfRows(figure)]).toEqual([figure.expr, wholeOf(figure)]);
  });
});

test('shares add up to one', async () => {
  const expressions = partitions
    .filter((by) => !['month', 'quarter', 'year'].includes(by))
    .map((by) => `sales:share by ${by}@2024..2025`);
  await holdsOfEveryLedger(async () => {
    for (const figure of await figures(db, expressions)) {
      const isDefined = !figure.rows!.some(({ verdicts }) => verdicts.includes('zero_base'));
      if (isDefined) expect([figure.expr, sumOfRows(figure)]).toEqual([figure.expr, expect.closeTo(1, 10)]);
    }
  });
});

test('months, quarters and days add up to the year', async () => {
  const days = ['2025-01-01..2025-03-09', '2025-03-10..2025-10-30', '2025-10-31..2025-12-31'];
  await holdsOfEveryLedger(async () => {
    const [year, byMonth, byQuarter] = await figures(db, [
      'sales@2025',
      'sales by month@2025',
      'sales by quarter@2025',
    ]);
    const parts = await figures(
      db,
      days.map((period) => `sales@${period}`),
    );
    expect(sumOfRows(byMonth!)).toBe(wholeOf(year!));
    expect(sumOfRows(byQuarter!)).toBe(wholeOf(year!));
    expect(sumOf(parts.map(({ value }) => value))).toBe(wholeOf(year!));
  });
});

test('what the sums answered while a version stood, its lines answer ever after', async () => {
  const expressions = [
    ...['sales', 'cost', 'orders', 'customers', 'repurchase_rate', 'gross_margin'].map((each) => `${each}@2025`),
    ...['province', 'product', 'customer', 'tier', 'owner', 'month'].map((by) => `sales by ${by}@2025`),
    'sales:yoy{series=B} by customer@2025H2',
    'sales{customer=甲公司}@2025-02-10..2025-11-05',
    'customers.new by province@2025',
    'sales{purchase>=5000} by customer@2025',
  ];
  const known = new Map<number, Figure[]>();
  await importText(db, '单号,日期,客户,系列,销售员,金额\nD0,2024-01-02,甲公司,B,张三,1');
  await holdsOfEveryLedger(async () => {
    const now = await figures(db, expressions);
    for (const [version, then] of known)
      expect(await figures(db, expressions, { atVersion: version, today: tomorrow })).toEqual(then);
    known.set(now[0]!.version, now);
  });
});

// An answer that is remembered would be no proof; of another day nothing is.
const tomorrow = '2026-11-25';

async function holdsOfEveryLedger(holds: () => Promise<void>): Promise<void> {
  const property = fc.asyncProperty(randomLedger, async (text) => {
    await importText(db, text, { confirm: ['losses'] });
    await holds();
  });
  await fc.assert(property, { numRuns: 10, endOnFailure: true });
}

interface When {
  atVersion?: number;
  today?: string;
}

async function figures(db: Database, expressions: string[], when: When = {}): Promise<Figure[]> {
  const asked = { expressions, asOf: '2026-06-30', today: '2026-11-24', ...when };
  const answers = await ask(db, localOperator, asked);
  expect(answers.filter((answer) => 'error' in answer)).toEqual([]);
  return answers as Figure[];
}

// Nothing at all is zero here, and so is what is written as less than nothing by a sign alone.
function wholeOf({ value }: Figure): number {
  return (value ?? 0) + 0;
}

function sumOfRows({ rows }: Figure): number {
  return sumOf(rows!.map(({ value }) => value));
}

// Floats of so few digits stand for the decimals that they print.
function sumOf(values: (number | null)[]): number {
  return values.reduce((sum, value) => sum.plus(value ?? 0), new Decimal(0)).toNumber();
}
