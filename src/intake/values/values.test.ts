import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerName, recogniseHeaders } from '../layout/header-names.ts';
import { readTargetMetric } from '../rows/target-metrics.ts';
import { parseExpression } from './expression.ts';
import { readDay } from './read-day.ts';
import { cleanName, readChannel, readSeries, regionPath, shortProvince } from './read-names.ts';
import {
  millionths,
  millionthsText,
  numberEvidence,
  numberStyle,
  readDecimal,
  readNumber,
  weighNumber,
} from './read-number.ts';
import { isErrorCell } from './error-cell.ts';

test.each([
  ['1,234.50', '1234.5'],
  ['1,001.18', '1001.18'],
  ['(1,234)', '-1234'],
  ['(-100)', '-100'],
  ['（-1,234）', '-1234'],
  ['1234-', '-1234'],
  ['−5.2', '-5.2'],
  ['￥１２．５０', '12.5'],
  ['¥ 3,000 元', '3000'],
  ['1.28亿', '128000000'],
  ['-3.5万', '-35000'],
  ['12%', '0.12'],
  ['007', '7'],
  ['-0.00', '0'],
  ['.5', '0.5'],
  ['1.5E+3', '1500'],
  ['100 ', '100'],
  ['0.1234565', '0.123457'],
  ['红字100', '-100'],
  ['(红字) 1,200.5', '-1200.5'],
  ['100（红）', '-100'],
  ['红字-3', '-3'],
  ['负12', '-12'],
  ['-¥1,234.5', '-1234.5'],
  ['人民币12元整', '12'],
  ["1'234.50", '1234.5'],
  ['5‰', '0.005'],
  ['2千万', '20000000'],
  ['99999999999999', '99999999999999'],
])('%s is %s', (text, value) => expect(readNumber(text)).toBe(value));

test.each(['', 'ERROR', '1,23', '1,2345', '12-5', '1.2.3', '--1', '2025-01-05', '999999999999999', '#N/A', '５件'])(
  '%j is no number',
  (text) => expect(readNumber(text)).toBeUndefined(),
);

test.each([
  ['1.234,56 7', 'comma'],
  ['12,50 3.100', 'comma'],
  ['1,234 5', 'point'],
  ['12,50 12.50', 'point'],
  ['1.234 0.500', 'point'],
  ['1.234 0,500', 'comma'],
  ['1.234 1.234.567', 'comma'],
  ['1.234 12', undefined],
])('a column of %s writes its decimals with a %s', (column, style) => expect(styleOf(column.split(' '))).toBe(style));

function styleOf(cells: readonly string[]) {
  const evidence = numberEvidence();
  for (const cell of cells) weighNumber(evidence, cell);
  return numberStyle(evidence);
}

test('with a decimal comma points only group', () => {
  expect(['1.234,56', '1.234', '-12,5', '1.234.567,8', '¥1.000,00'].map((text) => readNumber(text, 'comma'))).toEqual([
    '1234.56',
    '1234',
    '-12.5',
    '1234567.8',
    '1000',
  ]);
});

test.each(['#N/A', '#REF!', '#DIV/0!', '#value!', '#####', 'Err:502'])('%s is an error of a formula', (text) => {
  expect(isErrorCell(text)).toBe(true);
});

test.each(['#1', '#N', 'E', 'Error', '1#N/A'])('%s is a text', (text) => expect(isErrorCell(text)).toBe(false));

const scaled = fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n });

test('every amount that the ledger can hold reads back as itself, plain or grouped', () => {
  fc.assert(
    fc.property(scaled, (value) => {
      const text = millionthsText(value);
      const grouped = text.replace(
        /^(-?)(\d+)/,
        (_, sign, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','),
      );
      expect(millionths(text)).toBe(value);
      expect(readNumber(text)).toBe(text);
      expect(readNumber(grouped)).toBe(text);
      const swapped = grouped.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
      expect(readNumber(swapped, 'comma')).toBe(text);
      expect(readNumber(`红字${text.replace('-', '')}`)).toBe(text === '0' ? '0' : `-${text.replace('-', '')}`);
    }),
  );
});

