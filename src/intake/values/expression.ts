// The arithmetic of a mapping: `[销售额] - [利润]`. Numbers, [columns], + - * / and parentheses, in exact decimals; nothing else.

import { Decimal } from 'decimal.js';

export interface Expression {
  /** The headers in it, in order of appearance. */
  columns: string[];
  numbers: string[];
  /** Undefined where it divides by zero. */
  evaluate(valueOf: (column: string) => Decimal): Decimal | undefined;
}

type Evaluate = (valueOf: (column: string) => Decimal) => Decimal;

// Reading and evaluating recurse, at most as deep as there are tokens.
const mostTokens = 500;

/** Undefined when the text is no such arithmetic, or too long to be one. */
export function parseExpression(text: string): Expression | undefined {
  const tokens = tokenise(text);
  if (!tokens) return undefined;
  const reader = { tokens, at: 0 };
  const evaluate = readSum(reader);
  if (!evaluate || reader.at < tokens.length) return undefined;
  const columns = tokens.filter((token) => token.startsWith('[')).map((token) => token.slice(1, -1).trim());
  const numbers = tokens.filter((token) => /^\d/.test(token));
  return { columns: [...new Set(columns)], numbers, evaluate: (valueOf) => finite(evaluate(valueOf)) };
}

interface Reader {
  tokens: string[];
  at: number;
}

function tokenise(text: string): string[] | undefined {
  const token = /\s*(\[[^\]]+\]|\d+(?:\.\d+)?|[-+*/()])\s*/y;
  const tokens: string[] = [];
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match || tokens.length === mostTokens) return undefined;
    tokens.push(match[1]!);
  }
  return tokens;
}

function readSum(reader: Reader): Evaluate | undefined {
  return readChain(reader, readProduct, {
    '+': (left, right) => left.plus(right),
    '-': (left, right) => left.minus(right),
  });
}

function readProduct(reader: Reader): Evaluate | undefined {
  return readChain(reader, readFactor, {
    '*': (left, right) => left.times(right),
    '/': (left, right) => left.div(right),
  });
}

type Operators = Record<string, (left: Decimal, right: Decimal) => Decimal>;

function readChain(
  reader: Reader,
  readPart: (reader: Reader) => Evaluate | undefined,
  operators: Operators,
): Evaluate | undefined {
  let left = readPart(reader);
  for (;;) {
    const operator = operators[reader.tokens[reader.at] ?? ''];
    if (!left || !operator) return left;
    reader.at += 1;
    const first = left;
    const second = readPart(reader);
    left = second && ((valueOf) => operator(first(valueOf), second(valueOf)));
  }
}

function readFactor(reader: Reader): Evaluate | undefined {
  const token = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  if (token === '-') {
    const inner = readFactor(reader);
    return inner && ((valueOf) => inner(valueOf).neg());
  }
  if (token === '(') {
    const inner = readSum(reader);
    reader.at += 1;
    return reader.tokens[reader.at - 1] === ')' ? inner : undefined;
  }
  if (token.startsWith('[')) return (valueOf) => valueOf(token.slice(1, -1).trim());
  return /^\d/.test(token) ? () => new Decimal(token) : undefined;
}

function finite(value: Decimal): Decimal | undefined {
  return value.isFinite() ? value : undefined;
}
