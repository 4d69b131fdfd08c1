// A figure within a template: the figure language with the template's periods and the names of loops.

import { Refusal, type Words } from '../../../base/errors.ts';
import { type DimensionKey, isTime } from '../../../figures/catalogue/dimensions.ts';
import { parseQuestion } from '../../../figures/language/parse.ts';
import type { Question } from '../../../figures/language/question.ts';
import type { FigureRef, PeriodRef, Variable } from '../tree.ts';
import { parsePeriodRef } from './parse-period.ts';
import { type Stretch, wrong } from './problems.ts';
import type { Reader } from './reader.ts';
import { type Context, variableNamed } from './scope.ts';

/** Whether a figure comes next; it is told by its @. */
export function isFigureNext(reader: Reader): boolean {
  return endOfSubject(reader.rest()) !== undefined;
}

/** Throws a Refusal with the place at which the figure goes wrong. */
export function parseFigure(reader: Reader, context: Context): FigureRef {
  const rest = reader.rest();
  const subject = endOfSubject(rest);
  if (subject === undefined) throw reader.wrong(noPeriod, 'no_period');
  const { offset } = reader.here();
  reader.skip(subject + 1);
  const period = reader.match(/[^\s()<>=!|{},（）＜＞＝｜]+(?:\([^()\s]*\))?/uy) ?? '';
  const at = { offset, length: reader.last().offset + reader.last().length - offset };
  return figureOf({ text: rest.slice(0, subject), at }, { text: period, at: reader.last() }, context);
}

/** The same figure broken down by one more dimension. */
export function brokenDown(figure: FigureRef, dimension: DimensionKey): FigureRef {
  const { question } = figure;
  if (question.by.includes(dimension)) return figure;
  return { ...figure, question: { ...question, ...plainRank(question, dimension), by: [...question.by, dimension] } };
}

const noPeriod: Words = {
  zh: '这里应为一个数字，要写明期间，如 sales@P',
  en: 'A figure is wanted here, with its period, such as sales@P',
};

// Where the @ stands that is no part of a name in braces or quotes. Braces that are not closed are left to the figure language.
function endOfSubject(text: string): number | undefined {
  return atSign(text, true) ?? (/^[^<>=!|]*[{｛]/.test(text) ? atSign(text, false) : undefined);
}

function atSign(text: string, withBraces: boolean): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '@' || sign === '＠') {
      if (depth === 0) return at;
    } else if (sign === '"') at = endOfQuote(text, at);
    else if (!withBraces) continue;
    else if ('{(｛（'.includes(sign)) depth += 1;
    else if ('})｝）'.includes(sign)) depth -= 1;
    else if (depth === 0 && '<>=!|'.includes(sign)) return undefined;
    if (depth < 0) return undefined;
  }
  return undefined;
}

function endOfQuote(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

interface Written {
  text: string;
  at: Stretch;
}

function figureOf(subject: Written, period: Written, context: Context): FigureRef {
  const { period: _, ...question } = questionOf(subject);
  const { members, conditions } = membersOf(question, subject.at, context);
  const asked = members.reduce((each, { dimension }) => withBy(each, dimension), { ...question, conditions });
  const figure = { question: asked, period: undefined, members, at: subject.at };
  const variable = variableNamed(period.text, context);
  if (variable) return atPart(figure, variable, period);
  return { ...figure, period: parsePeriodRef(period.text, period.at) };
}

function questionOf({ text, at }: Written): Question {
  try {
    return parseQuestion(`${text}@2025`);
  } catch (error) {
    if (error instanceof Refusal) throw placed(error, at);
    throw error;
  }
}

function placed({ code, words, details }: Refusal, at: Stretch): Refusal {
  const {
    offset = 0,
    name = '',
    why,
    nearest,
  } = details as Partial<{
    offset: number;
    name: string;
    why: Words;
    nearest: string[];
  }>;
  const stretch = { offset: at.offset + Math.min(offset, at.length), length: Math.max(1, name.length) };
  return wrong(code, stretch, { words: why ?? words, ...(nearest && { nearest }) });
}

// `{province=省}` within a loop over provinces is the row of the province at which the loop stands.
function membersOf(
  { conditions }: Omit<Question, 'period'>,
  at: Stretch,
  context: Context,
): Pick<FigureRef, 'members'> & Pick<Question, 'conditions'> {
  const named = conditions.map((condition) => ({
    condition,
    variable: condition.values.map((value) => variableNamed(value, context)).find(Boolean),
  }));
  const members = named.flatMap(({ condition, variable }) => {
    if (!variable) return [];
    if (condition.negated || condition.values.length > 1 || variable.dimension !== condition.dimension)
      throw wrong('bad_loop_name', at, { words: misplaced(variable) });
    return [{ dimension: condition.dimension, variable }];
  });
  return { members, conditions: named.filter(({ variable }) => !variable).map(({ condition }) => condition) };
}

function misplaced({ name, dimension }: Variable): Words {
  if (dimension === undefined)
    return {
      zh: `“${name}”不是一个维度的成员，不能作条件`,
      en: `“${name}” is no member of a dimension, so no condition`,
    };
  return {
    zh: `“${name}”只能单独用作条件 {${dimension}=${name}}${isTime(dimension) ? `，时间写作 @${name}` : ''}`,
    en: `“${name}” can only stand alone, as {${dimension}=${name}}${isTime(dimension) ? `; a time as @${name}` : ''}`,
  };
}

function withBy<Q extends Omit<Question, 'period'>>(question: Q, dimension: DimensionKey): Q {
  return { ...question, ...plainRank(question, dimension), by: [dimension, ...question.by] };
}

// The rank of a row among the rows is what its rank within the dimension is.
function plainRank({ transform }: Omit<Question, 'period'>, dimension: DimensionKey): Pick<Question, 'transform'> {
  return transform?.key === 'rank' && transform.dimension === dimension ? { transform: { key: 'rank' } } : {};
}

// `sales@月` within a loop over months.
function atPart(figure: Omit<FigureRef, 'period'>, variable: Variable, { at }: Written): FigureRef {
  const { dimension, figure: looped } = variable;
  if (dimension === undefined || !isTime(dimension) || !looped)
    throw wrong('bad_loop_name', at, {
      words: {
        zh: `“${variable.name}”不是期间；月份、季度、年份的列举才能写在 @ 之后`,
        en: `“${variable.name}” is no period; only a loop over months, quarters or years can stand behind @`,
      },
    });
  const period: PeriodRef = looped.period;
  const members = [...figure.members, { dimension, variable }];
  return { ...figure, question: withBy(figure.question, dimension), period, members };
}
