import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText } from '../../../test/support/ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import { ask } from '../ask.ts';
import { type ScorecardKey, scorecardExpressions, scorecards } from './scorecards.ts';

const ledger = `单号,日期,客户,经销商,金额
  D1,2025-01-10,甲,宏远,100
  D2,2025-01-12,乙,,100`;

test('every figure of every scorecard answers, and whoever buys directly is no distributor', async () => {
  const db = await testDatabase();
  await importText(db, ledger);
  const keys = Object.keys(scorecards) as ScorecardKey[];
  const expressions = keys.flatMap((key) => scorecardExpressions(key, '2025-01'));
  const answers = await ask(db, localOperator, { expressions, today: '2025-02-10' });
  expect(answers.filter((answer) => 'error' in answer)).toEqual([]);
  const [sales, , share] = answers;
  expect(sales).toMatchObject({ text: '100.00元', rows: [{ key: { distributor: '宏远' }, value: 100 }] });
  expect(share).toMatchObject({ text: '50.0%' });
});
