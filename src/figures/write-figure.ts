// Outcome → the figure that goes out: text, name, inputs and rows. Nothing is computed here any more.

import { createHash } from 'node:crypto';
import type { Language, Refusal } from '../base/errors.ts';
import { formatValue, type MoneyScale, scaleOf } from '../base/format.ts';
import type { Breakdown } from './breakdown.ts';
import { dimensionOf, type SliceDimension } from './catalogue/dimensions.ts';
import type { Figure, FigureRow, RefusedFigure } from './figure.ts';
import { idsOf, type KeyIds } from './fold.ts';
import { definitionOf, nameOf } from './naming.ts';
import { blankName, type Condition, printQuestion } from './question.ts';
import type { ResolvedQuestion } from './resolve.ts';
import type { Node } from './rewrite.ts';
import type { Labels } from './row-labels.ts';
import { keysOf, type LeafSource, type Outcome, outcomeOf, recordsOf, unitOf } from './value.ts';

export interface Written {
  leaves: LeafSource;
  labels: Labels;
  version: number;
  language: Language;
}

export function writeFigure(breakdown: Breakdown, written: Written): Figure {
  const { question, whole } = breakdown;
  const unit = unitOf(question);
  const outcome = whole ? outcomeOf(whole, written.leaves) : noWhole(breakdown);
  const definition = definitionOf(question, written.language);
  const rows = question.by.length > 0 ? rowsOf(breakdown, written) : undefined;
  return {
    expr: printQuestion(question),
    name: nameOf(question, written.language),
    unit,
    value: outcome.value?.toNumber() ?? null,
    text: formatValue(outcome.value, unit, { language: written.language, scale: rows?.scale }),
    verdicts: outcome.verdicts,
    ...(rows && { rows: rows.rows }),
    version: written.version,
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

interface SortedRow extends FigureRow {
  order: string[];
}

interface Keyed {
  node: Node;
  ids: KeyIds;
  timeKey: Record<string, string>;
  outcome: Outcome;
}

// Rows and total of a breakdown stand in one column, so they share one scale.
function rowsOf(breakdown: Breakdown, written: Written): { rows: FigureRow[]; scale: MoneyScale } {
  const parts = breakdown.parts.map(({ time, node }) => {
    const keys =
      breakdown.keys.length > 0 ? keysOf(node, written.leaves).map((key) => idsOf(breakdown.keys, key)) : [{}];
    const timeKey: Record<string, string> = time ? { [time.dimension]: time.name } : {};
    return keys.map((ids): Keyed => ({ node, ids, timeKey, outcome: outcomeOf(node, written.leaves, ids) }));
  });
  const values = parts.flat().map(({ outcome }) => outcome.value);
  const scale = scaleOf(values.filter((value) => value !== null));
  const rows = parts.flatMap((part) =>
    sorted(part.map((keyed) => rowOf(keyed, breakdown.keys, { ...written, scale }))),
  );
  return { rows: rows.map(({ order: _order, ...row }) => row), scale };
}

function rowOf(keyed: Keyed, keys: SliceDimension[], written: Written & { scale: MoneyScale }): SortedRow {
  const { node, ids, outcome, timeKey } = keyed;
  const labels = keys.map((dimension) => ({
    dimension,
    ...labelOf(written.labels, dimension, ids[dimension] ?? null),
  }));
  const { language, scale } = written;
  return {
    key: { ...timeKey, ...Object.fromEntries(labels.map(({ dimension, name }) => [dimension, name])) },
    expr: printQuestion(narrowed(node.question, labels)),
    value: outcome.value?.toNumber() ?? null,
    text: formatValue(outcome.value, unitOf(node.question), { language, scale }),
    verdicts: outcome.verdicts,
    order: labels.map(({ handle }) => handle),
  };
}

function labelOf(labels: Labels, dimension: SliceDimension, id: number | null): { name: string; handle: string } {
  if (id === null) return { name: blankName, handle: blankName };
  const label = labels.get(dimensionOf(dimension).noun!)?.get(id);
  return label ? { name: label.name, handle: label.code ?? label.name } : { name: `#${id}`, handle: `#${id}` };
}

function narrowed(question: ResolvedQuestion, labels: { dimension: SliceDimension; handle: string }[]) {
  const own = labels.map(({ dimension, handle }): Condition => ({ dimension, values: [handle], negated: false }));
  return { ...question, by: [], conditions: [...question.conditions, ...own] };
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
