// A document as its reader sees it: paragraphs of text, whatever runs, fields and tracked changes it is made of, with the places
// that controls, bookmarks and links mark in it.

import type { Element, Node } from '@xmldom/xmldom';
import { type Cell, openTables } from './tables.ts';

export interface Paragraph {
  text: string;
  marks: Mark[];
  cell: Cell | undefined;
  isHeading: boolean;
}

/** A part of a paragraph's text that the document itself marks. */
export interface Mark {
  kind: 'control' | 'bookmark' | 'link';
  /** The tag, the name of the bookmark, the address. */
  name: string;
  start: number;
  end: number;
}

/** Deleted text is left out, inserted text is in; of a field its result, of a drawing with a fallback the drawing. */
export function readParagraphs(root: Element, addressOf: (id: string) => string): Paragraph[] {
  const reader = openReader(addressOf);
  reader.inside(root);
  return reader.paragraphs;
}

type OpenMark = Omit<Mark, 'start' | 'end'> & { in: Paragraph | undefined; start: number };

interface Field {
  code: string;
  isResult: boolean;
  link?: OpenMark;
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

function openReader(addressOf: (id: string) => string) {
  const paragraphs: Paragraph[] = [];
  const tables = openTables();
  const bookmarks = new Map<string, OpenMark>();
  const fields: Field[] = [];
  let open = new Set<OpenMark>();
  let current: Paragraph | undefined;

  const begin = (mark: Omit<Mark, 'start' | 'end'>): OpenMark => {
    const begun = { ...mark, in: current, start: current?.text.length ?? 0 };
    open.add(begun);
    return begun;
  };
  const close = (mark: OpenMark) => {
    const { in: paragraph, start, kind, name } = mark;
    if (paragraph && paragraph.text.length > start)
      paragraph.marks.push({ kind, name, start, end: paragraph.text.length });
  };
  const end = (mark: OpenMark | undefined) => {
    if (mark && open.delete(mark)) close(mark);
  };
  const within = (mark: Omit<Mark, 'start' | 'end'>, element: Element) => {
    const begun = begin(mark);
    inside(element);
    end(begun);
  };
  const write = (text: string) => {
    if (current && fields.every(isShown)) current.text += text;
  };

  const paragraph = (element: Element) => {
    const outer = current;
    const mine: Paragraph = { text: '', marks: [], cell: tables.cell(), isHeading: isHeading(element) };
    paragraphs.push(mine);
    current = mine;
    for (const mark of open) if (mark.in === undefined) Object.assign(mark, { in: mine, start: 0 });
    inside(element);
    for (const mark of open)
      if (mark.in === mine) {
        close(mark);
        mark.in = undefined; // It goes on in the next paragraph.
      }
    current = outer;
  };

  const field = (element: Element) => {
    const type = attribute(element, 'fldCharType');
    if (type === 'begin') fields.push({ code: '', isResult: false });
    const last = fields.at(-1);
    if (type === 'separate' && last) {
      last.isResult = true;
      const address = /HYPERLINK\s+"([^"]*)"/.exec(last.code)?.[1];
      if (address !== undefined) last.link = begin({ kind: 'link', name: address });
    }
    if (type === 'end') end(fields.pop()?.link);
  };

  const control = (element: Element) => {
    const tag = first(first(element, 'sdtPr'), 'tag');
    within({ kind: 'control', name: (tag && attribute(tag, 'val')) ?? '' }, element);
  };

  const visit: Record<string, (element: Element) => void> = {
    p: paragraph,
    r: (element) => {
      if (!first(first(element, 'rPr'), 'vanish')) inside(element);
    },
    t: (element) => write(element.textContent ?? ''),
    tab: () => write('\t'),
    br: () => write('\n'),
    cr: () => write('\n'),
    noBreakHyphen: () => write('-'),
    instrText: (element) => {
      const last = fields.at(-1);
      if (last) last.code += element.textContent ?? '';
    },
    fldChar: field,
    fldSimple: (element) => {
      if (!isNoteNumber(attribute(element, 'instr') ?? '')) inside(element);
    },
    sdt: control,
    hyperlink: (element) => within({ kind: 'link', name: addressOf(attribute(element, 'id') ?? '') }, element),
    bookmarkStart: (element) => {
      const mark = begin({ kind: 'bookmark', name: attribute(element, 'name') ?? '' });
      bookmarks.set(attribute(element, 'id') ?? '', mark);
    },
    bookmarkEnd: (element) => end(bookmarks.get(attribute(element, 'id') ?? '')),
    tbl: (element) => tables.table(() => inside(element)),
    tr: (element) => {
      if (!first(first(element, 'trPr'), 'del')) tables.row(() => inside(element));
    },
    tc: (element) => tables.column(spanOf(element), () => inside(element)),
    AlternateContent: (element) => {
      const choice = first(element, 'Choice');
      inside(choice ?? element);
    },
    // A text box is a story of its own: marks that lie open around it are not in it.
    txbxContent: (element) => {
      const [outer, around] = [current, open];
      current = undefined;
      open = new Set();
      inside(element);
      current = outer;
      open = around;
    },
  };

  function inside(element: Element): void {
    for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType !== 1) continue;
      const name = (node as Element).localName ?? '';
      if (unseen.has(name) || /^[pr]Pr/.test(name)) continue;
      (Object.hasOwn(visit, name) ? visit[name]! : inside)(node as Element);
    }
  }
  return { paragraphs, inside };
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
