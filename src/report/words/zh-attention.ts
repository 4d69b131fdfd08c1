// 需要关注的事项,一事一句。

import type { Finding, Grouping } from '../findings.ts';
import type { Part } from '../../figures/quoted.ts';
import { say, type Span } from '../../figures/spans.ts';
import { number, size } from '../../figures/quoting.ts';
import { monthsZh, monthZh, periodZh } from './zh-calendar.ts';
import { listZh, respectivelyZh } from './zh-phrases.ts';

export const groupingZh: Record<Grouping, { noun: string; counted: string }> = {
  province: { noun: '省份', counted: '个省份' },
  series: { noun: '系列', counted: '个系列' },
};

export function attentionZh(finding: Finding): Span[] {
  switch (finding.kind) {
    case 'missing_months':
      return say`${finding.months[0]!.slice(0, 4)}年${monthsZh(finding.months)}没有任何销售数据，以下数字不完整，请先补导。`;
    case 'no_target':
      return say`${periodZh(finding.period)}没有对应的销售目标，无法计算完成率。`;
    case 'incomplete_target':
      return say`${periodZh(finding.period)}的销售目标只下达了部分月份，完成率仅供参考。`;
    case 'unassigned':
      return say`有${number(finding.sales)}销售额未标明${groupingZh[finding.by].noun}。`;
    case 'decline_run':
      return declineZh(finding);
    case 'behind':
      return behindZh(finding);
    case 'shrinking':
      return shrinkingZh(finding);
    case 'slow':
      return slowZh(finding);
    case 'margin_fall':
      return marginFallZh(finding);
  }
}

function declineZh({ run, over }: Extract<Finding, { kind: 'decline_run' }>): Span[] {
  const months = run.months.map((month) => say`${monthZh(month.month!)}${number(month)}`);
  const span = `${monthZh(run.months[0]!.month!)}至${monthZh(run.months.at(-1)!.month!)}`;
  const told = run.lasting && !over ? '已' : `${span}`;
  return say`${run.label}${told}连续${run.months.length}个月环比下滑（${listZh(months, '个月')}）。`;
}

function behindZh({ by, over, members }: Extract<Finding, { kind: 'behind' }>): Span[] {
  const items = members.map(({ attainment, distance }) => {
    if (!distance || distance.value === null) return say`${attainment.label}${number(attainment)}`;
    if (over) return say`${attainment.label}${number(attainment)}（差${size(distance, 'zh')}）`;
    return say`${attainment.label}慢${size(distance, 'zh')}（完成目标${number(attainment)}）`;
  });
  const list = listZh(items, groupingZh[by].counted);
  return over
    ? say`未完成目标的${groupingZh[by].noun}：${list}。`
    : say`落后于时间进度的${groupingZh[by].noun}：${list}。`;
}

/** More members than this are not told side by side with their numbers. */
const sideBySide = 5;

function shrinkingZh({ by, members }: Extract<Finding, { kind: 'shrinking' }>): Span[] {
  if (members.length > sideBySide) return say`${crowdZh(by, members)}同比下降。`;
  return say`${respectivelyZh(members.map(sized), '下降')}。`;
}

function slowZh({ by, members, whole }: Extract<Finding, { kind: 'slow' }>): Span[] {
  if (members.length > sideBySide) return say`${crowdZh(by, members)}同比增速明显低于整体的${number(whole)}。`;
  return say`${respectivelyZh(members.map(plain), '增长')}，明显低于整体的${number(whole)}。`;
}

function crowdZh(by: Grouping, members: Part[]): Span[] {
  const items = members.map((member) => say`${member.label}（${number(member)}）`);
  return listZh(items, groupingZh[by].counted);
}

function marginFallZh({ members }: Extract<Finding, { kind: 'margin_fall' }>): Span[] {
  const items = members.map(
    ({ margin, change }) => say`${margin.label}降${size(change, 'zh')}（现为${number(margin)}）`,
  );
  return say`毛利率同比下降：${listZh(items, '个系列')}。`;
}

function sized(part: Part) {
  return { label: part.label, number: size(part, 'zh') };
}

function plain(part: Part) {
  return { label: part.label, number: number(part) };
}
