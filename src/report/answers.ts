// Answers by the keys of an outline. What was refused or has no value is simply not there; the words then say so.

import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import type { Language } from '../base/errors.ts';
import type { Database } from '../db/database.ts';
import { ask } from '../figures/ask.ts';
import type { Answer, Figure, FigureRow } from '../figures/figure.ts';

export type Outline<K extends string> = Record<K, string>;
export type Answers<K extends string> = Record<K, Answer>;

export interface Asking {
  asOf?: Day | undefined;
  language?: Language | undefined;
}

/** Asks the whole outline at once. */
export async function askOutline<K extends string>(
  db: Database,
  viewer: Viewer,
  asking: Asking & { outline: Outline<K> },
): Promise<Answers<K>> {
  const keys = Object.keys(asking.outline) as K[];
  const expressions = keys.map((key) => asking.outline[key]);
  const answers = await ask(db, viewer, { expressions, asOf: asking.asOf, language: asking.language });
  return Object.fromEntries(keys.map((key, index) => [key, answers[index]])) as Answers<K>;
}

/** The figure, when it was answered at all. */
export function figureOf(answer: Answer): Figure | undefined {
  return 'error' in answer ? undefined : answer;
}

/** The figure, when it has a value. */
export function known(answer: Answer): (Figure & { value: number }) | undefined {
  const figure = figureOf(answer);
  return figure && figure.value !== null ? (figure as Figure & { value: number }) : undefined;
}

export type KnownRow = FigureRow & { value: number };

/** The rows of a breakdown that have a value. */
export function knownRows(answer: Answer): KnownRow[] {
  const rows = figureOf(answer)?.rows ?? [];
  return rows.filter((row): row is KnownRow => row.value !== null);
}

/** The name of a row by its last key: of { month, province } the province. */
export function nameOf(row: FigureRow): string {
  return Object.values(row.key).at(-1) ?? '';
}

export function byValue(rows: KnownRow[]): KnownRow[] {
  return [...rows].sort((left, right) => right.value - left.value);
}
