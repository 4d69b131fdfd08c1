// What an import does to the figures of the years that it touches: before and after, computed as everywhere else.

import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import type { Language } from '../base/errors.ts';
import type { Database, Transaction } from '../db/database.ts';
import { answerAnew, momentOf } from '../figures/ask.ts';
import type { Answer, Figure } from '../figures/figure.ts';
import { momentWithin } from '../figures/moment.ts';
import { stagedYears } from '../records/staged-days.ts';
import type { FigureEffect } from './import-result.ts';
import type { Kind } from './layout/kinds.ts';

export interface Tried {
  kind: Kind;
  /** Looks at what the work leads to, and takes it back. */
  around(look: () => Promise<Answer[]>): Promise<Answer[]>;
}

/** Nothing of it goes into the cache of answers: the version that is looked at is never committed. */
export async function effectOf(
  world: { db: Database; tx: Transaction },
  asker: { viewer: Viewer; language: Language; today: Day },
  { kind, around }: Tried,
): Promise<FigureEffect[]> {
  const expressions = expressionsOf(kind, await stagedYears(world.tx, kind === 'sales' ? 'line' : 'entry'));
  if (expressions.length === 0) return [];
  const look = async () => {
    const request = momentOf({ today: asker.today });
    const moment = await momentWithin(world.tx, asker.viewer, request);
    return (await answerAnew(world, asker.viewer, { expressions, language: asker.language, moment })).figures;
  };
  return effects(await look(), await around(look));
}

/** What is worth a look beside an import of the kind, for each of the newest years that it touches. */
export function expressionsOf(kind: Kind, years: readonly number[]): string[] {
  const newest = years.slice(-mostYears).reverse();
  return newest.flatMap((year) => (metricsOf[kind] ?? []).map((metric) => `${metric}@${year}`));
}

const mostYears = 3;

const metricsOf: Partial<Record<Kind, readonly string[]>> = {
  sales: ['sales', 'sales:yoy', 'attainment', 'customers', 'sales by month'],
  targets: ['sales.target', 'attainment'],
  receipts: ['receipts'],
  expenses: ['expenses', 'expense_ratio'],
  contacts: ['contacts'],
};

/** Whole years always, their months where something changes. */
export function effects(before: readonly Answer[], after: readonly Answer[]): FigureEffect[] {
  return after.flatMap((answer, index) => {
    const earlier = before[index]!;
    if ('error' in answer || 'error' in earlier) return [];
    return answer.rows
      ? changedMonths(earlier, answer)
      : [compare(earlier, { ...answer, name: `${answer.name} ${answer.expr.split('@')[1]}` })];
  });
}

type Shown = Pick<Figure, 'expr' | 'value' | 'text'> & { name: string };

function compare(before: Shown | undefined, after: Shown): FigureEffect {
  return {
    expr: after.expr,
    name: after.name,
    before: before?.value ?? null,
    after: after.value,
    text_before: before?.text ?? '—',
    text_after: after.text,
  };
}

function changedMonths(before: Figure, after: Figure): FigureEffect[] {
  const earlier = new Map(before.rows?.map((row) => [row.expr, row]));
  const months = after.rows!.map((row) => {
    const name = `${after.name} ${Object.values(row.key).join('/')}`;
    const known = earlier.get(row.expr);
    return compare(known && { ...known, name }, { ...row, name });
  });
  return months.filter((each) => each.before !== each.after);
}
