// What is to be done about a finding: the measure, who takes it, by when, and which figure tells whether it worked. Drafted from
// what the finding says; whoever is named confirms it.

import { addDays } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { type Period, partsOf, rangeOf } from '../../base/periods.ts';
import type { Finding } from '../../figures/findings/findings.ts';
import type { Quoted } from '../../figures/writing/quoted.ts';
import { number } from '../../figures/writing/quoting.ts';
import { say, type Span } from '../../figures/writing/spans.ts';
import { figureMeant, type MeasurePlan, measurePlans } from './measure-plans.ts';
import { measureWordsEn } from './en-measures.ts';
import type { MeasureWords } from './measure-words.ts';
import { measureWordsZh } from './zh-measures.ts';

export interface Measure {
  measure: Span[];
  owner: string;
  due: string;
  yardstick: Span[];
}

export interface MeasureContext {
  language: Language;
  /** That of the report. */
  period: Period;
  /** The figure of an expression that proves a finding. */
  quoted: (expression: string) => Quoted | undefined;
  /** By province, who supervises it. */
  supervisors: ReadonlyMap<string, string>;
  /** True of a seller's own report: whatever is to be done, the seller does. */
  isOwn: boolean;
}

/** What is done about the findings of one rule. */
export function measureOf(findings: readonly Finding[], context: MeasureContext): Measure {
  const words = measureWords[context.language];
  const { rule } = findings[0]!;
  const subject = words.list(findings.map((finding) => finding.subject));
  const plan = measurePlans[rule];
  const owners = findings.map((finding) => ownerOf(finding, { ...context, plan, words }));
  return {
    measure: say`${(words.rules[rule] ?? words.otherwise).measure(subject)}`,
    owner: words.list([...new Set(owners)]),
    due: words.quarter(quarterAfter(context.period, laterBy(rule))),
    yardstick: plan ? yardstickOf(findings, { plan, words, context }) : say`${words.otherwise.yardstick('')}`,
  };
}

/** How many quarters after the first one behind the report the measure is due. */
export function laterBy(rule: string): number {
  return measurePlans[rule]?.quartersLater ?? 1;
}

const measureWords: Record<Language, MeasureWords> = { zh: measureWordsZh, en: measureWordsEn };

function ownerOf(
  { subject }: Finding,
  told: { plan: MeasurePlan | undefined; words: MeasureWords } & MeasureContext,
): string {
  const { plan, words, supervisors, isOwn } = told;
  if (isOwn) return words.own;
  const role = words.owners[plan?.owner ?? 'manager'];
  const person = plan?.owner === 'supervisor' ? supervisors.get(subject) : undefined;
  return person === undefined ? role : words.named(role, person);
}

/** The quarter that begins with the period's end, or one of those after it. */
function quarterAfter(period: Period, later: number): Period {
  let quarter = period;
  for (let count = 0; count <= later; count++) {
    const next = addDays(rangeOf(quarter).to, 1);
    quarter = partsOf({ kind: 'day', day: next }, 'quarter')[0]!;
  }
  return quarter;
}

function yardstickOf(
  findings: readonly Finding[],
  { plan, words, context }: { plan: MeasurePlan; words: MeasureWords; context: MeasureContext },
): Span[] {
  const told = words.rules[findings[0]!.rule]!;
  const known = findings.map(({ figures }) => figures.flatMap((expression) => context.quoted(expression) ?? []));
  const now = known.flatMap((figures) => figureMeant(figures, plan) ?? []);
  const aim = plan.aim && figureMeant(known.flat(), { ...plan, yardstick: plan.aim });
  return words.yardstick({
    name: told.yardstick(words.list(findings.map(({ subject }) => subject))),
    now: now.map((figure) => say`${words.now(figure)}${told.unit ?? ''}`),
    aim: aim ? say`${told.aim}${words.bracketed(number(aim))}` : say`${told.aim}`,
  });
}
