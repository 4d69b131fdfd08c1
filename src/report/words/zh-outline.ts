// 报告模板的中文措辞：变化的方向用字说,数字不带负号。

import { formatValue } from '../../base/format.ts';
import { Decimal } from 'decimal.js';
import type { Quoted } from '../../figures/writing/quoted.ts';
import { type Direction, directionOf, number, shortOfAll, size } from '../../figures/writing/quoting.ts';
import { say, type Span } from '../../figures/writing/spans.ts';
import type { Against, OutlineWords } from './outline-words.ts';
import { ownZh } from '../board/words/zh-opening.ts';
import { dayZh, monthZh, periodZh } from './zh-calendar.ts';

export const outlineWordsZh: OutlineWords = {
  period: (period) => (period.kind === 'year' ? String(period.year) : periodZh(period)),
  periodHead: periodZh,
  day: dayZh,
  part: partZh,
  atAxis: (name) => name,
  unassigned: '未分配',
  channels: { direct: '直供', distributor: '经销' },
  numeral: numeralZh,
  wording: {
    growth: growthZh,
    change: (rate) => told(rate, { up: '增长', down: '下降', level: '持平' }),
    points: (change) => told(change, { up: '提高', down: '下降', level: '持平' }),
    more: (change, unit) => told(change, { up: '增加', down: '减少', level: '持平' }, unit),
    attained: attainedZh,
    gap: gapZh,
  },
  list: (names) => names.join('、'),
  between: '、',
  headWithUnit: (title, unit) => `${title}（${unit}）`,
  others: (count) => `其他${count}项`,
  total: '合计',
  points: '百分点',
  target: '目标',
  unfinishedLeftOut: '（不含未完的月份）',
  chart: (form, caption) => `${{ line: '折线图', column: '柱形图', bar: '条形图' }[form]}：${caption}`,
  indicator: '指标',
  noValue: '—',
  subtitle: ({ businessDay, version, basis }) =>
    `数据截至${businessDay} · 账册版本 ${version} · 金额为人民币、${basis}`,
  basis: { with_tax: '含税', without_tax: '不含税' },
  whose: { seller: ownZh.seller!, supervisor: ownZh.supervisor!, all: '区域' },
};

const againstZh: Record<Against, [verb: string, base: string]> = {
  year: ['同比', '上年同期'],
  month: ['环比', '上期'],
  quarter: ['环比', '上季'],
};

function growthZh(rate: Quoted, against: Against): Span[] {
  const [verb, base] = againstZh[against];
  const direction = directionOf(rate);
  if (direction === undefined) return say`${noGrowthZh(rate, verb, base)}`;
  if (direction === 'level') return say`与${base}基本持平（${number(rate)}）`;
  return say`${verb}${direction === 'up' ? '增长' : '下降'}${size(rate)}`;
}

function noGrowthZh({ verdicts }: Quoted, verb: string, base: string): string {
  if (verdicts.includes('no_base')) return `账册未覆盖${base}，无法${verb}`;
  if (verdicts.includes('zero_base')) return `${base}为零，无法计算${verb}`;
  if (verdicts.includes('missing_month')) return `${base}数据缺失，暂无法${verb}`;
  if (verdicts.includes('out_of_scope')) return `${verb}超出您的查看权限`;
  return `暂无${verb}数据`;
}

function told(change: Quoted, words: Record<Direction, string>, unit = ''): Span[] {
  const direction = directionOf(change) ?? 'level';
  return direction === 'level' ? say`${words.level}` : say`${words[direction]}${size(change)}${unit}`;
}

function attainedZh(rate: Quoted): Span[] {
  if (rate.value === null) return [];
  const excess = { ...rate, text: formatValue(new Decimal(rate.value).minus(1), 'ratio') };
  if (rate.value >= 1) return /[1-9]/.test(excess.text) ? say`超额完成${number(excess)}` : say`恰好完成目标`;
  return say`完成目标的${number(shortOfAll(rate))}`;
}

function gapZh(gap: Quoted): Span[] {
  const direction = directionOf(gap);
  if (direction === 'level') return say`与目标持平`;
  return direction === 'up' ? say`超出目标${size(gap)}` : say`距目标还差${size(gap)}`;
}

function partZh(name: string): string {
  if (/^\d{4}-\d{2}$/.test(name)) return monthZh(name);
  const [, quarter] = /Q([1-4])$/.exec(name) ?? [];
  return quarter ? `${'一二三四'[Number(quarter) - 1]}季度` : `${name}年`;
}

function numeralZh(counts: readonly number[]): string {
  const last = counts.at(-1)!;
  if (counts.length === 1) return `${chineseNumber(last)}、`;
  return counts.length === 2 ? `（${chineseNumber(last)}）` : `${last}. `;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

// 一, 十, 十二, 二十一: up to 99.
function chineseNumber(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return tens > 9 ? String(count) : `${ten}${digits[ones]}`;
}
