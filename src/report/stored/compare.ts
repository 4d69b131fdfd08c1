// Two kept reports side by side: figure by figure, and what they say section by section.

import type { Viewer } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import { type Database, transact } from '../../db/database.ts';
import type { Difference } from '../../figures/proof/difference.ts';
import type { KeptSection } from '../../records/reports/keep-report.ts';
import { figuresOf, type NumberedFigure, sectionsOf, type StoredReport } from '../../records/reports/read-reports.ts';
import { compareSections, type Sameness, type SectionComparison } from './compare-sections.ts';
import { requireReport } from './require-report.ts';
import { storedDifference } from './stored-figure.ts';

export interface Comparison {
  left: StoredReport;
  right: StoredReport;
  /** How many figures are so. */
  counts: Record<Sameness, number>;
  /** Those that are not the same, in the order of the left one, then those that only the right one has. */
  figures: FigureComparison[];
  sections: SectionComparison[];
}

export interface FigureComparison extends Difference {
  name: string;
  state: Sameness;
  left: ComparedFigure | null;
  right: ComparedFigure | null;
}

export interface ComparedFigure {
  number: number;
  expr: string;
  value: number | null;
  text: string;
}

/** Of reports on two periods, what the one says of its period is held against what the other says of its own. */
export async function compareReports(
  db: Database,
  viewer: Viewer,
  { left, right, language }: { left: number; right: number; language: Language },
): Promise<Comparison> {
  const [one, other] = [await readSide(db, viewer, left), await readSide(db, viewer, right)];
  const figures = compareFigures(one, other, language);
  const states = Map.groupBy(figures, ({ state }) => state);
  const count = (state: Sameness) => states.get(state)?.length ?? 0;
  return {
    left: one.report,
    right: other.report,
    counts: {
      same: count('same'),
      changed: count('changed'),
      only_left: count('only_left'),
      only_right: count('only_right'),
    },
    figures: figures.filter(({ state }) => state !== 'same'),
    sections: compareSections(one.sections, other.sections),
  };
}

interface Side {
  report: StoredReport;
  /** By what they ask, whatever the period. */
  figures: Map<string, NumberedFigure>;
  sections: KeptSection[];
}

async function readSide(db: Database, viewer: Viewer, id: number): Promise<Side> {
  const report = await requireReport(db, viewer, id);
  return transact(
    db,
    viewer.scope,
    async (tx) => {
      const figures = await figuresOf(tx, id);
      const keyed = figures.map((figure) => [questionOf(figure.expr, report.period), figure] as const);
      return { report, figures: new Map(keyed), sections: await sectionsOf(tx, id) };
    },
    { snapshot: true },
  );
}

/** `sales@2024` in a report of 2025 is `sales@-1`; that of the year before has it as `sales@-0`. */
export function questionOf(expr: string, period: string): string {
  const at = expr.lastIndexOf('@') + 1;
  const written = expr.slice(at);
  const year = Number(period.slice(0, 4));
  const relative = written === period ? 'P' : written.replace(/\d{4}/g, (digits) => `-${year - Number(digits)}`);
  return expr.slice(0, at) + relative;
}

function compareFigures(left: Side, right: Side, language: Language): FigureComparison[] {
  const keys = new Set([...left.figures.keys(), ...right.figures.keys()]);
  return [...keys].map((key) => compareFigure(left.figures.get(key), right.figures.get(key), language));
}

function compareFigure(
  left: NumberedFigure | undefined,
  right: NumberedFigure | undefined,
  language: Language,
): FigureComparison {
  const either = (right ?? left)!;
  const difference = storedDifference(either, [left?.value ?? null, right?.value ?? null], language);
  const sides = { left: left ? compared(left) : null, right: right ? compared(right) : null };
  return { name: either.name, state: stateOf(left, right), ...sides, ...difference };
}

function stateOf(left: NumberedFigure | undefined, right: NumberedFigure | undefined): Sameness {
  if (!left) return 'only_right';
  if (!right) return 'only_left';
  return left.value === right.value ? 'same' : 'changed';
}

function compared({ number, expr, value, text }: NumberedFigure): ComparedFigure {
  return { number, expr, value, text };
}
