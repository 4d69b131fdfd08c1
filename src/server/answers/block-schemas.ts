// What a report says, as src/report/blocks.ts declares it; the assignments below fail to compile when they drift apart.

import { z } from 'zod';
import type { Block } from '../../report/blocks.ts';
import type { Proof } from '../../report/proof.ts';
import { span } from './figure-schemas.ts';

const column = z.object({
  title: z.string(),
  align: z.enum(['left', 'right']),
  share: z.number().describe('Part of the width of the table.'),
});

const point = z.object({
  value: z.number().describe('In the unit of the chart.'),
  expr: z.string(),
  text: z.string().describe('The number as people read it.'),
});

const chart = z
  .object({
    form: z.enum(['line', 'column', 'bar']),
    unit: z.string(),
    categories: z.array(z.string()),
    series: z.array(
      z.object({
        name: z.string(),
        style: z.enum(['now', 'before', 'target']),
        points: z.array(point.nullable()).describe('One for each category.'),
      }),
    ),
  })
  .meta({ id: 'ReportChart' });

export const block = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('title'), text: z.string(), subtitle: z.string() }),
    z.object({ kind: z.literal('contents') }),
    z.object({
      kind: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      text: z.string(),
    }),
    z.object({ kind: z.literal('paragraph'), spans: z.array(span) }),
    z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(span)) }),
    z.object({
      kind: z.literal('table'),
      caption: z.string(),
      note: z.string().exactOptional(),
      columns: z.array(column),
      rows: z.array(z.array(z.array(span))),
      totalled: z.literal(true).exactOptional(),
      small: z.literal(true).exactOptional(),
    }),
    z.object({ kind: z.literal('chart'), caption: z.string(), chart, alternative: z.string() }),
  ])
  .meta({ id: 'ReportBlock' });

export type BlockAnswer = z.output<typeof block>;

/** The blocks, with the text of each point of their charts. */
export function describeBlocks(blocks: readonly Block[], proofs: ReadonlyMap<string, Proof>): BlockAnswer[] {
  return blocks.map((each) => (each.kind === 'chart' ? withTexts(each, proofs) : each));
}

function withTexts(told: ChartBlock, proofs: ReadonlyMap<string, Proof>): BlockAnswer {
  const series = told.chart.series.map((line) => ({
    ...line,
    points: line.points.map((each) => each && { ...each, text: proofs.get(each.expr)?.text ?? String(each.value) }),
  }));
  return { ...told, chart: { ...told.chart, series } };
}

type ChartBlock = Extract<Block, { kind: 'chart' }>;
