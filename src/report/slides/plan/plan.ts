// Which slides a report becomes: by the levels of its headings and the kinds of its blocks, never by what they are called.

import { type Span, textOf } from '../../../figures/writing/spans.ts';
import type { Block } from '../../blocks.ts';
import type { WrittenReport } from '../../written-report.ts';
import { keyFigures } from './key-figures.ts';
import { joinLists } from './join-lists.ts';
import { problemSlides, statedProblems } from './problem-slides.ts';
import { agendaOf, paragraphsOf, type Section, sectionsOf } from './sections.ts';
import { chunksOf } from './chunks.ts';
import { sentencesOf } from './sentences.ts';
import type { Body, ContentSlide, Slide, TableBlock } from '../slide.ts';
import { slideWords } from '../slide-words.ts';
import { trimmed } from './trim.ts';

export function planSlides(report: WrittenReport): Slide[] {
  const words = slideWords[report.language];
  const title = report.blocks.find((block) => block.kind === 'title');
  const agenda = agendaOf(report.blocks);
  const figures = keyFigures(report);
  const frame: Slide[] = [
    { kind: 'title', title: title?.text ?? report.title, subtitle: title?.subtitle ?? '' },
    ...(agenda.length >= 3 ? [{ kind: 'agenda' as const, items: agenda.slice(0, mostLines) }] : []),
    ...(figures.length > 0 ? [{ kind: 'figures' as const, figures, notes: openingOf(report.blocks) }] : []),
  ];
  const closing = { title: words.thanks, line: words.source(report.businessDay, report.version) };
  const content = contentSlides(report, figures.length > 0);
  return [...frame, ...trimmed(content, longest[report.kind] - frame.length - 1), { kind: 'closing', ...closing }];
}

const longest = { annual: 15, half: 14, quarter: 14, month: 12, week: 10 };
const mostLines = 11;

/** What stands before the first heading is what the key figures say in words. */
function openingOf(blocks: readonly Block[]): Span[][] {
  const [first] = sectionsOf(blocks);
  return first?.headings.length === 0 ? paragraphsOf(first) : [];
}

function contentSlides(report: WrittenReport, hasFigures: boolean): ContentSlide[] {
  const sections = sectionsOf(report.blocks).filter(({ headings }) => !hasFigures || headings.length > 0);
  const isStated = (section: Section) => statedProblems(section, report.findings);
  const [first, ...repeated] = sections.filter(isStated);
  const told = new Set<string>();
  return joinLists(sections.filter((section) => !repeated.includes(section))).flatMap((section) => {
    const slides = section === first ? problemSlides([first, ...repeated], report) : slidesOf(section);
    const [opening] = slides;
    if (opening && opening.body.kind !== 'none') opening.weight += firstOf(section, told);
    return slides;
  });
}

/** What counts for the first slide of a chapter, and less for the first of a part of it. */
function firstOf({ headings }: Section, told: Set<string>): number {
  const isChapter = !told.has(headings[0] ?? '');
  const part = headings.slice(0, 2).join('\n');
  const isPart = !told.has(part);
  told.add(headings[0] ?? '').add(part);
  if (isChapter) return weights.firstOfChapter;
  return isPart ? weights.firstOfPart : 0;
}

const weights = { chart: 5, table: 4, list: 4, prose: 2, bare: 0, next: -3, firstOfChapter: 20, firstOfPart: 4 };

/** One slide for each table, chart and list; one for what is only text. */
function slidesOf(section: Section): ContentSlide[] {
  const sentences = section.blocks.flatMap((block) => (block.kind === 'paragraph' ? sentencesOf(block.spans) : []));
  const bodies = section.blocks.flatMap(bodiesOf);
  if (bodies.length === 0) return [proseSlide(section, sentences)];
  return bodies.map((body, index) => {
    const headline = sentences[index] ?? captionOf(body) ?? headingOf(section);
    const below = body.kind === 'table' && index === bodies.length - 1 ? sentences.slice(bodies.length) : [];
    const weight = weights[body.kind === 'bullets' ? 'list' : body.kind] + (index > 0 ? weights.next : 0);
    return { ...common(section, headline), body: body.kind === 'table' ? { ...body, below } : body, weight };
  });
}

type Shown = Extract<Body, { kind: 'chart' | 'table' | 'bullets' }>;

function bodiesOf(block: Block): Shown[] {
  if (block.kind === 'chart') return [{ kind: 'chart', block }];
  if (block.kind === 'table') return [{ kind: 'table', block: block as TableBlock, below: [] }];
  if (block.kind !== 'list') return [];
  return chunksOf(block.items, mostBullets).map((items) => ({ kind: 'bullets', items }));
}

const mostBullets = 5;

function captionOf(body: Shown): Span[] | undefined {
  return body.kind === 'bullets' || body.block.caption === '' ? undefined : [{ text: body.block.caption }];
}

function proseSlide(section: Section, [headline = [], ...others]: Span[][]): ContentSlide {
  const items = others.slice(0, mostBullets);
  const body: Body = items.length > 0 ? { kind: 'bullets', items } : { kind: 'none' };
  return { ...common(section, headline), body, weight: weights[items.length > 0 ? 'prose' : 'bare'] };
}

function headingOf({ headings }: Section): Span[] {
  return [{ text: headings.at(-1) ?? '' }];
}

function common(section: Section, headline: Span[]) {
  const { headings } = section;
  const above = textOf(headline) === headings.at(-1) ? headings.slice(0, -1) : headings;
  return { kind: 'content' as const, label: above.join(' · '), headline, notes: paragraphsOf(section) };
}
