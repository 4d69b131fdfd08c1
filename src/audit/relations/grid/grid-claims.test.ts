import { expect, test } from 'vitest';
import { audit } from '../../audit.ts';
import { readMarkdown } from '../../read/text.ts';

const told = (rows: string[]) => {
  const { relations, numbers } = audit(readMarkdown(rows.join('\n')));
  const prints = new Map(numbers.map(({ id, text }) => [id, text]));
  return relations.map(
    ({ kind, verdict, numbers: ids }) => `${kind} ${verdict}: ${ids.map((id) => prints.get(id)).join(' ')}`,
  );
};
const accused = (rows: string[]) => told(rows).filter((line) => line.includes('contradiction'));

test('a column that is a mean of two others in most rows is so in all', () => {
  const rows = (mean: string) => [
    '| 门店 | 人数 | 销售额（万元） | 人均（万元） |',
    '|---|---|---|---|',
    '| 东店 | 12 | 384.6 | 32.1 |',
    '| 西店 | 17 | 511.7 | 30.1 |',
    `| 南店 | 14 | 462.0 | ${mean} |`,
    '| 北店 | 11 | 297.0 | 27.0 |',
  ];
  expect(told(rows('33.0'))).toContain('per_capita consistent: 33.0 462.0 14');
  expect(accused(rows('35.0'))).toContain('per_capita contradiction: 35.0 462.0 14');
});

test('shares above a total row of 100% make it, and no share is missing', () => {
  const rows = (share: string) => [
    '| 渠道 | 销售（万元） | 占比 |',
    '|---|---|---|',
    '| 直营 | 4,631.2 | 41.3% |',
    `| 加盟 | 3,907.4 | ${share} |`,
    '| 电商 | 2,674.8 | 23.9% |',
    '| 合计 | 11,213.4 | 100% |',
  ];
  expect(accused(rows('34.8%'))).toEqual([]);
  expect(accused(rows('36.8%'))).toContain('sum contradiction: 41.3% 36.8% 23.9%');
});

test('a column of changes holds points beside rates and percentages beside amounts', () => {
  const rows = [
    '| 指标 | 2024 | 2023 | 变化 |',
    '|---|---|---|---|',
    '| 利用率 | 78.4% | 81.7% | -3.3个百分点 |',
    '| 员工人数 | 1,237 | 1,284 | -3.7% |',
    '| 人均营收（万元） | 71.6 | 66.3 | +12.5% |',
  ];
  expect(told(rows)).toEqual(
    expect.arrayContaining(['delta consistent: -3.3个百分点 78.4% 81.7%', 'growth contradiction: +12.5% 71.6 66.3']),
  );
});

test('four quarters make the year, row by row, whatever the total column says', () => {
  const rows = (year: string) => [
    '| 品类 | 一季度 | 二季度 | 三季度 | 四季度 | 全年 |',
    '|---|---|---|---|---|---|',
    '| 茶 | 218 | 243 | 231 | 276 | 968 |',
    '| 酒 | 315 | 287 | 344 | 402 | 1,348 |',
    `| 糖 | 126 | 117 | 139 | 158 | ${year} |`,
  ];
  expect(told(rows('540'))).toContain('sum consistent: 540 126 117 139 158');
  expect(accused(rows('560'))).toContain('sum contradiction: 560 126 117 139 158');
});

test('a price beside that of the year before grows as the column says', () => {
  const rows = (growth: string) => [
    '| 产品 | 本年均价（元/吨） | 上年均价（元/吨） | 变动 |',
    '|---|---|---|---|',
    '| 甲 | 4,180 | 3,950 | 5.82% |',
    `| 乙 | 2,730 | 2,610 | ${growth} |`,
    '| 丙 | 8,420 | 9,105 | -7.52% |',
  ];
  expect(told(rows('4.60%'))).toContain('growth consistent: 4.60% 2,730 2,610');
  expect(accused(rows('6.40%'))).toContain('growth contradiction: 6.40% 2,730 2,610');
});

test('a table that stands on its side is read by its rows', () => {
  const rows = [
    '| 项目 | 一月 | 二月 | 三月 |',
    '|---|---|---|---|',
    '| 收入 | 412.5 | 388.0 | 451.2 |',
    '| 成本 | 301.2 | 279.4 | 330.7 |',
    '| 毛利 | 111.3 | 108.6 | 120.5 |',
  ];
  expect(told(rows)).toContain('delta consistent: 111.3 412.5 301.2');
});

test('columns of small numbers hang together by accident and are left alone', () => {
  const rows = [
    '| 门店 | 新增 | 流失 | 拜访 |',
    '|---|---|---|---|',
    '| 东店 | 5 | 2 | 3 |',
    '| 西店 | 4 | 1 | 3 |',
    '| 南店 | 6 | 5 | 2 |',
  ];
  expect(accused(rows)).toEqual([]);
});
