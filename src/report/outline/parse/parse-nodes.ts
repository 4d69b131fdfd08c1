// Tokens → nodes: texts, values, conditions, loops, tables and charts, each within what is open around it.

import type { Words } from '../../../base/errors.ts';
import { nearest } from '../../../base/nearest.ts';
import type { Condition, Node } from '../tree.ts';
import { isNumber, numbersIn, unproven } from './numbers-in-heads.ts';
import { parseChart } from './fences/parse-chart.ts';
import { parseCondition } from './parse-condition.ts';
import { parseEach } from './parse-each.ts';
import { parseTable } from './fences/parse-table.ts';
import { parseValue } from './parse-value.ts';
import { problemsIn, wrong } from './problems.ts';
import { readerOf } from './reader.ts';
import type { Context, ParseInline } from './scope.ts';
import { type FenceToken, type TagToken, type Token, tokensOf } from './tokens.ts';

/** Plain words with tags, as a caption; a number in them is a problem. */
export const parseInline: ParseInline = ({ text, at }, context) => {
  const nodes = parseTokens(tokensOf(text, context.problems, { base: at.offset }), context);
  for (const number of numbersIn(nodes)) context.problems.add(unproven(number));
  return nodes;
};

/** Ifs and loops within one another deeper than this are a slip. */
const deepest = 30;

interface Cursor {
  tokens: Token[];
  index: number;
  /** The blocks that are open, the innermost last. */
  open: { name: 'if' | 'each'; tag: TagToken }[];
}

/** All tokens of a text; blocks that are open at its end are problems. */
export function parseTokens(tokens: Token[], context: Context): Node[] {
  const cursor: Cursor = { tokens, index: 0, open: [] };
  return parseNodes(cursor, context);
}

/** Up to the tag that ends or divides the innermost open block, which is left to the caller. */
function parseNodes(cursor: Cursor, context: Context): Node[] {
  const nodes: Node[] = [];
  for (; cursor.index < cursor.tokens.length; ) {
    const token = cursor.tokens[cursor.index]!;
    if (token.kind === 'tag' && endsBlock(token, cursor, context)) return nodes;
    cursor.index += 1;
    const node = parseToken(token, cursor, context);
    if (node) nodes.push(node);
  }
  return nodes;
}

