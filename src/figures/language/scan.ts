// The scanner under the parser: words, quoted values and signs, with the offset at hand for messages.

import { Decimal } from 'decimal.js';
import { Refusal } from '../../base/errors.ts';

export interface Scanner {
  /** Takes the sign if it comes next. */
  take(sign: string): boolean;
  takeWord(words: string[]): boolean;
  expect(sign: string): void;
  /** A name of letters, digits, `.` and `_`, in any script, looked up; where nobody knows it, the refusal says where it stands. */
  name<T>(what: 'metric' | 'transform' | 'dimension', find: (word: string) => T): T;
  /** A bare or quoted value of a condition. */
  value(): string;
  /** A plain number, perhaps with 万 or 亿, as exact decimal text. */
  number(): string;
  /** Everything that is left, trimmed. */
  rest(): string;
  wrong(zh: string, en: string): Refusal;
}

const whatWords = { metric: '指标名', transform: '变换名', dimension: '维度名' };

export function scan(text: string): Scanner {
  let offset = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text);
    if (found) offset = pattern.lastIndex;
    return found?.[0];
  };
  const skip = () => match(/\s*/y);
  const wrong = (zh: string, en: string) => badExpression(text, offset, { zh, en });

  const scanner: Scanner = {
    take(sign) {
      skip();
      const written = [sign, fullWidth(sign)].find((each) => text.startsWith(each, offset));
      offset += written?.length ?? 0;
      return written !== undefined;
    },
    takeWord(words) {
      skip();
      const word = words.find((each) => text.startsWith(each, offset));
      if (word === undefined || (word === 'by' && /[\p{L}\d_]/u.test(text[offset + 2] ?? ''))) return false;
      offset += word.length;
      return true;
    },
    expect(sign) {
      if (!scanner.take(sign)) throw wrong(`此处应为“${sign}”`, `expected “${sign}” here`);
    },
    name(what, find) {
      skip();
      const word = match(/[\p{L}\p{N}_.]+/uy);
      if (word === undefined) throw wrong(`此处缺${whatWords[what]}`, `a ${what} is missing here`);
      return placed(offset - word.length, () => find(word));
    },
    value() {
      skip();
      const quoted = match(/"(?:[^"\\]|\\.)*"/suy);
      if (quoted !== undefined) return quoted.slice(1, -1).replace(/\\(.)/gsu, '$1').normalize('NFC');
      const bare = match(/[^\s"|{},@=<>!｜｛｝，＠＝](?:[^"|{},@=<>!｜｛｝，＠＝]*[^\s"|{},@=<>!｜｛｝，＠＝])?/uy);
      if (bare === undefined) throw wrong('此处缺条件的值', 'a value is missing here');
      return bare;
    },
    number() {
      skip();
      const written = match(/-?\d+(?:\.\d+)?\s*[万亿]?/uy);
      if (written === undefined) throw wrong('此处应为数字', 'a number is missing here');
      return new Decimal(parseFloatText(written)).times(unitOf(written)).toFixed();
    },
    rest() {
      const rest = text.slice(offset).trim();
      offset = text.length;
      return rest;
    },
    wrong,
  };
  return scanner;
}

function placed<T>(offset: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.words, { ...error.details, offset });
    throw error;
  }
}

function parseFloatText(written: string): string {
  return /^-?\d+(?:\.\d+)?/.exec(written)![0];
}

function unitOf(written: string): number {
  if (written.endsWith('亿')) return 1e8;
  return written.endsWith('万') ? 1e4 : 1;
}

// Chinese input methods write signs full-width: 销售额：同比｛省份＝浙江｝ means the same.
function fullWidth(sign: string): string {
  return sign.replace(/[!-~]/g, (character) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0));
}

function badExpression(text: string, offset: number, why: { zh: string; en: string }): Refusal {
  const words = {
    zh: `表达式“${text}”第 ${offset + 1} 个字符处：${why.zh}。写法如 sales:yoy{province=浙江} by series@2025。`,
    en: `In “${text}” at character ${offset + 1}: ${why.en}. Write for example sales:yoy{province=浙江} by series@2025.`,
  };
  return new Refusal('bad_expression', words, { offset, why });
}
