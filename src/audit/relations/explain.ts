// A verdict in plain Chinese, with the numbers put in.

import type { Mention } from '../context/mention.ts';
import type { AuditVerdict, Claim, Slip, Working } from './relation.ts';

const slips: Record<Slip, string> = {
  unit: '像是单位写错（万与亿）',
  decimal: '像是小数点错了位',
  swapped: '像是两个数写反了',
  base: '像是用错了基数',
  period: '像是用错了期间',
  increase_vs_level: '像是把“增长了”与“增长到”混为一谈',
};

export function explain(claim: Claim, verdict: AuditVerdict, likely: Slip | undefined): string {
  const said = claim.of ? `文中写${named(claim.of)}` : `应为${show(claim.stated.value, claim.unit, claim.stated.step)}`;
  const worked = `${claim.formula} = ${show(claim.computed.value, claim.unit, claim.stated.step)}`;
  if (verdict === 'consistent') return `${said}；${worked}，相符。`;
  if (verdict === 'rounding') return `${said}；${worked}，在所印位数的舍入之内相符。`;
  const wrong = `${said}；但按文中其他数字，${worked}${rangeOf(claim)}，${verdict === 'suspicious' ? '对不上，除非另有口径' : `对不上${apart(claim)}`}`;
  return `${wrong}${likely ? `；${slips[likely]}` : isLastDigit(claim) ? '；只差末位，像是截尾而不是四舍五入' : ''}。`;
}

export function workingOf({ formula, signs = formula, computed, unit, stated: { step } }: Worked): Working {
  const [value, low, high] = [computed.value, computed.low, computed.high].map((each) => show(each, unit, step));
  return { formula: signs, computed: value!, low: low!, high: high! };
}

type Worked = Pick<Claim, 'formula' | 'signs' | 'computed' | 'unit'> & { stated: Pick<Claim['stated'], 'step'> };

/** A number as it was read; an end that the print leaves open to one side is null. */
export interface PrintedReading {
  value: string;
  low: string | null;
  high: string | null;
}

export function printedReading({ value, low, high, unit, step }: Mention): PrintedReading {
  const end = (at: number) => (Number.isFinite(at) ? show(at, unit, step / 2) : null);
  return { value: show(value, unit, step), low: end(low), high: end(high) };
}

/** A number as the text has it, with what it measures: 人均销售额399万元. */
export function named({ metric, label, text, unit, role }: Mention): string {
  const role_ = roleNames[role] ?? '';
  const name =
    role_ !== '' ? role_ : label.length <= 8 && label !== metric ? label + metric : metric || label.slice(0, 8);
  return unit === 'return' || name === '' ? `${name}${text}` : `${name} ${text}`;
}

const roleNames: Partial<Record<Mention['role'], string>> = {
  target: '目标',
  growth: '变化',
  share: '占比',
  attainment: '完成率',
  points: '变化',
  increment: '变化',
  base: '基期',
};

function rangeOf({ computed, unit, stated: { step } }: Claim): string {
  const [low, high] = [show(computed.low, unit, step), show(computed.high, unit, step)];
  return low === high ? '' : `（按所印位数在 ${low} 与 ${high} 之间）`;
}

function apart({ stated, computed }: Claim): string {
  const [small, large] = [Math.abs(stated.value), Math.abs(computed.value)].sort((left, right) => left - right);
  const ratio = small! > 0 ? large! / small! : 0;
  return ratio >= 2 ? `，相差约 ${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(1)} 倍` : '';
}

function isLastDigit({ stated, computed }: Claim): boolean {
  return stated.step > 0 && Math.abs(stated.value - computed.value) <= stated.step;
}

/** A value in its unit, with one digit more than the print it is held against. */
export function show(value: number, unit: string, step = 0): string {
  if (unit === 'ratio') return `${trim(value * 100, placesOf(step * 100) + 1)}%`;
  if (unit === 'pp') return `${trim(value, placesOf(step) + 1)}个百分点`;
  if (unit === 'return') return `1:${trim(value, 2)}`;
  if (unit === 'times') return `${trim(value, placesOf(step) + 1)}倍`;
  return showAmount(value, unit, step);
}

const counted: Record<string, string> = {
  CNY: '元',
  people: '人',
  days: '天',
  hours: '小时',
  months: '个月',
  score: '分',
  '': '',
};

function showAmount(value: number, unit: string, step: number): string {
  const size = Math.abs(value);
  const [scale, word] = size >= 1e8 ? [1e8, '亿'] : size >= 1e4 && unit === 'CNY' ? [1e4, '万'] : [1, ''];
  const places = Math.min(6, Math.max(placesOf((step || 1) / scale), scale > 1 ? 2 : 0));
  return `${trim(value / scale, places)}${word}${counted[unit] ?? unit.replace(/^CNY\//, '元/')}`;
}

function placesOf(step: number): number {
  return step > 0 && step < 1 ? Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)) : 0;
}

function trim(value: number, places: number): string {
  const text = value.toFixed(places);
  return places > 0 ? text.replace(/\.?0+$/, '') : text;
}
