// Outcome → the figure that goes out: text, name, inputs and rows. Nothing is computed here any more.

import { createHash } from 'node:crypto';
import { monthEnd } from '../../base/dates.ts';
import type { Language, Refusal } from '../../base/errors.ts';
import { formatValue, type MoneyScale, scaleOf } from '../../base/format.ts';
import { dimensionOf, type SliceDimension } from '../catalogue/dimensions.ts';
import type { Figure, FigureRow, RefusedFigure } from '../figure.ts';
import { blankName, type Condition, printQuestion, type Question } from '../language/question.ts';
import type { Breakdown, Part } from '../tree/breakdown.ts';
import type { ResolvedQuestion } from '../tree/resolve.ts';
import type { Node } from '../tree/rewrite.ts';
import { idsOf, type KeyIds } from '../values/fold.ts';
import { keysOf, type LeafSource, type Outcome, outcomeOf, recordsOf, unitOf, writingOf } from '../values/value.ts';
import { definitionOf, nameOf } from './naming.ts';
import type { Labels } from './row-labels.ts';

export interface Written {
  source: LeafSource;
  labels: Labels;
  language: Language;
}

export function writeFigure(breakdown: Breakdown, written: Written): Figure {
  const { question, whole } = breakdown;
  const unit = unitOf(question);
  const outcome = whole ? outcomeOf(whole, written.source) : noWhole(breakdown);
  const definition = definitionOf(question, written.language);
  const rows = question.by.length > 0 ? rowsOf(breakdown, written) : undefined;
  return {
    expr: printQuestion(question),
    name: nameOf(question, written.language),
    unit,
    value: outcome.value?.toNumber() ?? null,
    text: formatValue(outcome.value, writingOf(question), { language: written.language, scale: rows?.scale }),
    verdicts: outcome.verdicts,
    ...offersOf(question, outcome),
    ...(rows && { rows: rows.rows }),
    version: written.source.moment.version,
    inputs: whole ? inputsOf(whole) : [],
    records: recordsOf(outcome),
    definition,
    definition_hash: createHash('sha256').update(definition).digest('hex').slice(0, 12),
  };
}

export function refusedFigure(expression: string, refusal: Refusal, language: Language): RefusedFigure {
  const near = refusal.details.nearest;
  const error = { code: refusal.code, message: refusal.words[language] };
  return { expr: expression, error: Array.isArray(near) && near.length > 0 ? { ...error, nearest: near } : error };
}

/** The expressions of the figures that a node is computed from. */
export function inputsOf(node: Node): string[] {
  return node.kind === 'leaf' ? [] : node.inputs.map((input) => printQuestion(input.question));
}

function noWhole(breakdown: Breakdown): Outcome {
  return { value: null, verdicts: breakdown.outside ? ['out_of_scope'] : [], rows: new Map() };
}

// January or February against the same month of another year: both together compare.
function offersOf(question: ResolvedQuestion, { verdicts }: Outcome): { offers?: string[] } {
  const { transform, period } = question;
  const isYearly = transform?.key === 'yoy' || transform?.key === 'dyoy';
  if (!verdicts.includes('festival_shift') || !isYearly || period.kind !== 'month') return {};
  const year = period.month.slice(0, 4);
  const both = { kind: 'span' as const, from: `${year}-01-01`, to: monthEnd(`${year}-02-01`) };
  return { offers: [printQuestion({ ...question, period: both })] };
}

interface SortedRow extends FigureRow {
  order: string[];
}

interface Keyed {
  node: Node;
  ids: KeyIds;
  partKey: Record<string, string>;
  outcome: Outcome;
}

// Rows and total of a breakdown stand in one column, so they share one scale.
function rowsOf(breakdown: Breakdown, written: Written): { rows: FigureRow[]; scale: MoneyScale | undefined } {
  const parts = breakdown.parts.map(({ part, node }) => {
    const keys =
      breakdown.keys.length > 0 ? keysOf(node, written.source).map((key) => idsOf(breakdown.keys, key)) : [{}];
    const partKey: Record<string, string> = part ? { [part.dimension]: partName(part, written) } : {};
    return keys.map((ids): Keyed => ({ node, ids, partKey, outcome: outcomeOf(node, written.source, ids) }));
  });
  const values = parts.flat().map(({ outcome }) => outcome.value);
  const scale = values.length === 0 ? undefined : scaleOf(values.filter((value) => value !== null));
  const rows = parts.flatMap((part) =>
    sorted(part.map((keyed) => rowOf(keyed, breakdown.keys, { ...written, scale }))),
  );
  return { rows: rows.map(({ order: _order, ...row }) => row), scale };
}

function rowOf(keyed: Keyed, keys: SliceDimension[], written: Written & { scale: MoneyScale | undefined }): SortedRow {
  const { node, ids, outcome, partKey } = keyed;
  const labels = keys.map((dimension) => ({
    dimension,
    ...labelOf(written, dimension, ids[dimension] ?? null),
  }));
  const { language, scale } = written;
  return {
    key: { ...partKey, ...Object.fromEntries(labels.map(({ dimension, name }) => [dimension, name])) },
    expr: printQuestion(narrowed(node.question, labels)),
    value: outcome.value?.toNumber() ?? null,
    text: formatValue(outcome.value, writingOf(node.question), { language, scale }),
    verdicts: outcome.verdicts,
    order: labels.map(({ dimension, handle }) => orderOf(dimension, handle)),
  };
}

// A period is its own name.
function partName({ dimension, name }: Part, written: Written): string {
  return dimension === 'quintile' ? labelOf(written, dimension, name).name : name;
}

interface KeyLabel {
  name: string;
  /** What a condition would be written with. */
  handle: string;
}

function labelOf(
  { labels, language }: Pick<Written, 'labels' | 'language'>,
  dimension: SliceDimension,
  id: number | string | null,
): KeyLabel {
  if (id === null) return { name: blankName, handle: blankName };
  const { noun, choices } = dimensionOf(dimension);
  const choice = choices?.find(({ code }) => code === id);
  if (choice) return { name: choice.names[language], handle: choice.code };
  if (typeof id === 'string') return { name: id, handle: id };
  const label = labels.get(noun!)?.get(id);
  return label ? { name: label.name, handle: label.code ?? label.name } : { name: `#${id}`, handle: `#${id}` };
}

// A rank among rows is, for one of them, its rank within their dimension.
function narrowed(question: ResolvedQuestion, labels: { dimension: SliceDimension; handle: string }[]): Question {
  const own = labels.map(({ dimension, handle }): Condition => ({ dimension, values: [handle], negated: false }));
  const { transform } = question;
  const last = labels.at(-1)?.dimension;
  const ranked = transform?.key === 'rank' && last ? { ...transform, dimension: last } : transform;
  return { ...question, ...(ranked && { transform: ranked }), by: [], conditions: [...question.conditions, ...own] };
}

// Choices stand in the order in which they are declared.
function orderOf(dimension: SliceDimension, handle: string): string {
  const index = dimensionOf(dimension).choices?.findIndex(({ code }) => code === handle) ?? -1;
  return index < 0 ? handle : String(index);
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

// In the order of codes and names as a Chinese reader expects them; the blank one comes last.
function sorted(rows: SortedRow[]): SortedRow[] {
  const rank = (row: SortedRow) => row.order.filter((handle) => handle === blankName).length;
  return rows.sort((left, right) => {
    const byBlank = rank(left) - rank(right);
    return byBlank || collator.compare(left.order.join(' '), right.order.join(' '));
  });
}
