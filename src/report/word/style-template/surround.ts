// The page of a company's document: its size and margins, and its headers and footers with the logo in them.

import { type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import type { Unzipped } from 'fflate';
import type { Refusal } from '../../../base/errors.ts';
import type { Relation } from '../../../word/brought-xml.ts';
import { parsedPart, refused, relationsIn, type StyleDocument, wordNamespace } from './open.ts';
import { elementsIn, renameIds, valueOf } from './merged-styles.ts';

export interface Surround {
  page: PageLook;
  /** Whether the first page has a header and footer of its own, and even pages. */
  titlePage: boolean;
  evenAndOdd: boolean;
  /** The lines that Chinese text keeps to; undefined for none. */
  grid: Grid | undefined;
  edges: Edge[];
}

export interface Grid {
  type: 'lines' | 'linesAndChars' | 'snapToChars';
  linePitch: number;
  charSpace?: number;
}

/** Twentieths of a point. */
export interface PageLook {
  size: { width: number; height: number };
  margin: { top: number; right: number; bottom: number; left: number; header: number; footer: number; gutter: number };
}

/** A header or footer, its ids of styles renamed, with the images that it shows. */
export interface Edge {
  kind: 'header' | 'footer';
  type: 'default' | 'first' | 'even';
  xml: string;
  relations: Relation[];
  images: Unzipped;
}

/** Undefined where the file has no usable page of its own. */
export function surroundOf(document: StyleDocument, renamed: ReadonlyMap<string, string>): Surround | undefined {
  const sections = elementsIn(document.main, 'sectPr');
  const section = sections.findLast(isUpright);
  const page = section && pageOf(section);
  if (!page) return undefined;
  const settings = parsedPart(document.parts, 'word/settings.xml');
  return {
    page,
    titlePage: isOn(childOf(section, 'titlePg')),
    evenAndOdd: isOn(settings && elementsIn(settings, 'evenAndOddHeaders')[0]),
    grid: gridOf(childOf(section, 'docGrid')),
    edges: edgesOf(document, sections.slice(0, sections.indexOf(section) + 1), renamed),
  };
}

function isUpright(section: Element): boolean {
  const size = childOf(section, 'pgSz');
  return lengthOf(size, 'h', 0) >= lengthOf(size, 'w', 1);
}

/** What is narrower no table of a report fits in, and Word knows no larger page. */
const narrowestText = 4500;
const largestPage = 31_680;

function pageOf(section: Element): PageLook | undefined {
  const size = childOf(section, 'pgSz');
  const margins = childOf(section, 'pgMar');
  const width = lengthOf(size, 'w', 0);
  const height = lengthOf(size, 'h', 0);
  const margin = {
    top: lengthOf(margins, 'top', 1440),
    right: lengthOf(margins, 'right', 1440),
    bottom: lengthOf(margins, 'bottom', 1440),
    left: lengthOf(margins, 'left', 1440),
    header: lengthOf(margins, 'header', 720),
    footer: lengthOf(margins, 'footer', 720),
    gutter: lengthOf(margins, 'gutter', 0),
  };
  const text = {
    width: width - margin.left - margin.right - margin.gutter,
    height: height - margin.top - margin.bottom,
  };
  const isUsable = Math.max(width, height) <= largestPage && Math.min(text.width, text.height) >= narrowestText;
  return isUsable ? { size: { width, height }, margin } : undefined;
}

function lengthOf(element: Element | undefined, attribute: string, otherwise: number): number {
  const value = Math.abs(Number(valueOf(element, attribute) ?? Number.NaN));
  return Number.isFinite(value) ? Math.round(value) : otherwise;
}

function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(valueOf(element) ?? 'true');
}

function gridOf(element: Element | undefined): Grid | undefined {
  const types = ['lines', 'linesAndChars', 'snapToChars'] as const;
  const type = types.find((known) => known === valueOf(element, 'type'));
  const linePitch = lengthOf(element, 'linePitch', 0);
  if (type === undefined || linePitch === 0) return undefined;
  const charSpace = Number(valueOf(element, 'charSpace'));
  return { type, linePitch, ...(Number.isInteger(charSpace) && charSpace !== 0 && { charSpace }) };
}

