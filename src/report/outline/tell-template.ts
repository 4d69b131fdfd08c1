// A template told of a period: read, asked all at once, written as blocks. What is wrong comes back as problems, all at once.

import type { Viewer } from '../../access/viewer.ts';
import type { Language, Words } from '../../base/errors.ts';
import { type Period, printPeriod } from '../../base/periods.ts';
import type { Database } from '../../db/database.ts';
import { ask } from '../../figures/ask.ts';
import type { Answer } from '../../figures/figure.ts';
import type { FindingInParts } from '../../figures/findings/findings.ts';
import { printQuestion, type Condition } from '../../figures/language/question.ts';
import type { ResolvedCondition } from '../../figures/tree/resolve.ts';
import { describeScope } from '../../figures/tree/scope.ts';
import { type Proof, proofsOf } from '../proof.ts';
import { expressionsIn } from '../block-spans.ts';
import { type Read, readFigures, type ReadRequest } from '../read-figures.ts';
import { outlineWordsEn } from '../words/en-outline.ts';
import { conditionEn } from '../words/en-phrases.ts';
import type { OutlineWords } from '../words/outline-words.ts';
import { outlineWordsZh } from '../words/zh-outline.ts';
import { conditionZh, sliceZh } from '../words/zh-phrases.ts';
import type { Block } from '../blocks.ts';
import type { ReportKind, WrittenReport } from '../written-report.ts';
import { openBook } from './bind/answer-book.ts';
import { type Binding, expressionOf } from './bind/asked.ts';
import { openEffort } from './bind/effort.ts';
import { bindPeriod } from './bind/bind-period.ts';
import { type RefusedRef, refusalOf, refusedFigures } from './bind/refused-figures.ts';
import { supervisorByProvince } from '../measures/supervisors.ts';
import { parseTemplate } from './parse/parse-template.ts';
import { problemsIn, type TemplateProblem, wrong } from './parse/problems.ts';
import { blocksOf } from './render/markdown.ts';
import { notedOnce } from './render/notes.ts';
import { plainText, render, type Rendering } from './render/render.ts';
import { sectioned } from './render/sections.ts';
import { openSlots } from './render/slots.ts';
import { type Template } from './tree.ts';

export interface TellRequest extends ReadRequest {
  kind: ReportKind;
}

/** Without a report and without problems the period holds no sales. */
export interface Told {
  problems: TemplateProblem[];
  report?: WrittenReport;
}

export async function tellTemplate(
  db: Database,
  viewer: Viewer,
  { request, text }: { request: TellRequest; text: string },
): Promise<Told> {
  const { template, problems } = parseTemplate(text);
  if (problems.length > 0) return { problems };
  const read = await readFigures(db, viewer, {
    expressions: (period, conditions) => expressionsOf(template, { period, conditions }),
    request,
    findingsOf: template.wantsFindings ? judgedPeriod : undefined,
  });
  const found = problemsIn(text);
  const refused = refusedFigures(template, read);
  if (refused.length > 0) return { problems: await refusedIn(text, refused, { db, viewer, request }) };
  const sales = read.answers[salesOf(read)]!;
  if ('error' in sales || sales.value === null) return { problems: [] };
  const report = found.try(() => written(template, { read, viewer, request, found }));
  return report && found.all.length === 0 ? { problems: [], report } : { problems: found.all };
}

// A week is too short to find anything in it; its problems are those of the quarter up to its end.
function judgedPeriod(period: Period): Period {
  if (period.kind !== 'week') return period;
  return bindPeriod({ kind: 'report', shift: 0, unit: 'period', part: 'qtd' }, period);
}

// A problem is told in both languages, an answer is in one: what was refused is asked once more in the other.
async function refusedIn(
  text: string,
  refused: readonly RefusedRef[],
  { db, viewer, request }: { db: Database; viewer: Viewer; request: TellRequest },
): Promise<TemplateProblem[]> {
  const { language = 'zh', asOf, askedOn, atVersion, today } = request;
  const other = language === 'zh' ? 'en' : 'zh';
  const expressions = refused.map(({ answer }) => answer.expr);
  const when = { asOf, askedOn, atVersion, ...(today && { today }) };
  const answers = await ask(db, viewer, { expressions, language: other, ...when });
  const found = problemsIn(text);
  for (const [index, each] of refused.entries()) {
    const translated = answers[index]!;
    found.add(refusalOf(each, 'error' in translated ? translated : each.answer, language));
  }
  return found.all.sort((left, right) => left.offset - right.offset);
}

function expressionsOf(template: Template, binding: Binding): Record<string, string> {
  const supervisors = template.wantsFindings ? [supervisorsOf(binding)] : [];
  const figures = template.figures.map((figure) => expressionOf(figure, binding));
  const asked = [salesOf(binding), ...supervisors, ...figures];
  return Object.fromEntries(asked.map((expression) => [expression, expression]));
}

// Tells whether there is anything to report on.
function salesOf({ period, conditions }: Binding): string {
  return printQuestion({ metric: 'sales', conditions: [...conditions], bounds: [], by: [], period });
}

