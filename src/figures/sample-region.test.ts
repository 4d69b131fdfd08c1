// The sample region, asked like any other ledger, against what is said of its year.

import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { figuresPage } from '../../samples/figures-page.ts';
import { statedFigures } from '../../samples/stated-figures.ts';
import { isWithin, statedRange } from '../../samples/stated-range.ts';
import { short } from '../../test/support/ledger.ts';
import { sampleDatabase } from '../../test/support/sample.ts';
import { localOperator } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { ask } from './ask.ts';
import type { Figure } from './figure.ts';
import { traceRows } from './proof/trace.ts';

const stated = statedFigures.flatMap(({ figures }) => figures);
const contradicted = stated.filter(({ ledger }) => ledger !== undefined);

let db: Database;
let told: Map<string, Figure>;
beforeAll(async () => {
  db = await sampleDatabase();
  const all = await figures(...stated.map(({ expression }) => expression));
  told = new Map(all.map((figure, index) => [stated[index]!.expression, figure]));
});

test.each(stated)('$what: $expression is what people round to $stated', ({ expression, stated: said, ledger }) => {
  const { value, verdicts } = told.get(expression)!;
  expect(verdicts).toEqual([]);
  expect(value, `${value}`).toSatisfy((each: number) => isWithin(each, statedRange(ledger ?? said)));
});

test('docs/sample-figures.md says what the ledger says: scripts/generate-sample-figures.ts', async () => {
  const texts = new Map([...told].map(([expression, { text }]) => [expression, text]));
  expect(await readFile('docs/sample-figures.md', 'utf8')).toBe(figuresPage(texts));
});

test.each(contradicted)('$what contradicts the rest: not $stated but $ledger', ({ expression, stated: said }) => {
  expect(isWithin(told.get(expression)!.value, statedRange(said))).toBe(false);
});

test('sales per head of a group are its share of the sales, by its people', async () => {
  const [sales, head] = await figures('sales@2025', 'sales_per_head@2025');
  expect(head!.value).toBeCloseTo(sales!.value! / 32, 2);
  for (const group of ['top', 'bottom']) {
    const [share, perHead] = await figures(
      `sales:share{quintile=${group}}@2025`,
      `sales_per_head{quintile=${group}}@2025`,
    );
    expect(perHead!.value).toBeCloseTo((share!.value! * sales!.value!) / 6, 1);
  }
});

test.each([
  ['sales@2024', '11.10亿元'],
  ['attainment{series=C}@2025', '125.0%'],
  ['customers.new_effective{tier=strategic} by province@2025', '广东 1; 浙江 2'],
  ['sales{customer=ZJ-0001,series!=A}@2024', '0.00元'],
  ['customers{market=new,customer_age=new}@2025', '27'],
  ['customers.repeated{market=new,customer_age=new}@2025', '11'],
  ['headcount by quintile@2025', '前20% 6人; 中间60% 16人; 后20% 6人'],
  ['headcount@2024', '32人'],
  ['training_hours_per_head@2024', '16小时'],
  ['expense_ratio@2024', '7.2%'],
])('behind what is told, %s is %s', async (expression, text) => expect(await short(db, expression)).toBe(text));

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