// A section has the headers of the one before it, unless it has its own.
function edgesOf(document: StyleDocument, sections: Element[], renamed: ReadonlyMap<string, string>): Edge[] {
  const references = sections.flatMap((section) =>
    [...section.childNodes].filter((node): node is Element => /^(header|footer)Reference$/.test(node.localName ?? '')),
  );
  const last = new Map(references.map((element) => [`${element.localName}${valueOf(element, 'type')}`, element]));
  return [...last.values()].flatMap((element) => edgeOf(document, element, renamed) ?? []);
}

function edgeOf(
  { parts, related }: StyleDocument,
  reference: Element,
  renamed: ReadonlyMap<string, string>,
): Edge | undefined {
  const kind = reference.localName === 'headerReference' ? 'header' : 'footer';
  const id = reference.getAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'id');
  const name = related.find((relation) => relation.id === id && relation.type === kind)?.target;
  const part = name === undefined ? undefined : parsedPart(parts, name);
  if (name === undefined || !part?.documentElement) return undefined;
  const relations = relationsIn(parts, name);
  checkRelations(relations, kind);
  checkFields(part, kind);
  const images = relations.flatMap(({ type, target }) =>
    type === 'image' && Object.hasOwn(parts, target) ? [[target, parts[target]!]] : [],
  );
  const type = (['first', 'even'] as const).find((other) => other === valueOf(reference, 'type')) ?? 'default';
  return { kind, type, xml: cleaned(part, renamed), relations, images: Object.fromEntries(images) };
}

// Numbering and bound data are not taken over, so nothing may refer to them.
function cleaned(part: Document, renamed: ReadonlyMap<string, string>): string {
  const root = part.documentElement!;
  for (const name of ['numPr', 'dataBinding', 'bookmarkStart', 'bookmarkEnd'])
    for (const element of elementsIn(root, name)) element.parentNode!.removeChild(element);
  // What old drawings fetch by an address, and not through a relation.
  for (const element of root.getElementsByTagName('*'))
    if (element.namespaceURI !== wordNamespace) element.removeAttribute('src');
  renameIds(root, renamed);
  return new XMLSerializer().serializeToString(part);
}

// An image elsewhere would be fetched by everybody who opens the report.
function checkRelations(relations: Relation[], kind: Edge['kind']): void {
  const wrong = relations.find(({ type, external }) => (type === 'image' ? external : type !== 'hyperlink'));
  if (wrong) throw embedded(kind);
}

// Fields that fetch or start something where the report is opened. A code may lie in pieces.
function checkFields(part: Document, kind: Edge['kind']): void {
  const pieces = elementsIn(part, 'instrText').map(({ textContent }) => textContent ?? '');
  const simple = elementsIn(part, 'fldSimple').map((element) => valueOf(element, 'instr') ?? '');
  const codes = `${pieces.join('')} ${simple.join(' ')}`;
  if (/DDE|INCLUDE(PICTURE|TEXT)|\b(LINK|IMPORT|DATABASE|MACROBUTTON|RD)\b/i.test(codes)) throw embedded(kind);
}

function embedded(kind: Edge['kind']): Refusal {
  const where = kind === 'header' ? { zh: '页眉', en: 'header' } : { zh: '页脚', en: 'footer' };
  return refused({
    zh: `样式模板的${where.zh}里有嵌入的对象、外部图片，或取用外部内容的域。请只留文字与插入的图片。`,
    en: `The ${where.en} of the style template has an embedded object, a linked image or a field that fetches something. Leave only text and inserted images.`,
  });
}

function childOf(section: Element, name: string): Element | undefined {
  return [...section.childNodes].find(
    (node): node is Element => node.localName === name && node.namespaceURI === wordNamespace,
  );
}
