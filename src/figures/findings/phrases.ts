// Turns of phrase that the sentences of findings share, in the language of the figures that they quote.

import type { Language } from '../../base/errors.ts';
import { formatValue } from '../../base/format.ts';
import type { Part, Quoted } from '../writing/quoted.ts';
import { directionOf, number, size } from '../writing/quoting.ts';
import { joined, type Span, say } from '../writing/spans.ts';

/** 增长5.2%, 下降3.5%, 基本持平: a fall is told in words, never as growth of less than nothing. */
export function moved(change: Quoted, language: Language): Span[] {
  const direction = directionOf(change);
  const by = size(change);
  if (direction === 'up') return language === 'zh' ? say`增长${by}` : say`grew ${by}`;
  if (direction === 'down') return language === 'zh' ? say`下降${by}` : say`fell ${by}`;
  return language === 'zh' ? say`基本持平` : say`stood still`;
}

/** 7月, or July. */
export function monthOf(month: string, language: Language): string {
  return language === 'zh' ? `${Number(month.slice(5))}月` : monthNames.format(new Date(`${month}-01`));
}

const monthNames = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** Money that is no figure of its own but what is at stake. */
export function money(amount: number, language: Language): string {
  return formatValue(amount, 'CNY', { language });
}

/** A bound of a rule as it is spoken of: 50万元, ¥500,000. */
export function boundOf(amount: number, language: Language): string {
  return money(amount, language).replace(/\.00(?!\d)/, '');
}

/** 福建4.8%、江西5.1%, or 4.8% in 福建: at most five by name. */
export function listOf(parts: readonly Part[], language: Language): Span[] {
  const named = parts
    .slice(0, 5)
    .map((part) => (language === 'zh' ? say`${part.label}${number(part)}` : say`${number(part)} in ${part.label}`));
  const list = joined(named, language === 'zh' ? '、' : ', ');
  if (parts.length <= 5) return list;
  return language === 'zh' ? say`${list}等` : say`${list} and so on`;
}

/** Only those with a value. */
export function known<Q extends Quoted>(parts: readonly Q[]): (Q & { value: number })[] {
  return parts.filter((part): part is Q & { value: number } => part.value !== null);
}
