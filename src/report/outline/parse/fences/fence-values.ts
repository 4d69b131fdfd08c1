// What the lines of tables and charts hold: dimensions, figures, counts.

import { Refusal } from '../../../../base/errors.ts';
import type { DimensionKey } from '../../../../figures/catalogue/dimensions.ts';
import { findDimension } from '../../../../figures/language/vocabulary.ts';
import type { FigureRef } from '../../tree.ts';
import type { Entry, Piece } from './fence-lines.ts';
import { parseFigure } from '../parse-figure.ts';
import { wrong } from '../problems.ts';
import { type Reader, readerOf } from '../reader.ts';
import type { Context } from '../scope.ts';

export const tableKeys = ['caption', 'rows', 'columns', 'sort', 'total', 'limit', 'note'] as const;
export type TableEntries = Partial<Record<(typeof tableKeys)[number], Entry>>;

/** A dimension by its name; throws a Refusal with its place. */
export function dimensionAt({ text, at }: Piece): DimensionKey {
  try {
    return findDimension(text);
  } catch (error) {
    if (error instanceof Refusal)
      throw wrong(error.code, at, { words: error.words, nearest: error.details.nearest as string[] });
    throw error;
  }
}

/** A figure that fills its piece of text. */
export function figureIn({ text, at }: Piece, context: Context): { figure: FigureRef; reader: Reader } {
  const reader = readerOf(text, at.offset);
  return { figure: parseFigure(reader, context), reader };
}

/** The number behind `limit:`; none limits nothing. */
export function limitOf(entry: Entry | undefined): number {
  if (!entry) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,3}$/.test(entry.value.text)) return Number(entry.value.text);
  throw wrong('bad_line', entry.value.at, {
    words: { zh: '这里应为个数，如 10', en: 'How many is wanted here, such as 10' },
  });
}
