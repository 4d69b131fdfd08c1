// Text → texts, tags and fences with their places. A line that holds only block tags and comments leaves nothing behind.

import { Refusal } from '../../../base/errors.ts';
import { type Problems, type Stretch, wrong } from './problems.ts';

export type Token = TextToken | TagToken | FenceToken;

interface TextToken {
  kind: 'text';
  text: string;
}

export interface TagToken {
  kind: 'tag' | 'comment';
  /** Between the braces. */
  inner: string;
  /** Where that begins. */
  offset: number;
  at: Stretch;
  /** Its line, which holds nothing else, is gone. */
  alone?: true;
}

export interface FenceToken {
  kind: 'fence';
  what: string;
  body: string;
  offset: number;
  at: Stretch;
}

/** The text may be a piece of the template that begins at `base`; it is read from `from` on. */
export function tokensOf(text: string, problems: Problems, { from = 0, base = 0 }): Token[] {
  const next = /\\\{\{|\{\{|<!--|^[ \t]*```/gm;
  const tokens: Token[] = [];
  let offset = from;
  const take = (upTo: number) => {
    if (upTo > offset) tokens.push({ kind: 'text', text: text.slice(offset, upTo) });
  };
  for (let found = search(next, text, offset); found && !problems.isFull(); found = search(next, text, offset)) {
    take(found.index);
    const token = tokenAt(text, found[0].trimStart(), found.index);
    if (token instanceof Refusal) problems.add(movedBy(base, token));
    else tokens.push(at(base, token.token));
    offset = token instanceof Refusal ? endOfUnclosed(text, found.index, token) : token.end;
  }
  take(text.length);
  return withoutOwnLines(tokens);
}

function at(base: number, token: Token): Token {
  if (token.kind === 'text' || base === 0) return token;
  return { ...token, offset: token.offset + base, at: { ...token.at, offset: token.at.offset + base } };
}

function movedBy(base: number, { code, words, details }: Refusal): Refusal {
  const stretch = details.at as Stretch;
  return wrong(code, { ...stretch, offset: stretch.offset + base }, { words });
}

function search(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

type Taken = { token: Token; end: number } | Refusal;

// A tag that is not closed costs its line. In a block that is not closed all the rest would lie.
function endOfUnclosed(text: string, at: number, { code }: Refusal): number {
  return code === 'unclosed_tag' ? endOfLine(text, at) : text.length;
}

function tokenAt(text: string, sign: string, at: number): Taken {
  if (sign === '\\{{') return { token: { kind: 'text', text: '{{' }, end: at + 3 };
  if (sign === '<!--') return commentAt(text, at);
  return sign === '{{' ? tagAt(text, at) : fenceAt(text, at);
}

function commentAt(text: string, at: number): Taken {
  const close = text.indexOf('-->', at + 4);
  const end = close < 0 ? text.length : close + 3; // As browsers read it: without an end, the rest is comment.
  return { token: { kind: 'comment', inner: '', offset: at, at: { offset: at, length: end - at } }, end };
}

function tagAt(text: string, at: number): Taken {
  const close = endOfTag(text, at + 2);
  if (close === undefined) {
    const words = { zh: '花括号没有闭合：缺“}}”', en: 'The braces are not closed: “}}” is missing' };
    return wrong('unclosed_tag', { offset: at, length: 2 }, { words });
  }
  const stretch = { offset: at, length: close + 2 - at };
  return { token: { kind: 'tag', inner: text.slice(at + 2, close), offset: at + 2, at: stretch }, end: close + 2 };
}

// Braces and quoted names within a figure belong to it; where they are not closed themselves, the first }} of the line ends it.
function endOfTag(text: string, from: number): number | undefined {
  let depth = 0;
  const lineEnd = endOfLine(text, from);
  for (let at = from; at < lineEnd; at += 1) {
    const sign = text[at]!;
    if (sign === '"') at = endOfQuote(text, at, lineEnd);
    else if (sign === '{') depth += 1;
    else if (sign === '}' && depth > 0) depth -= 1;
    else if (text.startsWith('}}', at)) return at;
  }
  const first = text.slice(from, lineEnd).indexOf('}}');
  return first < 0 ? undefined : from + first;
}

function endOfQuote(text: string, from: number, limit: number): number {
  let at = from + 1;
  while (at < limit && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function fenceAt(text: string, at: number): Taken {
  const lineEnd = endOfLine(text, at);
  const opening = text.slice(at, lineEnd).trim().replace(/^`+/, '').trim();
  const closing = /^[ \t]*```[ \t]*$/gm;
  const close = lineEnd < text.length ? search(closing, text, lineEnd + 1) : null;
  const offset = at + text.slice(at, lineEnd).indexOf('```');
  if (!close) {
    const words = { zh: '这一块没有闭合：缺单独一行的 ```', en: 'The block is not closed: a line with ``` is missing' };
    return wrong('unclosed_block', { offset, length: lineEnd - offset }, { words });
  }
  const token: FenceToken = {
    kind: 'fence',
    what: opening,
    body: text.slice(lineEnd + 1, close.index),
    offset: lineEnd + 1,
    at: { offset, length: lineEnd - offset },
  };
  return { token, end: close.index + close[0].length };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function withoutOwnLines(tokens: Token[]): Token[] {
  const kept: Token[] = [];
  let line: Token[] = [];
  const close = (ending: Token[]) => {
    kept.push(...(isOfBlockTags(line) ? line.flatMap(tagAlone) : [...line, ...ending]));
    line = [];
  };
  for (const token of tokens) {
    if (token.kind !== 'text') {
      line.push(token);
      continue;
    }
    for (const piece of token.text.split(/(\n)/)) {
      if (piece === '\n') close([{ kind: 'text', text: '\n' }]);
      else if (piece !== '') line.push({ kind: 'text', text: piece });
    }
  }
  close([]);
  return kept.filter(({ kind }) => kind !== 'comment');
}

function tagAlone(token: Token): Token[] {
  return token.kind === 'tag' ? [{ ...token, alone: true }] : [];
}

function isOfBlockTags(line: Token[]): boolean {
  const isBlank = (token: Token) => token.kind === 'text' && token.text.trim() === '';
  const isBlock = (token: Token) =>
    token.kind === 'comment' || (token.kind === 'tag' && /^\s*(?:[#/]|else(?:\s|$))/.test(token.inner));
  return line.some(isBlock) && line.every((token) => isBlank(token) || isBlock(token));
}
