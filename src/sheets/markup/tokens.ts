// HTML and XML as a row of tags and texts, in pieces as they come. It forgives what browsers forgive; it knows no document
// types and no entities but the usual ones, so there is nothing that could grow.

import { Refusal } from '../../base/errors.ts';
import { growingText } from '../growing-text.ts';
import { decodeEntities } from './entities.ts';

export interface Token {
  kind: 'open' | 'close' | 'text';
  /** Of a tag, in lower case and without its prefix. */
  name: string;
  /** Of a tag the whole of it; of a text what it says. */
  text: string;
  /** `<br/>` */
  isEmpty: boolean;
}

export interface Tokenizer {
  push(piece: string): Token[];
  end(): Token[];
}

/** `unshown`: elements whose text no reader of the page sees. */
export function tokenizer(unshown: ReadonlySet<string>): Tokenizer {
  const growing = growingText();
  const endlessNames = new Set<string>();
  const budget = { unclosedChars: mostUnclosedChars };
  const take = (text: string, isFinal: boolean): Token[] => {
    const tokens: Token[] = [];
    const source = { text, isFinal, unshown, endlessNames, budget };
    let at = 0;
    for (let next = tokenAt(source, 0); next; next = tokenAt(source, at)) {
      at = next.end;
      if (next.token) tokens.push(next.token);
    }
    growing.keep(text.slice(at));
    return tokens;
  };
  const push = (piece: string): Token[] => {
    if (growing.length() > longestToken) throw endless();
    const text = growing.add(piece);
    return text === undefined ? [] : take(text, false);
  };
  return { push, end: () => take(growing.whole(), true) };
}

const longestToken = 16 * 1024 * 1024;
/** One that goes on longer lacks its end or a quote. */
const longestTag = 64 * 1024;
/** How far may be looked in vain for the ends of tags, all in all: some hundred of them, of which a page has one or two. */
const mostUnclosedChars = 32 * 1024 * 1024;

export function endless(): Refusal {
  return new Refusal('row_too_long', {
    zh: '文件里有一段内容长得不像表格数据。请用 Excel 或 WPS 打开，另存为 .xlsx，再导入。',
    en: 'A piece of the file is too long to belong to a table. Open it in Excel, save it as .xlsx and import that.',
  });
}

interface Source {
  text: string;
  isFinal: boolean;
  unshown: ReadonlySet<string>;
  /** Elements that are known not to be closed anywhere behind. */
  endlessNames: Set<string>;
  budget: { unclosedChars: number };
}

interface Found {
  /** None of comments and of what is not shown. */
  token?: Token;
  end: number;
}

/** Undefined when nothing more can be told apart yet. */
function tokenAt(source: Source, at: number): Found | undefined {
  const { text, isFinal } = source;
  if (at >= text.length) return undefined;
  if (text[at] !== '<') return textAt(text, at, text.indexOf('<', at), isFinal);
  if (text.length - at < 12 && !isFinal) return undefined; // `<![CDATA[` must be seen whole.
  if (text.startsWith('<![CDATA[', at)) return closedBy(text, at + 9, ']]>', isFinal, true);
  if (text.startsWith('<!--', at)) return closedBy(text, at + 4, '-->', isFinal);
  if (!/[a-z/!?]/i.test(text[at + 1] ?? '')) return textAt(text, at, text.indexOf('<', at + 1), isFinal);
  const end = tagEnd(text, at) ?? unclosedTag(source, at);
  if (end === undefined) return undefined;
  const token = tagToken(text.slice(at, end));
  const isShown = token.kind !== 'open' || !source.unshown.has(token.name) || token.isEmpty;
  return isShown ? { token, end } : unshownElement(source, token.name, end);
}

function unshownElement({ text, isFinal, endlessNames }: Source, name: string, from: number): Found | undefined {
  if (endlessNames.has(name)) return { end: from };
  const close = text.slice(from).search(new RegExp(`</(\\w+:)?${name}\\s*>`, 'i'));
  if (close < 0 && !isFinal) return undefined;
  if (close < 0) endlessNames.add(name);
  return { end: close < 0 ? from : from + close };
}

function textAt(text: string, at: number, next: number, isFinal: boolean): Found | undefined {
  const end = next < 0 ? text.length : next;
  const cut = next < 0 && !isFinal ? safeEnd(text, at) : end;
  return cut === at ? undefined : { token: textToken(decodeEntities(text.slice(at, cut))), end: cut };
}

// An entity may not have come to its end.
function safeEnd(text: string, at: number): number {
  const mark = text.lastIndexOf('&');
  return mark >= at && text.length - mark < 12 ? mark : text.length;
}

function closedBy(text: string, from: number, mark: string, isFinal: boolean, isText = false): Found | undefined {
  const close = text.indexOf(mark, from);
  if (close < 0 && !isFinal) return undefined;
  const end = close < 0 ? text.length : close;
  return { ...(isText && { token: textToken(text.slice(from, end)) }), end: Math.min(text.length, end + mark.length) };
}

function textToken(text: string): Token {
  return { kind: 'text', name: '', text, isEmpty: false };
}

/** Behind the `>` that closes a tag; one inside of a quoted value does not. */
function tagEnd(text: string, at: number): number | undefined {
  const last = Math.min(text.length, at + longestTag);
  for (let index = at + 1; index < last; index += 1) {
    const char = text[index];
    if (char === '>') return index + 1;
    if (char !== '=') continue;
    while (text[index + 1] === ' ') index += 1;
    const quote = text[index + 1];
    if (quote !== '"' && quote !== "'") continue;
    const close = text.slice(index + 2, last).indexOf(quote);
    if (close < 0) return undefined;
    index += 2 + close;
  }
  return undefined;
}

// A quote that was never closed must not take the rest of the page with it.
function unclosedTag({ text, isFinal, budget }: Source, at: number): number | undefined {
  const isLong = text.length - at >= longestTag;
  if (!isLong && !isFinal) return undefined;
  budget.unclosedChars -= Math.min(text.length - at, longestTag);
  if (budget.unclosedChars < 0) throw endless();
  const end = text.indexOf('>', at);
  if (end >= 0) return end + 1;
  return isFinal ? text.length : undefined;
}

function tagToken(tag: string): Token {
  const name = /^<\/?(?:[\w.-]+:)?([\w.-]*)/.exec(tag)![1]!.toLowerCase();
  return { kind: tag[1] === '/' ? 'close' : 'open', name, text: tag, isEmpty: tag.endsWith('/>') };
}
