// What stands behind `#if`: comparisons and judgements, joined by and, or, not and brackets.

import { type Condition, judgements } from '../tree.ts';
import { parseLoopHead } from './parse-each.ts';
import { parseFigure } from './parse-figure.ts';
import { parseOperand, takeSign } from './parse-operand.ts';
import { parsePeriodRef } from './parse-period.ts';
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
  return { kind: 'any', loop: parseLoopHead(reader, context) };
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
