// The sample region, asked like any other ledger, against what the region's year is known to have been.

import { beforeAll, expect, test } from 'vitest';
import { short } from '../../test/support/ledger.ts';
import { sampleDatabase } from '../../test/support/sample.ts';
import { localOperator } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { ask } from './ask.ts';
import type { Figure } from './figure.ts';
import { traceRows } from './trace.ts';

let db: Database;
beforeAll(async () => {
  db = await sampleDatabase();
});

test.each([
  ['sales@2025', '12.80亿元'],
  ['sales:yoy@2025', '15.3%'],
  ['sales.target@2025', '11.50亿元'],
  ['attainment@2025', '111.3%'],
  ['sales{series=A}@2025', '6.20亿元'],
  ['sales:share{series=A}@2025', '48.4%'],
  ['sales:yoy{series=A}@2025', '22.1%'],
  ['sales{series=B}@2025', '4.10亿元'],
  ['sales:share{series=B}@2025', '32.0%'],
  ['sales:yoy{series=B}@2025', '3.7%'],
  ['channel_share{series=B,channel=direct}@2025', '45.0%'],
  ['gross_margin:dyoy{series=B}@2025', '1.2个百分点'],
  ['sales{series=C}@2025', '1.50亿元'],
  ['sales:share{series=C}@2025', '11.7%'],
  ['sales.target{series=C}@2025', '1.20亿元'],
  ['sales:yoy{province=浙江}@2025', '28.6%'],
  ['sales:yoy{province=江苏}@2025', '21.4%'],
  ['sales:yoy{province=广东}@2025', '19.3%'],
  ['sales:yoy{province=福建}@2025', '5.2%'],
  ['sales:yoy{province=江西}@2025', '3.8%'],
  ['sales:mom{province=福建}@2025-07', '-2.1%'],
  ['sales:mom{province=福建}@2025-08', '-3.5%'],
  ['sales:mom{province=福建}@2025-09', '-4.2%'],
])('%s is %s', async (expression, text) => expect(await short(db, expression)).toBe(text));

test('Fujian normally rises in July', async () => {
  for (const year of [2022, 2023, 2024]) {
    expect(await short(db, `sales:mom{province=福建}@${year}-07`)).toMatch(/^\d/);
  }
});

const partitions = [
  'province',
  'city',
  'series',
  'product',
  'channel',
  'distributor',
  'customer',
  'seller',
  'supervisor',
  'owner',
];
test.each([...partitions, 'month', 'quarter', 'province,series', 'month,channel'])(
  'the parts by %s add up to the whole',
  async (by) => {
    const [whole, cost] = await figures(`sales by ${by}@2025`, `cost by ${by}@2025`);
    for (const figure of [whole!, cost!]) {
      const sum = figure.rows!.reduce((total, row) => total + row.value!, 0);
      expect(sum).toBeCloseTo(figure.value!, 2);
    }
  },
);

test('the targets of the months add up to the year’s, however many sets there are', async () => {
  for (const year of [2022, 2023, 2024, 2025]) {
    const [target] = await figures(`sales.target by month@${year}`);
    expect(target!.rows!.reduce((total, row) => total + row.value!, 0)).toBeCloseTo(target!.value!, 2);
  }
});

test('shares of a partition add up to one', async () => {
  const [share] = await figures('sales:share by customer@2025');
  expect(share!.rows!.reduce((total, row) => total + row.value!, 0)).toBeCloseTo(1, 10);
});

test('days, cells and lines of an earlier version give the same', async () => {
  const [version] = await figures('sales@2025');
  const asked = {
    expressions: ['sales by series@2025', 'gross_margin@2025Q3', 'orders{province=浙江|福建}@2025-05'],
    today: '2026-11-24',
  };
  const now = await ask(db, localOperator, asked);
  // The last change marked the sample as loaded and touched no line.
  const then = await ask(db, localOperator, { ...asked, atVersion: version!.version - 1 });
  expect(then.map((each) => ({ ...each, version: 0 }))).toEqual(now.map((each) => ({ ...each, version: 0 })));
  expect(await short(db, 'sales@2025-01-01..2025-12-31')).toBe(await short(db, 'sales@2025'));
  const [byDay] = await figures('sales@2025-03-05..2025-11-17');
  const parts = await figures('sales@2025-03-05..2025-03-31', 'sales@2025-04..2025-10', 'sales@2025-11-01..2025-11-17');
  expect(parts.reduce((total, part) => total + part.value!, 0)).toBeCloseTo(byDay!.value!, 2);
});

test('a figure’s rows are as many as it says, and add up to it', async () => {
  const [figure] = await figures('sales{customer=ZJ-0001,series=C}@2025');
  const { total, rows } = await traceRows(db, localOperator, { expression: figure!.expr, limit: 10_000 });
  expect(total).toBe(figure!.records);
  expect(rows.reduce((sum, row) => sum + Number(row.amount), 0)).toBeCloseTo(figure!.value!, 2);
  expect(rows[0]).toMatchObject({ file: '销售明细-2025.csv', source: 'ledger', customer_code: 'ZJ-0001' });
});

async function figures(...expressions: string[]): Promise<Figure[]> {
  return (await ask(db, localOperator, { expressions, today: '2026-11-24' })) as Figure[];
}
