// The one edge of the report: reads the answers to its figures, and the moment and settings they belong to, in one snapshot.

import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import type { Language } from '../base/errors.ts';
import { inFiscalYears, type Period, rangeOf } from '../base/periods.ts';
import type { Database, Transaction } from '../db/database.ts';
import { figuresAt, momentOf } from '../figures/ask.ts';
import { type Found, findingsAt } from '../figures/findings/findings.ts';
import { atMoment, decidedOn, type Moment } from '../figures/moment.ts';
import { askedConditions } from '../figures/language/asked-conditions.ts';
import { askedPeriod } from '../figures/language/asked-period.ts';
import type { Condition } from '../figures/language/question.ts';
import { type ResolvedCondition, resolveConditions } from '../figures/tree/resolve.ts';
import { hiddenFrom } from '../figures/tree/scope.ts';
import { type Company, readCompany } from '../records/settings.ts';
import type { Answers } from '../figures/writing/quoted.ts';

export interface ReadRequest {
  period: string;
  /** Conditions of the figure language with commas between them: `region=浙江,series=A`. */
  where?: string | undefined;
  asOf?: Day | undefined;
  language?: Language | undefined;
  /** Today; for tests. */
  today?: Day | undefined;
  /** See `MomentRequest`. */
  askedOn?: Day | undefined;
  /** The ledger version whose knowledge answers. */
  atVersion?: number | undefined;
  /** A statement that takes longer is stopped. */
  statementMs?: number | undefined;
}

export interface Read<Key extends string> {
  answers: Answers<Key>;
  period: Period;
  conditions: ResolvedCondition[];
  businessDay: Day;
  /** As far as records reach that do not hang on the ledger. */
  askedOn: Day;
  version: number;
  /** The first day of the company's ledger; null when it holds nothing at all. */
  firstDay: Day | null;
  company: Company;
  /** Problems of the period under the conditions, where they are asked for. */
  found: Found;
}

/** Throws a Refusal when the period or a condition cannot be read or names something unknown. */
export async function readFigures<Key extends string>(
  db: Database,
  viewer: Viewer,
  ask: {
    /** What is asked, by the asker's own keys, of a period and under conditions. */
    expressions: (period: Period, conditions: Condition[]) => Record<Key, string>;
    request: ReadRequest;
    /** The period whose problems are wanted, once that of the request is known. */
    findingsOf?: ((period: Period) => Period) | undefined;
  },
): Promise<Read<Key>> {
  const { request } = ask;
  const written = askedPeriod(request.period);
  const conditions = askedConditions(request.where);
  const { asOf, askedOn, atVersion, today } = request;
  const when = momentOf({ asOf, askedOn, atVersion, ...(today && { today }) });
  const work = async (tx: Transaction, moment: Moment): Promise<Read<Key>> => {
    const period = inFiscalYears(written, decidedOn(moment, rangeOf(written).to)('fiscal_year.first_month'));
    const expressions = ask.expressions(period, conditions);
    const asked = {
      expressions: Object.values<string>(expressions),
      request: when,
      moment,
      language: request.language,
    };
    const resolved = await resolveConditions(tx, conditions, { moment, hidden: hiddenFrom(viewer, moment) });
    const figures = await figuresAt({ db, tx }, viewer, asked);
    const answers = Object.fromEntries(Object.keys(expressions).map((key, index) => [key, figures[index]!]));
    return {
      answers: answers as Answers<Key>,
      period,
      conditions: resolved,
      businessDay: moment.businessDay,
      askedOn: moment.askedOn,
      version: moment.version,
      firstDay: moment.firstDay,
      company: await readCompany(tx),
      found: ask.findingsOf
        ? await findingsAt({ db, tx }, viewer, { ...asked, conditions, period: ask.findingsOf(period) })
        : nothingFound,
    };
  };
  return atMoment(db, viewer, { request: when, work, statementMs: request.statementMs });
}

const nothingFound: Found = { findings: [], answers: [] };
