// A comparison in plain words: what the text says, what the ledger says as of when, and what comes of it.

import type { Language } from '../../base/errors.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Moment } from '../../figures/moment.ts';
import { show } from '../relations/explain.ts';
import type { Slip } from '../relations/relation.ts';
import type { Bound } from './binding/bound.ts';
import type { Judgement } from './judge.ts';

export interface Explained {
  figure: Figure;
  moment: Moment;
  language: Language;
  /** Undefined of a proposal. */
  judgement: Judgement | undefined;
}

export function explain(bound: Bound, explained: Explained): string {
  return explained.language === 'zh' ? inChinese(bound, explained) : inEnglish(bound, explained);
}

function inChinese(bound: Bound, { figure, moment, judgement }: Explained): string {
  const { text } = bound.mention;
  const ledger = `账册截至${moment.businessDay}（版本 ${moment.version}）的${figure.name}`;
  const found = `文中写 ${text}；${ledger}为 ${valueOf(bound, figure)}`;
  if (!judgement) return `${found}。是否指这个数，请看表达式。`;
  const { verdict, because, likely } = judgement;
  const more = because ? `：${because.zh}` : '';
  if (verdict === 'unverifiable') return `文中写 ${text}；${ledger}无从比较${more}。`;
  if (verdict === 'consistent') return `${found}，相符。`;
  if (verdict === 'rounding') return `${found}，在所印位数之内相符${more}。`;
  if (verdict === 'suspicious') return `${found}，对不上；说的若是${because!.zh}，则相符。`;
  return `${found}，对不上${apart(bound, figure, '，相差约 * 倍')}${more}${likely ? `；${slipsZh[likely]}` : ''}。`;
}

function inEnglish(bound: Bound, { figure, moment, judgement }: Explained): string {
  const { text } = bound.mention;
  const ledger = `as of ${moment.businessDay} (version ${moment.version}) the ledger`;
  const found = `The text says ${text}; ${ledger} says ${figure.text} for ${figure.name}`;
  if (!judgement) return `${found}. Whether it means this figure, the expression tells.`;
  const { verdict, because, likely } = judgement;
  const more = because ? `: ${because.en}` : '';
  if (verdict === 'unverifiable') return `The text says ${text}; ${ledger} cannot tell ${figure.name}${more}.`;
  if (verdict === 'consistent') return `${found}: they agree.`;
  if (verdict === 'rounding') return `${found}: they agree within the printed digits${more}.`;
  if (verdict === 'suspicious') return `${found}, which differs; if it means ${because!.en}, it agrees.`;
  return `${found}, which differs${apart(bound, figure, ' by a factor of about *')}${more}${likely ? `; ${slipsEn[likely]}` : ''}.`;
}

// With a digit more than the print, so that what differs is seen.
function valueOf({ stated }: Bound, { value, text, unit }: Figure): string {
  const isPlain = value === null || unit === 'count' || unit === 'people' || unit === 'score' || unit === 'hours';
  return isPlain ? text : show(value, unit, stated.step);
}

function apart({ stated }: Bound, { value }: Figure, words: string): string {
  const [small, large] = [Math.abs(stated.value), Math.abs(value ?? 0)].toSorted((left, right) => left - right);
  const ratio = small! > 0 ? large! / small! : 0;
  return ratio < 2 ? '' : words.replace('*', ratio >= 10 ? String(Math.round(ratio)) : ratio.toFixed(1));
}

const slipsZh: Partial<Record<Slip, string>> = {
  unit: '像是单位写错（万与亿）',
  decimal: '像是小数点错了位',
};
const slipsEn: Partial<Record<Slip, string>> = {
  unit: 'the unit looks wrong (万 for 亿)',
  decimal: 'the decimal point looks misplaced',
};
