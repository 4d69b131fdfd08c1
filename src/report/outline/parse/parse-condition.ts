// What stands behind `#if`: comparisons and judgements, joined by and, or, not and brackets.

import { Decimal } from 'decimal.js';
import type { Words } from '../../../base/errors.ts';
import { type Condition, judgements, type Operand, type Sign, signs } from '../tree.ts';
import { isFigureNext, parseFigure } from './parse-figure.ts';
import { parsePeriodRef } from './parse-period.ts';
import { parseOfLoop } from './parse-value.ts';
import type { Reader } from './reader.ts';
import { type Context, want } from './scope.ts';

/** Throws a Refusal with the place at which it goes wrong. */
export function parseCondition(reader: Reader, context: Context): Condition {
  const condition = parseOr(reader, { ...context, depth: 0 });
  if (reader.isAtEnd()) return condition;
  throw reader.wrong({
    zh: '这里多出了文字；条件之间写 and 或 or',
    en: 'Something is left over; join conditions with and or or',
  });
}

/** A comparison sign, full width or not. */
export function takeSign(reader: Reader): Sign | undefined {
  const found = reader.match(/(?:[<>!＜＞！]\s*[=＝]|[<>=＜＞＝≥≤≠])/uy)?.replace(/\s/g, '');
  if (found === undefined) return undefined;
  const plain = found.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const other: Record<string, Sign> = { '≥': '>=', '≤': '<=', '≠': '!=' };
  return other[plain] ?? signs.find((sign) => sign === plain);
}

/** A figure, something of a loop, or a constant. */
export function parseOperand(reader: Reader, context: Context): Operand {
  const constant = parseConstant(reader);
  if (constant !== undefined) return { kind: 'number', value: constant };
  const ofLoop = parseOfLoop(reader, context);
  if (ofLoop) return ofLoop;
  if (isFigureNext(reader)) return { kind: 'figure', figure: want(parseFigure(reader, context), context) };
  throw reader.wrong(operandWanted, 'operand_wanted');
}

const operandWanted: Words = {
  zh: '这里应为一个数字（如 sales@P）或常数（如 5%、500万）',
  en: 'A figure such as sales@P or a constant such as 5% is wanted here',
};

/** Brackets and nots deeper than this are nobody's condition. */
const deepest = 50;

type Within = Context & { depth: number };

function parseOr(reader: Reader, context: Within): Condition {
  if (context.depth > deepest)
    throw reader.wrong({ zh: '条件嵌套太深', en: 'The condition is nested too deep' }, 'too_deep');
  const of = [parseAnd(reader, context)];
  while (reader.word('or')) of.push(parseAnd(reader, context));
  return of.length === 1 ? of[0]! : { kind: 'or', of };
}

function parseAnd(reader: Reader, context: Within): Condition {
  const of = [parseNot(reader, context)];
  while (reader.word('and')) of.push(parseNot(reader, context));
  return of.length === 1 ? of[0]! : { kind: 'and', of };
}

function parseNot(reader: Reader, context: Within): Condition {
  const deeper = { ...context, depth: context.depth + 1 };
  if (reader.word('not')) {
    if (deeper.depth > deepest) return parseOr(reader, deeper);
    return { kind: 'not', of: parseNot(reader, deeper) };
  }
  if (!reader.match(/[(（]/y)) return parseTest(reader, context);
  const inner = parseOr(reader, deeper);
  if (!reader.match(/[)）]/y))
    throw reader.wrong({ zh: '括号没有闭合', en: 'A bracket is not closed' }, 'unclosed_bracket');
  return inner;
}

function parseTest(reader: Reader, context: Context): Condition {
  const stage = reader.word('over', 'running');
  if (stage) return { kind: 'stage', stage: stage as 'over' | 'running' };
  if (reader.word('any')) return parseAny(reader, context);
  const what = reader.word(...judgements) as (typeof judgements)[number] | undefined;
  const least = what === 'grew' || what === 'fell' ? reader.count() : undefined;
  if (least !== undefined) {
    const figure = want(parseFigure(reader, context), context);
    if (figure.question.by.includes('month')) return { kind: 'streak', direction: what as 'grew', least, figure };
    throw reader.wrong({ zh: '连续若干期的判断须带 by month', en: 'Periods in a row need by month' }, 'no_month');
  }
  if (what) return { kind: 'is', what, operand: parseOperand(reader, context) };
  return parseComparison(reader, context);
}

function parseAny(reader: Reader, context: Context): Condition {
  if (reader.word('plan'))
    return { kind: 'is', what: 'known', operand: { kind: 'figure', figure: nextTarget(context, reader) } };
  if (!reader.word('findings'))
    throw reader.wrong({ zh: 'any 之后写 findings 或 plan', en: 'Behind any stands findings or plan' });
  context.wants.findings = true;
  return { kind: 'findings', rules: parseRules(reader) };
}

/** `of decline_run, slow_province`; nothing where all are meant. */
export function parseRules(reader: Reader): string[] {
  const rules: string[] = [];
  if (!reader.word('of')) return rules;
  do {
    const rule = reader.match(/[a-z_]+/y);
    if (rule === undefined)
      throw reader.wrong({
        zh: '这里应为问题的种类，如 decline_run',
        en: 'A kind of finding is wanted, such as decline_run',
      });
    rules.push(rule);
  } while (reader.match(/[,，、]/uy));
  return rules;
}

function nextTarget(context: Context, reader: Reader) {
  const at = reader.last();
  const question = { metric: 'sales.target', conditions: [], bounds: [], by: [] };
  return want({ question, period: parsePeriodRef('P+1', at), members: [], at }, context);
}

function parseComparison(reader: Reader, context: Context): Condition {
  const left = parseOperand(reader, context);
  const sign = takeSign(reader);
  if (!sign)
    throw reader.wrong({
      zh: '这里应为比较符号 >、<、=、>=、<=、!=',
      en: 'A comparison >, <, =, >=, <= or != is wanted here',
    });
  return { kind: 'compare', left, sign, right: parseOperand(reader, context) };
}

const units: Record<string, number> = { '%': 0.01, 万: 1e4, 万元: 1e4, 亿: 1e8, 亿元: 1e8, 元: 1, 个百分点: 1, pp: 1 };

function parseConstant(reader: Reader): number | undefined {
  const digits = reader.match(
    /[-−]?\d{1,18}(?:\.\d{1,9})?(?![\d\p{L}_@.]|\s*[:@{])|[-−]?\d{1,18}(?:\.\d{1,9})?(?=\s*(?:%|万|亿|元|个百分点|pp))/uy,
  );
  if (digits === undefined) return undefined;
  const unit = reader.match(/%|万元|万|亿元|亿|元|个百分点|pp/uy);
  return new Decimal(digits.replace('−', '-')).times(unit === undefined ? 1 : units[unit]!).toNumber();
}
