// Figures of a template that are refused: names that nobody bears, slices that a metric does not know.

import type { Language, Refusal } from '../../../base/errors.ts';
import type { Answer, RefusedFigure } from '../../../figures/figure.ts';
import { wrong } from '../parse/problems.ts';
import type { FigureRef, Template } from '../tree.ts';
import { type Binding, expressionOf } from './asked.ts';

export interface RefusedRef {
  figure: FigureRef;
  answer: RefusedFigure;
}

export function refusedFigures(template: Template, asked: Binding & { answers: Record<string, Answer> }): RefusedRef[] {
  return template.figures.flatMap((figure) => {
    const answer = asked.answers[expressionOf(figure, asked)]!;
    return 'error' in answer && !isOfConditions(answer.error.code, asked) ? [{ figure, answer }] : [];
  });
}

/** With its place in the template; the answer says why in one language, `other` in the other. */
export function refusalOf({ figure, answer }: RefusedRef, other: RefusedFigure, language: Language): Refusal {
  const { code, message, nearest } = answer.error;
  const [own, translated] = [message, other.error.message].map((text) => text.replace(/[。.]$/, '')) as [
    string,
    string,
  ];
  const words = language === 'zh' ? { zh: own, en: translated } : { zh: translated, en: own };
  return wrong(code, figure.at, { words, ...(nearest && { nearest }) });
}

// The conditions of a whole report do not fit every figure: people belong to no province. Such a figure has no value.
function isOfConditions(code: string, { conditions }: Binding): boolean {
  return conditions.length > 0 && code === 'bad_slice';
}
