// What the reading of a template carries along: the names of the loops around, and what is found wrong or wanted on the way.

import type { FigureRef, Node, Variable } from '../tree.ts';
import type { Piece } from './fences/fence-lines.ts';
import type { Problems } from './problems.ts';

export interface Context {
  problems: Problems;
  /** Every figure that must be asked. */
  figures: FigureRef[];
  /** What is wanted beside figures. */
  wants: { findings: boolean };
  /** The innermost loop first. */
  loops: readonly Variable[];
}

/** Reads a caption or a name, which may hold tags. */
export type ParseInline = (piece: Piece, context: Context) => Node[];

export function variableNamed(name: string, { loops }: Pick<Context, 'loops'>): Variable | undefined {
  const wanted = name.normalize('NFC');
  return loops.find((variable) => variable.name === wanted);
}

/** Has a figure asked, and gives it back. */
export function want(figure: FigureRef, context: Pick<Context, 'figures'>): FigureRef {
  context.figures.push(figure);
  return figure;
}
