// Our side: the whole set in one call, as a report or the board makes it.

import { CompiledQuery } from 'kysely';
import { localOperator } from '../src/access/viewer.ts';
import { type Database, transact, wholeCompany } from '../src/db/database.ts';
import { answerAnew, ask, momentOf } from '../src/figures/ask.ts';
import type { Answer } from '../src/figures/figure.ts';
import { atMoment } from '../src/figures/moment.ts';

/** The day on which the year is looked back on. */
export const today = '2026-01-05';

type Statements = Awaited<ReturnType<typeof answerAnew>>['statements'];

export interface OurRun {
  ms: number;
  figures: Answer[];
  statements: Statements;
}

/** Computed, not remembered. */
export async function computeOurs(db: Database, expressions: readonly string[]): Promise<OurRun> {
  const start = performance.now();
  const { figures, statements } = await atMoment(db, localOperator, {
    request: momentOf({ today }),
    work: (tx, moment) => answerAnew({ db, tx }, localOperator, { expressions, moment }),
  });
  return { ms: performance.now() - start, figures, statements };
}

/** Asked as everybody asks: remembered where it may be. */
export async function askOurs(db: Database, expressions: readonly string[]): Promise<{ ms: number }> {
  const start = performance.now();
  await ask(db, localOperator, { expressions, today });
  return { ms: performance.now() - start };
}

export interface StatementTime {
  ms: number;
  rows: number;
  sql: string;
}

/** The same statements alone, to see what of the time is theirs. */
export async function timeStatements(db: Database, statements: Statements): Promise<StatementTime[]> {
  return transact(db, wholeCompany, async (tx) => {
    const times: StatementTime[] = [];
    for (const { sql, parameters } of statements) {
      const start = performance.now();
      const { rows } = await tx.executeQuery(CompiledQuery.raw(sql, [...parameters]));
      times.push({ ms: performance.now() - start, rows: rows.length, sql });
    }
    return times;
  });
}

/** The values of a figure's rows, or its own, in no order. */
export function valuesOf(figure: Answer): number[] {
  if ('error' in figure) return [];
  const values = figure.rows ? figure.rows.map(({ value }) => value) : [figure.value];
  return values.filter((value) => value !== null);
}
