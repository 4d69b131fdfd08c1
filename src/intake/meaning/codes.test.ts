import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyLedger, rejectedRows, standingDocuments } from '../../../test/support/intake.ts';
import { importText, importTexts } from '../../../test/support/ledger.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const header = '单据号,日期,客户编码,客户名称,金额';

test('one code with two names is taken as one customer, and both names are told with their rows', async () => {
  const result = await importText(
    db,
    `${header}
    D1,2025-01-05,C1,苏州张三公司,1
    D2,2025-01-06,C1,常州李四公司,2
    D3,2025-01-07,C1,苏州张三公司,4
    D4,2025-01-07,C2,无锡王五公司,8`,
  );
  expect(result.accepted).toBe(4);
  expect(result.problems).toMatchObject([
    { code: 'code_of_several_names', place: { file: 'ledger.csv', row: 3, column: '客户编码' } },
  ]);
  const { zh } = result.problems[0]!.message;
  expect(zh).toContain('C1');
  expect(zh).toContain('苏州张三公司（第 2 行起，共 2 行）、常州李四公司（第 3 行起，共 1 行）');
});

test('the second name may stand in another file of the batch; the first ten codes are told', async () => {
  const rows = (name: string) =>
    Array.from({ length: 12 }, (_, index) => `${name}${index},2025-01-05,C${index},${name},1`).join('\n');
  const [result] = await importTexts(db, { 'a.csv': `${header}\n${rows('甲')}`, 'b.csv': `${header}\n${rows('乙')}` });
  expect(result!.problems.map(({ code, place }) => `${code} ${place.file} ${place.row}`)).toEqual(
    Array.from({ length: 10 }, (_, index) => `code_of_several_names b.csv ${index + 2}`),
  );
});

test('rows without a name, and sellers who share a line, are no second name', async () => {
  const text = `单据号,日期,客户编码,客户名称,业务员,金额\nD1,2025-01-05,C1,甲,张三/李四,1\nD2,2025-01-06,C1,,张三,2`;
  expect(await importText(db, text)).toMatchObject({ accepted: 2, problems: [] });
});

test('codes and numbers that Excel cut short come back, with how to keep them whole', async () => {
  const result = await importText(
    db,
    `${header}
    2.02512E+11,2025-01-05,C1,甲,1
    D2,2025-01-05,1.23457E+17,甲,2
    2E5,2025-01-05,C1,甲,4`,
  );
  expect(await rejectedRows(result)).toEqual([
    'mangled_code: 2.02512E+11,2025-01-05,C1,甲,1',
    'mangled_code: D2,2025-01-05,1.23457E+17,甲,2',
  ]);
  expect(result.problems[0]).toMatchObject({
    place: { row: 2, column: '单据号' },
    message: { zh: expect.stringContaining('文本格式') },
  });
  expect(await standingDocuments(db)).toEqual(['2E5 甲 4']);
});

test('so do those of other records', async () => {
  const result = await importText(db, '客户编码,客户名称\n6.90123E+12,甲\nC2,乙', { kind: 'customers' });
  expect(await rejectedRows(result)).toEqual(['mangled_code: 6.90123E+12,甲']);
});
