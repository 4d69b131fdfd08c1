// The figures that a document lists of itself: its custom XML part, or the copy in its properties where that was dropped.

import type { Document, Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';
import { type Day, isDay } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { mostNumbers, passportNamespace } from '../ooxml/passport.ts';
import { passportIn } from '../ooxml/passport-copy.ts';
import { hostileWord, hugeWord } from '../../word/refusals.ts';
import { brokenPassport, noPassport } from './refusals.ts';
import type { WordPackage } from '../../word/word-package.ts';

export interface Listed {
  /** `figure-12`, or `chart-1/2025年/3月` for a point of a chart. */
  id: string;
  name: string;
  expr: string;
  value: number;
  unit: string;
  /** As it was printed. */
  text: string;
  definitionHash: string;
  /** Of a chart: the chart, counted from 1, and the names of the point. */
  point?: { chart: number; series: string; category: string };
}

export interface PassportOfFile {
  version: number;
  asOf: Day;
  askedOn: Day;
  language: Language;
  kind: string | null;
  period: string | null;
  title: string | null;
  /** Whose rows the figures were asked from; undefined when from all. */
  people: number[] | undefined;
  figures: Listed[];
  points: Listed[];
}

/** Refuses `no_figures` a document without a list, or with one that cannot be understood. */
export function readListed(word: WordPackage): PassportOfFile {
  const root = rootIn(word);
  if (!root) throw noPassport();
  const told = toldBy(root);
  const figures = elements(root, 'figure').map((element) => listed(element, element.getAttribute('id') ?? ''));
  const points = elements(root, 'point').map(pointOf);
  if (figures.length + points.length > mostNumbers) throw hugeWord();
  return { ...told, figures, points };
}

function rootIn(word: WordPackage): Element | undefined {
  const main = word.relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const custom = word.relations(main).filter(({ type }) => type === 'customXml');
  const roots = custom.map(({ target }) => word.part(target)?.documentElement);
  const own = roots.find((root) => root?.namespaceURI === passportNamespace && root.localName === 'figures');
  return own ?? rootOfCopy(word.part('docProps/custom.xml'));
}

function rootOfCopy(document: Document | undefined): Element | undefined {
  const properties = [...(document?.getElementsByTagNameNS('*', 'property') ?? [])].map((element) => ({
    name: element.getAttribute('name') ?? '',
    value: element.textContent ?? '',
  }));
  const text = passportIn(properties);
  if (text === undefined) return undefined;
  if (text.includes('<!')) throw hostileWord('docProps/custom.xml');
  const root = parsed(text)?.documentElement;
  return root?.namespaceURI === passportNamespace ? root : undefined;
}

function parsed(text: string): Document | undefined {
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml');
  } catch {
    throw brokenPassport();
  }
}

function toldBy(root: Element): Omit<PassportOfFile, 'figures' | 'points'> {
  const told = (name: string) => root.getAttribute(name) || null;
  const [asOf, version] = [told('as_of') ?? '', Number(told('version') ?? '')];
  const askedOn = told('asked_on') ?? asOf;
  if (!isDay(asOf) || !isDay(askedOn) || !Number.isSafeInteger(version) || version < 0) throw brokenPassport();
  return {
    version,
    asOf,
    askedOn,
    language: told('language') === 'en' ? 'en' : 'zh',
    kind: told('kind'),
    period: told('period'),
    title: told('title'),
    people: peopleIn(told('people')),
  };
}

/** No team has more. */
const mostPeople = 5000;

// Each once: a list that repeats them would have a query compare every row with all of it.
function peopleIn(text: string | null): number[] | undefined {
  if (text === null) return undefined;
  const people = new Set(text.split(' '));
  if (people.size > mostPeople || [...people].some((id) => !/^\d{1,9}$/.test(id))) throw brokenPassport();
  return [...people].map(Number);
}

function elements(root: Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS(passportNamespace, name)];
}

function listed(element: Element, id: string): Listed {
  const told = (name: string) => element.getAttribute(name) ?? '';
  return {
    id,
    name: told('name'),
    expr: told('expr'),
    value: told('value') === '' ? Number.NaN : Number(told('value')),
    unit: told('unit'),
    text: told('text'),
    definitionHash: told('definition_hash'),
  };
}

function pointOf(element: Element): Listed {
  const told = (name: string) => element.getAttribute(name) ?? '';
  const point = { chart: Number(told('chart')), series: told('series'), category: told('category') };
  return { ...listed(element, `chart-${point.chart}/${point.series}/${point.category}`), point };
}
