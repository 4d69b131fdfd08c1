// All texts of a document — body, headers, footers, notes — in one order, and the values that its charts draw.

import type { Document, Element } from '@xmldom/xmldom';
import type { Paragraph } from './paragraph-text.ts';
import { readParagraphs } from './paragraphs.ts';
import type { NoteReference } from './reader.ts';
import { notWord } from './refusals.ts';
import { attributeOf, rootOf, type ScanRefusals, scanXml, type Tag } from './scan-xml.ts';
import type { WordPackage } from './word-package.ts';

export const storyKinds = ['body', 'header', 'footer', 'footnote', 'endnote'] as const;
export type StoryKind = (typeof storyKinds)[number];

export interface Story {
  kind: StoryKind;
  /** The part that it stands in. */
  part: string;
  paragraphs: Paragraph[];
  /** Where it refers to notes. */
  references: NoteReference[];
}

/** A value that a chart draws, by the names that it has there. */
export interface DrawnPoint {
  series: string;
  category: string;
  text: string;
}

const kindsByRelation: Record<string, StoryKind> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'footnote',
  endnotes: 'endnote',
};

/** Refuses a package that holds no Word document. */
export function readStories(word: WordPackage): Story[] {
  const main = mainOf(word);
  const others = word.relations(main).flatMap(({ type, target }) => {
    const kind = kindsByRelation[type];
    return kind === undefined ? [] : [{ kind, name: target }];
  });
  const parts = [{ kind: 'body' as const, name: main }, ...distinct(others)];
  return parts.flatMap(({ kind, name }) => {
    const xml = word.text(name);
    if (xml === undefined) return [];
    return [{ kind, part: name, ...readParagraphs(xml, addresses(word, name), word.refusalsOf(name)) }];
  });
}

/** The charts in the order of the text. */
export function readCharts(word: WordPackage): DrawnPoint[][] {
  const main = mainOf(word);
  const targets = new Map(word.relations(main).map(({ id, target }) => [id, target]));
  const names = chartsIn(word.text(main)!, word.refusalsOf(main)).flatMap((id) => targets.get(id) ?? []);
  return names.flatMap((name) => {
    const chart = word.part(name);
    return chart ? [pointsIn(chart)] : [];
  });
}

/** The name of the part that holds the body. */
export function mainOf(word: WordPackage): string {
  const main = word.relations('').find(({ type }) => type === 'officeDocument')?.target;
  const xml = main === undefined ? undefined : word.text(main);
  if (main === undefined || xml === undefined) throw notWord();
  if (rootOf(xml, word.refusalsOf(main)).local !== 'document') throw notWord();
  return main;
}

function distinct<Part extends { name: string }>(parts: Part[]): Part[] {
  return [...new Map(parts.map((part) => [part.name, part])).values()];
}

function addresses(word: WordPackage, name: string): (id: string) => string {
  const targets = new Map(word.relations(name).map(({ id, target }) => [id, target]));
  return (id) => targets.get(id) ?? '';
}

function chartsIn(xml: string, refusals: ScanRefusals): string[] {
  const ids: string[] = [];
  const open = (tag: Tag) => void (tag.local === 'chart' && ids.push(attributeOf(xml, tag, 'id') ?? ''));
  scanXml(xml, { open, close: () => undefined }, refusals);
  return ids;
}

function pointsIn(chart: Document): DrawnPoint[] {
  return [...chart.getElementsByTagNameNS('*', 'ser')].flatMap((series) => {
    const name = cached(series, 'tx').get(0) ?? '';
    const categories = cached(series, 'cat');
    return [...cached(series, 'val')].map(([index, text]) => ({
      series: name,
      category: categories.get(index) ?? String(index),
      text,
    }));
  });
}

function cached(series: Element, part: string): Map<number, string> {
  const [parent] = series.getElementsByTagNameNS('*', part);
  const points = [...(parent?.getElementsByTagNameNS('*', 'pt') ?? [])];
  return new Map(points.map((point) => [Number(point.getAttribute('idx')), point.textContent?.trim() ?? '']));
}