test.each([
  ['2025-01-05', '2025-01-05'],
  ['2025/1/5', '2025-01-05'],
  ['2025.1.5', '2025-01-05'],
  ['20250105', '2025-01-05'],
  ['2025年1月5日', '2025-01-05'],
  ['２０２５－０１－０５', '2025-01-05'],
  ['2024/1/1 8:41', '2024-01-01'],
  ['1996-07-04 00:00:00.000', '1996-07-04'],
  ['2025-01-05T23:59:59Z', '2025-01-05'],
  ['2025-01-05 星期日', '2025-01-05'],
  ['2025年1月5日8时30分', '2025-01-05'],
  ['20250105 083000', '2025-01-05'],
  ['20250105083000', '2025-01-05'],
  ['2025-1-5 下午 3:20', '2025-01-05'],
  ['25年1月5日', '2025-01-05'],
  ['二〇二五年一月五日', '2025-01-05'],
  ['二○二四年十二月三十一日', '2024-12-31'],
  ['Jan 5, 2025', '2025-01-05'],
  ['5-Jan-25', '2025-01-05'],
  ['Sunday, 5th January 2025', '2025-01-05'],
  ['2025-Jan-05 08:41', '2025-01-05'],
  ['45662', '2025-01-05'],
  ['45662.75', '2025-01-05'],
])('%s is %s', (text, day) => expect(readDay(text)).toBe(day));

test.each(['2025-02-29', '2025-13-01', '05-01-2025', '1/5/25', '0', '12', '3000', 'yesterday', '2025', '1025-01-01'])(
  '%s is no day without a format',
  (text) => expect(readDay(text)).toBeUndefined(),
);

test('a format decides what 03-04-2025 means; a year in front needs none', () => {
  expect(readDay('03-04-2025', 'dd-mm-yyyy')).toBe('2025-04-03');
  expect(readDay('03/04/2025', 'mm/dd/yyyy')).toBe('2025-03-04');
  expect(readDay('3.4.25', 'dd.mm.yy')).toBe('2025-04-03');
  expect(readDay('2025-04-03', 'dd-mm-yyyy')).toBe('2025-04-03');
  expect(readDay('31-04-2025', 'dd-mm-yyyy')).toBeUndefined();
});

test('a day written in any of the ways is the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -6000, max: 20_000 }), (count) => {
      const date = new Date(Date.UTC(1970, 0, 1 + count + 6000));
      const day = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = day.split('-').map(Number);
      const ways = [`${year}/${month}/${dayOfMonth}`, `${year}年${month}月${dayOfMonth}日`, day.replaceAll('-', '')];
      for (const way of ways) expect(readDay(way)).toBe(day);
      expect(readDay(`${dayOfMonth}-${month}-${year}`, 'dd-mm-yyyy')).toBe(day);
      expect(readDay(`${month}/${dayOfMonth}/${year} 8:41 PM`, 'mm-dd-yyyy')).toBe(day);
      const named = date.toUTCString().slice(5, 16); // 05 Jan 2025
      for (const way of [named, named.replaceAll(' ', '-'), named.replaceAll(' ', '').toUpperCase()])
        expect(readDay(way)).toBe(day);
    }),
  );
});

test.each([
  ['浙江省', '浙江'],
  ['内蒙古自治区', '内蒙古'],
  ['广西壮族自治区', '广西'],
  ['新疆维吾尔自治区', '新疆'],
  ['上海市', '上海'],
  ['香港特别行政区', '香港'],
  ['浙江', '浙江'],
])('%s is %s', (name, short) => expect(shortProvince(name)).toBe(short));

const path = (province: string, city = '', county = '', region = '') => regionPath({ region, province, city, county });

test('a place is its path, however it is given', () => {
  expect(path('江苏省', '南京市', '江宁区')).toBe('江苏/南京/江宁区');
  expect(path('', '', '', '江苏/南京/江宁区')).toBe('江苏/南京/江宁区');
  expect(path('上海市', '', '浦东新区')).toBe('上海/上海/浦东新区');
  expect(path('江苏', '', '江宁区')).toBe('江苏//江宁区');
  expect(path('', '南京')).toBe('');
});

test('series and channels come with a code', () => {
  expect(readSeries('A系列')).toEqual({ code: 'A', name: 'A系列' });
  expect(readSeries('家电')).toEqual({ code: '家电', name: '家电' });
  expect(['直供', '直销', 'Direct'].map((text) => readChannel(text).code)).toEqual(['direct', 'direct', 'direct']);
  expect(['经销', '分销', 'Distributor'].map((text) => readChannel(text).code)).toEqual(Array(3).fill('distributor'));
  expect(readChannel('电商')).toEqual({ code: '电商', name: '电商' });
});

