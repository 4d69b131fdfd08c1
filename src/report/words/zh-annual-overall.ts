// 年度报告:总体情况与月度走势。

import type { AnnualKey } from '../annual-outline.ts';
import { missingMonths } from '../doubts.ts';
import { type Answers, type Part, type Quoted, quote, quoteParts } from '../../figures/writing/quoted.ts';
import { type Span, say } from '../../figures/writing/spans.ts';
import { sortedByValue, type Standing } from '../standing.ts';
import { directionOf, number, size } from '../../figures/writing/quoting.ts';
import { dayZh, monthsZh, monthZh } from './zh-calendar.ts';
import { growthZh, listZh, pointsZh } from './zh-phrases.ts';

/** 销售额、增长、目标,上下半年,订单与毛利。 */
export function overallZh(answers: Answers<AnnualKey>, standing: Standing, whose: string): Span[][] {
  const paragraphs = [resultZh(standing, whose), missingZh(answers, standing), halvesZh(answers), qualityZh(standing)];
  return paragraphs.filter((spans) => spans.length > 0);
}

/** 最高与最低的月份,低于上年同期和未达目标的月份。 */
export function monthsOfYearZh(answers: Answers<AnnualKey>): Span[][] {
  const whole = quoteParts(answers.by_month_sales, 'month').filter(({ verdicts }) => verdicts.length === 0);
  const byValue = sortedByValue(whole);
  const [highest] = byValue;
  const lowest = byValue.at(-1);
  if (!highest || !lowest || byValue.length < 2) return [];
  const extremes = say`从各月看，${monthZh(highest.label)}销售额最高，为${number(highest)}；${monthZh(lowest.label)}最低，为${number(lowest)}。`;
  return [say`${extremes}${belowBaseZh(answers)}${belowTargetZh(answers)}`];
}

function resultZh(standing: Standing, whose: string): Span[] {
  const { stage, period, businessDay, sales, growth } = standing;
  const year = period.kind === 'year' ? period.year : '';
  const head = stage === 'over' ? `${year}年，` : `截至${dayZh(businessDay)}，`;
  return say`${head}${whose}实现销售额${number(sales)}，${growthZh(growth)}。${againstTargetZh(standing)}`;
}

function againstTargetZh({ stage, target, attainment, gap, runRate }: Standing): Span[] {
  if (target.value === null || attainment.value === null) return say`本年度尚未下达销售目标，不作完成率评价。`;
  const part = target.verdicts.includes('missing_month') ? '（目标未下达齐全）' : '';
  const done = say`全年目标${number(target)}${part}，完成率${number(attainment)}`;
  const direction = directionOf(gap);
  const missing = direction === 'down' ? say`距目标还差${size(gap)}` : say`超额${size(gap)}`;
  if (stage === 'over') return direction === 'level' ? say`${done}，恰好完成。` : say`${done}，${missing}。`;
  const pace = directionOf(runRate) === 'down' ? say`慢于时间进度${size(runRate)}` : say`快于时间进度${size(runRate)}`;
  return say`${done}，${pace}，${missing}。`;
}

function missingZh(answers: Answers<AnnualKey>, { businessDay }: Standing): Span[] {
  const months = missingMonths(answers, businessDay);
  return months.length === 0
    ? []
    : say`账册中缺${monthsZh(months)}的数据，本报告各项合计与比率均未包含这些月份，补齐后须重新生成。`;
}

function halvesZh(answers: Answers<AnnualKey>): Span[] {
  const first = quote(answers.first_half);
  const second = quote(answers.second_half);
  if (first.value === null || second.value === null) return [];
  const growths = [quote(answers.first_half_growth), quote(answers.second_half_growth)] as const;
  const told = growths.every(({ value }) => value === null) ? growths.map(() => []) : growths.map(afterCommaZh);
  return say`分阶段看，上半年销售额${number(first)}${told[0]}；下半年销售额${number(second)}${told[1]}${paceZh(...growths)}。`;
}

function afterCommaZh(growth: Quoted): Span[] {
  return say`，${growthZh(growth)}`;
}

/** Two growth rates closer than this, half a percentage point, are told as level. */
const levelWithin = 0.005;

function paceZh(first: Quoted, second: Quoted): string {
  if (first.value === null || second.value === null || second.verdicts.length > 0) return '';
  const change = second.value - first.value;
  if (Math.abs(change) < levelWithin) return '，增速与上半年基本持平';
  return change > 0 ? '，增速较上半年加快' : '，增速较上半年回落';
}

function qualityZh({ orders, margin, marginChange }: Standing): Span[] {
  if (orders.value === null) return [];
  const change = margin.value === null ? undefined : pointsZh(marginChange);
  const quality = margin.value === null ? [] : say`，综合毛利率${number(margin)}${change ? say`，${change}` : []}`;
  return say`期内成交订单${number(orders)}单${quality}。`;
}

function belowBaseZh(answers: Answers<AnnualKey>): Span[] {
  const growths = quoteParts(answers.by_month_growth, 'month').filter(({ value }) => value !== null);
  const falling = growths.filter((growth) => directionOf(growth) === 'down');
  if (growths.length === 0) return [];
  if (falling.length === 0) return say`各月均不低于上年同期。`;
  const items = falling.map((growth) => say`${monthZh(growth.label)}（下降${size(growth)}）`);
  return say`低于上年同期的有${listZh(items, '个月')}。${festivalZh(answers, growths)}`;
}

// 春节在一二月间移动:两月一升一降时,合并看才可比。
function festivalZh(answers: Answers<AnnualKey>, growths: Part[]): Span[] {
  const directions = growths.slice(0, 2).map(directionOf);
  const both = quote(answers.new_year_growth);
  if (!directions.includes('up') || !directions.includes('down') || both.value === null) return [];
  return say`春节所在月份逐年变动，1月、2月宜合并看：两月合计${growthZh(both)}。`;
}

function belowTargetZh(answers: Answers<AnnualKey>): Span[] {
  const attained = quoteParts(answers.by_month_attainment, 'month').filter(
    ({ value, verdicts }) => value !== null && verdicts.length === 0,
  );
  if (attained.length === 0) return [];
  const short = attained.filter(({ value }) => value! < 1);
  if (short.length === 0) return say`各月均完成当月目标。`;
  const items = short.map((month) => say`${monthZh(month.label)}（${number(month)}）`);
  return say`未完成当月目标的有${listZh(items, '个月')}。`;
}
