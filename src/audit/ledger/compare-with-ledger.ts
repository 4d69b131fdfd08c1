// The numbers of a text held against the ledger: each is bound to a figure, all figures are asked at once, and what is sure is
// judged. What is not sure is shown as a proposal.

import type { Viewer } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import { type Language, Refusal } from '../../base/errors.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { isTimeOver } from '../../db/time-over.ts';
import { figuresAt, momentOf } from '../../figures/ask.ts';
import type { Figure } from '../../figures/figure.ts';
import { printQuestion, type Question } from '../../figures/language/question.ts';
import { atMoment, decidedOn, type Moment } from '../../figures/moment.ts';
import { namesWithin } from '../../figures/tree/names-within.ts';
import { type Company, readCompany } from '../../records/settings.ts';
import type { Document } from '../document.ts';
import { mentionsOf } from '../mentions-of.ts';
import { plain } from '../numbers/plain.ts';
import { bindAll, type Read } from './binding/bind-all.ts';
import type { Bound } from './binding/bound.ts';
import type { LedgerBinding, LedgerComparison } from './comparison.ts';
import { explain } from './explain.ts';
import { type Answered, judgeAll } from './judge-all.ts';
import { lexiconOf } from './words/lexicon.ts';

export interface CompareOptions {
  language?: Language | undefined;
  /** The business day from which the ledger is asked. */
  asOf?: Day | undefined;
  /** Today; for tests. */
  today?: Day | undefined;
}

/** Asked as the viewer and in one snapshot; what the viewer may not see is `unverifiable`. */
export async function compareWithLedger(
  db: Database,
  viewer: Viewer,
  { document, asOf, today, language = 'zh' }: { document: Document } & CompareOptions,
): Promise<LedgerComparison> {
  const { mentions } = mentionsOf(document);
  const request = momentOf({ asOf, ...(today !== undefined && { today }) });
  const work = async (tx: Transaction, moment: Moment) => {
    const company = await readCompany(tx);
    const bounds = await boundsIn(tx, { document, mentions, company }, moment);
    const asked = { language, request, moment };
    const askAll = (questions: readonly Question[]) =>
      figuresOf(questions, (expressions) => figuresAt({ db, tx }, viewer, { ...asked, expressions }));
    const answered = await judgeAll(bounds, { viewer, taxBasis: company.tax_basis, askAll });
    const bindings = answered.map((each) => bindingOf(each, { language, moment }));
    const { businessDay: as_of, version } = moment;
    return { as_of, version, bindings, summary: summaryOf(bindings, mentions.length) };
  };
  return atMoment(db, viewer, { request, work, statementMs: longestStatementMs }).catch((error: unknown) => {
    throw isTimeOver(error) ? comparedTooLong() : error;
  });
}

/** A report's own questions take a hundredth of it. */
const longestStatementMs = 60_000;

function comparedTooLong(): Refusal {
  return new Refusal('audit_too_long', {
    zh: '有的数字在账册里算了一分钟还没有算完，已经停下。请把文档拆成几份再核对。',
    en: 'Some numbers took the ledger more than a minute and were stopped. Split the document and try again.',
  });
}

async function boundsIn(tx: Transaction, read: Read & { company: Company }, moment: Moment): Promise<Bound[]> {
  const text = read.document.paragraphs.map((paragraph) => plain(paragraph.text)).join('\n');
  const lexicon = lexiconOf(await namesWithin(tx, text, moment), plain(read.company.name));
  const guess = { kind: 'year' as const, year: Number(moment.businessDay.slice(0, 4)) };
  const isCalendarYear = decidedOn(moment, moment.businessDay)('fiscal_year.first_month') === 1;
  const places = new Map(read.mentions.map((mention, index) => [mention, index]));
  const bounds = bindAll(read, { lexicon, guess, isCalendarYear });
  return bounds.toSorted((left, right) => places.get(left.mention)! - places.get(right.mention)!);
}

/** The figures of questions by their expressions; what is refused has none. */
async function figuresOf(
  questions: readonly Question[],
  ask: (expressions: readonly string[]) => ReturnType<typeof figuresAt>,
): Promise<Map<string, Figure>> {
  const expressions = [...new Set(questions.map(printQuestion))];
  const answers = expressions.length > 0 ? await ask(expressions) : [];
  return new Map(answers.flatMap((answer, at) => ('error' in answer ? [] : [[expressions[at]!, answer] as const])));
}

function bindingOf(
  { bound, figure, judgement }: Answered,
  { language, moment }: { language: Language; moment: Moment },
): LedgerBinding {
  const { expr, name, value, text } = figure;
  const [verdict, likely] = [judgement?.verdict, judgement?.likely];
  return {
    number: bound.mention.id,
    expr,
    name,
    binding: judgement ? 'sure' : 'proposal',
    ...(!judgement && { reasons: bound.doubts.map((doubt) => doubt[language]) }),
    value,
    text,
    ...(verdict && { verdict }),
    explanation: explain(bound, { figure, moment, language, judgement }),
    ...(likely && { likely }),
  };
}

function summaryOf(bindings: readonly LedgerBinding[], numbers: number): LedgerComparison['summary'] {
  const sure = bindings.filter(({ binding }) => binding === 'sure');
  const count = (verdict: LedgerBinding['verdict']) => sure.filter((each) => each.verdict === verdict).length;
  return {
    numbers,
    bound: sure.length,
    proposals: bindings.length - sure.length,
    unbound: numbers - bindings.length,
    consistent: count('consistent'),
    rounding: count('rounding'),
    contradiction: count('contradiction'),
    suspicious: count('suspicious'),
    unverifiable: count('unverifiable'),
  };
}
