// 年度报告:产品结构与区域分布。

import type { AnnualKey } from '../annual-outline.ts';
import type { Finding } from '../../figures/findings/findings.ts';
import { type Answers, type Part, type Quoted, quote, quoteParts, sameMember } from '../../figures/writing/quoted.ts';
import { joined, type Span, say } from '../../figures/writing/spans.ts';
import { tellingDistance } from '../../figures/findings/thresholds.ts';
import { sortedByValue, type Standing } from '../standing.ts';
import { directionOf, number, size } from '../../figures/writing/quoting.ts';
import { growthZh, listZh, pointsZh } from './zh-phrases.ts';

/** 各系列,从大到小,一系列一句;再是渠道。 */
export function seriesZh(answers: Answers<AnnualKey>, standing: Standing): Span[][] {
  const series = sortedByValue(quoteParts(answers.by_series_sales, 'series'));
  if (series.length === 0) return [];
  const sentences = series.map((sales, rank) => oneSeriesZh(answers, { sales, rank, standing }));
  return [say`从产品结构看，${joined(sentences, '')}`, channelsZh(answers, standing)].filter(
    (spans) => spans.length > 0,
  );
}

/** 各省增速的高低,目标完成;连续下滑而未列入主要问题的,也在这里说。 */
export function provincesZh(answers: Answers<AnnualKey>, standing: Standing, declines: readonly Finding[]): Span[][] {
  const paragraphs = [spreadZh(answers), attainedZh(answers, standing), declinesZh(declines)];
  return paragraphs.filter((spans) => spans.length > 0);
}

interface OneSeries {
  sales: Part;
  /** 0 is the largest. */
  rank: number;
  standing: Standing;
}

function oneSeriesZh(answers: Answers<AnnualKey>, { sales, rank, standing }: OneSeries): Span[] {
  const of = (key: AnnualKey) => sameMember(quoteParts(answers[key], 'series'), sales);
  const share = of('by_series_share');
  const clauses = [
    say`${sales.label}${rank === 0 ? '贡献最大，' : ''}实现销售额${number(sales)}${share ? say`（占比${number(share)}）` : []}`,
    ...partGrowthZh(of('by_series_growth'), standing.growth),
    ...targetOfPartZh(
      of('by_series_attainment'),
      of(standing.stage === 'over' ? 'by_series_gap' : 'by_series_run_rate'),
    ),
    ...marginOfPartZh(of('by_series_margin'), of('by_series_margin_change')),
  ];
  return say`${joined(clauses, '，')}。`;
}

// That the year before is not known has been said of the whole; it is not said again of each part.
function partGrowthZh(growth: Part | undefined, whole: Quoted): Span[][] {
  if (!growth || whole.value === null) return [];
  if (growth.value === null || directionOf(growth) !== 'up') return [growthZh(growth)];
  const distance = growth.value - whole.value;
  const apart = tellingDistance(whole.value);
  if (distance >= apart) return [say`${growthZh(growth)}，明显快于整体`];
  return [distance <= -apart ? say`同比仅增长${size(growth)}，明显低于整体` : growthZh(growth)];
}

// `distance` is the gap in money of a year that is over, and in percentage points to the time elapsed of one that runs.
function targetOfPartZh(attainment: Part | undefined, distance: Part | undefined): Span[][] {
  if (!attainment || attainment.value === null) return [];
  const short = distance && directionOf(distance) === 'down';
  if (!short) return [say`完成目标的${number(attainment)}`];
  if (distance.unit === 'pp') return [say`完成目标的${number(attainment)}，慢于时间进度${size(distance)}`];
  return [say`只完成目标的${number(attainment)}，差${size(distance)}`];
}

function marginOfPartZh(margin: Part | undefined, change: Part | undefined): Span[][] {
  if (!margin || margin.value === null) return [];
  const moved = change && pointsZh(change);
  return [say`毛利率${number(margin)}${moved ? say`、${moved}` : []}`];
}

// A year still running does not compare with the whole of the year before.
function channelsZh(answers: Answers<AnnualKey>, { stage }: Standing): Span[] {
  const channels = sortedByValue(quoteParts(answers.by_channel_share, 'channel'));
  const before = stage === 'over' ? quoteParts(answers.by_channel_share_base, 'channel') : [];
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
  const [better, worse] = directionOf(whole) === 'down' ? ['好于', '差于'] : ['快于', '慢于'];
  const sides = [...sideZh(`${better}整体的有`, above), ...sideZh(`${worse}整体的有`, below)];
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

function attainedZh(answers: Answers<AnnualKey>, { stage }: Standing): Span[] {
  const over = stage === 'over';
  const attained = sortedByValue(quoteParts(answers.by_province_attainment, 'province'));
  const runRates = quoteParts(answers.by_province_run_rate, 'province');
  const distances = over ? quoteParts(answers.by_province_gap, 'province') : runRates;
  const short = attained.filter((part) => (sameMember(distances, part)?.value ?? 0) < 0);
  if (attained.length === 0) return [];
  if (short.length === 0) return allAttainedZh(attained, over);
  const items = short.map((part) => {
    const distance = sameMember(distances, part)!;
    return say`${part.label}（完成${number(part)}，${over ? '差' : '慢'}${size(distance)}）`;
  });
  return say`${over ? '未完成全年目标' : '慢于时间进度'}的有${listZh(items, '个省份')}。`;
}

function allAttainedZh(attained: Part[], over: boolean): Span[] {
  const [best] = attained;
  const last = attained.at(-1);
  if (!best || !last || attained.length < 2) return [];
  const extremes = say`完成率最高的是${best.label}（${number(best)}），最低的是${last.label}（${number(last)}）`;
  return say`各省均${over ? '完成全年目标' : '不慢于时间进度'}，${extremes}。`;
}

function declinesZh(declines: readonly Finding[]): Span[] {
  const told = declines.map(({ spans }) => spans);
  return told.length > 0 ? say`需要关注的是，${joined(told, '')}` : [];
}
