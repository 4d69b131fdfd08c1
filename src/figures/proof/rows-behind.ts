// Which rows stand behind a figure: of which relation, in which slice and range, and of which customers where customers were
// counted.

import type { Transaction } from '../../db/database.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import { planLeaves } from '../plan/plan-leaves.ts';
import { purchaseRange } from '../plan/plan-purchases.ts';
import { meantCustomersSql } from '../sql/purchases/purchases.ts';
import type { Asking, Relation } from '../sql/relation.ts';
import { relationOf } from '../sql/relations.ts';
import type { Behind } from '../sql/rows/rows.ts';
import { type Breakdown, nodesOf } from '../tree/breakdown.ts';
import type { Leaf } from '../tree/leaf.ts';
import { conditionsOf, idOf } from '../tree/leaf-identity.ts';
import { leavesBehind } from '../tree/rewrite.ts';
import type { LeafValues } from '../values/fold.ts';
import type { LeafSource } from '../values/value.ts';

export interface Evidence {
  behind: Behind[];
  targetIds: number[];
}

/** What the whole stands on; where there is no whole, all its parts. */
export async function evidenceOf(
  tx: Transaction,
  answered: { breakdown: Breakdown; source: LeafSource; asking: Asking },
): Promise<Evidence> {
  const { breakdown, source, asking } = answered;
  const leaves = (breakdown.whole ? [breakdown.whole] : nodesOf(breakdown)).flatMap(leavesBehind);
  const targetIds = [...new Set(leaves.flatMap((leaf) => targetsIn(source.leaves.get(idOf(leaf)))))];
  return { behind: await rowsBehind(tx, leaves, asking), targetIds };
}

async function rowsBehind(tx: Transaction, leaves: Leaf[], asking: Asking): Promise<Behind[]> {
  const behind = new Map<Relation, Behind>();
  for (const leaf of uniqueLeaves(leaves)) {
    const { source } = leaf.metric;
    if (!leaf.range || leaf.given || source.kind === 'target') continue;
    const relation = source.kind === 'records' ? relationOf(source.of) : relationOf('line');
    const customers = await meantCustomers(tx, leaf, asking);
    const known = behind.get(relation) ?? { relation, parts: [] };
    behind.set(relation, known);
    known.parts.push({
      take: takeOf(leaf),
      slice: conditionsOf(leaf, asking.properties),
      range: purchaseRange(leaf, leaf.range, asking.moment),
      ...(customers && { customers }),
    });
  }
  return [...behind.values()];
}

function targetsIn(values: LeafValues | undefined): number[] {
  return [...(values?.values() ?? [])].flatMap(({ targetIds }) => targetIds ?? []);
}

// Inputs may be the same figure twice: its customers are looked for once.
function uniqueLeaves(leaves: Leaf[]): Leaf[] {
  return [...new Map(leaves.map((leaf) => [idOf(leaf), leaf])).values()];
}

function takeOf({ metric: { source } }: Leaf): Behind['parts'][number]['take'] {
  if (source.kind === 'records') return source.take;
  const isCost = source.kind === 'ledger' && source.measure.includes('cost');
  return { how: 'sum', column: isCost ? 'cost' : 'amount' };
}

/** The customers whom a count means; undefined where none are counted. */
async function meantCustomers(tx: Transaction, leaf: Leaf, asking: Asking): Promise<number[] | undefined> {
  const whole = { ...leaf, question: { ...leaf.question, by: [] as SliceDimension[] } };
  const statement = planLeaves([whole], asking).purchases[0];
  if (!statement) return undefined;
  const { rows } = await meantCustomersSql(statement, asking).execute(tx);
  return rows.map(({ customer_id }) => customer_id);
}
