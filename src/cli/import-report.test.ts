import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { importReport } from './import-report.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const lines =
  '单据号,日期,客户,单据类型,金额\nD1,2025-01-05,甲,销售单,100\nD2,哪天,乙,销售单,20\nD3,2025-01-05,丙,报价单,7';

test('a person reads what became of the rows, aligned, and where those are that came back', async () => {
  const report = importReport(await importText(db, lines, { name: '台账.csv' }), 'zh').split('\n');
  expect(report).toEqual([
    '台账.csv · 台账 · 批次 #1 · 版本 1',
    '  读入    3',
    '  入账    1',
    expect.stringMatching(/^ {2}退回 {4}1 {2}\S+1-台账\.csv$/),
    '  不入账  1  报价 1',
    expect.stringMatching(/^! 第 3 行 · 日期 {2}“哪天”不是有效日期/),
  ]);
});

test('a mapping that was remembered is told', async () => {
  await importText(db, '单号,哪天,客户,金额\nD1,2025-01-05,甲,1', { mapping: { columns: { date: '哪天' } } });
  const report = importReport(await importText(db, '单号,哪天,客户,金额\nD2,2025-01-05,甲,1'), 'zh');
  expect(report.split('\n')[1]).toBe('  各列照上次确认的映射');
});

test('what holds everything back comes with how to answer it', async () => {
  const report = importReport(await importText(db, `${lines}\n合计,,,,500`), 'zh');
  expect(report).toContain('什么都没有写入');
  expect(report).toContain('\n  合计  500  107  ✗\n');
  expect(report).toContain('\n  确认后再导入 --confirm totals\n');
});

test('a dry run shows figures before and after', async () => {
  const result = await importText(db, lines, { dryRun: true, today: '2025-12-31' });
  expect(importReport(result, 'zh')).toMatch(/\n {2}销售额 2025 +— +→ +100\.00元\n/);
  expect(importReport(result, 'en')).toContain('a dry run, nothing stays');
});
