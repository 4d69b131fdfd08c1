import { expect, test } from 'vitest';
import { monthsOf, part, quoted } from '../../../test/support/quoted.ts';
import type { Finding } from '../findings.ts';
import { textOf } from '../../figures/spans.ts';
import { attentionEn } from './en-attention.ts';
import { attentionZh } from './zh-attention.ts';

const falls = monthsOf('福建', -0.021, -0.035, -0.042);
const run = { label: '福建', months: falls, lasting: true };
const attainment = part('江西', 0.712);

test.each<[Finding, string, string]>([
  [
    { kind: 'missing_months', months: ['2025-03', '2025-05'] },
    '2025年3月、5月没有任何销售数据，以下数字不完整，请先补导。',
    'The ledger holds nothing of March and May 2025; import it before you rely on these figures.',
  ],
  [
    { kind: 'no_target', period: { kind: 'year', year: 2025 } },
    '2025年没有对应的销售目标，无法计算完成率。',
    'There is no sales target for 2025, so there is no attainment.',
  ],
  [
    { kind: 'incomplete_target', period: { kind: 'year', year: 2025 } },
    '2025年的销售目标只下达了部分月份，完成率仅供参考。',
    'Only some months of 2025 have a sales target; take attainment as a guide.',
  ],
  [
    { kind: 'unassigned', by: 'province', sales: part('未分配', 12000, 'CNY') },
    '有1.20万元销售额未标明省份。',
    'Sales of 1.20万元 name no province.',
  ],
  [
    { kind: 'decline_run', run, over: false },
    '福建已连续3个月环比下滑（1月-2.1%、2月-3.5%、3月-4.2%）。',
    '福建 has fallen 3 months in a row: January -2.1%, February -3.5% and March -4.2%.',
  ],
  [
    { kind: 'decline_run', run, over: true },
    '福建1月至3月连续3个月环比下滑（1月-2.1%、2月-3.5%、3月-4.2%）。',
    '福建 fell 3 months in a row: January -2.1%, February -3.5% and March -4.2%.',
  ],
  [
    { kind: 'behind', by: 'province', over: false, members: [{ attainment, distance: part('江西', -18.1, 'pp') }] },
    '落后于时间进度的省份：江西慢18.1个百分点（完成目标71.2%）。',
    'Behind the time elapsed among the provinces: 江西 at 71.2% (18.1 pp behind).',
  ],
  [
    { kind: 'behind', by: 'series', over: true, members: [{ attainment, distance: part('江西', -8e6, 'CNY') }] },
    '未完成目标的系列：江西71.2%（差800.00万元）。',
    'Below target among the series: 江西 at 71.2% (¥8.00m short).',
  ],
  [
    { kind: 'shrinking', by: 'province', members: [part('江西', -0.061), part('福建', -0.006)] },
    '江西、福建同比分别下降6.1%、0.6%。',
    'Below the year before: 江西 down 6.1% and 福建 down 0.6%.',
  ],
  [
    { kind: 'slow', by: 'province', members: [part('江西', 0.038)], whole: quoted(0.153) },
    '江西同比增长3.8%，明显低于整体的15.3%。',
    'Well below the growth of the whole (15.3%): 江西 3.8%.',
  ],
  [
    { kind: 'margin_fall', members: [{ margin: part('B系列', 0.243), change: part('B系列', -1.1, 'pp') }] },
    '毛利率同比下降：B系列降1.1个百分点（现为24.3%）。',
    'Gross margin fell: B系列 by 1.1 pp (now 24.3%).',
  ],
])('%o', (finding, zh, en) => {
  expect(textOf(attentionZh(finding))).toBe(zh);
  expect(textOf(attentionEn(finding))).toBe(en);
});

test('of many members five are named and all counted', () => {
  const members = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((label) => part(label, -0.1));
  expect(textOf(attentionZh({ kind: 'shrinking', by: 'province', members }))).toBe(
    '甲（-10.0%）、乙（-10.0%）、丙（-10.0%）、丁（-10.0%）、戊（-10.0%）等7个省份同比下降。',
  );
});
