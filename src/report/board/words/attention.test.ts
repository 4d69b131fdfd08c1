import { expect, test } from 'vitest';
import { part } from '../../../../test/support/quoted.ts';
import type { Doubt } from '../doubts.ts';
import { textOf } from '../../../figures/writing/spans.ts';
import { attentionEn } from './en-attention.ts';
import { attentionZh } from './zh-attention.ts';

test.each<[Doubt, string, string]>([
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
])('%o', (doubt, zh, en) => {
  expect(textOf(attentionZh(doubt))).toBe(zh);
  expect(textOf(attentionEn(doubt))).toBe(en);
});
