// What a document must carry so that each of its numbers can be proven again: the figure behind every expression.

import type { Language } from '../base/errors.ts';
import type { Answer, Figure, FigureRow, Unit, Verdict } from '../figures/figure.ts';

export interface Proof {
  expr: string;
  /** What the figure is called, with the member that a row of a breakdown is of. */
  name: string;
  value: number | null;
  unit: Unit;
  text: string;
  verdicts: Verdict[];
  definitionHash: string;
  version: number;
}

/** The proofs of all answers and of the rows of breakdowns, by expression. */
export function proofsOf(answers: readonly Answer[], language: Language = 'zh'): Map<string, Proof> {
  const figures = answers.filter((answer): answer is Figure => !('error' in answer));
  const proofs = figures.flatMap((figure) => [
    proofOf(figure, figure, figure.name),
    ...(figure.rows ?? []).map((row) => proofOf(figure, row, rowName(figure, row, language))),
  ]);
  return new Map(proofs.map((proof) => [proof.expr, proof]));
}

function proofOf(figure: Figure, { expr, value, text, verdicts }: Figure | FigureRow, name: string): Proof {
  const { unit, definition_hash: definitionHash, version } = figure;
  return { expr, name, value, unit, text, verdicts, definitionHash, version };
}

function rowName(figure: Figure, { key }: FigureRow, language: Language): string {
  if (language === 'en') return `${figure.name} (${Object.values(key).join(', ')})`;
  const { month, ...others } = key;
  return `${Object.values(others).join('')}${month === undefined ? '' : `${Number(month.slice(5))}月`}${figure.name}`;
}
