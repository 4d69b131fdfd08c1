// What conditions compare and loops choose by: a figure, something of a loop, a constant; the signs between; kinds of findings.

import { Decimal } from 'decimal.js';
import type { Refusal, Words } from '../../../base/errors.ts';
import { nearest } from '../../../base/nearest.ts';
import { rules as allRules } from '../../../figures/findings/rules.ts';
import { type Operand, type Sign, signs } from '../tree.ts';
import { isFigureNext, parseFigure } from './parse-figure.ts';
import { parseOfLoop } from './parse-value.ts';
import { wrong } from './problems.ts';
import type { Reader } from './reader.ts';
import { type Context, want } from './scope.ts';

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

/** `of decline_run, slow_province`; nothing where all are meant. */
export function parseRules(reader: Reader): string[] {
  const rules: string[] = [];
  if (!reader.word('of')) return rules;
  do {
    const rule = reader.match(/[a-z_]+/y) ?? '';
    if (!knownRules.includes(rule)) throw unknownRule(rule, reader);
    rules.push(rule);
  } while (reader.match(/[,，、]/uy));
  return rules;
}

const knownRules = allRules.map(({ key }) => key);

function unknownRule(word: string, reader: Reader): Refusal {
  return wrong('unknown_name', word === '' ? reader.here() : reader.last(), {
    words: {
      zh: `没有叫“${word}”的问题；可写：${knownRules.join('、')}`,
      en: `There is no kind of finding “${word}”; there are ${knownRules.join(', ')}`,
    },
    nearest: nearest(word, knownRules),
  });
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
