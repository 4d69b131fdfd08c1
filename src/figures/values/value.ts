// A node and the leaves' values → one outcome: value, verdicts, and how many rows stand behind it. Pure.

import { Decimal } from 'decimal.js';
import { rangeOf } from '../../base/periods.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Metric } from '../catalogue/metric.ts';
import { metricOf } from '../catalogue/metrics.ts';
import { transformOf } from '../catalogue/transforms.ts';
import type { Unit, Verdict } from '../figure.ts';
import type { Question } from '../language/question.ts';
import { decidedOn, type Moment } from '../moment.ts';
import type { Leaf } from '../tree/leaf.ts';
import { idOf, rowsIdOf } from '../tree/leaf-identity.ts';
import {
  type Bridge,
  type Compare,
  type Formula,
  inputsBehind,
  type Node,
  type Rank,
  type Split,
} from '../tree/rewrite.ts';
import { bridgePart, productsOf } from './bridge.ts';
import { idsOf, type KeyIds, keyOf, type LeafValues } from './fold.ts';
import { splitPart } from './split.ts';

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

/** The values of all leaves, and the moment whose definitions the formulas ask. */
export interface LeafSource {
  leaves: Map<string, LeafValues>;
  moment: Moment;
}

/** The outcome for one key of a breakdown; without a key, for the whole. */
export function outcomeOf(node: Node, source: LeafSource, key: KeyIds = {}): Outcome {
  switch (node.kind) {
    case 'leaf':
      return leafOutcome(node, source, key);
    case 'formula':
      return formulaOutcome(node, source, key);
    case 'rank':
      return rankOutcome(node, source, key);
    case 'split':
      return splitOutcome(node, source, key);
    case 'bridge':
      return bridgeOutcome(node, source, key);
    default:
      return compareOutcome(node, source, key);
  }
}

/** The keys for which any leaf of the node has rows. The products of a bridge, what a share is of, and the others of
 * a plan have others. */
export function keysOf(node: Node, { leaves }: LeafSource): string[] {
  const by = node.question.by.join();
  const keyed = askedLeaves(node).filter((leaf) => leaf.question.by.join() === by);
  return [...new Set(keyed.flatMap((leaf) => [...(leaves.get(idOf(leaf))?.keys() ?? [])]))];
}

function askedLeaves(node: Node): Leaf[] {
  if (node.kind === 'leaf') return [node];
  return (node.kind === 'split' ? node.own : node.inputs).flatMap(askedLeaves);
}

export function unitOf(question: Pick<Question, 'metric' | 'transform'>): Unit {
  const { unit, written } = metricOf(question.metric);
  const does = question.transform && transformOf(question.transform.key).does.kind;
  if (does === 'growth' || does === 'share') return 'ratio';
  if (does === 'rank') return 'count';
  return (does === 'difference' || does === 'gap') && unit === 'ratio' && !written ? 'pp' : unit;
}

/** How a value is written: in its unit, but for a return that people write as 1:4.2. */
export function writingOf(question: Pick<Question, 'metric' | 'transform'>): string {
  const { written } = metricOf(question.metric);
  const does = question.transform && transformOf(question.transform.key).does.kind;
  if (!written || does === 'growth' || does === 'share' || does === 'rank') return unitOf(question);
  return does === 'difference' || does === 'gap' ? 'count' : written;
}

const noRows: ReadonlyMap<string, number> = new Map();

function leafOutcome(leaf: Leaf, { leaves }: LeafSource, key: KeyIds): Outcome {
  const verdicts = [...leaf.verdicts].sort();
  if (leaf.given) return { value: leaf.given, verdicts, rows: noRows };
  if (!leaf.range) return { value: null, verdicts, rows: noRows };
  const ownKey = keyOf(leaf.question.by as SliceDimension[], key);
  const found = leaves.get(idOf(leaf))?.get(ownKey);
  const rows = new Map(found ? [[`${rowsIdOf(leaf)} ${ownKey}`, found.records]] : []);
  if (found)
    return { value: found.value, verdicts: found.incomplete ? [...verdicts, 'missing_month'] : verdicts, rows };
  const nothing = leaves.has(idOf(leaf)) ? whenNothing(leaf) : 'no_records';
  if (nothing === 'zero') return { value: new Decimal(0), verdicts, rows };
  return { value: null, verdicts: [...verdicts, nothing], rows };
}

// Sums and counts of nothing are zero; a target that was never set, a mean or a maximum of nothing has no value.
function whenNothing({ metric: { source }, extreme }: Leaf): 'zero' | 'no_target' | 'no_records' {
  if (source.kind === 'target') return 'no_target';
  const how = extreme ?? (source.kind === 'records' ? source.take.how : 'sum');
  return how === 'mean' || how === 'max' || how === 'min' ? 'no_records' : 'zero';
}

function formulaOutcome(node: Formula, source: LeafSource, key: KeyIds): Outcome {
  const behind = new Set(inputsBehind(node));
  const inputs = node.inputs.map((input) => {
    const outcome = outcomeOf(input, source, key);
    return behind.has(input) ? outcome : { ...outcome, rows: noRows };
  });
  const metric = metricOf(node.question.metric);
  const values = inputs.map(({ value }) => value);
  if (metric.source.kind !== 'formula' || values.some((value) => value === null))
    return combined(null, inputs, node.verdicts);
  const decided = decidedOn(source.moment, rangeOf(node.question.period).to);
  const result = metric.source.compute(values as Decimal[], decided);
  if (typeof result === 'string') return combined(null, inputs, [...node.verdicts, result]);
  const own = 'verdicts' in result ? result : { value: result, verdicts: [] };
  return combined(own.value, inputs, [...node.verdicts, ...own.verdicts]);
}

