import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, short } from '../../../test/support/ledger.ts';
import { randomLedger } from '../../../test/support/random-ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { ask } from '../ask.ts';
import type { Figure } from '../figure.ts';
import { trace, traceRows } from '../proof/trace.ts';

const parts = ['volume', 'price', 'mix', 'new_products', 'lost_products', 'other'];
const today = '2026-11-24';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,产品编码,数量,金额
     A,2024-01-10,甲,浙江,P1,10,1000
     B,2024-01-11,甲,浙江,P2,10,3000
     C,2024-01-12,甲,江苏,P3,1,500
     D,2024-01-13,甲,浙江,P2,,70
     E,2025-01-10,甲,浙江,P1,30,3600
     F,2025-01-11,甲,浙江,P2,10,2800
     G,2025-01-12,甲,江苏,P4,2,900
     H,2025-01-13,甲,浙江,,5,40`,
  );
});

test.each([
  // 40 pieces instead of 20 at 200 on average.
  ['bridge.volume@2025-01', '4,000.00元 festival_shift'],
  // P1 20 dearer times 30, P2 20 cheaper times 10.
  ['bridge.price@2025-01', '400.00元 festival_shift'],
  // 30 × 100 + 10 × 300 instead of 40 × 200.
  ['bridge.mix@2025-01', '-2,000.00元 festival_shift'],
  ['bridge.new_products@2025-01', '900.00元 festival_shift'],
  ['bridge.lost_products@2025-01', '-500.00元 festival_shift'],
  ['bridge.other@2025-01', '-30.00元 festival_shift'],
  ['sales:dyoy@2025-01', '2,770.00元 festival_shift'],
  ['价差 by 省份@2025-01', '江苏 0.00元 festival_shift; 浙江 400.00元 festival_shift'],
  ['新品{省份=浙江}@2025-01', '0.00元 festival_shift'],
  ['bridge.mix by product@2025-02', ''],
  ['bridge.volume@2024-01', '— no_base'],
  ['bridge.volume{purchase>=1}@2025-01', 'bad_slice'],
  ['bridge.volume:max@2025-01', 'bad_transform'],
])('%s is %s', async (expression, answer) => expect(await short(db, expression)).toBe(answer));

test('the proof of a part puts in two sums, and theirs the sales of both years by product', async () => {
  const price = await trace(db, localOperator, { expression: 'bridge.price@2025-01', today });
  expect(price.calculation).toBe('6,400.00元 − 6,000.00元 = 400.00元');
  const now = await trace(db, localOperator, { expression: price.figure.inputs[1]!, today });
  expect(now.calculation).toBe('∑ 可比产品：本期数量 × 上年金额 ÷ 上年数量 = 6,000.00元');
  expect(now.figure.inputs).toEqual([
    'sales@2025-01',
    'sales@2024-01',
    'sales.counted by product@2025-01',
    'sales.counted by product@2024-01',
    'quantity by product@2025-01',
    'quantity by product@2024-01',
  ]);
});

test.each(parts)('the rows behind bridge.%s are those of both years, each once', async (part) => {
  const expression = `bridge.${part}@2025-01`;
  const [figure] = (await ask(db, localOperator, { expressions: [expression], today })) as Figure[];
  expect(figure!.records).toBe(8);
  expect((await traceRows(db, localOperator, { expression, today })).total).toBe(8);
});

test('the parts add up to the change of sales, of every ledger and in every row', async () => {
  const chance = await testDatabase();
  await importText(chance, '单号,日期,客户,金额\nD0,2024-01-02,甲公司,1');
  const slices = ['@2025', ' by province@2025', ' by series@2025', ' by customer@2025', ' by product@2025H2']
    .concat([
      ' by month@2025',
      ' by province,channel@2025',
      '{series=未分配}@2025',
      '{customer=甲公司}@ytd(2025-10-15)',
    ])
    .concat([' by tier@2025', '@2026']);
  const expressions = slices.flatMap((slice) => [
    `sales:dyoy${slice}`,
    ...parts.map((part) => `bridge.${part}${slice}`),
  ]);
  const property = fc.asyncProperty(randomLedger, async (text) => {
    await importText(chance, text, { confirm: ['losses'] });
    const asked = { expressions, asOf: '2026-06-30', today };
    const answers = (await ask(chance, localOperator, asked)) as Figure[];
    while (answers.length > 0) {
      const [change, ...bridge] = answers.splice(0, parts.length + 1);
      expect(sumOf(bridge)).toEqual(sumOf([change!]));
      for (const row of change!.rows ?? []) {
        const own = bridge.flatMap(({ rows }) => rows!.filter(({ key }) => same(key, row.key)));
        expect([row.expr, sumOf(own)]).toEqual([row.expr, sumOf([row])]);
      }
    }
  });
  await fc.assert(property, { numRuns: 10, endOnFailure: true });
});

function same(left: object, right: object): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function sumOf(figures: { value: number | null }[]): number {
  return figures.reduce((sum, { value }) => sum.plus(value ?? 0), new Decimal(0)).toNumber();
}
