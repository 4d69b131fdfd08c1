// The styles of a company's document, with those of ours that it lacks: under the names that Word knows, theirs wins. Ids differ
// from language to language («1» is heading 1 of a Chinese Word), so theirs are renamed to ours.

import type { Document, Element } from '@xmldom/xmldom';
import { wordNamespace } from './open.ts';

export interface Merged {
  /** Ids of theirs → ours. */
  renamed: ReadonlyMap<string, string>;
  /** The styles of ours that theirs lacked. */
  added: Element[];
}

/** Changes `theirs`; `ours` is our whole styles part. */
export function mergeStyles(theirs: Document, ours: Document, language: SpokenLanguage): Merged {
  const root = theirs.documentElement!;
  // Numbering stays behind: headings of a report come with their numbers.
  for (const numbering of elementsIn(root, 'numPr')) numbering.parentNode!.removeChild(numbering);
  const own = stylesIn(ours.documentElement!);
  const renamed = renamingOf(stylesIn(root), own);
  renameIds(root, renamed);
  setLanguage(theirs, language);
  return { renamed, added: addMissing(theirs, own) };
}

export interface SpokenLanguage {
  value: string;
  eastAsia: string;
}

/** Renames what refers to styles, in styles or in a text. */
export function renameIds(root: Element, renamed: ReadonlyMap<string, string>): void {
  for (const style of elementsIn(root, 'style')) rename(style, 'styleId', renamed);
  for (const name of ['basedOn', 'next', 'link', 'pStyle', 'rStyle', 'tblStyle', 'styleLink', 'numStyleLink'])
    for (const element of elementsIn(root, name)) rename(element, 'val', renamed);
}

export function elementsIn(root: Element | Document, name: string): Element[] {
  return [...root.getElementsByTagNameNS(wordNamespace, name)];
}

export function valueOf(element: Element | undefined, attribute = 'val'): string | undefined {
  return element?.getAttributeNS(wordNamespace, attribute) ?? undefined;
}

export function stylesIn(root: Element): Element[] {
  return elementsIn(root, 'style').filter((style) => style.parentNode === root);
}

export function idOf(style: Element): string {
  return valueOf(style, 'styleId') ?? '';
}

/** Word does not mind upper and lower case in the names that it knows. */
export function nameOf(style: Element): string {
  return (valueOf(elementsIn(style, 'name')[0]) ?? '').toLowerCase();
}

function renamingOf(theirs: Element[], own: Element[]): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const style of own) {
    const same = theirs.find((candidate) => nameOf(candidate) === nameOf(style) && typeOf(candidate) === typeOf(style));
    if (same && idOf(same) !== idOf(style)) renamed.set(idOf(same), idOf(style));
  }
  const taken = new Set(renamed.values());
  for (const id of theirs.map(idOf)) if (taken.has(id) && !renamed.has(id)) renamed.set(id, `Company${id}`);
  return renamed;
}

function typeOf(style: Element): string {
  return valueOf(style, 'type') ?? 'paragraph';
}

function rename(element: Element, attribute: string, renamed: ReadonlyMap<string, string>): void {
  const id = renamed.get(valueOf(element, attribute) ?? '');
  if (id !== undefined) element.setAttributeNS(wordNamespace, `w:${attribute}`, id);
}

function addMissing(theirs: Document, own: Element[]): Element[] {
  const root = theirs.documentElement!;
  const ids = new Set(stylesIn(root).map(idOf));
  const names = new Set(stylesIn(root).map(nameOf));
  const missing = own.filter((style) => !ids.has(idOf(style)) && !names.has(nameOf(style)));
  return missing.map((style) => root.appendChild(plain(theirs.importNode(style, true) as Element)) as Element);
}

/** Sets a style of ours in the font and language of theirs. */
export function plain(style: Element): Element {
  removeFrom(style, 'rFonts');
  removeFrom(style, 'lang');
  return style;
}

export function removeFrom(style: Element, name: string): void {
  for (const element of elementsIn(style, name)) element.parentNode!.removeChild(element);
}

function setLanguage(theirs: Document, { value, eastAsia }: SpokenLanguage): void {
  for (const language of elementsIn(theirs, 'docDefaults').flatMap((defaults) => elementsIn(defaults, 'lang'))) {
    language.setAttributeNS(wordNamespace, 'w:val', value);
    language.setAttributeNS(wordNamespace, 'w:eastAsia', eastAsia);
  }
}
