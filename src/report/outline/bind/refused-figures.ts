// Figures of a template that are refused: names that nobody bears, slices that a metric does not know.

import type { Refusal } from '../../../base/errors.ts';
import type { Answer } from '../../../figures/figure.ts';
import { wrong } from '../parse/problems.ts';
import type { Template } from '../tree.ts';
import { type Binding, expressionOf } from './asked.ts';

/** One refusal for each, with its place in the template. */
export function refusedFigures(template: Template, asked: Binding & { answers: Record<string, Answer> }): Refusal[] {
  return template.figures.flatMap((figure) => {
    const answer = asked.answers[expressionOf(figure, asked)]!;
    if (!('error' in answer) || isOfConditions(answer.error.code, asked)) return [];
    const { code, message, nearest } = answer.error;
    const said = message.replace(/[。.]$/, '');
    return [wrong(code, figure.at, { words: { zh: said, en: said }, ...(nearest && { nearest }) })];
  });
}

// The conditions of a whole report do not fit every figure: people belong to no province. Such a figure has no value.
function isOfConditions(code: string, { conditions }: Binding): boolean {
  return conditions.length > 0 && code === 'bad_slice';
}