function parseToken(token: Token, cursor: Cursor, context: Context): Node | undefined {
  if (token.kind === 'text') return { kind: 'text', text: token.text };
  if (token.kind === 'fence') return context.problems.try(() => parseFence(token, context));
  const [, sign, word = ''] = /^\s*([#/]|(?=else(?:\s|$)))\s*([\p{L}\p{N}_]*)/u.exec((token as TagToken).inner) ?? [];
  if (sign === undefined) return parseNumber(token as TagToken, cursor, context);
  if (sign === '#' && (word === 'if' || word === 'each'))
    return parseBlock(token as TagToken, { word, cursor }, context);
  if (sign === '#') context.problems.add(unknownTag(word, token as TagToken));
  return undefined;
}

function parseNumber(token: TagToken, cursor: Cursor, context: Context): Node | undefined {
  const value = context.problems.try(() => parseValue(token, context));
  if (value && isNumber(value) && isInHeading(cursor)) context.problems.add(unproven(value));
  return value;
}

function isInHeading({ tokens, index }: Cursor): boolean {
  let start = index - 1;
  while (start > 0 && !isLineEnd(tokens[start - 1]!)) start -= 1;
  const first = tokens[start];
  return first?.kind === 'text' && /^\s*#{1,6}\s/.test(first.text);
}

function isLineEnd(token: Token): boolean {
  return token.kind === 'text' ? token.text === '\n' : token.kind === 'tag' && token.alone === true;
}

function parseFence(token: FenceToken, context: Context): Node {
  if (token.what === 'table') return parseTable(token, context, parseInline);
  if (token.what === 'chart') return parseChart(token, context, parseInline);
  const words = { zh: '三个反引号之后写 table 或 chart', en: 'Behind ``` stands table or chart' };
  throw wrong('unknown_block', token.at, { words, nearest: nearest(token.what, ['table', 'chart']) });
}

// True of the tags with which parseNodes stops; one that fits nothing is a problem and passed over.
function endsBlock(token: TagToken, cursor: Cursor, { problems }: Context): boolean {
  const [, word] = /^\s*(else|\/\s*(?:if|each)?)(?![\p{L}\p{N}_])/u.exec(token.inner) ?? [];
  if (word === undefined) return false;
  const name = word.replace(/[/\s]/g, '');
  if (cursor.open.some((block) => name === 'else' || block.name === name)) return true;
  problems.add(wrong('stray_tag', token.at, { words: stray(token.inner.trim()) }));
  return false;
}

function parseBlock(
  tag: TagToken,
  { word, cursor }: { word: 'if' | 'each'; cursor: Cursor },
  context: Context,
): Node | undefined {
  if (cursor.open.length >= deepest) {
    context.problems.add(wrong('too_deep', tag.at, { words: tooDeep }));
    cursor.index = cursor.tokens.length;
    return undefined;
  }
  cursor.open.push({ name: word, tag });
  const node = word === 'if' ? parseIf(tag, cursor, context) : parseLoop(tag, cursor, context);
  close(cursor, context);
  cursor.open.pop();
  return node;
}

function parseIf(tag: TagToken, cursor: Cursor, context: Context): Node {
  const branches = [{ condition: conditionOf(tag, /^\s*#\s*if/, context), body: parseNodes(cursor, context) }];
  let otherwise: Node[] = [];
  for (let divider = takeElse(cursor); divider; divider = takeElse(cursor)) {
    if (/^\s*else\s*$/.test(divider.inner)) otherwise = parseNodes(cursor, context);
    else {
      const condition = conditionOf(divider, /^\s*else\s+if(?![\p{L}\p{N}_])|^\s*else/u, context);
      branches.push({ condition, body: parseNodes(cursor, context) });
    }
  }
  return {
    kind: 'if',
    branches: branches.map(({ condition, body }) => ({ condition: condition ?? never, body })),
    otherwise,
  };
}

/** Stands where a condition could not be read. */
const never: Condition = { kind: 'or', of: [] };

function conditionOf({ inner, offset }: TagToken, head: RegExp, context: Context): Condition | undefined {
  const taken = head.exec(inner)![0].length;
  return context.problems.try(() => parseCondition(readerOf(inner.slice(taken), offset + taken), context));
}

function parseLoop(tag: TagToken, cursor: Cursor, context: Context): Node | undefined {
  const taken = /^\s*#\s*each/.exec(tag.inner)![0].length;
  const read = () => parseEach(readerOf(tag.inner.slice(taken), tag.offset + taken), context);
  const each = context.problems.try(read);
  // Names that an unreadable loop would have given are no problems of their own.
  const quiet = { ...context, problems: problemsIn('') };
  const within = each ? { ...context, loops: [each.variable, ...context.loops] } : quiet;
  const body = parseNodes(cursor, within);
  let otherwise: Node[] = [];
  for (let divider = takeElse(cursor); divider; divider = takeElse(cursor)) otherwise = parseNodes(cursor, context);
  return each && { kind: 'each', ...each, body, otherwise };
}

function takeElse(cursor: Cursor): TagToken | undefined {
  const token = cursor.tokens[cursor.index];
  if (token?.kind !== 'tag' || !/^\s*else(?:\s|$)/.test(token.inner)) return undefined;
  cursor.index += 1;
  return token;
}

function close(cursor: Cursor, { problems }: Context): void {
  const token = cursor.tokens[cursor.index];
  const { name, tag } = cursor.open.at(-1)!;
  if (token?.kind === 'tag' && new RegExp(`^\\s*/\\s*${name}\\s*$`).test(token.inner)) cursor.index += 1;
  else problems.add(wrong('unclosed_block', tag.at, { words: unclosed(name) }));
}

function unclosed(name: string): Words {
  return { zh: `{{#${name}}} 没有闭合：缺 {{/${name}}}`, en: `{{#${name}}} is not closed: {{/${name}}} is missing` };
}

function stray(tag: string): Words {
  return { zh: `{{${tag}}} 前面没有与它相配的开头`, en: `Nothing before {{${tag}}} opens what it belongs to` };
}

const tooDeep: Words = {
  zh: `条件与列举嵌套超过 ${deepest} 层，后面的没有读`,
  en: `Conditions and loops lie deeper than ${deepest} in one another; the rest was not read`,
};

function unknownTag(word: string, { at }: TagToken) {
  const words = {
    zh: `没有 {{#${word}}}；可写 {{#if}}、{{#each}}`,
    en: `There is no {{#${word}}}; write {{#if}} or {{#each}}`,
  };
  return wrong('unknown_name', at, { words, nearest: nearest(word, ['if', 'each']) });
}