test('names keep rare characters and inner spaces, and lose what does not belong', () => {
  expect(cleanName('　𠮷野 家㛃\u0000 ')).toBe('𠮷野 家㛃');
  expect(cleanName('Cafe\u0301')).toBe('Café');
  expect(cleanName('NULL')).toBe('');
});

test.each([
  ['客户 ID', 'customer_code'],
  ['客户名称', 'customer'],
  ['Order Date', 'date'],
  ['＊销售额（元）', 'amount'],
  ['省/自治区', 'province'],
  ['customer_code', 'customer_code'],
  ['存货名称', 'product'],
  ['往来单位', 'customer'],
  ['制单日期', 'date'],
  ['无税金额', 'amount'],
  ['本币金额', 'amount'],
  ['价税合计', 'amount_with_tax'],
  ['Sold-to party', 'customer_code'],
  ['Billing Date', 'date'],
  ['Net Value', 'amount'],
  ['Material', 'product_code'],
  ['物料描述', 'product'],
  ['客户助记码', 'customer_code'],
  ['金额\n（人民币万元）', 'amount'],
  ['金额 / 元', 'amount'],
  ['客户信息 › 编码', 'customer_code'],
  ['本期 › 金额', 'amount'],
])('the header %s is the column %s', (header, key) => {
  expect([...recogniseHeaders('sales', [header]).keys()]).toEqual([key]);
});

test('what stood in another period is no amount of the line', () => {
  expect([...recogniseHeaders('sales', ['上期 › 金额', '去年同期 › 数量', '本年累计 › 金额']).keys()]).toEqual([]);
});

test('a unit in the header multiplies; an amount with tax is not taken for one without', () => {
  expect(headerName('金额（万元）')).toEqual({ name: '金额', factor: 10_000 });
  expect(recogniseHeaders('sales', ['含税金额', '金额(含税)', '价税合计']).has('amount')).toBe(false);
});

test('of several headers for one column the more telling wins', () => {
  expect(recogniseHeaders('sales', ['发货日期', '订单日期', '金额', '不含税金额'])).toEqual(
    new Map([
      ['date', 1],
      ['amount', 3],
      ['delivery_date', 0],
    ]),
  );
});

const evaluate = (text: string, values: Record<string, string> = {}) =>
  parseExpression(text)
    ?.evaluate((column) => readDecimal(values[column]!)!)
    ?.toFixed();

test('expressions compute exactly, with the usual precedence', () => {
  expect(evaluate('[销售额] - [利润]', { 销售额: '0.3', 利润: '0.1' })).toBe('0.2');
  expect(evaluate('2 + 3 * -(4 - 1) / 2')).toBe('-2.5');
  expect(evaluate('[a b]*(1-[c])', { 'a b': '1775.5', c: '0.05' })).toBe('1686.725');
  expect(evaluate('1 / [a]', { a: '0' })).toBeUndefined();
});

test.each(['', '1 +', '(1', '1)', '[a', 'a + 1', '1 2', 'process.exit()', '[a]; 1', '2 ** 3'])(
  '%j is no expression',
  (text) => expect(parseExpression(text)).toBeUndefined(),
);

test('sums of expressions agree with decimal arithmetic', () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => new Decimal(value).div(100).toFixed());
  fc.assert(
    fc.property(cents, cents, cents, (a, b, c) => {
      expect(evaluate('[a] + [b] * [c]', { a, b, c })).toBe(new Decimal(b).times(c).plus(a).toFixed());
    }),
  );
});

test.each([
  ['', '100', 'sales', false],
  ['销售额', '100', 'sales', false],
  ['销售目标', '100', 'sales', false],
  ['费用率控制目标', '0.07', 'expense_ratio', true],
  ['费用率', '7.2%', 'expense_ratio', true],
  ['投入产出比', '1:4.5', 'marketing_roi', true],
  ['Marketing return', '4.5', 'marketing_roi', true],
  ['新开门店', '12', '新开门店', false],
])('a target of %s is %s: %s', (word, value, code, isRatio) => {
  expect(readTargetMetric(word, value)).toEqual({ code, isRatio });
});
