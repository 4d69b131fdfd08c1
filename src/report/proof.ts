// What a document must carry so that each of its numbers can be proven again: the figure behind every expression.

import type { Answer, Unit } from '../figures/figure.ts';
import { figureOf } from './answers.ts';

export interface Proof {
  expr: string;
  value: number | null;
  unit: Unit;
  text: string;
  definitionHash: string;
  version: number;
}

/** The proofs of all answers and of the rows of breakdowns, by expression. */
export function proofsOf(answers: readonly Answer[]): Map<string, Proof> {
  const proofs = new Map<string, Proof>();
  for (const figure of answers.map(figureOf)) {
    if (!figure) continue;
    const { unit, definition_hash: definitionHash, version } = figure;
    for (const { expr, value, text } of [figure, ...(figure.rows ?? [])]) {
      proofs.set(expr, { expr, value, unit, text, definitionHash, version });
    }
  }
  return proofs;
}