function compareOutcome(node: Compare, source: LeafSource, key: KeyIds): Outcome {
  const inputs = node.inputs.map((input) => outcomeOf(input, source, key)) as [Outcome, Outcome];
  const left = actualOf(node, inputs[0]);
  const right = inputs[1].value;
  if (left === null || right === null) return combined(null, inputs, node.verdicts);
  const metric = metricOf(node.question.metric);
  if (node.kind === 'gap' || node.kind === 'difference')
    return combined(left.minus(right).times(pointsOf(metric)), inputs, node.verdicts);
  // The rows of the whole are those of the part as well.
  if (node.kind === 'share') inputs[0] = { ...inputs[0], rows: noRows };
  if (right.isZero()) return combined(null, inputs, [...node.verdicts, 'zero_base']);
  if (node.kind !== 'growth') return combined(left.div(right), inputs, node.verdicts);
  const small = isSmallBase(
    { metric, now: left, base: right },
    decidedOn(source.moment, rangeOf(node.question.period).to),
  );
  const verdicts: Verdict[] = small ? [...node.verdicts, 'small_base'] : node.verdicts;
  return combined(left.minus(right).div(right.abs()), inputs, verdicts);
}

// Ratios differ in percentage points, but for a return that people write as 1:4.2.
function pointsOf({ unit, written }: Metric): number {
  return unit === 'ratio' && !written ? 100 : 1;
}

function isSmallBase(
  { metric, now, base }: { metric: Metric; now: Decimal; base: Decimal },
  decided: ReturnType<typeof decidedOn>,
): boolean {
  if (base.abs().lt(now.abs().times(decided('small_base.share')))) return true;
  return metric.unit === 'CNY' && base.abs().lt(decided('small_base.amount'));
}

// A month that is over and has no line at all falls short by its whole target.
function actualOf(node: Compare, actual: Outcome): Decimal | null {
  const isOver = actual.verdicts.includes('missing_month') && !actual.verdicts.includes('partial_period');
  return node.kind === 'gap' && actual.value === null && isOver ? new Decimal(0) : actual.value;
}

function rankOutcome(node: Rank, source: LeafSource, key: KeyIds): Outcome {
  const [input] = node.inputs;
  const by = input.question.by as SliceDimension[];
  const own = node.own ? { [by.at(-1)!]: node.own.id } : key;
  const outcome = outcomeOf(input, source, own);
  if (outcome.value === null) return { value: null, verdicts: outcome.verdicts, rows: noRows };
  const place = placesOf(node, source).get(keyOf(by, own));
  if (place === undefined) return { value: null, verdicts: ['no_records'], rows: noRows };
  return { ...outcome, value: new Decimal(place) };
}

// A node is asked for every row of its breakdown, and belongs to one set of answers. (Measured: of 6,564 rows each looking
// for its own place took 17 s.)
const ranked = new WeakMap<Rank, Map<string, number>>();

function placesOf(node: Rank, source: LeafSource): Map<string, number> {
  const places = ranked.get(node) ?? rankRows(node.inputs[0], source);
  ranked.set(node, places);
  return places;
}

// Among the rows that share all keys but the last, the largest first; equal ones share a place.
function rankRows(input: Node, source: LeafSource): Map<string, number> {
  const by = input.question.by as SliceDimension[];
  const rows = keysOf(input, source).flatMap((key) => {
    const ids = idsOf(by, key);
    const { value } = outcomeOf(input, source, ids);
    return value === null ? [] : [{ key, siblings: keyOf(by.slice(0, -1), ids), value }];
  });
  const places = new Map<string, number>();
  for (const siblings of Map.groupBy(rows, (row) => row.siblings).values()) {
    siblings.sort((left, right) => right.value.cmp(left.value));
    let place = 1;
    siblings.forEach(({ key, value }, index) => {
      if (index > 0 && value.lt(siblings[index - 1]!.value)) place = index + 1;
      places.set(key, place);
    });
  }
  return places;
}

function bridgeOutcome(node: Bridge, source: LeafSource, key: KeyIds): Outcome {
  const sales = node.sales.map((side) => outcomeOf(side, source, key));
  const metric = metricOf(node.question.metric).source;
  if (metric.kind !== 'bridge' || sales.some(({ value }) => value === null))
    return combined(null, sales, node.verdicts);
  return combined(bridgePart(metric.part, productsOf(node, source.leaves, key)), sales, node.verdicts);
}

// The rows of the whole are those of the part as well.
function splitOutcome(node: Split, source: LeafSource, key: KeyIds): Outcome {
  const whole = outcomeOf(node.whole, source);
  const own = node.own.map((input) => ({ ...outcomeOf(input, source, key), rows: noRows }));
  const metric = metricOf(node.question.metric).source;
  if (metric.kind !== 'formula' || !metric.split || whole.value === null) return combined(null, [whole, ...own]);
  const unit = decidedOn(source.moment, rangeOf(node.question.period).to)(metric.split);
  const value = splitPart(node, { whole: whole.value, unit, leaves: source.leaves }, key);
  return combined(value, [whole, ...own]);
}

// A base before the ledger began is `no_base`; that it also lacks its months goes without saying. What has no value is not
// compared at all.
function combined(value: Decimal | null, inputs: Outcome[], own: Verdict[] = []): Outcome {
  const verdicts = [...new Set([...own, ...inputs.flatMap((input) => input.verdicts)])];
  const told = verdicts.filter((verdict) => {
    if (verdict === 'missing_month') return !verdicts.includes('no_base');
    return verdict !== 'festival_shift' || value !== null;
  });
  return { value, verdicts: told.sort(), rows: new Map(inputs.flatMap(({ rows }) => [...rows])) };
}
