// XML gone through from its beginning to its end, each tag and text told with the place where it stands. Nothing is kept of it, so
// that a document of 200 pages takes the time and memory of its text, and what is written into it later leaves all else as it was.

import type { Refusal } from '../base/errors.ts';

export interface Tag {
  /** As written, `w:p`. */
  name: string;
  /** Without the prefix, whatever that is. */
  local: string;
  from: number;
  to: number;
  /** It closes itself. */
  isEmpty: boolean;
}

export interface Visitor {
  open(tag: Tag): void;
  /** Of an element that closes itself, with the same tag. */
  close(tag: Tag, opened: Tag): void;
  /** Raw: with its entities. */
  text?(from: number, to: number, isCdata: boolean): void;
}

export interface ScanRefusals {
  damaged(): Refusal;
  /** A DTD, or more elements within one another than any document has. */
  hostile(): Refusal;
}

export const mostDepth = 200;

export function scanXml(xml: string, visitor: Visitor, refusals: ScanRefusals): void {
  const open: Tag[] = [];
  let at = 0;
  let roots = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const end = next < 0 ? xml.length : next;
    if (end > at && open.length > 0) visitor.text?.(at, end, false);
    if (end > at && open.length === 0 && /[^\s\uFEFF]/.test(xml.slice(at, end))) throw refusals.damaged();
    if (next < 0) break;
    const sign = xml[next + 1];
    if (sign === '!' || sign === '?') {
      at = passOver(xml, next, refusals);
      if (xml.startsWith('<![CDATA[', next)) visitor.text?.(next + 9, at - 3, true);
      continue;
    }
    const tag = tagAt(xml, next, refusals);
    if (sign === '/') {
      const opened = open.pop();
      if (opened?.name !== tag.name) throw refusals.damaged();
      visitor.close(tag, opened);
    } else {
      if (open.length === 0) roots += 1;
      if (open.length >= mostDepth) throw refusals.hostile();
      visitor.open(tag);
      if (tag.isEmpty) visitor.close(tag, tag);
      else open.push(tag);
    }
    at = tag.to;
  }
  if (open.length > 0 || roots !== 1) throw refusals.damaged();
}

function passOver(xml: string, from: number, refusals: ScanRefusals): number {
  const [begin, end] =
    [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '?>'],
    ].find(([sign]) => xml.startsWith(sign!, from)) ?? [];
  if (begin === undefined || end === undefined) throw refusals.hostile();
  const to = xml.indexOf(end, from + begin.length);
  if (to < 0) throw refusals.damaged();
  return to + end.length;
}

function tagAt(xml: string, from: number, refusals: ScanRefusals): Tag {
  const last = lastOf(xml, from);
  const isClosing = xml[from + 1] === '/';
  const nameFrom = isClosing ? from + 2 : from + 1;
  const nameTo = nameEnd(xml, nameFrom);
  if (last < 0 || nameTo === nameFrom) throw refusals.damaged();
  const name = xml.slice(nameFrom, nameTo);
  const colon = name.indexOf(':');
  return {
    name,
    local: colon < 0 ? name : name.slice(colon + 1),
    from,
    to: last + 1,
    isEmpty: !isClosing && xml[last - 1] === '/',
  };
}

const [tab, lineFeed, carriageReturn, blank, quote, apostrophe, slash, less, more] = [
  9, 10, 13, 32, 34, 39, 47, 60, 62,
];

// The `>` that ends the tag; one within an attribute does not.
function lastOf(xml: string, from: number): number {
  for (let at = from + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === more) return at;
    if (code === less) return -1;
    if (code !== quote && code !== apostrophe) continue;
    at = xml.indexOf(code === quote ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function nameEnd(xml: string, from: number): number {
  let at = from;
  for (; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === more || code === slash || code === blank) break;
    if (code === tab || code === lineFeed || code === carriageReturn) break;
  }
  return at;
}

/** The value of an attribute of a tag, whatever its prefix. */
export function attributeOf(xml: string, { from, to, name }: Tag, attribute: string): string | undefined {
  const written = xml.slice(from + 1 + name.length, to);
  for (const [, key, double, single] of written.matchAll(/([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (key!.slice(key!.indexOf(':') + 1) === attribute) return decoded(double ?? single!);
  return undefined;
}

/** The first element. */
export function rootOf(xml: string, refusals: ScanRefusals): Tag {
  let at = xml.indexOf('<');
  while (at >= 0 && /[!?]/.test(xml[at + 1] ?? '')) at = xml.indexOf('<', passOver(xml, at, refusals));
  if (at < 0) throw refusals.damaged();
  return tagAt(xml, at, refusals);
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Raw text as it is read: entities resolved, ends of lines made one. */
export function decoded(raw: string): string {
  return /[&\r]/.test(raw)
    ? raw.replace(/&([^;&]{1,10});|\r\n?/g, (whole, entity?: string) => sign(whole, entity))
    : raw;
}

function sign(whole: string, entity: string | undefined): string {
  if (entity === undefined) return '\n';
  const [, hex, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(entity) ?? [];
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  return named[entity] ?? whole;
}

/** Where in raw text the character stands that is the `place`th of what it is read as. */
export function rawPlace(raw: string, place: number): number {
  let read = 0;
  for (const { 0: piece, index } of raw.matchAll(/&[^;&]{1,10};|\r\n?|[^&\r]+|&/g)) {
    const length = /^[&\r]/.test(piece) ? decoded(piece).length : piece.length;
    if (read + length > place) return index + (length === piece.length ? place - read : 0);
    read += length;
  }
  return raw.length;
}
