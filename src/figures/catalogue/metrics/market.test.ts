import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../../../test/support/ledger.ts';
import { localOperator } from '../../../access/viewer.ts';
import type { Database } from '../../../db/database.ts';
import { traceRows } from '../../proof/trace.ts';

let db: Database;
const figure = (expression: string, options: Parameters<typeof short>[2] = {}) => short(db, expression, options);

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,城市,区县,系列,销售员,金额
     D1,2025-01-10,甲,浙江,杭州,桐庐,A,张三,100
     D2,2025-01-12,乙,浙江,杭州,桐庐,B,张三,100
     D3,2025-02-12,丙,浙江,杭州,淳安,A,张三,100
     D4,2025-02-20,丁,江苏,苏州,昆山,A,李四,100
     D5,2025-02-21,丁,江苏,苏州,太仓,A,李四,-50
     D6,2025-02-22,戊,江苏,苏州,常熟,A,李四,100`,
  );
  await importText(
    db,
    `省份,城市,区县
     浙江,杭州,桐庐
     浙江,杭州,淳安
     浙江,杭州,建德
     江苏,苏州,昆山
     江苏,苏州,太仓`,
    { kind: 'counties', name: '区县.csv' },
  );
  await importText(
    db,
    `省份,市场类型
     江苏,新市场`,
    { kind: 'regions' },
  );
  await importText(db, '竞品编码,竞品名称\nC1,华星\nC2,远大', { kind: 'competitors' });
  await importText(
    db,
    `变动日期,竞品,系列,省份,变动幅度,说明
     2025-03-01,华星,A,浙江,-15%,清库存
     2025-05-01,华星,A,江苏,-5%,
     2025-06-01,远大,B,浙江,3%,`,
    { kind: 'price_moves', name: '调价.csv' },
  );
});

test.each([
  ['counties_to_cover@2025', '5'],
  ['counties_covered@2025Q1', '3 missing_month'],
  ['county_coverage@2025-02', '40.0%'],
  ['县级市场覆盖率 by province@2025-02', '江苏 50.0%; 浙江 33.3%'],
  ['county_coverage{market=new}@2025-02', '50.0%'],
  ['county_coverage by city@2025-01', '苏州 0.0%; 杭州 33.3%'],
  ['counties_covered{series=A} by month@2025-01..2025-02', '2025-01 1; 2025-02 2'],
  ['county_coverage{series=A}@2025-01..2025-02', '60.0%'],
  ['counties_blank@2025-01..2025-02', '2'],
  ['counties_covered@2025-02-01..2025-02-19', '1'],
  ['competitor_price_moves by competitor@2025', '华星 2; 远大 1'],
  ['competitor_price_cut@2025', '10.0%'],
  ['竞品降价幅度:最大{竞品=华星}@2025', '15.0%'],
  ['competitor_price_cut:max{province=江苏,series=A}@2025', '5.0%'],
  ['competitor_price_cut{competitor=远大}@2025', '— no_records'],
])('%s is %s', async (expression, answer) => {
  expect(await figure(expression, { asOf: '2025-12-31' })).toBe(answer);
});

test('lines and sums of months answer alike', async () => {
  for (const expression of ['counties_covered by province@2025-02', 'county_coverage@2025-02'])
    expect(await figure(expression, { atVersion: 2 })).toBe(await figure(expression));
});

test('a seller sees the own counties, but no coverage', async () => {
  const viewer = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  expect(await figure('counties_covered@2025-02', { viewer })).toBe('1');
  expect(await figure('county_coverage@2025-02', { viewer })).toBe('— out_of_scope');
});

test('coverage leads to the lines and to the list', async () => {
  const { total, rows } = await traceRows(db, localOperator, { expression: 'county_coverage{province=江苏}@2025-02' });
  expect([total, ...rows.map(({ source, region, file, row }) => `${source} ${region} ${file}:${row}`)]).toEqual([
    3,
    'ledger 江苏/苏州/昆山 ledger.csv:5',
    'county 江苏/苏州/昆山 区县.csv:5',
    'county 江苏/苏州/太仓 区县.csv:6',
  ]);
});

test('a price cut leads to its move', async () => {
  const expression = 'competitor_price_cut{province=浙江}@2025';
  const { rows } = await traceRows(db, localOperator, { expression, asOf: '2025-12-31' });
  expect(rows.map(({ note, file, row }) => `${note} ${file}:${row}`)).toEqual(['华星 · -15.0% · 清库存 调价.csv:2']);
});
