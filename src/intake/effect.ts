// What an import does to the figures of the years that it touches: before and after, computed as everywhere else.

import { Decimal } from 'decimal.js';
import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import type { Language } from '../base/errors.ts';
import { formatValue } from '../base/format.ts';
import type { Database, Transaction } from '../db/database.ts';
import { answerAnew, momentOf } from '../figures/ask.ts';
import type { Answer, Figure } from '../figures/figure.ts';
import { momentWithin } from '../figures/moment.ts';
import { yearsOfEntries, yearsOfLines } from '../records/staged-days.ts';
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
  const expressions = expressionsOf(kind, await (kind === 'sales' ? yearsOfLines : yearsOfEntries)(world.tx));
  const look = async () => {
    if (expressions.length === 0) return [];
    const request = momentOf({ today: asker.today });
    const moment = await momentWithin(world.tx, asker.viewer, request);
    return (await answerAnew(world, asker.viewer, { expressions, language: asker.language, moment })).figures;
  };
  return effects(await look(), await around(look), asker.language);
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
export function effects(before: readonly Answer[], after: readonly Answer[], language: Language): FigureEffect[] {
  return after.flatMap((answer, index) => {
    const earlier = before[index]!;
    if ('error' in answer || 'error' in earlier) return [];
    return answer.rows ? changedMonths(earlier, answer, language) : [compare(earlier, answer, language)];
  });
}

type Shown = Pick<Figure, 'expr' | 'value' | 'text' | 'unit'> & { name: string };

function compare(before: Shown | undefined, after: Shown, language: Language): FigureEffect {
  const period = after.expr.slice(after.expr.lastIndexOf('@') + 1);
  return {
    expr: after.expr,
    name: `${after.name} ${period}`,
    before: before?.value ?? null,
    after: after.value,
    text_before: before ? exactText(before, language) : '—',
    text_after: exactText(after, language),
    text_change: changeText(before?.value ?? null, after, language),
  };
}

// To be checked against a sum of one's own, money is told to the cent.
function exactText({ value, unit, text }: Shown, language: Language): string {
  return unit === 'CNY' ? formatValue(value, unit, { language, scale: '元' }) : text;
}

// Of large figures the text stays the same where the value does not. Ratios differ by percentage points.
function changeText(before: number | null, { value: after, unit }: Shown, language: Language): string {
  if (before === null || after === null) return '';
  const change = new Decimal(after).minus(before);
  const isRatio = unit === 'ratio';
  const text = formatValue(isRatio ? change.times(100) : change, isRatio ? 'pp' : unit, {
    language,
    signed: true,
    scale: '元',
  });
  return /[1-9]/.test(text) ? text : '';
}

function changedMonths(before: Figure, after: Figure, language: Language): FigureEffect[] {
  const earlier = new Map(before.rows?.map((row) => [row.expr, row]));
  const { name, unit } = after;
  const months = after.rows!.map((row) => {
    const known = earlier.get(row.expr);
    return compare(known && { ...known, name, unit }, { ...row, name, unit }, language);
  });
  return months.filter((each) => each.before !== each.after);
}
