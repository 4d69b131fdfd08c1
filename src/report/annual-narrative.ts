// What the section on attainment says. Every branch is decided by figures; what cannot be said with one is said in words.

import { verdictWords } from '../figures/verdicts.ts';
import { type Answers, byValue, figureOf, type KnownRow, known, knownRows, nameOf } from './answers.ts';
import type { AnnualKey } from './annual-outline.ts';
import { declineRuns } from './findings.ts';
import { joined, magnitude, number, type Span, say } from './spans.ts';
import { monthZh } from './words/period-names.ts';

export type AnnualAnswers = Answers<AnnualKey>;

/** The year as a whole: sales, growth, target, the two halves, orders and margin. */
export function overall(figures: AnnualAnswers, year: number): Span[][] {
  const sales = known(figures.sales);
  if (!sales) return [say`${String(year)}年账册中没有销售数据。`];
  const first = say`${String(year)}年实现销售额${number(sales)}，${growth(figures.growth, '同比')}。${againstTarget(figures)}`;
  return [first, ...[halves(figures), quality(figures)].filter((spans) => spans.length > 0)];
}

/** The series, the largest first, and the channels. */
export function bySeries(figures: AnnualAnswers): Span[][] {
  const rows = byValue(knownRows(figures.series_sales));
  if (rows.length === 0) return [];
  const phrases = rows.map((row) => seriesPhrase(figures, row));
  const channels = byValue(knownRows(figures.channel_share)).map((row) => say`${nameOf(row)}占${number(row)}`);
  const structure = channels.length > 1 ? [say`从渠道看，${joined(channels, '、')}。`] : [];
  return [say`从产品结构看，${joined(phrases, '；')}。`, ...structure];
}

/** The provinces against the whole, and those that fell month after month. */
export function byProvince(figures: AnnualAnswers): Span[][] {
  const rows = byValue(knownRows(figures.province_growth));
  const whole = known(figures.growth);
  if (rows.length === 0 || !whole) return [];
  const above = rows.filter(({ value }) => value >= whole.value);
  const below = rows.filter(({ value }) => value < whole.value);
  const spread = say`从区域分布看，${[...side(above, '增速达到或高于整体'), ...side(below, above.length > 0 ? '；低于整体' : '增速低于整体')]}。`;
  return [spread, ...missed(figures), ...declines(figures)];
}

/** The highest and the lowest month. */
export function byMonth(figures: AnnualAnswers): Span[][] {
  const rows = byValue(knownRows(figures.month_sales));
  const highest = rows[0];
  const lowest = rows.at(-1);
  if (!highest || !lowest || rows.length < 2) return [];
  return [
    say`月度走势上，${monthZh(highest.key.month!)}最高，为${number(highest)}；${monthZh(lowest.key.month!)}最低，为${number(lowest)}。`,
  ];
}

function growth(answer: AnnualAnswers[AnnualKey], label: string): Span[] {
  const figure = known(answer);
  if (figure) return changed(figure, label);
  const verdict = figureOf(answer)?.verdicts[0];
  return say`${label}无法计算${verdict ? `（${verdictWords[verdict].name.zh}）` : ''}`;
}

function changed(figure: Pick<KnownRow, 'value' | 'text' | 'expr'>, label: string): Span[] {
  if (figure.value === 0) return say`${label}持平`;
  return figure.value < 0 ? say`${label}下降${magnitude(figure, 'ratio', 'zh')}` : say`${label}增长${number(figure)}`;
}

function againstTarget(figures: AnnualAnswers): Span[] {
  const target = known(figures.target);
  const attainment = known(figures.attainment);
  const gap = known(figures.gap);
  if (!target || !attainment || !gap) return say`年度销售目标尚未下达，不作完成率评价。`;
  const outcome =
    gap.value < 0 ? say`较目标短缺${magnitude(gap, 'CNY', 'zh')}` : say`超额${magnitude(gap, 'CNY', 'zh')}`;
  return say`年度目标${number(target)}，完成率${number(attainment)}，${outcome}。`;
}

function halves(figures: AnnualAnswers): Span[] {
  const first = known(figures.first_half);
  const second = known(figures.second_half);
  if (!first || !second) return [];
  return say`分阶段看，上半年销售额${number(first)}，${growth(figures.first_half_growth, '同比')}；下半年${number(second)}，${growth(figures.second_half_growth, '同比')}。`;
}

function quality(figures: AnnualAnswers): Span[] {
  const orders = known(figures.orders);
  const margin = known(figures.margin);
  const change = known(figures.margin_change);
  if (!orders || !margin) return orders ? say`全年成交订单${number(orders)}单。` : [];
  const moved = change ? say`，${marginMoved(change)}` : [];
  return say`全年成交订单${number(orders)}单，综合毛利率${number(margin)}${moved}。`;
}

function marginMoved(change: Pick<KnownRow, 'value' | 'expr'>): Span[] {
  return say`较上年${change.value < 0 ? '下降' : '提高'}${magnitude(change, 'pp', 'zh')}`;
}

function seriesPhrase(figures: AnnualAnswers, row: KnownRow): Span[] {
  const find = (key: AnnualKey) => knownRows(figures[key]).find((each) => nameOf(each) === nameOf(row));
  const share = find('series_share');
  const change = find('series_growth');
  const attained = find('series_attainment');
  const margin = find('series_margin_change');
  return joined(
    [
      say`${nameOf(row)}销售额${number(row)}`,
      ...(share ? [say`占比${number(share)}`] : []),
      ...(change ? [changed(change, '同比')] : []),
      ...(attained ? [say`完成目标的${number(attained)}`] : []),
      ...(margin ? [say`毛利率${marginMoved(margin)}`] : []),
    ],
    '，',
  );
}

function side(rows: KnownRow[], label: string): Span[] {
  if (rows.length === 0) return [];
  return say`${label}的有${joined(
    rows.map((row) => say`${nameOf(row)}（${changed(row, '')}）`),
    '、',
  )}`;
}

function missed(figures: AnnualAnswers): Span[][] {
  const rows = knownRows(figures.province_attainment).filter(({ value }) => value < 1);
  if (rows.length === 0) return [];
  return [
    say`未完成年度目标的有${joined(
      rows.map((row) => say`${nameOf(row)}（完成${number(row)}）`),
      '、',
    )}。`,
  ];
}

function declines(figures: AnnualAnswers): Span[][] {
  const runs = declineRuns(figures.province_month_growth).map(({ name, months }) => {
    const falls = joined(
      months.map((month) => [magnitude(month, 'ratio', 'zh')]),
      '、',
    );
    const span = `${monthZh(months[0]!.key.month!)}至${monthZh(months.at(-1)!.key.month!)}`;
    return say`${name}在${span}连续${String(months.length)}个月环比下滑，降幅依次为${falls}`;
  });
  return runs.length === 0 ? [] : [say`需要关注的是，${joined(runs, '；')}。`];
}
