// Prints blocks as Word paragraphs and tables, in order, and keeps count of captions and lists.

import {
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  SimpleField,
  TableOfContents,
  TextRun,
} from 'docx';
import type { Block } from '../blocks.ts';
import { chartRun } from './chart.ts';
import { bullets, numbers } from './lists.ts';
import type { Labels } from './labels.ts';
import { type SetSpans, tableOf } from './table.ts';

export interface Setting {
  labels: Labels;
  /** Of the text on the page, in twentieths of a point. */
  width: number;
  chartFont: string;
  /** The styles of running text, and of tables where not ours. */
  textStyle: string;
  tableStyle: string | undefined;
  setSpans: SetSpans;
  /** The first block of the appendix, which begins a page. */
  appendixAt: number;
  /** Hears of each chart that is drawn, in the order of the text. */
  onChart(block: ChartBlock): void;
}

export type ChartBlock = Extract<Block, { kind: 'chart' }>;

export function printBlocks(blocks: readonly Block[], setting: Setting): FileChild[] {
  const counts = { table: 0, figure: 0, list: 0 };
  return blocks.flatMap((block, index) => {
    const how = {
      ...setting,
      counts,
      onNewPage: blocks[index - 1]?.kind === 'contents' || index === setting.appendixAt,
    };
    return (printers[block.kind] as (block: Block, how: How) => FileChild[])(block, how);
  });
}

interface How extends Setting {
  counts: Record<'table' | 'figure' | 'list', number>;
  /** What follows the table of contents begins a page, and so does the appendix. */
  onNewPage: boolean;
}

type Printers = { [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, how: How) => FileChild[] };

const printers: Printers = {
  title: ({ text, subtitle }) => [
    new Paragraph({ heading: HeadingLevel.TITLE, text }),
    ...(subtitle === '' ? [] : [new Paragraph({ style: 'Subtitle', text: subtitle })]),
  ],
  contents: (_block, { labels }) => [
    new Paragraph({ style: 'TOCHeading', text: labels.contents }),
    // The third level would fill a page of its own.
    new TableOfContents(labels.contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ],
  heading: ({ level, text }, how) => [paragraph({ heading: headings[level], text, keepNext: true }, how)],
  paragraph: ({ spans }, how) => [paragraph({ style: how.textStyle, children: how.setSpans(spans) }, how)],
  list: printList,
  table: printTable,
  chart: printChart,
};

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

function printList({ ordered, items }: Extract<Block, { kind: 'list' }>, how: How): FileChild[] {
  const instance = (how.counts.list += 1);
  const numbering = { reference: ordered ? numbers : bullets, level: 0, instance };
  const style = ordered ? 'ListNumber' : 'ListBullet';
  return items.map((spans, index) =>
    paragraph({ style, numbering, children: how.setSpans(spans) }, { ...how, onNewPage: how.onNewPage && index === 0 }),
  );
}

function printTable(block: Extract<Block, { kind: 'table' }>, how: How): FileChild[] {
  return [
    caption('table', block.caption, how),
    tableOf(block, how),
    ...(block.note === undefined ? [] : [new Paragraph({ style: 'Note', text: block.note })]),
  ];
}

function printChart(block: ChartBlock, how: How): FileChild[] {
  const { chart, alternative } = block;
  const place = { width: Math.round(how.width / 15), name: block.caption, alternative, font: how.chartFont };
  const run = chartRun(chart, place);
  if (run) how.onChart(block);
  const drawn = run ? { children: [run] } : { text: how.labels.noPoints };
  return [
    paragraph({ style: 'Figure', ...drawn }, how),
    caption('figure', block.caption, { ...how, onNewPage: false }),
  ];
}

// A table's caption stands above it, a chart's below.
function caption(kind: 'table' | 'figure', text: string, how: How): Paragraph {
  const label = how.labels[kind];
  const number = new SimpleField(`SEQ ${label} \\* ARABIC`, String((how.counts[kind] += 1)));
  const children = [new TextRun(`${label} `), number, new TextRun(`  ${text}`)];
  const around = kind === 'table' ? { keepNext: true } : { spacing: { before: 60, after: 200 } };
  return paragraph({ style: 'Caption', ...around, children }, how);
}

function paragraph(options: IParagraphOptions, { onNewPage }: How): Paragraph {
  return new Paragraph({ ...options, ...(onNewPage && { pageBreakBefore: true }) });
}