// Who sells in which province tells whose the measures there are.
function supervisorsOf({ period }: Pick<Binding, 'period'>): string {
  return printQuestion({ metric: 'sales', conditions: [], bounds: [], by: ['province', 'supervisor'], period });
}

const outlineWords: Record<Language, OutlineWords> = { zh: outlineWordsZh, en: outlineWordsEn };

interface Setting {
  read: Read<string>;
  viewer: Viewer;
  request: TellRequest;
  found: ReturnType<typeof problemsIn>;
}

function written(template: Template, setting: Setting): WrittenReport {
  const { read, viewer, request } = setting;
  const { period, company, businessDay, askedOn, version } = read;
  const language = request.language ?? 'zh';
  const rendering = renderingOf(setting, language);
  const title = titleOf(template, rendering);
  const body = sectioned(blocksOf(render(template.body, rendering), rendering.slots), rendering.words);
  const subtitle = [
    plainText(template.subtitle, rendering) || defaultSubtitle(rendering, read),
    ...narrowedTo(setting, language),
  ];
  const blocks: Block[] = [
    { kind: 'title', text: title, subtitle: subtitle.join(' · ') },
    ...notedOnce(body, language),
  ];
  const proofs = quotedIn(blocks, rendering.proofs);
  const told = { kind: request.kind, period: printPeriod(period), language, title, company: company.name };
  const findings = rendering.findings.filter((finding) => rendering.told.has(finding));
  return { ...told, businessDay, askedOn, scope: viewer.scope, version, blocks, proofs, findings };
}

function renderingOf(
  { read, viewer, found }: Setting,
  language: Language,
): Rendering & { proofs: WrittenReport['proofs'] } {
  const { period, company, businessDay, version, conditions } = read;
  const words = outlineWords[language];
  const effort = openEffort();
  const proofs = proofsOf([...Object.values<Answer>(read.answers), ...read.found.answers], language);
  return {
    proofs,
    measures: {
      quoted: (expression) => proofs.get(expression),
      supervisors: supervisorByProvince(read.answers[supervisorsOf(read)]),
      isOwn: viewer.role === 'seller',
    },
    book: openBook(new Map(Object.entries<Answer>(read.answers)), { period, conditions, language, effort }),
    language,
    words,
    period,
    businessDay,
    facts: {
      company: company.name,
      today: words.day(businessDay),
      version: String(version),
      whose: whoseOf(viewer, conditions, language),
      basis: words.basis[company.tax_basis],
    },
    findings: findingsWithin(read.found.findings, conditions),
    problems: found,
    slots: openSlots(),
    told: new Set(),
    effort,
  };
}

function whoseOf({ role }: Viewer, conditions: readonly ResolvedCondition[], language: Language): string {
  const { whose } = outlineWords[language];
  if (role === 'seller' || role === 'supervisor') return whose[role];
  if (conditions.length === 0) return whose.all;
  return language === 'zh' ? sliceZh(conditions) : conditions.map(conditionEn).join(', ');
}

/** Longer ones name no file that can be sent. */
const longestTitle = 200;

function titleOf(template: Template, rendering: Rendering): string {
  const title = plainText(template.title, rendering);
  if (title === '') throw wrong('no_title', { offset: 0, length: 1 }, { words: emptyTitle });
  if (title.length > longestTitle) throw wrong('title_too_long', { offset: 0, length: 1 }, { words: tooLongTitle });
  return title;
}

const emptyTitle: Words = {
  zh: '题目（title）对这个期间什么也没有写出来；条件之外要有文字',
  en: 'The title comes out empty for this period; write something outside its conditions',
};

const tooLongTitle: Words = {
  zh: `题目（title）超过 ${longestTitle} 个字；题目也是文件名，请写短些，其余写在 subtitle`,
  en: `The title is longer than ${longestTitle} characters. It is the name of the file too: shorten it and put the rest into subtitle`,
};

function defaultSubtitle({ words, facts }: Rendering, { businessDay, version }: Read<string>): string {
  return words.subtitle({ businessDay: words.day(businessDay), version, basis: facts.basis });
}

// Whose rows and which part of them a report is of is said whatever its template says.
function narrowedTo({ read, viewer }: Setting, language: Language): string[] {
  const conditionWords = { zh: conditionZh, en: conditionEn }[language];
  return [...(viewer.scope.all ? [] : [describeScope(viewer, language)]), ...read.conditions.map(conditionWords)];
}

function quotedIn(blocks: readonly Block[], proofs: ReadonlyMap<string, Proof>): Map<string, Proof> {
  const quoted = new Set(expressionsIn(blocks));
  return new Map([...proofs].filter(([expression]) => quoted.has(expression)));
}

// Findings are of all that the viewer may see; a report on a part tells those of its members.
function findingsWithin(
  findings: readonly FindingInParts[],
  conditions: readonly (Condition & ResolvedCondition)[],
): readonly FindingInParts[] {
  const members = conditions.filter(({ negated }) => !negated).flatMap((condition) => condition.members);
  return conditions.length === 0
    ? findings
    : findings.filter(({ subject }) => members.some(({ name }) => name === subject));
}
