// Why a figure is another one than it was: both values, and the rows behind it that arrived, left or changed between two
// versions of the ledger.

import type { Viewer } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import { type Language, Refusal } from '../../base/errors.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { mayNamePeople } from '../../records/visibility.ts';
import { type Answered, answer } from '../answer.ts';
import { momentOf } from '../ask.ts';
import type { Answer, TraceRow } from '../figure.ts';
import { atMoment, momentWithin } from '../moment.ts';
import { writingOf } from '../values/value.ts';
import { changesBehind, type EvidenceSide, type Listed, type RowChanges } from './changes-behind.ts';
import { type Difference, differenceOf, noDifference } from './difference.ts';
import { rowAsShown } from './hide-people.ts';
import { evidenceOf } from './rows-behind.ts';

export interface DiffRequest {
  /** The earlier version, and the later one. */
  from: number;
  to: number;
  expressions: readonly string[];
  asOf?: Day | undefined;
  /** See `MomentRequest`. */
  askedOn?: Day | undefined;
  language?: Language | undefined;
  /** Today; for tests. */
  today?: Day;
}

export interface FigureDiff extends RowChanges, Difference {
  expr: string;
  before: Answer;
  after: Answer;
}

export interface Diff {
  from: number;
  to: number;
  /** In the order of the expressions. */
  figures: FigureDiff[];
}

/** Each version answers with what was known then; unknown ones, and a later one before an earlier one, are refused. */
export async function diff(db: Database, viewer: Viewer, request: DiffRequest): Promise<Diff> {
  const { from, to } = request;
  if (from > to) throw wrongOrder(from, to);
  const { atVersion: _, ...when } = momentOf(request);
  return atMoment(db, viewer, {
    request: { ...when, atVersion: to },
    work: async (tx, moment) => {
      const then = await momentWithin(tx, viewer, { ...when, atVersion: from });
      const earlier = await answer(tx, viewer, { ...request, moment: then });
      const later = await answer(tx, viewer, { ...request, moment });
      const figures: FigureDiff[] = [];
      for (const index of request.expressions.keys())
        figures.push(await diffOne(tx, { earlier, later, index }, request.language ?? 'zh'));
      const named = mayNamePeople(viewer.role, moment);
      return { from, to, figures: figures.map((figure) => changesAsShown(figure, named)) };
    },
  });
}

async function diffOne(
  tx: Transaction,
  { earlier, later, index }: { earlier: Answered; later: Answered; index: number },
  language: Language,
): Promise<FigureDiff> {
  const before = earlier.figures[index]!;
  const after = later.figures[index]!;
  const changes = await changesBehind(tx, {
    earlier: await sideOf(tx, earlier, index),
    later: await sideOf(tx, later, index),
  });
  const question = later.breakdowns[index]?.question;
  const values = [before, after].map(valueOf) as [number | null, number | null];
  const difference = question ? differenceOf(values, writingOf(question), language) : noDifference;
  return { expr: after.expr, before, after, ...difference, ...changes };
}

// A figure that is refused at a version — its customer was not known yet — stands on nothing.
async function sideOf(tx: Transaction, answered: Answered, index: number): Promise<EvidenceSide> {
  const { source, asking } = answered;
  const breakdown = answered.breakdowns[index];
  const evidence = breakdown ? await evidenceOf(tx, { breakdown, source, asking }) : { behind: [], targetIds: [] };
  return { ...evidence, asking };
}

/** The rows behind a difference as they leave for people, who may or may not see by whom they are. */
export function changesAsShown<T extends RowChanges>(changes: T, named: boolean): T {
  const { arrived, left, changed, ...others } = changes;
  const shown = (listed: Listed<TraceRow>) => ({ ...listed, rows: listed.rows.map((row) => rowAsShown(row, named)) });
  const pairs = changed.rows.map(({ before, after }) => ({
    before: rowAsShown(before, named),
    after: rowAsShown(after, named),
  }));
  return {
    ...others,
    arrived: shown(arrived),
    left: shown(left),
    changed: { ...changed, rows: pairs },
  } as unknown as T;
}

function valueOf(answer: Answer): number | null {
  return 'error' in answer ? null : answer.value;
}

function wrongOrder(from: number, to: number): Refusal {
  return new Refusal('bad_versions', {
    zh: `版本 ${from} 在版本 ${to} 之后。请先写较早的版本，如 diff ${to} ${from}。`,
    en: `Version ${from} is later than version ${to}. Write the earlier one first, as in diff ${to} ${from}.`,
  });
}
