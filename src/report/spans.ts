// A sentence is a list of spans; a span that is a number knows the figure it came from.

import type { Language } from '../base/errors.ts';
import { formatValue } from '../base/format.ts';
import type { Figure, FigureRow, Unit } from '../figures/figure.ts';

export interface Span {
  text: string;
  /** The figure whose number this text is. */
  expr?: string;
}

type Part = string | Span | Span[];

/** A template whose parts are texts, numbers and whole phrases: say`销售${number(sales)}。` */
export function say(texts: TemplateStringsArray, ...parts: Part[]): Span[] {
  const spans = texts.flatMap((text, index) => [{ text }, ...spansOf(parts[index] ?? '')]);
  return spans.filter(({ text }) => text !== '');
}

export function number(figure: Pick<Figure | FigureRow, 'text' | 'expr'>): Span {
  return { text: figure.text, expr: figure.expr };
}

/** The number without its sign, where the words beside it say the direction: 下降3.5%. */
export function magnitude(figure: Pick<Figure | FigureRow, 'value' | 'expr'>, unit: Unit, language: Language): Span {
  return { text: formatValue(Math.abs(figure.value ?? 0), unit, { language }), expr: figure.expr };
}

export function joined(phrases: Span[][], separator: string): Span[] {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [{ text: separator }, ...phrase]));
}

export function textOf(spans: Span[]): string {
  return spans.map(({ text }) => text).join('');
}

function spansOf(part: Part): Span[] {
  if (typeof part === 'string') return [{ text: part }];
  return Array.isArray(part) ? part : [part];
}
