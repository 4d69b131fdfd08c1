// What figures answer, as src/figures/figure.ts declares it; the assignments below fail to compile when they drift apart.

import { z } from 'zod';
import type { Diff } from '../../figures/proof/diff.ts';
import type { Answer, Trace, TraceRow } from '../../figures/figure.ts';

const verdict = z
  .enum([
    'zero_base',
    'no_base',
    'small_base',
    'missing_month',
    'partial_period',
    'festival_shift',
    'not_closed',
    'incomplete_cost',
    'unknown_calendar',
    'no_records',
    'no_target',
    'out_of_scope',
  ])
  .meta({ id: 'Verdict' });

const figureRow = z
  .object({
    key: z.record(z.string(), z.string()),
    expr: z.string(),
    value: z.number().nullable(),
    text: z.string(),
    verdicts: z.array(verdict),
  })
  .meta({ id: 'FigureRow' });

const figure = z
  .object({
    expr: z.string(),
    name: z.string(),
    unit: z.enum(['CNY', 'ratio', 'pp', 'count', 'people', 'days', 'hours', 'score']),
    value: z.number().nullable(),
    text: z.string(),
    verdicts: z.array(verdict),
    offers: z.array(z.string()).exactOptional(),
    rows: z.array(figureRow).exactOptional(),
    version: z.number(),
    inputs: z.array(z.string()),
    records: z.number(),
    definition: z.string(),
    definition_hash: z.string(),
  })
  .meta({ id: 'Figure' });

const refusedFigure = z
  .object({
    expr: z.string(),
    error: z.object({ code: z.string(), message: z.string(), nearest: z.array(z.string()).exactOptional() }),
  })
  .meta({ id: 'RefusedFigure' });

export const answer = z.union([figure, refusedFigure]).meta({ id: 'Answer' });

export const trace = z
  .object({
    figure,
    formula: z.string(),
    calculation: z.string(),
    inputs: z.array(figure),
    statements: z.array(z.object({ sql: z.string(), parameters: z.array(z.unknown()) })),
    settings: z.array(z.object({ key: z.string(), name: z.string(), value: z.string(), text: z.string() })),
    scope: z.string(),
  })
  .meta({ id: 'Trace' });

export const traceRow = z
  .object({
    source: z.string(),
    document: z.string().nullable(),
    line: z.number().nullable(),
    date: z.string().nullable(),
    customer: z.string().nullable(),
    customer_code: z.string().nullable(),
    region: z.string().nullable(),
    product_code: z.string().nullable(),
    product: z.string().nullable(),
    series: z.string().nullable(),
    channel: z.string().nullable(),
    distributor: z.string().nullable(),
    seller: z.string().nullable(),
    quantity: z.string().nullable(),
    amount: z.string().nullable(),
    cost: z.string().nullable(),
    note: z.string().nullable(),
    file: z.string().nullable(),
    sheet: z.string().nullable(),
    row: z.number().nullable(),
  })
  .meta({ id: 'TraceRow' });

export const span = z
  .object({
    text: z.string(),
    expr: z.string().exactOptional().describe('The figure whose number this text is.'),
    notes: z.array(z.string()).exactOptional().describe('Why the number is not clean.'),
    bold: z.literal(true).exactOptional(),
  })
  .meta({ id: 'Span' });

const listed = <Row extends z.ZodType>(row: Row) =>
  z.object({ total: z.number(), rows: z.array(row).describe('The first hundred by their days.') });

export const difference = {
  difference: z.number().nullable().describe('After minus before, in the unit of both.'),
  text: z.string(),
};

export const rowChanges = {
  arrived: listed(traceRow),
  left: listed(traceRow),
  changed: listed(z.object({ before: traceRow, after: traceRow })),
};

export const figureDiff = z
  .object({
    expr: z.string(),
    before: answer,
    after: answer,
    ...difference,
    ...rowChanges,
  })
  .meta({ id: 'FigureDiff' });

export const diff = z.object({ from: z.number(), to: z.number(), figures: z.array(figureDiff) }).meta({ id: 'Diff' });

type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : never) : never;
true satisfies Same<z.output<typeof trace>, Trace>;
true satisfies Same<z.output<typeof traceRow>, TraceRow>;
true satisfies Same<z.output<typeof answer>, Answer>;
true satisfies Same<z.output<typeof diff>, Diff>;
