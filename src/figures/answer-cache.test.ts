import { expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText, viewerNamed } from '../../test/support/ledger.ts';
import { localOperator, type Viewer } from '../access/viewer.ts';
import { ask } from './ask.ts';

const db = await testDatabase();
await importText(
  db,
  `单据编号,日期,客户名称,业务员,金额
   D1,2025-01-05,甲,张三,100
   D2,2025-01-06,甲,李四,200`,
);

const sales = async (viewer: Viewer = localOperator) =>
  (await ask(db, viewer, { expressions: ['sales@2025-01'], today: '2026-11-24' }))[0]!;

test('a repeated question is answered from memory', async () => {
  expect(await sales()).toBe(await sales());
});

test('an import is seen at once', async () => {
  const before = await sales();
  await importText(db, '单据编号,日期,客户名称,业务员,金额\nD3,2025-01-07,乙,张三,50');
  expect(before).toMatchObject({ value: 300 });
  expect(await sales()).toMatchObject({ value: 350 });
});

test('what one may see is never another’s answer', async () => {
  const seller = await viewerNamed(db, '张三', { role: 'seller', sees: ['张三'] });
  expect(await sales(seller)).toMatchObject({ value: 150 });
  expect(await sales()).toMatchObject({ value: 350 });
});
