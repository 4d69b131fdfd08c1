import { rangeOf } from '../../base/periods.ts';
import { verdictWords } from '../../figures/verdicts.ts';
import { byValue, figureOf, type KnownRow, known, knownRows, nameOf } from '../answers.ts';
import { behindTime, declineRuns, fallingMargins, slowRows } from '../findings.ts';
import { joined, magnitude, number, type Span, say } from '../spans.ts';
import type { BoardWords, Told } from './board-words.ts';
import { dayZh, monthZh, periodName, targetZh } from './period-names.ts';

export const boardZh: BoardWords = {
  filter: (where) =>
    where
      .split(',')
      .map((condition) => condition.split(/!?=/)[1] ?? '')
      .filter(Boolean)
      .join(' · '),
  sentences: (told) => [opening(told), extremes(told)].filter((sentence) => sentence.length > 0),
  attention: (told) => [...declines(told), ...behind(told), ...slow(told), ...margins(told)],
};

function opening(told: Told): Span[] {
  const { figures, period, businessDay } = told;
  const sales = known(figures.sales);
  if (!sales) return say`${periodName(period, 'zh')}还没有数据。`;
  const running = rangeOf(period).to > businessDay;
  const head = running ? `截至${dayZh(businessDay)},` : '';
  return say`${head}${periodName(period, 'zh')}销售${number(sales)}，${growthZh(told)}；${attainmentZh(told, running)}。`;
}

function growthZh({ figures }: Told): Span[] {
  const growth = known(figures.growth);
  if (growth)
    return growth.value < 0 ? say`同比下降${magnitude(growth, 'ratio', 'zh')}` : say`同比增长${number(growth)}`;
  const verdict = figureOf(figures.growth)?.verdicts[0];
  return say`同比无法计算${verdict ? `（${verdictWords[verdict].name.zh}）` : ''}`;
}

function attainmentZh({ figures, period }: Told, running: boolean): Span[] {
  const attainment = known(figures.attainment);
  if (!attainment) return say`尚未下达${targetZh(period)}`;
  const done = say`完成${targetZh(period)}的${number(attainment)}`;
  const gap = known(figures.gap);
  const pace = known(figures.run_rate);
  if (running && pace) return say`${done}，${pace.value < 0 ? '慢于' : '快于'}时间进度${magnitude(pace, 'pp', 'zh')}`;
  return gap ? say`${done}，${gap.value < 0 ? '尚差' : '超出'}${magnitude(gap, 'CNY', 'zh')}` : done;
}

function extremes({ figures }: Told): Span[] {
  const provinces = byValue(knownRows(figures.by_province_growth));
  const first = provinces[0];
  const last = provinces.at(-1);
  if (!first || !last || provinces.length < 2) return [];
  return say`各省中${nameOf(first)}${changeZh(first)}，领先；${nameOf(last)}${changeZh(last)}，垫后。`;
}

function changeZh(row: KnownRow): Span[] {
  return row.value < 0 ? say`下降${magnitude(row, 'ratio', 'zh')}` : say`增长${number(row)}`;
}

function declines({ figures }: Told): Span[][] {
  return declineRuns(figures.by_province_month_growth).map(({ name, months }) => {
    const from = monthZh(months[0]!.key.month!);
    const to = monthZh(months.at(-1)!.key.month!);
    const falls = joined(
      months.map((month) => [number(month)]),
      '、',
    );
    return say`${name}${from}至${to}连续${String(months.length)}个月环比下滑（${falls}）。`;
  });
}

function behind({ figures }: Told): Span[][] {
  const rows = behindTime(figures.by_province_attainment, figures.time_progress);
  const progress = known(figures.time_progress);
  if (rows.length === 0 || !progress) return [];
  const list = joined(
    rows.map((row) => say`${nameOf(row)}${number(row)}`),
    '、',
  );
  return [say`完成率低于时间进度（${number(progress)}）:${list}。`];
}

function slow({ figures }: Told): Span[][] {
  const whole = known(figures.growth);
  const rows = [...slowRows(figures.by_province_growth), ...slowRows(figures.by_series_growth)];
  if (!whole || rows.length === 0) return [];
  const list = joined(
    rows.map((row) => say`${nameOf(row)}${number(row)}`),
    '、',
  );
  return [say`增速低于整体（${number(whole)}）5个百分点以上：${list}。`];
}

function margins({ figures }: Told): Span[][] {
  return fallingMargins(figures.by_series_margin_change).map(
    (row) => say`${nameOf(row)}毛利率同比下降${magnitude(row, 'pp', 'zh')}。`,
  );
}
