import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText } from '../../../test/support/ledger.ts';
import { randomLedger } from '../../../test/support/random-ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { answer } from '../answer.ts';
import { momentOf } from '../ask.ts';
import { atMoment } from '../moment.ts';

const expressions = [
  'sales by month@2024-11..2025-02',
  'sales by province@2025',
  'sales by product@2024Q4',
  'cost{series!=B} by seller@2024',
  'sales{purchase>=2000} by customer@2025',
  'sales by customer@2024-06-20..2025-06-10',
  'sales{tier=none}@2025',
  'sales{lifecycle=new}@2025',
  'sales:yoy by channel@2025H1',
  'customers.new by series@2025',
  'customers.repeated@2024',
  'customers.lost@2025',
  'orders@2025',
  'sales{quintile=top}@2025',
];

/** Computed, not remembered. */
const answersAt = (db: Database, atVersion?: number) =>
  atMoment(db, localOperator, {
    request: momentOf({ asOf: '2026-06-30', atVersion }),
    work: async (tx, moment) => (await answer(tx, localOperator, { expressions, moment })).figures,
  });

test('an earlier version answers what it answered when it was the newest, whatever came and left since', async () => {
  const db = await testDatabase();
  await importText(db, '单号,日期,客户,省份,系列,销售员,金额\nD0,2025-01-02,甲公司,浙江,B,张三,1');
  const known = new Map<number, unknown>();
  const property = fc.asyncProperty(randomLedger, fc.nat(), async (text, number) => {
    const { ledger_version: version } = await importText(db, text, { confirm: ['losses'] });
    if (!known.has(version)) known.set(version, await answersAt(db));
    const earlier = [...known.keys()][number % known.size]!;
    expect(await answersAt(db, earlier)).toEqual(known.get(earlier));
  });
  await fc.assert(property, { numRuns: 12, endOnFailure: true });
});
