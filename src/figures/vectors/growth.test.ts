// What widely used programs got wrong about growth, each fault named above the test that holds our answer.

import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, short } from '../../../test/support/ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { ask } from '../ask.ts';
import type { Figure } from '../figure.ts';
import { trace, traceRows } from '../proof/trace.ts';

let db: Database;
beforeEach(async () => {
  db = await testDatabase();
});

const figure = (expression: string, options?: Parameters<typeof short>[2]) => short(db, expression, options);
const ledger = (...lines: string[]) => importText(db, ['单号,日期,客户,渠道,金额', ...lines].join('\n'));

// Fault: a fall to nothing shown as growth of 0 %.
test('120 after which nothing comes is −100 %, and 120 after nothing has no rate', async () => {
  await ledger('A,2025-03-05,甲,直供,120', 'B,2025-04-05,乙,直供,1', 'C,2025-05-05,甲,直供,120');
  expect(await figure('sales:mom{customer=甲}@2025-04')).toBe('-100.0%');
  expect(await figure('sales:mom{customer=甲}@2025-05')).toBe('— zero_base');
});

// Fault: divided by the newer value, or with the sign turned.
test.each([
  [100, 150, '50.0%'],
  [150, 100, '-33.3%'],
  [-100, 50, '150.0%'],
  [-100, -150, '-50.0%'],
])('from %i to %i is growth of %s', async (before, after, growth) => {
  await ledger(`A,2024-05-05,甲,直供,${before}`, `B,2025-05-05,甲,直供,${after}`);
  expect(await figure('sales:yoy@2025-05')).toBe(growth);
});

// Fault: January's month before looked up as a month "00" of the same year.
test('January is compared with December of the year before', async () => {
  await ledger('A,2024-12-31,甲,直供,100', 'B,2025-01-01,甲,直供,130');
  expect(await figure('sales:mom@2025-01')).toBe('30.0% festival_shift');
});

// Fault: the year before taken as "twelve rows above", which is another month as soon as one is missing.
test('a month taken out moves the growth of no later month', async () => {
  const months = [...monthsOf(2024, 100), ...monthsOf(2025, 110)];
  await ledger(...months);
  const whole = await growthByMonth();
  db = await testDatabase();
  await ledger(...months.filter((line) => !line.includes('2024-06')));
  const holed = await growthByMonth();
  expect(whole.slice(6)).toEqual(Array(6).fill('10.0%'));
  expect(holed.slice(6)).toEqual(whole.slice(6));
  expect(holed[5]).toBe('— missing_month');
});

// Fault: another filter of document states on one side of the comparison than on the other.
test('both sides of a comparison are the same slice', async () => {
  await ledger(
    'A,2024-05-05,甲,直供,100',
    'B,2024-05-06,乙,经销,900',
    'C,2025-05-05,甲,直供,120',
    'D,2025-05-06,乙,经销,1',
  );
  const asked = 'sales:yoy{channel=直供,customer!=乙}@2025-05';
  const [growth] = (await ask(db, localOperator, { expressions: [asked], today: '2026-11-24' })) as Figure[];
  expect(growth).toMatchObject({
    text: '20.0%',
    inputs: ['sales{channel=直供,customer!=乙}@2025-05', 'sales{channel=直供,customer!=乙}@2024-05'],
  });
});

// Fault: a display narrowed to one month lost the month before it, and with it the comparison.
test('asking for one month only keeps what it is compared with', async () => {
  await ledger('A,2025-03-05,甲,直供,100', 'B,2025-04-05,甲,直供,80', 'C,2025-05-05,甲,直供,100');
  expect(await figure('sales:mom by month@2025-05')).toBe('2025-05 25.0%');
  expect(await figure('sales:mom by month@2025-04..2025-05')).toBe('2025-04 -20.0%; 2025-05 25.0%');
});

// Fault: a rate whose evidence pointed at a file that holds only what it was computed from.
test('a growth rate proves itself by its own formula, with its two sums as figures and their rows', async () => {
  await ledger('A,2024-05-05,甲,直供,100', 'B,2025-05-05,甲,直供,100', 'C,2025-05-06,乙,经销,21.8');
  const asked = { expression: 'sales:yoy@2025-05', today: '2026-11-24' };
  const proof = await trace(db, localOperator, asked);
  expect(proof).toMatchObject({
    formula: '(本期销售额 − 基期销售额) ÷ |基期销售额|',
    calculation: '(121.80元 − 100.00元) ÷ |100.00元| = 21.8%',
    inputs: [{ expr: 'sales@2025-05' }, { expr: 'sales@2024-05' }],
  });
  const { rows } = await traceRows(db, localOperator, asked);
  expect(rows.map(({ document, file, row }) => `${document} ${file}:${row}`)).toEqual([
    'A ledger.csv:2',
    'B ledger.csv:3',
    'C ledger.csv:4',
  ]);
});

function monthsOf(year: number, amount: number): string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return `${month},${month}-05,甲,直供,${amount}`;
  });
}

async function growthByMonth(): Promise<string[]> {
  const [answer] = (await ask(db, localOperator, {
    expressions: ['sales:yoy by month@2025'],
    today: '2026-11-24',
  })) as Figure[];
  return answer!.rows!.map(({ text, verdicts }) =>
    [text, ...verdicts.filter((each) => each !== 'festival_shift')].join(' '),
  );
}
