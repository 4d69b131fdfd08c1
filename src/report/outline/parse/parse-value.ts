// The inside of `{{ … }}`: a figure, something of a loop, a period, a fact; behind a bar, the wording.

import { nearest } from '../../../base/nearest.ts';
import { metrics } from '../../../figures/catalogue/metrics.ts';
import { type Fact, facts, type Operand, type Value, type Variable, type Wording, wordings } from '../tree.ts';
import { isFigureNext, parseFigure } from './parse-figure.ts';
import { looksLikePeriod, parsePeriodRef } from './parse-period.ts';
import { wrong } from './problems.ts';
import type { TagToken } from './tokens.ts';
import { type Reader, readerOf } from './reader.ts';
import { type Context, variableNamed, want } from './scope.ts';

export function parseValue({ inner, offset, at }: TagToken, context: Context): Value {
  const reader = readerOf(inner, offset);
  const value = parseSubject(reader, context);
  const wording = reader.match(/[|｜]/y) ? parseWording(reader) : undefined;
  if (!reader.isAtEnd())
    throw reader.wrong({ zh: '这里多出了文字', en: 'There is something left over here' }, 'left_over');
  return { kind: 'value', value, ...(wording && { wording }), at };
}

/** `省.value`, `问题.sentence`; undefined where no loop has the name. */
export function parseOfLoop(reader: Reader, context: Context): Extract<Operand, { kind: 'loop' }> | undefined {
  const pattern = /^([\p{L}\p{N}_]+)(?:\.([\p{L}\p{N}_]+))?(?![\p{L}\p{N}_.]|\s*[:：{｛@＠])/u;
  const [word, name, property = 'name'] = pattern.exec(reader.rest()) ?? [];
  const variable = name === undefined ? undefined : variableNamed(name, context);
  if (!word || !variable) return undefined;
  const at = reader.here(word.length);
  reader.skip(word.length);
  const known = propertiesOf[variable.kind];
  if (known.includes(property)) return { kind: 'loop', variable, property, at };
  throw wrong('unknown_name', at, {
    words: {
      zh: `“${name}”没有 ${property}；可写 ${known.map((each) => `${name}.${each}`).join('、')}`,
      en: `“${name}” has no ${property}; write ${known.map((each) => `${name}.${each}`).join(', ')}`,
    },
    nearest: nearest(property, known),
  });
}

export const propertiesOf: Record<Variable['kind'], string[]> = {
  member: ['name', 'value', 'rank'],
  run: ['name', 'length', 'from', 'to', 'values'],
  finding: ['name', 'subject', 'sentence', 'stake', 'measure', 'owner', 'due', 'yardstick', 'rank'],
};

function parseSubject(reader: Reader, context: Context): Value['value'] {
  const ofLoop = parseOfLoop(reader, context);
  if (ofLoop) return ofLoop;
  if (isFigureNext(reader)) return { kind: 'figure', figure: want(parseFigure(reader, context), context) };
  const word = reader.match(/[\p{L}\p{N}_.+-]+/uy);
  if (word === undefined) throw reader.wrong({ zh: '花括号里没有内容', en: 'The braces hold nothing' }, 'empty_tag');
  if (looksLikePeriod(word)) return { kind: 'period', period: parsePeriodRef(word, reader.last()) };
  if (isFact(word)) return { kind: 'fact', fact: word };
  throw unknownWord(word, reader, context);
}

function isFact(word: string): word is Fact {
  return (facts as readonly string[]).includes(word);
}

function unknownWord(word: string, reader: Reader, { loops }: Context) {
  const names = [...loops.map(({ name }) => name), ...facts, 'P'];
  return wrong('unknown_name', reader.last(), {
    words: {
      zh: `不认得“${word}”。数字要写明期间，如 ${word}@P；此处可用的名称：${names.join('、')}`,
      en: `“${word}” is not known. A figure needs its period, as in ${word}@P; names at hand: ${names.join(', ')}`,
    },
    nearest: isMetric(word) ? [`${word}@P`] : nearest(word, names),
  });
}

function isMetric(word: string): boolean {
  return metrics.some(({ key, names, aliases = [] }) => [key, names.zh, ...aliases].includes(word));
}

function parseWording(reader: Reader): Wording {
  const word = reader.match(/[\p{L}\p{N}_]+/uy) ?? '';
  const key = wordings.find((each) => each === word);
  if (key) return { key, unit: reader.match(/[\p{L}\p{N}_ ]+/uy)?.trim() ?? '' };
  throw wrong('unknown_wording', word === '' ? reader.here() : reader.last(), {
    words: {
      zh: `没有叫“${word}”的措辞；可用：${wordings.join('、')}`,
      en: `There is no wording “${word}”; there are ${wordings.join(', ')}`,
    },
    nearest: nearest(word, wordings),
  });
}
