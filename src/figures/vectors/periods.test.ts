// What widely used programs got wrong about days and months, each fault named above the test that holds our answer. Time
// zones have a file of their own.

import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, short } from '../../../test/support/ledger.ts';
import type { Database } from '../../db/database.ts';

let db: Database;
beforeEach(async () => {
  db = await testDatabase();
});

const figure = (expression: string, options?: Parameters<typeof short>[2]) => short(db, expression, options);
const ledger = (...lines: string[]) => importText(db, ['单号,日期,客户,金额', ...lines].join('\n'));

// Fault: a leap year's extra day moved the beginning of the year to date.
test('a year to date begins on 1 January, and after 29 February both years have as many days behind them', async () => {
  await ledger(
    'A,2022-12-31,甲,900',
    'B,2023-01-01,甲,10',
    'C,2023-03-15,甲,10',
    'D,2023-03-16,甲,500',
    'E,2023-12-31,甲,900',
    'F,2024-01-01,甲,10',
    'G,2024-02-29,甲,5',
    'H,2024-03-15,甲,10',
    'I,2024-03-16,甲,500',
  );
  expect(await figure('sales@ytd(2024-03-15)', { asOf: '2024-12-31' })).toMatch(/^25\.00元/);
  expect(await figure('sales@ytd(2023-03-15)', { asOf: '2024-12-31' })).toMatch(/^20\.00元/);
  expect(await figure('sales:yoy@ytd(2024-03-15)', { asOf: '2024-12-31' })).toMatch(/^25\.0%/);
  expect(await figure('sales:cum@2024-02', { asOf: '2024-12-31' })).toMatch(/^15\.00元/);
});

// Fault: a month of three days set against a whole one.
test('on the third, three days are compared with three days, and the figure says so', async () => {
  await ledger(
    'A,2025-04-03,甲,100',
    'B,2025-04-04,甲,900',
    'C,2025-05-01,甲,60',
    'D,2025-05-03,甲,60',
    'E,2024-05-02,甲,80',
    'F,2024-05-31,甲,900',
  );
  expect(await figure('sales:mom@2025-05', { asOf: '2025-05-03' })).toBe('20.0% not_closed partial_period');
  expect(await figure('sales:yoy@2025-05', { asOf: '2025-05-03' })).toBe('50.0% partial_period');
});

// Fault: months of different length compared as if they were alike, with nothing to fall back on.
test('31 days against 28 of the same daily sales is growth of the sum, and none of the sales per day', async () => {
  await ledger('A,2025-02-10,甲,2800', 'B,2025-03-10,甲,3100');
  expect(await figure('sales:mom@2025-03')).toBe('10.7% festival_shift');
  expect(await figure('sales_per_day:mom@2025-03')).toBe('0.0% festival_shift');
});
