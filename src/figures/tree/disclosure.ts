// Totals of more than the asker's own rows must not tell the figure of another one. What is asked beyond is looked at by
// seller first: fewer others than the company says and there is no answer. Since two totals can be subtracted from one
// another, they are given over whole months and by one condition at most, and only where every piece of which such totals
// consist, a month of a member or of the rest, is of nobody else or of enough others. See docs/decisions/021.

import { monthsIn } from '../../base/dates.ts';
import { isWholeMonths, type Period } from '../../base/periods.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Moment } from '../moment.ts';
import { knows } from '../sql/columns.ts';
import { targetDimensions } from '../values/target-sums.ts';
import { idsOf, type LeafValues } from '../values/fold.ts';
import { type Breakdown, nodesOf } from './breakdown.ts';
import { type Leaf, leafOf, relationFor } from './leaf.ts';
import { idOf } from './leaf-identity.ts';
import type { ResolvedCondition } from './resolve.ts';
import { leavesOf } from './rewrite.ts';

/** What must be known by seller before a leaf is answered. */
export interface Probe {
  /** The leaf itself by seller. */
  asked: Leaf;
  /** The pieces of it, and of what it can be subtracted from. */
  pieces: Leaf[];
}

/** The probes of all leaves that look beyond; undefined where one of them asks too finely to be answered at all. */
export function probesOf(breakdown: Breakdown, moment: Moment): Probe[] | undefined {
  const beyond = nodesOf(breakdown)
    .flatMap(leavesOf)
    .filter((leaf) => leaf.beyond && leaf.range && !leaf.given);
  const probes = beyond.map((leaf) => probeOf(leaf, moment));
  return probes.every((each) => each !== undefined) ? probes : undefined;
}

/** Whether the values by seller let the leaf be answered. `own` are those whose rows the asker sees anyway. */
export function isDiscreet(
  { asked, pieces }: Probe,
  values: ReadonlyMap<string, LeafValues>,
  { own, least }: { own: readonly number[]; least: number },
): boolean {
  const others = (leaf: Leaf) => othersIn(values.get(idOf(leaf)), own);
  return others(asked) >= least && pieces.every((piece) => others(piece) === 0 || others(piece) >= least);
}

function probeOf(leaf: Leaf, moment: Moment): Probe | undefined {
  if (!isBySeller(leaf)) return undefined;
  // Places among all tell no amounts: they only need enough of those who are compared.
  if (leaf.question.by.length > 0) return { asked: leaf, pieces: [] };
  if (!isCoarse(leaf, moment)) return undefined;
  const slices = slicesOf(leaf.question.conditions);
  const months = monthsIn(leaf.range!).map((month): Period => ({ kind: 'month', month }));
  const pieces = slices.flatMap((conditions) =>
    months.map((period) => bySeller({ ...leaf, question: { ...leaf.question, conditions, period } }, moment)),
  );
  return { asked: bySeller(leaf, moment), pieces };
}

function isBySeller({ metric: { source } }: Leaf): boolean {
  if (source.kind === 'target') return targetDimensions.includes('seller');
  const relation = relationFor(source);
  return relation !== undefined && knows(relation, 'seller');
}

// A day that the asker chooses, or an earlier version, would tell by subtraction what one day or one import brought.
function isCoarse({ question, range, extreme }: Leaf, { current, reach }: Moment): boolean {
  const ends = isWholeMonths(range!) || (range!.from.endsWith('-01') && range!.to === reach);
  return current && ends && !extreme && question.bounds.length === 0 && question.conditions.length <= 1;
}

// Each member alone, and all that is none of them.
function slicesOf(conditions: readonly ResolvedCondition[]): ResolvedCondition[][] {
  const [condition] = conditions;
  if (!condition) return [[]];
  const members = condition.members.map((member) => [{ ...condition, negated: false, members: [member] }]);
  return [...members, [{ ...condition, negated: true }]];
}

function bySeller({ question, metric }: Leaf, moment: Moment): Leaf {
  return { ...leafOf({ ...question, by: ['seller'] }, metric, moment), beyond: true };
}

function othersIn(values: LeafValues | undefined, own: readonly number[]): number {
  const by: SliceDimension[] = ['seller'];
  const sellers = [...(values ?? [])].map(([key, { value }]) => (value.isZero() ? null : idsOf(by, key).seller));
  return sellers.filter((id) => typeof id === 'number' && !own.includes(id)).length;
}
