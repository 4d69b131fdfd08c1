import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { addDays } from '../base/dates.ts';
import type { Database } from '../db/database.ts';
import { answer } from './answer.ts';
import { ask, momentOf } from './ask.ts';
import type { Figure } from './figure.ts';
import { atMoment } from './moment.ts';
import { trace, traceRows } from './proof/trace.ts';

let db: Database;
const figure = (expression: string, options?: Parameters<typeof short>[2]) => short(db, expression, options);

/** Computed, not remembered. */
const anew = (expressions: string[]) =>
  atMoment(db, localOperator, {
    request: momentOf({ asOf: '2025-12-31' }),
    work: async (tx, moment) => (await answer(tx, localOperator, { expressions, moment })).figures,
  });

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,行号,日期,客户,省份,城市,产品编码,产品名称,系列,渠道,销售员,数量,金额,成本
     D1,1,2024-01-10,甲公司,浙江,杭州,P1,泵,A系列,直供,张三,10,1000,600
     D2,1,2024-02-10,甲公司,浙江,杭州,P1,泵,A系列,直供,张三,10,1200,600
     D3,1,2024-03-10,乙公司,江苏,南京,P2,阀,B系列,经销,李四,5,500,400
     D4,1,2025-01-10,甲公司,浙江,杭州,P1,泵,A系列,直供,张三,12,1200,600
     D4,2,2025-01-10,甲公司,浙江,杭州,P2,阀,B系列,直供,张三,1,100,80
     D5,1,2025-02-10,乙公司,江苏,南京,P2,阀,B系列,经销,李四,5,600,
     D6,1,2025-03-10,丙公司,江苏,苏州,P1,泵,A系列,经销,李四,3,300,200
     D7,1,2025-03-20,甲公司,浙江,宁波,P1,泵,A系列,直供,张三,-1,-100,-60`,
  );
  await importText(
    db,
    `年份,月份,省份,系列,销售员,销售目标
     2025,1,浙江,,,1000
     2025,1,江苏,,,500
     2025,2,浙江,,,1000
     2025,2,江苏,,,500
     2025,3,浙江,,,1000
     2025,3,江苏,,,500
     2025,1,,A,,900
     2025,2,,A,,900
     2025,3,,A,,900
     2025,1,,,张三,800
     2025,2,,,张三,800
     2025,3,,,张三,800`,
    { name: 'targets.csv' },
  );
});

test.each([
  ['sales@2025', '2,100.00元 missing_month not_closed partial_period'],
  ['sales@2025Q1', '2,100.00元'],
  ['销售额{省份=浙江}@2025Q1', '1,200.00元'],
  ['quantity@2025Q1', '20'],
  ['orders@2025Q1', '3'],
  ['sales by province@2025Q1', '江苏 900.00元; 浙江 1,200.00元'],
  ['sales by month@2025Q1', '2025-01 1,300.00元; 2025-02 600.00元; 2025-03 200.00元'],
  [
    'sales by series,channel@2025Q1',
    'A系列/直供 1,100.00元; A系列/经销 300.00元; B系列/直供 100.00元; B系列/经销 600.00元',
  ],
  ['sales{region=浙江} by region@2025Q1', '杭州 1,300.00元; 宁波 -100.00元'],
  ['sales{customer=甲公司|丙公司,series!=B}@2025Q1', '1,400.00元'],
  ['sales by owner@2025Q1', '李四 900.00元; 张三 1,200.00元'],
  ['sales{channel=未分配}@2025Q1', '0.00元'],
])('%s answers %s', async (expression, answer) => {
  const asked = expression === 'sales@2025' ? { asOf: '2025-06-30' } : {};
  expect(await figure(expression, asked)).toBe(answer);
});

test.each([
  ['sales:yoy@2025-01', '30.0% festival_shift'],
  ['sales:mom@2025-02', '-53.8% festival_shift'],
  ['sales:mom{series=A}@2025-02', '-100.0% festival_shift'],
  ['sales:mom{series=A}@2025-03', '— zero_base'],
  ['sales:mom@2024-01', '— no_base'],
  ['sales:mom@2025-01', '— missing_month'],
  ['sales:yoy@2024Q1', '— no_base'],
  ['sales:dyoy@2025Q1', '-600.00元'],
  ['gross_margin@2025Q1', '45.3% incomplete_cost'],
  ['gross_margin:dyoy{series=B}@2025Q1', '0.0个百分点 incomplete_cost'],
  ['sales:share by series@2025Q1', 'A系列 66.7%; B系列 33.3%'],
  ['sales:share{series=A,channel=直供}@2025Q1', '52.4%'],
  ['sales:share(channel){series=A,channel=直供}@2025Q1', '78.6%'],
  ['channel_share{series=A,channel=direct}@2025Q1', '78.6%'],
  ['sales:qoq@2025-03', 'bad_transform'],
  ['sales:cum@2025-02', '1,900.00元'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test.each([
  ['sales.target@2025Q1', '4,500.00元'],
  ['sales.target{province=浙江}@2025Q1', '3,000.00元'],
  ['sales.target{series=A}@2025Q1', '2,700.00元'],
  ['sales.target{seller=张三}@2025-02', '800.00元'],
  ['sales.target@2025-01-01..2025-02-14', '2,250.00元'],
  ['attainment@2025Q1', '46.7%'],
  ['attainment by province@2025Q1', '江苏 60.0%; 浙江 40.0%'],
  ['sales:gap{province=浙江}@2025Q1', '-1,800.00元'],
  ['attainment{channel=直供}@2025Q1', '— no_target'],
  ['attainment{province=浙江,series=A}@2025Q1', '— no_target'],
  ['attainment@2024Q1', '— no_target'],
  ['attainment{purchase>=500}@2025Q1', 'bad_slice'],
  ['sales:gap{purchase>=500}@2025Q1', 'bad_slice'],
  ['sales.target{city=杭州}@2025Q1', '— no_target'],
  ['sales.target by tier@2025Q1', 'bad_slice'],
])('against targets, %s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test('a running month is compared with as many days of the month before', async () => {
  expect(await figure('sales:mom@2025-03', { asOf: '2025-03-10' })).toBe('-50.0% festival_shift partial_period');
  expect(await figure('sales:mom@2025-03', { asOf: '2025-03-09' })).toBe('— partial_period zero_base');
  expect(await figure('sales:mom@2025-03')).toBe('-66.7% festival_shift');
});

test('a month that has not come yet is not said to be missing', async () => {
  expect(await figure('sales@2025-03', { asOf: '2025-02-10' })).toBe('— partial_period');
});

test('the part of the year that has passed stands beside attainment', async () => {
  expect(await figure('time_progress@2025', { asOf: '2025-03-31' })).toBe('24.7%');
  expect(await figure('run_rate@2025Q1')).toBe('-53.3个百分点');
});

test('cells and days answer alike where no line has a quantity or a cost', async () => {
  const bare = await testDatabase();
  await importText(bare, '单号,日期,客户,金额\nA,2025-01-05,甲,100\nB,2025-02-03,甲,100');
  for (const metric of ['quantity', 'cost', 'sales.costed']) {
    expect(await short(bare, `${metric}@2025-01-05`)).toBe(await short(bare, `${metric}@2025-01`));
  }
  expect(await short(bare, 'gross_margin@2025-01-05')).toBe('— zero_base');
  expect(await short(bare, 'quantity@2025-02', { asOf: '2025-02-05' })).toBe('0 partial_period');
});

test('a bound on purchases is one of amount, whatever is summed of the customers that keep it', async () => {
  const bound = await testDatabase();
  await importText(
    bound,
    '单号,日期,客户,数量,金额,成本\nA,2025-01-05,甲,3,100,60\nB,2025-01-06,甲,1,20,\nC,2025-01-07,乙,9,10,1',
  );
  const slice = '{purchase>=50}@2025-01';
  expect(await short(bound, `quantity${slice}`)).toBe('4');
  expect(await short(bound, `gross_margin${slice}`)).toBe('40.0% incomplete_cost');
  expect(await short(bound, `quantity by customer@2025-01`)).toBe('甲 4; 乙 9');
  const [cost] = (await ask(bound, localOperator, { expressions: [`cost${slice}`] })) as Figure[];
  expect([cost!.value, cost!.records]).toEqual([60, 1]);
  expect((await traceRows(bound, localOperator, { expression: cost!.expr })).total).toBe(1);
});

test('the order of dimensions and the company of other questions change nothing', async () => {
  const expressions = ['orders by province,series@2025Q1', 'orders by series,province@2025Q1'];
  const [one, two] = (await ask(db, localOperator, { expressions, today: '2026-11-24' })) as Figure[];
  expect(one!.rows!.map(({ text }) => text)).toEqual(['1', '1', '1', '1']);
  expect(two!.rows!.map(({ text }) => text)).toEqual(['1', '1', '1', '1']);
});

test('thousands of slices and days are asked at once, each answered as by itself', async () => {
  const days = Array.from({ length: 1000 }, (_, index) => addDays('2023-01-01', index));
  const kinds = [
    (day: string) => `repurchase_rate@2023-01-01..${day}`,
    (day: string) => `sales{customer=甲公司}@2023-01-01..${day}`,
    (day: string) => `orders@2023-01-01..${day}`,
    (day: string) => `orders{province=浙江}@2023-01-01..${day}`,
  ];
  const expressions = kinds.flatMap((kind) => days.map(kind));
  const answers = await ask(db, localOperator, { expressions, asOf: '2025-12-31' });
  expect(answers.filter((answer) => 'error' in answer)).toEqual([]);
  for (const index of [500, 999, 1999, 2999, 3999]) {
    const [alone] = await anew([expressions[index]!]);
    expect(answers[index]).toEqual(alone);
  }
});

test.each([
  ['cost@2025Q1', 4],
  ['gross_margin@2025Q1', 4],
  ['sales:share{series=A}@2025Q1', 5],
  ['sales:yoy{series=B}@2025Q1', 3],
  ['orders@2025Q1', 4],
  ['attainment@2025Q1', 11],
])('%s stands on %i rows, and its trace lists them', async (expression, rows) => {
  const [figure] = (await ask(db, localOperator, { expressions: [expression], today: '2026-11-24' })) as Figure[];
  expect(figure!.records).toBe(rows);
  expect((await traceRows(db, localOperator, { expression, today: '2026-11-24' })).total).toBe(rows);
});

test.each([
  ['sales:share(region){province=浙江}@2025Q1', '57.1%'],
  ['sales:share(province){region=浙江}@2025Q1', '57.1%'],
  ['sales:share(region) by province@2025Q1', '江苏 42.9%; 浙江 57.1%'],
  ['sales:share(month) by month@2025Q1', 'bad_expression'],
  ['run_rate:dyoy{province=浙江}@2025Q1', '— no_target'],
  ['sales by month@1900..2199', 'too_many_parts'],
])('%s is %s too', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test('a city that is called like its province is found as a city', async () => {
  const capital = await testDatabase();
  await importText(capital, '单号,日期,客户,省份,城市,金额\nA,2025-01-05,甲,北京市,北京市,100');
  expect(await short(capital, 'sales{city=北京}@2025-01')).toBe('100.00元');
  expect(await short(capital, 'sales{province=北京市}@2025-01')).toBe('100.00元');
});

test('targets for one province only are not the company’s', async () => {
  const partly = await testDatabase();
  await importText(partly, '单号,日期,客户,省份,系列,金额\nA,2025-01-05,甲,浙江,A,100');
  await importText(partly, '年份,月份,省份,系列,销售目标\n2025,1,浙江,,1000\n2025,1,,A,2900\n2025,1,,B,2900', {
    name: 't.csv',
  });
  expect(await short(partly, 'sales.target@2025-01')).toBe('5,800.00元');
  expect(await short(partly, 'sales.target{province=浙江}@2025-01')).toBe('1,000.00元');
});

test('a line dated ahead by a slip does not move the day that the ledger reaches', async () => {
  const ahead = await testDatabase();
  await importText(ahead, '单号,日期,客户,金额\nA,2025-12-05,甲,100\nB,2027-12-28,甲,5', { confirm: ['dates'] });
  expect(await short(ahead, 'sales@2025-12')).toBe('100.00元');
  expect(await short(ahead, 'time_progress@2025-12')).toBe('100.0%');
});

test('the numbers put in lead to the result that is printed', async () => {
  const growing = await testDatabase();
  await importText(growing, '单号,日期,客户,金额\nA,2024-01-05,甲,225283542\nB,2025-01-05,甲,289714635');
  const proof = await trace(growing, localOperator, { expression: 'sales:yoy@2025-01' });
  expect(proof.calculation).toBe('(28,971.46万元 − 22,528.35万元) ÷ |22,528.35万元| = 28.6%');
});

test('a seller sees the own sales, and what lies outside is said to', async () => {
  const viewer = await viewerNamed(db, '张三', { role: 'seller', sees: ['张三'] });
  expect(await figure('sales@2025Q1', { viewer })).toBe('1,200.00元');
  expect(await figure('attainment@2025Q1', { viewer })).toBe('50.0%');
  expect(await figure('sales by province@2025Q1', { viewer })).toBe('浙江 1,200.00元');
  expect(await figure('sales{seller=李四}@2025Q1', { viewer })).toBe('— out_of_scope');
  expect(await figure('sales{customer=乙公司}@2025Q1', { viewer })).toBe('— out_of_scope');
  expect(await figure('sales:share{seller=张三}@2025Q1', { viewer })).toBe('— out_of_scope');
  expect(await figure('sales:share(series){seller=张三,series=A}@2025Q1', { viewer })).toBe('91.7%');
  expect(await figure('sales by owner@2025Q1', { viewer })).toBe('— out_of_scope');
});

test('an unknown member is refused with the nearest known one', async () => {
  expect(await figure('sales{province=浙工}@2025')).toBe('unknown_name');
});

test('an earlier version answers what was known then', async () => {
  const other = await testDatabase();
  const before = await importText(other, '单号,日期,客户,金额\nX1,2025-01-05,甲,100');
  await importText(other, '单号,日期,客户,金额\nX1,2025-01-05,甲,150\nX2,2025-01-06,甲,10');
  expect(await short(other, 'sales@2025-01')).toBe('160.00元');
  expect(await short(other, 'sales@2025-01', { atVersion: before.ledger_version })).toBe('100.00元');
});

test('what does not hang on the ledger reaches the day that was asked on, where that is told beside the business day', async () => {
  const contacts = '联系日期,客户名称,联系类型\n2025-03-05,甲公司,高层拜访\n2025-04-05,甲公司,业务沟通';
  await importText(db, contacts, { name: 'contacts.csv' });
  expect(await figure('contacts@2025', { asOf: '2025-03-31' })).toBe('1 partial_period');
  expect(await figure('contacts@2025', { asOf: '2025-03-31', askedOn: '2025-04-30' })).toBe('2 partial_period');
});
