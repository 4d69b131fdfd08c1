// The one way to compute figures: parse → resolve → scope → rewrite → properties → plan → sql → run → value → write.
// Many questions go through together, so that one statement a source and grain answers them all.

import type { Viewer } from '../access/viewer.ts';
import { type Day, dayInZone } from '../base/dates.ts';
import { type Language, Refusal } from '../base/errors.ts';
import { inFiscalYears, rangeOf } from '../base/periods.ts';
import { type Database, seeingAll, type Transaction } from '../db/database.ts';
import { currentVersion } from '../records/changes.ts';
import { knownAnswers, rememberAnswers } from './answer-cache.ts';
import { type Breakdown, breakDown, nodesOf, outsideScope } from './breakdown.ts';
import { metricOf } from './catalogue/metrics.ts';
import type { Answer } from './figure.ts';
import type { Leaf } from './leaf.ts';
import { atMoment, decidedOn, type Moment, type MomentRequest } from './moment.ts';
import { parseQuestion } from './parse.ts';
import { planLeaves } from './plan-leaves.ts';
import { propertyNeeds } from './properties/needs.ts';
import { readProperties } from './properties/read-properties.ts';
import type { Question } from './question.ts';
import { nameResolver } from './resolve.ts';
import { leavesOf } from './rewrite.ts';
import { readLabels } from './row-labels.ts';
import { type RunStatement, runPlan } from './run.ts';
import { reachesOutside, scopeOf } from './scope.ts';
import type { Asking } from './sql/relation.ts';
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
  const request = momentOf(asked);
  const version = asked.atVersion ?? (await currentVersion(db.kysely));
  const known = knownAnswers(db, asked.expressions, { viewer, request, version, language: asked.language ?? 'zh' });
  if (known.every((each) => each !== undefined)) return known;
  const work = (tx: Transaction, moment: Moment) => figuresAt({ db, tx }, viewer, { ...asked, request, moment });
  return atMoment(db, viewer, { request, work });
}

/** The same inside a transaction that is already open. What was answered before at this version is not computed again. */
export async function figuresAt(
  { db, tx }: { db: Database; tx: Transaction },
  viewer: Viewer,
  asked: Asked & { request: MomentRequest; moment: Moment },
): Promise<Answer[]> {
  const { expressions, moment, language = 'zh' } = asked;
  const key = { viewer, request: asked.request, version: moment.version, language };
  const known = knownAnswers(db, expressions, key);
  const missing = expressions.filter((_, index) => known[index] === undefined);
  const { figures } = await answer(tx, viewer, { ...asked, expressions: missing });
  rememberAnswers(db, { expressions: missing, answers: figures }, key);
  const fresh = figures.values();
  return known.map((each) => each ?? fresh.next().value!);
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
  source: LeafSource;
  asking: Asking;
  statements: RunStatement[];
}

/** The figures anew, with what the proof needs. */
export async function answer(tx: Transaction, viewer: Viewer, asked: Asked & { moment: Moment }): Promise<Answered> {
  const { moment } = asked;
  const understood = await understandAll(tx, asked.expressions, { viewer, moment });
  const breakdowns = understood.map((each) => (each instanceof Refusal ? undefined : each));

  const known = breakdowns.filter((each) => each !== undefined);
  const needed = known.flatMap(nodesOf).flatMap(leavesOf);
  const asking = await prepare(tx, viewer, { leaves: needed, moment });
  const { leaves, statements } = await runPlan(tx, planLeaves(needed, asking), asking);
  const source = { leaves, moment };
  const labels = await readLabels(tx, { breakdowns: known, source });

  const language = asked.language ?? 'zh';
  const figures = understood.map((each, index) =>
    each instanceof Refusal
      ? refusedFigure(asked.expressions[index]!, each, language)
      : writeFigure(each, { source, labels, language }),
  );
  const refusals = understood.map((each) => (each instanceof Refusal ? each : undefined));
  return { figures, breakdowns, refusals, source, asking, statements };
}

// What is true of customers and sellers as a whole is read as the whole company, whoever asks.
async function prepare(
  tx: Transaction,
  viewer: Viewer,
  { leaves, moment }: { leaves: Leaf[]; moment: Moment },
): Promise<Asking> {
  const needs = propertyNeeds(leaves, moment);
  const properties = await seeingAll(tx, viewer.scope, () => readProperties(tx, needs, moment));
  return { moment, scope: scopeOf(viewer), properties };
}

async function understandAll(
  tx: Transaction,
  expressions: readonly string[],
  asker: { viewer: Viewer; moment: Moment },
): Promise<(Breakdown | Refusal)[]> {
  const { viewer, moment } = asker;
  const scope = scopeOf(viewer);
  const parsed = expressions.map((text) => refusalOr(() => inCompanyYears(parseQuestion(text), moment)));
  const questions = parsed.filter((each): each is Question => !(each instanceof Refusal));
  const resolve = await nameResolver(tx, questions, { moment, scoped: scope !== undefined });
  const understand = async (question: Question): Promise<Breakdown> => {
    const resolved = await resolve(question);
    const isHidden = scope !== undefined && metricOf(resolved.metric).whole === true;
    return isHidden || reachesOutside(resolved, scope) ? outsideScope(resolved) : breakDown(resolved, moment);
  };
  const results: (Breakdown | Refusal)[] = [];
  for (const each of parsed)
    results.push(each instanceof Refusal ? each : await laterRefusalOr(() => understand(each)));
  return results;
}

// The fiscal year begins when the company says.
function inCompanyYears(question: Question, moment: Moment): Question {
  const firstMonth = decidedOn(moment, rangeOf(question.period).to)('fiscal_year.first_month');
  return { ...question, period: inFiscalYears(question.period, firstMonth) };
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
