// The figures of many questions: parse → resolve → scope → rewrite → properties → plan → sql → run → value → write. They go
// through together, so that one statement a source and grain answers them all.

import type { Viewer } from '../access/viewer.ts';
import { type Language, Refusal } from '../base/errors.ts';
import { inFiscalYears, rangeOf } from '../base/periods.ts';
import type { Transaction } from '../db/database.ts';
import { metricOf } from './catalogue/metrics.ts';
import type { Answer } from './figure.ts';
import { parseQuestion } from './language/parse.ts';
import type { Question } from './language/question.ts';
import { decidedOn, type Moment } from './moment.ts';
import { discreet, prepare, runBeyond } from './look-beyond.ts';
import { planLeaves } from './plan/plan-leaves.ts';
import { type RunStatement, runPlan } from './plan/run.ts';
import { isKnown } from './properties/needs.ts';
import type { Asking } from './sql/relation.ts';
import { lookBeyond, namesStrangers } from './tree/beyond.ts';
import { type Breakdown, breakDown, nodesOf, outsideScope } from './tree/breakdown.ts';
import { nameResolver } from './tree/resolve.ts';
import { leavesOf } from './tree/rewrite.ts';
import { hiddenFrom, reachesOutside } from './tree/scope.ts';
import type { LeafSource } from './values/value.ts';
import { readLabels } from './writing/row-labels.ts';
import { refusedFigure, writeFigure } from './writing/write-figure.ts';

export interface Answered {
  figures: Answer[];
  /** What each expression came down to; undefined where it was refused. */
  breakdowns: (Breakdown | undefined)[];
  refusals: (Refusal | undefined)[];
  source: LeafSource;
  asking: Asking;
  statements: RunStatement[];
}

export interface AskedAt {
  expressions: readonly string[];
  language?: Language | undefined;
  moment: Moment;
  /** A second view of the same moment, on which statements run beside the first. */
  twin?: Transaction;
}

/** The figures, with what the proof needs. */
export async function answer(tx: Transaction, viewer: Viewer, asked: AskedAt): Promise<Answered> {
  const { moment, twin } = asked;
  const understood = await discreet(tx, viewer, {
    understood: await understandAll(tx, asked.expressions, { viewer, moment }),
    moment,
  });
  const breakdowns = understood.map((each) => (each instanceof Refusal ? undefined : each));

  const known = breakdowns.filter((each) => each !== undefined);
  const needed = known.flatMap(nodesOf).flatMap(leavesOf);
  const views = twin ? [tx, twin] : [tx];
  const asking = await prepare(views, viewer, { leaves: needed, moment });
  const answerable = needed.filter((leaf) => isKnown(leaf, asking.properties));
  const own = answerable.filter(({ beyond }) => !beyond);
  const { leaves, statements } = await runPlan(views, planLeaves(own, asking), asking);
  const others = await runBeyond(tx, viewer, { leaves: answerable.filter(({ beyond }) => beyond), asking });
  const source = { leaves: new Map([...leaves, ...others]), moment };
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

async function understandAll(
  tx: Transaction,
  expressions: readonly string[],
  asker: { viewer: Viewer; moment: Moment },
): Promise<(Breakdown | Refusal)[]> {
  const { viewer, moment } = asker;
  const isNarrow = !viewer.scope.all;
  const parsed = expressions.map((text) => refusalOr(() => inCompanyYears(parseQuestion(text), moment)));
  const questions = parsed.filter((each): each is Question => !(each instanceof Refusal));
  const resolve = await nameResolver(tx, questions, { moment, hidden: hiddenFrom(viewer, moment) });
  const understand = async (question: Question): Promise<Breakdown> => {
    const resolved = await resolve(question);
    const isHidden = isNarrow && metricOf(resolved.metric).whole === true;
    if (isHidden || reachesOutside(resolved, viewer, moment)) return outsideScope(resolved);
    const breakdown = breakDown(resolved, moment);
    if (!isNarrow) return breakdown;
    if (nodesOf(breakdown).some(namesStrangers)) return outsideScope(resolved);
    nodesOf(breakdown).forEach(lookBeyond);
    return breakdown;
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
