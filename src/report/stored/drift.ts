// Whether a kept report would say the same today: all its figures asked again as of its business day, in one go, by the rows
// that its writer saw. What the ledger learned since shows as drift, down to the rows.

import { companyZone } from '../../access/sessions.ts';
import type { Viewer } from '../../access/viewer.ts';
import { dayInZone } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { type Database, transact } from '../../db/database.ts';
import { ask } from '../../figures/ask.ts';
import type { Answer } from '../../figures/figure.ts';
import { changesAsShown, diff, type FigureDiff } from '../../figures/proof/diff.ts';
import type { Difference } from '../../figures/proof/difference.ts';
import { currentVersion } from '../../records/changes.ts';
import { figuresOf, type NumberedFigure, type StoredReport } from '../../records/reports/read-reports.ts';
import { namesPeople } from '../../records/visibility.ts';
import { requireReport } from './require-report.ts';
import { storedDifference } from './stored-figure.ts';
import { unknownFigure } from './refusals.ts';
import { writerOf } from './writer.ts';

export interface Drift {
  /** Of the ledger as it is now. */
  version: number;
  figures: number;
  drifted: DriftedFigure[];
  /** How many have the value they had, by a definition that was worded anew. */
  redefined: number;
}

export interface DriftedFigure extends Difference {
  number: number;
  expr: string;
  name: string;
  before: { value: number | null; text: string };
  /** The value is null too where the question is refused today; the text says why. */
  after: { value: number | null; text: string };
}

/** Answered before, it costs nothing until the ledger changes. */
export async function driftOf(
  db: Database,
  viewer: Viewer,
  { id, language }: { id: number; language: Language },
): Promise<Drift> {
  const report = await requireReport(db, viewer, id);
  const version = await currentVersion(db.kysely);
  const key = [id, version, language].join(' ');
  const known = remembered(db);
  const found = known.get(key) ?? findDrift(db, report, { version, language });
  known.delete(key);
  known.set(key, found);
  found.catch(() => known.delete(key));
  if (known.size > mostRemembered) known.delete(known.keys().next().value!);
  return found;
}

/** The rows that made the difference of one figure, by its number in the report. */
export async function driftRows(
  db: Database,
  viewer: Viewer,
  { id, number, language }: { id: number; number: number; language: Language },
): Promise<FigureDiff> {
  const report = await requireReport(db, viewer, id);
  const figure = (await readFigures(db, report)).find((each) => each.number === number);
  if (!figure) throw unknownFigure(id, number);
  const { version: from, business_day: asOf, asked_on: askedOn } = report;
  const to = await currentVersion(db.kysely);
  const asked = { from, to, expressions: [figure.expr], asOf, askedOn, language };
  const { figures } = await diff(db, writerOf(report), asked);
  const today = dayInZone(new Date(), companyZone);
  const named = await transact(db, viewer.scope, (tx) => namesPeople(tx, viewer.role, today));
  return changesAsShown(figures[0]!, named);
}

const mostRemembered = 500;
const memory = new WeakMap<Database, Map<string, Promise<Drift>>>();

function remembered(db: Database): Map<string, Promise<Drift>> {
  const known = memory.get(db) ?? new Map<string, Promise<Drift>>();
  memory.set(db, known);
  return known;
}

async function findDrift(
  db: Database,
  report: StoredReport,
  { version, language }: { version: number; language: Language },
): Promise<Drift> {
  const figures = await readFigures(db, report);
  const expressions = figures.map(({ expr }) => expr);
  const { business_day: asOf, asked_on: askedOn } = report;
  const answers = await ask(db, writerOf(report), { expressions, asOf, askedOn, language });
  const pairs = figures.map((figure, index) => ({ figure, answer: answers[index]! }));
  const [same, drifted] = [pairs.filter(isSame), pairs.filter((pair) => !isSame(pair))];
  return {
    version,
    figures: figures.length,
    drifted: drifted.map((pair) => driftedFigure(pair, language)),
    redefined: same.filter(isRedefined).length,
  };
}

async function readFigures(db: Database, { id, ...report }: StoredReport): Promise<NumberedFigure[]> {
  return transact(db, writerOf(report).scope, (tx) => figuresOf(tx, id), { snapshot: true });
}

interface Pair {
  figure: NumberedFigure;
  answer: Answer;
}

function isSame({ figure, answer }: Pair): boolean {
  return figure.value === valueOf(answer);
}

function isRedefined({ figure, answer }: Pair): boolean {
  return !('error' in answer) && answer.definition_hash !== figure.definition_hash;
}

function driftedFigure({ figure, answer }: Pair, language: Language): DriftedFigure {
  const { number, expr, name, value, text } = figure;
  const after = { value: valueOf(answer), text: 'error' in answer ? answer.error.message : answer.text };
  const difference = storedDifference(figure, [value, after.value], language);
  return { number, expr, name, before: { value, text }, after, ...difference };
}

function valueOf(answer: Answer): number | null {
  return 'error' in answer ? null : answer.value;
}
