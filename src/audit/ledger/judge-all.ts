// All bindings answered and judged: the ledger is asked once for all of them, and once more for the other readings of those that
// differ.

import type { Viewer } from '../../access/viewer.ts';
import type { Figure } from '../../figures/figure.ts';
import { printQuestion, type Question } from '../../figures/language/question.ts';
import type { Company } from '../../records/settings.ts';
import type { Bound } from './binding/bound.ts';
import { judge, type Judgement, reconsider, withTax } from './judge.ts';
import { otherReadings } from './other-readings.ts';

export interface Asking {
  viewer: Viewer;
  taxBasis: Company['tax_basis'];
  /** The figures of questions by their expressions. */
  askAll: (questions: readonly Question[]) => Promise<Map<string, Figure>>;
}

export interface Answered {
  bound: Bound;
  figure: Figure;
  /** Undefined of a proposal. */
  judgement: Judgement | undefined;
}

/** In the order of the bindings; one whose figure is refused is left out. */
export async function judgeAll(all: readonly Bound[], asking: Asking): Promise<Answered[]> {
  const { viewer, askAll } = asking;
  const asked = mostAsked(all);
  const figures = await askAll(asked.map(({ question }) => question));
  const answered = asked.flatMap((bound): Answered[] => {
    const figure = figures.get(printQuestion(bound.question));
    if (!figure) return [];
    return [{ bound, figure, judgement: bound.doubts.length > 0 ? undefined : judge(bound, { figure, viewer }) }];
  });
  return reconsidered(answered, asking);
}

/** No report has more; a text made to ask for anything would ask for days. */
const mostQuestions = 3000;

// What is sure goes first where not everything can be asked.
function mostAsked(all: readonly Bound[]): readonly Bound[] {
  if (all.length <= mostQuestions) return all;
  const sure = all.filter(({ doubts }) => doubts.length === 0).slice(0, mostQuestions);
  const others = all.filter(({ doubts }) => doubts.length > 0).slice(0, mostQuestions - sure.length);
  const kept = new Set([...sure, ...others]);
  return all.filter((bound) => kept.has(bound));
}

/** What differs is asked in its other readings, of all numbers together. */
async function reconsidered(answered: readonly Answered[], { askAll, taxBasis }: Asking): Promise<Answered[]> {
  const isWrong = ({ judgement }: Answered) => judgement?.verdict === 'contradiction';
  const wrong = answered.filter(isWrong).flatMap(({ bound }) => otherReadings(bound.question));
  const figures = await askAll(wrong.map(({ question }) => question));
  return answered.map((each) => {
    if (!isWrong(each)) return each;
    const { bound, figure } = each;
    const readings = otherReadings(bound.question).flatMap((reading) => {
      const other = figures.get(printQuestion(reading.question));
      return other ? [{ reading, figure: other }] : [];
    });
    const tax = withTax(bound, figure, taxBasis);
    const judgement = tax
      ? { verdict: 'suspicious' as const, because: tax }
      : reconsider(bound, each.judgement!, readings);
    return { ...each, judgement };
  });
}
