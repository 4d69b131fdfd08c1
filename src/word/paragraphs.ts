// A document as its reader sees it: paragraphs of text, whatever runs, fields and tracked changes it is made of, with the places
// that controls, bookmarks and links mark in it.

import type { Element, Node } from '@xmldom/xmldom';
import {
  beginMark,
  endMark,
  type Mark,
  type OpenMark,
  openReading,
  type Paragraph,
  readApart,
  type Reading,
  readParagraph,
  write,
} from './paragraph-text.ts';
import { openTables } from './tables.ts';

/** Deleted text is left out, inserted text is in; of a field its result, of a drawing with a fallback the drawing. */
export function readParagraphs(root: Element, addressOf: (id: string) => string): Paragraph[] {
  const reader: Reader = { ...openReading(), tables: openTables(), bookmarks: new Map(), fields: [], addressOf };
  inside(root, reader);
  return reader.paragraphs;
}

interface Reader extends Reading {
  tables: ReturnType<typeof openTables>;
  /** By id, those that were begun. */
  bookmarks: Map<string, OpenMark>;
  /** Those that are open, the innermost last. */
  fields: Field[];
  addressOf: (id: string) => string;
}

interface Field {
  code: string;
  isResult: boolean;
  link?: OpenMark;
}

function inside(element: Element, reader: Reader): void {
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const name = (node as Element).localName ?? '';
    if (unseen.has(name) || /^[pr]Pr/.test(name)) continue;
    (Object.hasOwn(visits, name) ? visits[name]! : inside)(node as Element, reader);
  }
}

const unseen = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rt',
  'sdtPr',
  'sdtEndPr',
  'tblPr',
  'tblGrid',
  'tcPr',
  'sectPr',
]);

/** By the name of the element; what is not named is gone through. */
const visits: Record<string, (element: Element, reader: Reader) => void> = {
  p: (element, reader) => {
    const about = { cell: reader.tables.cell(), isHeading: isHeading(element) };
    readParagraph(reader, about, () => inside(element, reader));
  },
  r: (element, reader) => {
    if (!first(first(element, 'rPr'), 'vanish')) inside(element, reader);
  },
  t: (element, reader) => writeShown(element.textContent ?? '', reader),
  tab: (_, reader) => writeShown('\t', reader),
  br: (_, reader) => writeShown('\n', reader),
  cr: (_, reader) => writeShown('\n', reader),
  noBreakHyphen: (_, reader) => writeShown('-', reader),
  instrText: (element, { fields }) => {
    const last = fields.at(-1);
    if (last) last.code += element.textContent ?? '';
  },
  fldChar: readFieldSign,
  fldSimple: (element, reader) => {
    if (!isNoteNumber(attribute(element, 'instr') ?? '')) inside(element, reader);
  },
  sdt: (element, reader) => {
    const tag = first(first(element, 'sdtPr'), 'tag');
    readMarked(element, reader, { kind: 'control', name: (tag && attribute(tag, 'val')) ?? '' });
  },
  hyperlink: (element, reader) => {
    readMarked(element, reader, { kind: 'link', name: reader.addressOf(attribute(element, 'id') ?? '') });
  },
  bookmarkStart: (element, reader) => {
    const mark = beginMark(reader, { kind: 'bookmark', name: attribute(element, 'name') ?? '' });
    reader.bookmarks.set(attribute(element, 'id') ?? '', mark);
  },
  bookmarkEnd: (element, reader) => endMark(reader, reader.bookmarks.get(attribute(element, 'id') ?? '')),
  tbl: (element, reader) => reader.tables.table(() => inside(element, reader)),
  tr: (element, reader) => {
    if (!first(first(element, 'trPr'), 'del')) reader.tables.row(() => inside(element, reader));
  },
  tc: (element, reader) => reader.tables.column(spanOf(element), () => inside(element, reader)),
  AlternateContent: (element, reader) => inside(first(element, 'Choice') ?? element, reader),
  txbxContent: (element, reader) => readApart(reader, () => inside(element, reader)),
};

function readMarked(element: Element, reader: Reader, mark: Pick<Mark, 'kind' | 'name'>): void {
  const begun = beginMark(reader, mark);
  inside(element, reader);
  endMark(reader, begun);
}

function readFieldSign(element: Element, reader: Reader): void {
  const type = attribute(element, 'fldCharType');
  if (type === 'begin') reader.fields.push({ code: '', isResult: false });
  if (type === 'separate') beginResult(reader);
  if (type === 'end') endMark(reader, reader.fields.pop()?.link);
}

function beginResult(reader: Reader): void {
  const field = reader.fields.at(-1);
  if (!field) return;
  field.isResult = true;
  const address = /HYPERLINK\s+"([^"]*)"/.exec(field.code)?.[1];
  if (address !== undefined) field.link = beginMark(reader, { kind: 'link', name: address });
}

function writeShown(text: string, reader: Reader): void {
  if (reader.fields.every(isShown)) write(reader, text);
}

// The number of a footnote that is referred to again would run into the number before it.
function isShown({ isResult, code }: Field): boolean {
  return isResult && !isNoteNumber(code);
}

function isNoteNumber(code: string): boolean {
  return /^\s*NOTEREF\b/i.test(code);
}

function isHeading(paragraph: Element): boolean {
  const properties = first(paragraph, 'pPr');
  const style = first(properties, 'pStyle');
  return (
    /^(heading|标题)?\s?[1-9]$|^heading/i.test((style && attribute(style, 'val')) ?? '') ||
    first(properties, 'outlineLvl') !== undefined
  );
}

function spanOf(cell: Element): number {
  const span = first(first(cell, 'tcPr'), 'gridSpan');
  return Math.min(Number((span && attribute(span, 'val')) ?? 1) || 1, 100);
}

function first(parent: Element | undefined, name: string): Element | undefined {
  for (let node: Node | null = parent?.firstChild ?? null; node; node = node.nextSibling)
    if (node.nodeType === 1 && (node as Element).localName === name) return node as Element;
  return undefined;
}

function attribute(element: Element, name: string): string | undefined {
  return [...element.attributes].find(({ localName }) => localName === name)?.value;
}
