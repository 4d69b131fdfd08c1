// What figures need beyond the rows of whoever asks: what customers and sellers are as a whole, and the totals and places that
// the company lets a narrow viewer know.

import type { Viewer } from '../access/viewer.ts';
import { Refusal } from '../base/errors.ts';
import { seeingAll, type Transaction } from '../db/database.ts';
import { decidedOn, type Moment } from './moment.ts';
import { planLeaves } from './plan/plan-leaves.ts';
import { runPlan } from './plan/run.ts';
import { propertyNeeds } from './properties/needs.ts';
import { readProperties } from './properties/read-properties.ts';
import type { Asking } from './sql/relation.ts';
import { type Breakdown, outsideScope } from './tree/breakdown.ts';
import { isDiscreet, probesOf } from './tree/disclosure.ts';
import type { Leaf } from './tree/leaf.ts';
import { scopeOf } from './tree/scope.ts';
import type { LeafSource } from './values/value.ts';

/** Puts `outside` in the place of what would tell the figure of another one; see disclosure.ts. */
export async function discreet(
  tx: Transaction,
  viewer: Viewer,
  { understood, moment }: { understood: (Breakdown | Refusal)[]; moment: Moment },
): Promise<(Breakdown | Refusal)[]> {
  const probes = understood.map((each) => (each instanceof Refusal ? [] : probesOf(each, moment)));
  const leaves = probes.flatMap((each) => each ?? []).flatMap(({ asked, pieces }) => [asked, ...pieces]);
  const asking = leaves.length > 0 ? await prepare([tx], viewer, { leaves, moment }) : undefined;
  const values = asking ? await runBeyond(tx, viewer, { leaves, asking }) : new Map();
  const asker = { own: viewer.scope.people, least: decidedOn(moment, moment.today)('visible.least_others') };
  return understood.map((each, index) => {
    const isTold = each instanceof Refusal || probes[index]?.every((probe) => isDiscreet(probe, values, asker));
    return isTold ? each : outsideScope(each.question);
  });
}

/** What the company lets a viewer with a narrow scope know beyond the own rows; see beyond.ts. */
export async function runBeyond(
  tx: Transaction,
  viewer: Viewer,
  { leaves, asking }: { leaves: Leaf[]; asking: Asking },
): Promise<LeafSource['leaves']> {
  if (leaves.length === 0) return new Map();
  const unscoped = { ...asking, scope: undefined };
  return (await seeingAll(tx, viewer.scope, () => runPlan([tx], planLeaves(leaves, unscoped), unscoped))).leaves;
}

/** What is true of customers and sellers as a whole is read as the whole company, whoever asks. */
export async function prepare(
  views: readonly Transaction[],
  viewer: Viewer,
  { leaves, moment }: { leaves: Leaf[]; moment: Moment },
): Promise<Asking> {
  const needs = propertyNeeds(leaves, moment);
  const read = () => readProperties(views, needs, moment);
  const properties = await views.reduceRight((work, view) => () => seeingAll(view, viewer.scope, work), read)();
  return { moment, scope: scopeOf(viewer), properties };
}
