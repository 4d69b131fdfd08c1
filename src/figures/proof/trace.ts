// The passport of a figure: what it means, the formula with its numbers put in, its inputs as figures of their own, the
// statements that were run, and the rows with file, sheet and row number.

import type { Viewer } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { rangeOf } from '../../base/periods.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { mayNamePeople } from '../../records/visibility.ts';
import { answer } from '../answer.ts';
import { momentOf } from '../ask.ts';
import type { Figure, Trace, TraceRow } from '../figure.ts';
import { atMoment, type Moment } from '../moment.ts';
import { readRows } from '../sql/rows/rows.ts';
import { describeScope } from '../tree/scope.ts';
import { calculationOf, formulaOf } from './formula.ts';
import { rowAsShown } from './hide-people.ts';
import { evidenceOf } from './rows-behind.ts';
import { settingsOf } from './settings-of.ts';

export interface TraceRequest {
  expression: string;
  asOf?: Day | undefined;
  atVersion?: number | undefined;
  language?: Language | undefined;
  today?: Day;
}

/** Throws the refusal of an expression that cannot be answered. */
export async function trace(db: Database, viewer: Viewer, request: TraceRequest): Promise<Trace> {
  return atMoment(db, viewer, {
    request: momentOf(request),
    work: (tx, moment) => traceWithin(tx, viewer, { ...request, moment }),
  });
}

/** The rows behind a figure: relation by relation, targets last. `total` counts them all. */
export async function traceRows(
  db: Database,
  viewer: Viewer,
  request: TraceRequest & { offset?: number; limit?: number },
): Promise<{ total: number; rows: TraceRow[] }> {
  const page = { offset: request.offset ?? 0, limit: request.limit ?? 100 };
  const work = async (tx: Transaction, moment: Moment) => {
    const { breakdown, source, asking } = await answerOne(tx, viewer, { ...request, moment });
    const found = await readRows(tx, { ...(await evidenceOf(tx, { breakdown, source, asking })), asking }, page);
    const named = mayNamePeople(viewer.role, moment);
    return { ...found, rows: found.rows.map((row) => rowAsShown(row, named)) };
  };
  return atMoment(db, viewer, { request: momentOf(request), work });
}

type Within = TraceRequest & { moment: Moment };

async function traceWithin(tx: Transaction, viewer: Viewer, request: Within): Promise<Trace> {
  const { figure, breakdown, statements } = await answerOne(tx, viewer, request);
  const language = request.language ?? 'zh';
  const asked = await answer(tx, viewer, { ...request, expressions: [...new Set(figure.inputs)] });
  const inputs = asked.figures.filter((each): each is Figure => !('error' in each));
  const names = new Map(inputs.map((input) => [input.expr, input]));
  const operands = figure.inputs.map((expression) => names.get(expression)).filter((each) => each !== undefined);
  const { question } = breakdown;
  return {
    figure,
    formula: formulaOf(question, language),
    calculation: calculationOf(question, { figure, operands, language }),
    inputs,
    statements: statements.map(({ sql, parameters }) => ({ sql, parameters: [...parameters] })),
    settings: settingsOf(question, {
      definitions: request.moment.definitions,
      on: rangeOf(question.period).to,
      language,
    }),
    scope: describeScope(viewer, language),
  };
}

async function answerOne(tx: Transaction, viewer: Viewer, request: Within) {
  const answered = await answer(tx, viewer, { ...request, expressions: [request.expression] });
  const breakdown = answered.breakdowns[0];
  const figure = answered.figures[0]!;
  if ('error' in figure || !breakdown) throw answered.refusals[0]!;
  return { ...answered, figure, breakdown };
}
