// The one way to compute figures: parse → resolve → scope → rewrite → plan → sql → run → value.
// Many questions go through together, so that one statement a source and grain answers them all.

import type { Viewer } from '../access/viewer.ts';
import { type Day, dayInZone } from '../base/dates.ts';
import { type Language, Refusal } from '../base/errors.ts';
import type { Database, Transaction } from '../db/database.ts';
import { type Breakdown, breakDown, nodesOf, outsideScope } from './breakdown.ts';
import type { Answer } from './figure.ts';
import { atMoment, type Moment, type MomentRequest } from './moment.ts';
import { parseQuestion } from './parse.ts';
import { planLeaves } from './plan.ts';
import type { Question } from './question.ts';
import { nameResolver } from './resolve.ts';
import { leavesOf } from './rewrite.ts';
import { readLabels } from './row-labels.ts';
import { type RunStatement, runPlan } from './run.ts';
import { reachesOutside, scopeOf } from './scope.ts';
import type { LeafSource } from './value.ts';
import { refusedFigure, writeFigure } from './write-figure.ts';

export interface Asked {
  expressions: readonly string[];
  /** The business day from which the question is asked. */
  asOf?: Day | undefined;
  /** The ledger version whose knowledge answers. */
  atVersion?: number | undefined;
  language?: Language | undefined;
  /** Today; for tests. */
  today?: Day;
}

/** One answer for each expression, in their order; a refused one stands in its place. Unknown `atVersion` refuses all. */
export async function ask(db: Database, viewer: Viewer, asked: Asked): Promise<Answer[]> {
  const work = async (tx: Transaction, moment: Moment) => (await answer(tx, viewer, { ...asked, moment })).figures;
  return atMoment(db, viewer, { request: momentOf(asked), work });
}

/** The moment that a request means; without a day of its own, today in China. */
export function momentOf(asked: Pick<Asked, 'asOf' | 'atVersion' | 'today'>): MomentRequest {
  return { asOf: asked.asOf, atVersion: asked.atVersion, today: asked.today ?? dayInZone(new Date(), 'Asia/Shanghai') };
}

export interface Answered {
  figures: Answer[];
  /** What each expression came down to; undefined where it was refused. */
  breakdowns: (Breakdown | undefined)[];
  refusals: (Refusal | undefined)[];
  leaves: LeafSource;
  statements: RunStatement[];
}

/** The same inside a transaction that is already open, with what the proof needs. */
export async function answer(tx: Transaction, viewer: Viewer, asked: Asked & { moment: Moment }): Promise<Answered> {
  const { moment } = asked;
  const understood = await understandAll(tx, asked.expressions, { viewer, moment });
  const breakdowns = understood.map((each) => (each instanceof Refusal ? undefined : each));

  const known = breakdowns.filter((each) => each !== undefined);
  const plan = planLeaves(known.flatMap(nodesOf).flatMap(leavesOf), moment);
  const { leaves, statements } = await runPlan(tx, plan, { moment, scope: scopeOf(viewer) });
  const labels = await readLabels(tx, { breakdowns: known, leaves, moment });

  const language = asked.language ?? 'zh';
  const figures = understood.map((each, index) =>
    each instanceof Refusal
      ? refusedFigure(asked.expressions[index]!, each, language)
      : writeFigure(each, { leaves, labels, version: moment.version, language }),
  );
  const refusals = understood.map((each) => (each instanceof Refusal ? each : undefined));
  return { figures, breakdowns, refusals, leaves, statements };
}

async function understandAll(
  tx: Transaction,
  expressions: readonly string[],
  asker: { viewer: Viewer; moment: Moment },
): Promise<(Breakdown | Refusal)[]> {
  const scope = scopeOf(asker.viewer);
  const parsed = expressions.map((text) => refusalOr(() => parseQuestion(text)));
  const questions = parsed.filter((each): each is Question => !(each instanceof Refusal));
  const resolve = await nameResolver(tx, questions, { moment: asker.moment, scoped: scope !== undefined });
  const understand = async (question: Question): Promise<Breakdown> => {
    const resolved = await resolve(question);
    return reachesOutside(resolved, scope) ? outsideScope(resolved) : breakDown(resolved, asker.moment);
  };
  const results: (Breakdown | Refusal)[] = [];
  for (const each of parsed)
    results.push(each instanceof Refusal ? each : await laterRefusalOr(() => understand(each)));
  return results;
}

function refusalOr<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

async function laterRefusalOr<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
