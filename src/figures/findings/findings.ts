// Problems, each with the figures that prove it, the most money at stake first. All that the rules want to know is asked at
// once; a rule whose figures are refused or have no value says nothing.

import type { Viewer } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { formatValue } from '../../base/format.ts';
import { type Period, printPeriod, rangeOf, yearBefore } from '../../base/periods.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { figuresAt, momentOf } from '../ask.ts';
import type { Answer } from '../figure.ts';
import { askedConditions, underConditions } from '../language/asked-conditions.ts';
import { askedPeriod } from '../language/asked-period.ts';
import { parseQuestion } from '../language/parse.ts';
import { type Condition, printQuestion } from '../language/question.ts';
import { atMoment, decidedOn, type Moment, type MomentRequest } from '../moment.ts';
import { resolveConditions } from '../tree/resolve.ts';
import { hiddenFrom } from '../tree/scope.ts';
import { type Quoted, quote } from '../writing/quoted.ts';
import { type Span, textOf } from '../writing/spans.ts';
import { sentenceOf } from './sentences.ts';
import type { Problem, Rule, When } from './rule.ts';
import { rules } from './rules.ts';
import { thresholds } from './thresholds.ts';

export type Severity = 'high' | 'medium' | 'low';

/** Field names are those of the API's and the command line's JSON. */
export interface Finding {
  rule: string;
  name: string;
  /** The province, series, tier … that it is about. */
  subject: string;
  severity: Severity;
  /** Yuan, and how they were reckoned. */
  stake: number;
  stake_text: string;
  stake_formula: string;
  sentence: string;
  /** The same with the expression of each number that it quotes. */
  spans: Span[];
  /** The expressions that prove it. */
  figures: string[];
}

/** A finding as reports tell it: without what is no figure, and together with others of its rule. */
export interface FindingInParts extends Finding {
  said: Span[];
  against: Span[];
}

export interface Findings {
  period: string;
  as_of: Day;
  version: number;
  findings: Finding[];
}

export interface FindingsRequest {
  /** Without one, the calendar year of the business day. */
  period?: string | undefined;
  /** Conditions of the figure language with commas between them: `region=浙江,series=A`. */
  where?: string | undefined;
  asOf?: Day | undefined;
  language?: Language | undefined;
  /** Today; for tests. */
  today?: Day;
}

/** Findings with the answers that they quote. */
export interface Found {
  findings: FindingInParts[];
  answers: Answer[];
}

/** Of the rows that the viewer may see. Refuses a period or condition that cannot be read. */
export async function findings(db: Database, viewer: Viewer, request: FindingsRequest): Promise<Findings> {
  const asked = request.period === undefined ? undefined : askedPeriod(request.period);
  const conditions = askedConditions(request.where);
  const when = momentOf({ asOf: request.asOf, atVersion: undefined, ...(request.today && { today: request.today }) });
  const work = async (tx: Transaction, moment: Moment): Promise<Findings> => {
    const period = asked ?? { kind: 'year', year: Number(moment.businessDay.slice(0, 4)) };
    const { language } = request;
    // Refuses names that nobody has: rules say nothing where their figures are refused.
    await resolveConditions(tx, conditions, { moment, hidden: hiddenFrom(viewer, moment) });
    const { findings: all } = await findingsAt({ db, tx }, viewer, {
      period,
      conditions,
      request: when,
      moment,
      language,
    });
    const whole = all.map(({ said, against, ...finding }): Finding => finding);
    return { period: printPeriod(period), as_of: moment.businessDay, version: moment.version, findings: whole };
  };
  return atMoment(db, viewer, { request: when, work });
}

/** The same inside a transaction that is already open. */
export async function findingsAt(
  { db, tx }: { db: Database; tx: Transaction },
  viewer: Viewer,
  asked: {
    period: Period;
    conditions: readonly Condition[];
    request: MomentRequest;
    moment: Moment;
    language?: Language | undefined;
  },
): Promise<Found> {
  const { period, conditions, request, moment, language = 'zh' } = asked;
  const about = whenOf(period, { moment, language });
  const told = conditions.length === 0 ? rules : rules.filter(({ ofCompany }) => !ofCompany);
  const questions = [salesOf(about), ...told.flatMap((rule) => Object.values(rule.asks(about)))];
  const expressions = [...new Set(questions)];
  const ofSlice = expressions.map((expression) =>
    printQuestion(underConditions(parseQuestion(expression), conditions)),
  );
  const answers = await figuresAt({ db, tx }, viewer, { expressions: ofSlice, request, moment, language });
  const known = new Map(expressions.map((expression, index) => [expression, answers[index]!]));
  const all = told.flatMap((rule) => problemsOf(rule, known, about));
  return { findings: all.sort((left, right) => right.stake - left.stake), answers };
}

function whenOf(period: Period, { moment, language }: { moment: Moment; language: Language }): When {
  return {
    period: printPeriod(period),
    yearBefore: printPeriod(yearBefore(period)),
    businessDay: moment.businessDay,
    language,
    decided: decidedOn(moment, rangeOf(period).to),
  };
}

function salesOf({ period }: When): string {
  return `sales@${period}`;
}

function problemsOf(rule: Rule, answers: Map<string, Answer>, when: When): FindingInParts[] {
  const entries = Object.entries(rule.asks(when)).map(([key, expression]) => [key, answers.get(expression)!]);
  const sales = quote(answers.get(salesOf(when))!);
  return rule
    .find(Object.fromEntries(entries), when)
    .filter(({ stake }) => stake > 0)
    .map((each) => written(rule, each, { when, sales }));
}

function written(rule: Rule, problem: Problem, { when, sales }: { when: When; sales: Quoted }): FindingInParts {
  const { subject, stake, said, against = [], comesTo, proof } = problem;
  const sentence = sentenceOf([said], { against, comesTo, language: when.language });
  const quoted = [...sentence, ...proof].flatMap((each) => each?.expr ?? []);
  return {
    rule: rule.key,
    name: rule.names[when.language],
    subject,
    severity: severityOf(stake, sales.value ?? 0),
    stake: Math.round(stake),
    stake_text: formatValue(stake, 'CNY', { language: when.language }),
    stake_formula: rule.stake[when.language],
    sentence: textOf(sentence),
    spans: sentence,
    said,
    against,
    figures: [...new Set(quoted)],
  };
}

function severityOf(stake: number, sales: number): Severity {
  if (stake >= sales * thresholds.high) return 'high';
  return stake >= sales * thresholds.medium ? 'medium' : 'low';
}
