import { readFile, writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { cellsAgree, emptyLedger, rejectedRows, rowsOf, standingDocuments } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { importFile } from './import-file.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const two = `单据号,日期,客户,金额
  D1,2025-01-05,甲,100
  D1,2025-01-05,甲,20.5
  D2,2025-02-05,乙,"1,234.5"`;

test('good rows are taken, bad ones come back with the place and the reason', async () => {
  const result = await importText(db, `${two}\n  D3,05-02-2025,丙,7\n  D4,2025-02-06,丁,七`);
  expect(result).toMatchObject({ rows: 5, accepted: 3, rejected: 2, ledger_version: 1 });
  expect(await standingDocuments(db)).toEqual(['D1 甲 120.5', 'D2 乙 1234.5']);
  expect(await rejectedRows(result)).toEqual(['not_a_date: D3,05-02-2025,丙,7', 'not_a_number: D4,2025-02-06,丁,七']);
  expect(result.problems[0]).toMatchObject({
    code: 'not_a_date',
    place: { file: 'ledger.csv', row: 5, column: '日期' },
  });
});

test('a row comes back of which nothing could be read, though its cells are empty', async () => {
  const beyond = `${','.repeat(3000)}x`;
  const result = await importText(db, `${two}\n${beyond}\nD3,2025-02-06,丙,7`);
  expect(result).toMatchObject({ rows: 5, accepted: 4, rejected: 1, problems: [{ place: { row: 5 } }] });
});

test('the same file twice counts once and spends no version', async () => {
  await importText(db, two);
  expect(await importText(db, two)).toMatchObject({
    accepted: 0,
    unchanged: 3,
    replaced: 0,
    ledger_version: 1,
    batch: 2,
  });
  expect(await standingDocuments(db)).toEqual(['D1 甲 120.5', 'D2 乙 1234.5']);
});

test('rows of one document count as one, however they are scattered, and their order does not matter', async () => {
  await importText(db, two);
  const scattered = '单据号,日期,客户,金额\nD1,2025/1/5,甲,20.50\nD2,2025年2月5日,乙,1234.5\nD1,20250105,甲,100.00';
  expect(await importText(db, scattered)).toMatchObject({ accepted: 0, unchanged: 3 });
});

test('a document that changed is replaced whole, and the earlier version is kept', async () => {
  await importText(db, two);
  const changed = await importText(db, '单据号,日期,客户,金额\nD1,2025-01-05,甲,100\nD1,2025-01-05,甲,50');
  expect(changed).toMatchObject({ accepted: 2, replaced: 1, ledger_version: 2 });
  expect(await standingDocuments(db)).toEqual(['D1 甲 150', 'D2 乙 1234.5']);
  expect(await rowsOf(db, sql`select number, from_version, to_version from document order by id`)).toEqual([
    'D1 1 2',
    'D2 1 ',
    'D1 2 ',
  ]);
  expect(await cellsAgree(db)).toBe(true);
});

test('a document that would lose lines is held until the loss is accepted', async () => {
  await importText(db, two);
  const smaller = '单据号,日期,客户,金额\nD1,2025-01-05,甲,100\nD2,2025-02-05,乙,2000';
  const held = await importText(db, smaller);
  expect(held).toMatchObject({ rows: 2, accepted: 1, rejected: 1, replaced: 1, held: 1 });
  expect(held.problems[0]).toMatchObject({ code: 'would_lose' });
  expect(await rejectedRows(held)).toEqual(['would_lose: D1,2025-01-05,甲,100']);
  expect(await standingDocuments(db)).toEqual(['D1 甲 120.5', 'D2 乙 2000']);
  expect(await importText(db, smaller, { confirm: ['losses'] })).toMatchObject({ replaced: 1, held: 0 });
  expect(await standingDocuments(db)).toEqual(['D1 甲 100', 'D2 乙 2000']);
});

test('rejected rows, mended in their file and imported as they are, complete their document', async () => {
  const result = await importText(db, '单据号,日期,客户,金额\nD1,2025-01-05,甲,100\nD1,坏,甲,20.5');
  const mended = (await readFile(result.rejects_file!, 'utf8')).replace('D1,坏', 'D1,2025-01-06');
  expect(mended).toContain('D1,2025-01-05,甲,100');
  expect(await importText(db, mended)).toMatchObject({ rows: 2, accepted: 2, replaced: 1, held: 0, rejected: 0 });
  expect(await standingDocuments(db)).toEqual(['D1 甲 120.5']);
});

test('a file of rejected rows that comes back again keeps its own headers only', async () => {
  const result = await importText(db, '日期,客户,金额\n坏,甲,1');
  const again = await importText(db, await readFile(result.rejects_file!, 'utf8'));
  const header = (await readFile(again.rejects_file!, 'utf8')).split('\r\n')[0]!;
  expect(header).toBe('\ufeff日期,客户,金额,退回原因');
});

test('total rows are no lines: they must agree with the lines', async () => {
  const text = `日期,单据号,客户,数量,金额
    2025-01-05,D1,甲,1,100
    2025-01-06,D2,甲,2,50
    杭州小计,,,3,150
    2025-01-07,D3,乙,1,7
    宁波 小计:,,,1,8
    合计,,,4,157`;
  const result = await importText(db, text, { confirm: ['totals'] });
  expect(result).toMatchObject({ rows: 3, accepted: 3, rejected: 0 });
  expect(result.control_totals).toEqual([
    { label: '杭州小计', stated: '150', computed: '150', ok: true },
    { label: '宁波 小计:', stated: '8', computed: '7', ok: false },
    { label: '合计', stated: '157', computed: '157', ok: true },
  ]);
  expect(result.problems).toMatchObject([{ code: 'control_total_differs', place: { row: 6 } }]);
});

test('a last row without a label that adds up to the columns is a total, one that does not is a bad row', async () => {
  const lines = '日期,单据号,客户,数量,金额\n2025-01-05,D1,甲,1,100\n2025-01-06,D2,甲,2,50\n';
  const total = await importText(db, `${lines},,,3,150`);
  expect(total).toMatchObject({ rows: 2, rejected: 0, control_totals: [{ stated: '150', ok: true }] });
  expect(await importText(db, `${lines},,,3,151`)).toMatchObject({
    rows: 3,
    rejected: 1,
    unchanged: 2,
    control_totals: [],
  });
});

test('rows without a document number are known by their content, real repeats included', async () => {
  const till = '日期,客户,金额\n2025-01-05,甲,5\n2025-01-05,甲,5\n2025-01-05,甲,7';
  expect(await importText(db, till)).toMatchObject({ accepted: 3 });
  expect(await importText(db, `${till}\n2025-01-05,甲,5`)).toMatchObject({ accepted: 1, unchanged: 3 });
  expect((await standingDocuments(db)).sort()).toEqual(['# 甲 5', '# 甲 5', '# 甲 5', '# 甲 7']);
});

test('line numbers are kept where every line has one, counted where not', async () => {
  await importText(
    db,
    '单据号,行号,日期,客户,金额\nD1,20,2025-01-05,甲,1\nD1,10,2025-01-05,甲,2\nD2,1,2025-01-05,甲,3\nD2,,2025-01-05,甲,3',
  );
  expect(
    await rowsOf(db, sql`select line_number, trim_scale(amount) from line order by document_id, line_number`),
  ).toEqual(['10 2', '20 1', '1 3', '2 3']);
});

const numbered = '单据号,行号,日期,客户,金额\nD1,1,2025-01-05,甲,100\nD1,2,2025-01-05,甲,50';

test('a document that stands in the file twice counts once', async () => {
  const pasted = await importText(db, `${numbered}\n${numbered.split('\n').slice(1).join('\n')}`);
  expect(pasted).toMatchObject({ rows: 4, accepted: 2, unchanged: 2, rejected: 0 });
  expect(pasted.problems).toMatchObject([{ code: 'repeated_line', message: { zh: expect.stringContaining('2 行') } }]);
  expect(await standingDocuments(db)).toEqual(['D1 甲 150']);
  expect(await importText(db, numbered)).toMatchObject({ accepted: 0, unchanged: 2 });
});

test('a line stated again with other content comes back, with its document and the first row named', async () => {
  const result = await importText(db, `${numbered}\nD1,2,2025-01-05,甲,70`);
  expect(result).toMatchObject({ rows: 3, accepted: 2, unchanged: 0, rejected: 1 });
  expect(result.problems).toMatchObject([
    { code: 'repeated_line', place: { row: 4 }, message: { zh: expect.stringContaining('在第 3 行') } },
  ]);
  expect(await rejectedRows(result)).toEqual([
    'with_document: D1,1,2025-01-05,甲,100',
    'with_document: D1,2,2025-01-05,甲,50',
    'repeated_line: D1,2,2025-01-05,甲,70',
  ]);
  expect(await standingDocuments(db)).toEqual(['D1 甲 150']);
});

test('rows of one document that repeat without a line number are real', async () => {
  await importText(db, '单据号,日期,客户,金额\nD1,2025-01-05,甲,5\nD1,2025-01-05,甲,5');
  expect(await standingDocuments(db)).toEqual(['D1 甲 10']);
});

test('rows come back from a file with a long name', async () => {
  const path = `${db.dataDir}/long.csv`;
  await writeFile(path, '日期,客户,金额\n坏,甲,1');
  const result = await importFile(db, localOperator, { files: [{ path, fileName: `${'销'.repeat(100)}.csv` }] });
  expect(await rejectedRows(result)).toEqual(['not_a_date: 坏,甲,1']);
});

test('new nouns are made with what the file says of them', async () => {
  await importText(
    db,
    `日期,客户编码,客户,省份,城市,区县,系列,产品,渠道,经销商,业务员,金额
    2025-01-05,C1,甲,江苏省,南京市,江宁区,A系列,泵,经销,南方商贸,张三,5
    2025-03-05,C1,甲公司,浙江,,,A系列,泵,直销,,李四,5`,
  );
  expect(await rowsOf(db, sql`select level, path, parent_id from region order by path`)).toEqual([
    'province 江苏 ',
    'city 江苏/南京 1',
    'county 江苏/南京/江宁区 3',
    'province 浙江 ',
  ]);
  expect(await rowsOf(db, sql`select name, role, from_version from person order by id`)).toEqual([
    '张三 seller 1',
    '李四 seller 1',
  ]);
  expect(
    await rowsOf(
      db,
      sql`select customer.code, customer.name, person.name as owner, region.path, channel.code as channel
    from customer join person on person.id = owner_id join region on region.id = region_id join channel on channel.id = channel_id`,
    ),
  ).toEqual(['C1 甲公司 李四 浙江 direct']);
  expect(await rowsOf(db, sql`select code, name from series`)).toEqual(['A A系列']);
});

test('a customer known by name gets its code later, and keeps what it has', async () => {
  await importText(db, '日期,客户,业务员,金额\n2025-01-05,甲,张三,5');
  await importText(db, '日期,客户编码,客户,省份,业务员,金额\n2025-01-06,C1,甲,浙江,李四,6\n2025-01-07,,甲,浙江,李四,7');
  expect(
    await rowsOf(
      db,
      sql`select customer.id, customer.code, person.name, region.path, customer.to_version from customer
    left join person on person.id = owner_id left join region on region.id = region_id order by customer.from_version`,
    ),
  ).toEqual(['1  张三  2', '1 C1 张三 浙江 ']);
});

test('a dry run tells all and writes nothing', async () => {
  const path = `${db.dataDir}/dry.csv`;
  await writeFile(path, `${two}\nD3,坏,丙,7`);
  const result = await importFile(db, localOperator, { files: [{ path, fileName: 'dry.csv' }], dryRun: true });
  expect(result).toMatchObject({ batch: null, dry_run: true, accepted: 3, rejected: 1, ledger_version: 0 });
  expect(await rowsOf(db, sql`select id from batch union all select version from change`)).toEqual([]);
});

test('a file that is not understood is refused with what was found and what is missing', async () => {
  await expect(importText(db, '编号,名称,备注\n1,2,3')).rejects.toMatchObject({
    code: 'headers_not_found',
    details: { headers: ['编号', '名称', '备注'] },
    words: { zh: expect.stringContaining('“日期”') },
  });
});

test('a workbook is read sheet by sheet; a sheet of something else is passed over and told', async () => {
  const line = (day: number, amount: number) => [new Date(Date.UTC(2025, 0, day)), '甲', amount, '𠮷野系列'];
  const headers = ['日期', '客户', '金额（万元）', '系列'];
  const sheets = [
    { name: '一月', columns: [], rows: [['2025 年销售明细'], headers, line(5, 1.5), ['合计', null, 1.5]] },
    { name: '说明', columns: [], rows: [['口径', '不含税']] },
    { name: '二月', columns: [], rows: [headers, line(40, 2)] },
  ];
  const path = `${db.dataDir}/book.xlsx`;
  await writeFile(path, await writeXlsx({ sheets }));
  const result = await importFile(db, localOperator, { files: [{ path, fileName: 'book.xlsx' }] });
  expect(result).toMatchObject({
    rows: 2,
    accepted: 2,
    control_totals: [{ label: '合计', stated: '15000', ok: true }],
  });
  expect(result.problems).toMatchObject([{ code: 'sheet_passed_over', place: { sheet: '说明' } }]);
  expect(
    await rowsOf(db, sql`select date, trim_scale(amount), source_sheet, source_row from line order by date`),
  ).toEqual(['2025-01-05 15000 一月 3', '2025-02-09 20000 二月 2']);
});

test('a file that is not there is refused', async () => {
  const request = { files: [{ path: '/nowhere/a.csv', fileName: 'a.csv' }] };
  await expect(importFile(db, localOperator, request)).rejects.toMatchObject({ code: 'file_unreadable' });
});

test('who sees only a part may not import', async () => {
  const viewer = { ...localOperator, scope: { all: false, people: [1], actor: 1 } };
  await expect(importFile(db, viewer, { files: [{ path: '/', fileName: 'a.csv' }] })).rejects.toMatchObject({
    code: 'import_not_allowed',
  });
});

test('imports at the same time both land, one after the other', async () => {
  const other = '单据号,日期,客户,金额\nD2,2025-02-05,乙,1234.5\nD9,2025-02-05,甲,9';
  const results = await Promise.all([importText(db, two), importText(db, other), importText(db, two)]);
  expect(results.map(({ accepted, unchanged }) => accepted + unchanged)).toEqual([3, 2, 3]);
  expect(results.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(4);
  expect(await standingDocuments(db)).toEqual(['D1 甲 120.5', 'D2 乙 1234.5', 'D9 甲 9']);
  expect(await cellsAgree(db)).toBe(true);
});
