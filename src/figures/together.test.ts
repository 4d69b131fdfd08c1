// Questions go through together so that few statements answer them: none may change another's answer.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText } from '../../test/support/ledger.ts';
import { randomLedger } from '../../test/support/random-ledger.ts';
import { localOperator } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { answer } from './answer.ts';
import { momentOf } from './ask.ts';
import { atMoment } from './moment.ts';

const metrics = [
  'sales by province',
  'sales{tier=base|none} by lifecycle',
  'sales{purchase>=2000} by customer',
  'customers by series',
  'customers{product=P1}',
  'customers.new by channel',
  'customers.new_effective by province',
  'customers.lost',
  'customers.repeated{series!=B}',
  'customers.new_to_series by series',
  'customers.new_to_series{series=A|B}',
  'customers.new_to_series{series=B}',
  'customers.due_3m',
  'customers.stayed_3m by province',
  'first_orders',
  'first_order_amount by channel',
  'concentration.top1 by province',
  'sales.target by province',
  'attainment',
];
const periods = ['2024', '2025', '2025H1', '2024-11..2025-02', '2025-03-10..2025-06-20', '2024..2025'];
const questions = periods.flatMap((period) => metrics.map((metric) => `${metric}@${period}`));

/** So many of those that are asked together are asked alone as well. */
const checked = 20;

/** Computed, not remembered. */
const answersTo = (db: Database, expressions: readonly string[]) =>
  atMoment(db, localOperator, {
    request: momentOf({ asOf: '2025-10-15' }),
    work: async (tx, moment) => (await answer(tx, localOperator, { expressions, moment })).figures,
  });

test('a question is answered alike by itself and among others', async () => {
  const db = await testDatabase();
  await importText(
    db,
    '年份,月份,省份,目标值\n2024,1,浙江,1000\n2024,2,浙江,2000\n2025,,浙江,30000\n2025,,江苏,9000\n2025,3,,800',
    { kind: 'targets' },
  );
  const property = fc.asyncProperty(
    randomLedger,
    fc.shuffledSubarray(questions, { minLength: 30 }),
    async (text, asked) => {
      await importText(db, text, { confirm: ['losses'] });
      const together = await answersTo(db, asked);
      const alone = [];
      for (const question of asked.slice(0, checked)) alone.push(...(await answersTo(db, [question])));
      expect(together.slice(0, checked)).toEqual(alone);
    },
  );
  await fc.assert(property, { numRuns: 15, endOnFailure: true });
});
