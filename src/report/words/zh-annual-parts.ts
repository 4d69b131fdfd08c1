// 年度报告:产品结构与区域分布。

import type { AnnualKey } from '../annual-outline.ts';
import { latestRun } from '../decline-runs.ts';
import { type Answers, type Part, type Quoted, quote, quoteParts, sameMember } from '../quoted.ts';
import { joined, type Span, say } from '../spans.ts';
import { sortedByValue } from '../standing.ts';
import { directionOf, number, size } from './quoting.ts';
import { monthZh } from './zh-calendar.ts';
import { growthZh, listZh, pointsZh } from './zh-phrases.ts';

/** 各系列,从大到小,一系列一句;再是渠道。 */
export function seriesZh(answers: Answers<AnnualKey>): Span[][] {
  const series = sortedByValue(quoteParts(answers.by_series_sales, 'series'));
  if (series.length === 0) return [];
  const sentences = series.map((sales, rank) => oneSeriesZh(answers, sales, rank));
  return [say`从产品结构看，${joined(sentences, '')}`, channelsZh(answers)].filter((spans) => spans.length > 0);
}

/** 各省增速的高低,目标完成,连续下滑。 */
export function provincesZh(answers: Answers<AnnualKey>): Span[][] {
  const paragraphs = [spreadZh(answers), attainedZh(answers), declinesZh(answers)];
  return paragraphs.filter((spans) => spans.length > 0);
}

function oneSeriesZh(answers: Answers<AnnualKey>, sales: Part, rank: number): Span[] {
  const of = (key: AnnualKey) => sameMember(quoteParts(answers[key], 'series'), sales);
  const share = of('by_series_share');
  const clauses = [
    say`${sales.label}${rank === 0 ? '贡献最大，' : ''}实现销售额${number(sales)}${share ? say`（占比${number(share)}）` : []}`,
    ...partGrowthZh(of('by_series_growth'), quote(answers.growth)),
    ...targetOfPartZh(of('by_series_attainment'), of('by_series_gap')),
    ...marginOfPartZh(of('by_series_margin'), of('by_series_margin_change')),
  ];
  return say`${joined(clauses, '，')}。`;
}

/** How far from the whole's growth a part must be to be told apart: five percentage points. */
const apart = 0.05;

function partGrowthZh(growth: Part | undefined, whole: Quoted): Span[][] {
  if (!growth || growth.value === null) return growth ? [growthZh(growth)] : [];
  if (whole.value === null || directionOf(growth) !== 'up') return [growthZh(growth)];
  const distance = growth.value - whole.value;
  if (distance >= apart) return [say`${growthZh(growth)}，明显快于整体`];
  return [distance <= -apart ? say`同比仅增长${size(growth, 'zh')}，明显低于整体` : growthZh(growth)];
}

function targetOfPartZh(attainment: Part | undefined, gap: Part | undefined): Span[][] {
  if (!attainment || attainment.value === null) return [];
  const short = gap && directionOf(gap) === 'down';
  return [short ? say`只完成目标的${number(attainment)}，差${size(gap, 'zh')}` : say`完成目标的${number(attainment)}`];
}

function marginOfPartZh(margin: Part | undefined, change: Part | undefined): Span[][] {
  if (!margin || margin.value === null) return [];
  const moved = change && pointsZh(change);
  return [say`毛利率${number(margin)}${moved ? say`、${moved}` : []}`];
}

function channelsZh(answers: Answers<AnnualKey>): Span[] {
  const channels = sortedByValue(quoteParts(answers.by_channel_share, 'channel'));
  const before = quoteParts(answers.by_channel_share_base, 'channel');
  if (channels.length < 2) return [];
  const items = channels.map((channel) => {
    const base = sameMember(before, channel);
    return say`${channel.label}占${number(channel)}${base?.value == null ? [] : say`（上年${number(base)}）`}`;
  });
  return say`从渠道看，${listZh(items, '个渠道')}。`;
}

function spreadZh(answers: Answers<AnnualKey>): Span[] {
  const growths = sortedByValue(quoteParts(answers.by_province_growth, 'province'));
  const whole = quote(answers.growth);
  if (growths.length < 2 || whole.value === null) return [];
  const above = growths.filter(({ value }) => value! >= whole.value!);
  const below = growths.filter(({ value }) => value! < whole.value!);
  const sides = [...sideZh('快于整体的有', above), ...sideZh('慢于整体的有', below)];
  return say`从区域分布看，各省增速${below.length > 0 ? '有快有慢' : '相近'}：${joined(sides, '；')}。`;
}

function sideZh(label: string, growths: Part[]): Span[][] {
  if (growths.length === 0) return [];
  return [
    say`${label}${listZh(
      growths.map((growth) => say`${growth.label}（${growthZh(growth)}）`),
      '个省份',
    )}`,
  ];
}

function attainedZh(answers: Answers<AnnualKey>): Span[] {
  const attained = sortedByValue(quoteParts(answers.by_province_attainment, 'province'));
  const gaps = quoteParts(answers.by_province_gap, 'province');
  const [best] = attained;
  const last = attained.at(-1);
  if (!best || !last) return [];
  const short = attained.filter(({ value }) => value! < 1);
  if (short.length === 0 && attained.length > 1)
    return say`各省均完成全年目标，完成率最高的是${best.label}（${number(best)}），最低的是${last.label}（${number(last)}）。`;
  const items = short.map((part) => {
    const gap = sameMember(gaps, part);
    return say`${part.label}（完成${number(part)}${gap ? say`，差${size(gap, 'zh')}` : []}）`;
  });
  return items.length > 0 ? say`未完成全年目标的有${listZh(items, '个省份')}。` : [];
}

function declinesZh(answers: Answers<AnnualKey>): Span[] {
  const byProvince = Map.groupBy(quoteParts(answers.by_province_month_growth, 'province'), ({ label }) => label);
  const runs = [...byProvince].map(([label, changes]) => latestRun(label, changes)).filter((run) => run !== undefined);
  const told = runs.map(({ label, months }) => {
    const span = `${monthZh(months[0]!.month!)}至${monthZh(months.at(-1)!.month!)}`;
    const falls = joined(
      months.map((month) => [size(month, 'zh')]),
      '、',
    );
    return say`${label}在${span}连续${months.length}个月环比下滑，降幅依次为${falls}`;
  });
  return told.length > 0 ? say`需要关注的是，${joined(told, '；')}。` : [];
}
