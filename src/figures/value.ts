// A node and the leaves' values → one outcome: value, verdicts, and how many rows stand behind it. Pure.

import { Decimal } from 'decimal.js';
import { daysIn } from '../base/dates.ts';
import { rangeOf } from '../base/periods.ts';
import type { SliceDimension } from './catalogue/dimensions.ts';
import { metricOf } from './catalogue/metrics.ts';
import { transformOf } from './catalogue/transforms.ts';
import type { Unit, Verdict } from './figure.ts';
import { type KeyIds, keyOf, type LeafValues } from './fold.ts';
import { idOf, rowsIdOf } from './plan.ts';
import type { ResolvedQuestion } from './resolve.ts';
import { type Compare, type Formula, type Leaf, leavesOf, type Node } from './rewrite.ts';

export interface Outcome {
  /** Unrounded, in base units. Null when there is none; the verdicts say why. */
  value: Decimal | null;
  verdicts: Verdict[];
  /** How many rows stand behind it, by set of rows: what two inputs share is there once. */
  rows: ReadonlyMap<string, number>;
}

export function recordsOf(outcome: Outcome): number {
  return [...outcome.rows.values()].reduce((sum, count) => sum + count, 0);
}

export type LeafSource = Map<string, LeafValues>;

/** The outcome for one key of a breakdown; without a key, for the whole. */
export function outcomeOf(node: Node, leaves: LeafSource, key: KeyIds = {}): Outcome {
  switch (node.kind) {
    case 'leaf':
      return leafOutcome(node, leaves, key);
    case 'formula':
      return formulaOutcome(node, leaves, key);
    default:
      return compareOutcome(node, leaves, key);
  }
}

/** The keys for which any leaf of the node has rows. */
export function keysOf(node: Node, leaves: LeafSource): string[] {
  const by = node.question.by.length;
  const keyed = leavesOf(node).filter((leaf) => leaf.question.by.length === by);
  return [...new Set(keyed.flatMap((leaf) => [...(leaves.get(idOf(leaf))?.keys() ?? [])]))];
}

export function unitOf(question: ResolvedQuestion): Unit {
  const { unit } = metricOf(question.metric);
  const does = question.transform && transformOf(question.transform.key).does.kind;
  if (does === 'growth' || does === 'share') return 'ratio';
  return (does === 'difference' || does === 'gap') && unit === 'ratio' ? 'pp' : unit;
}

const noRows: ReadonlyMap<string, number> = new Map();

function leafOutcome(leaf: Leaf, leaves: LeafSource, key: KeyIds): Outcome {
  const { source } = leaf.metric;
  if (source.kind === 'calendar') return calendarOutcome(leaf, source.part);
  const verdicts = [...leaf.verdicts].sort();
  if (!leaf.range) return { value: null, verdicts, rows: noRows };
  const ownKey = keyOf(leaf.question.by as SliceDimension[], key);
  const found = leaves.get(idOf(leaf))?.get(ownKey);
  const rows = new Map(found ? [[`${rowsIdOf(leaf)} ${ownKey}`, found.records]] : []);
  if (source.kind !== 'target') return { value: found?.value ?? new Decimal(0), verdicts, rows };
  if (!found) return { value: null, verdicts: ['no_target'], rows };
  return { value: found.value, verdicts: found.incomplete ? ['missing_month'] : [], rows };
}

function calendarOutcome(leaf: Leaf, part: 'elapsed' | 'length'): Outcome {
  const range = part === 'length' ? rangeOf(leaf.question.period) : leaf.range;
  return { value: new Decimal(range ? daysIn(range) : 0), verdicts: [], rows: noRows };
}

function formulaOutcome(node: Formula, leaves: LeafSource, key: KeyIds): Outcome {
  const inputs = node.inputs.map((input) => outcomeOf(input, leaves, key));
  const { source } = metricOf(node.question.metric);
  const values = inputs.map(({ value }) => value);
  if (source.kind !== 'formula' || values.some((value) => value === null)) return combined(null, inputs);
  const result = source.compute(values as Decimal[]);
  return typeof result === 'string' ? combined(null, inputs, [result]) : combined(result, inputs);
}

function compareOutcome(node: Compare, leaves: LeafSource, key: KeyIds): Outcome {
  const inputs = node.inputs.map((input) => outcomeOf(input, leaves, key)) as [Outcome, Outcome];
  const left = actualOf(node, inputs[0]);
  const right = inputs[1].value;
  if (left === null || right === null) return combined(null, inputs, node.verdicts);
  if (node.kind === 'gap' || node.kind === 'difference') {
    const points = metricOf(node.question.metric).unit === 'ratio' ? 100 : 1;
    return combined(left.minus(right).times(points), inputs, node.verdicts);
  }
  // The rows of the whole are those of the part as well.
  if (node.kind === 'share') inputs[0] = { ...inputs[0], rows: noRows };
  if (right.isZero()) return combined(null, inputs, [...node.verdicts, 'zero_base']);
  const change = node.kind === 'share' ? left.div(right) : left.minus(right).div(right.abs());
  return combined(change, inputs, node.verdicts);
}

// A month that is over and has no line at all falls short by its whole target.
function actualOf(node: Compare, actual: Outcome): Decimal | null {
  const isOver = actual.verdicts.includes('missing_month') && !actual.verdicts.includes('partial_period');
  return node.kind === 'gap' && actual.value === null && isOver ? new Decimal(0) : actual.value;
}

// A base before the ledger began is `no_base`; that it also lacks its months goes without saying.
function combined(value: Decimal | null, inputs: Outcome[], own: Verdict[] = []): Outcome {
  const verdicts = [...new Set([...own, ...inputs.flatMap((input) => input.verdicts)])];
  const told = verdicts.includes('no_base') ? verdicts.filter((verdict) => verdict !== 'missing_month') : verdicts;
  return { value, verdicts: told.sort(), rows: new Map(inputs.flatMap(({ rows }) => [...rows])) };
}
