// Which rows stand behind leaves: of which relation, in which slice and range, and of which customers where customers were
// counted.

import type { Transaction } from '../db/database.ts';
import type { SliceDimension } from './catalogue/dimensions.ts';
import type { Leaf } from './leaf.ts';
import { conditionsOf } from './leaf-identity.ts';
import { planLeaves } from './plan-leaves.ts';
import { purchaseRange } from './plan-purchases.ts';
import { meantCustomersSql } from './sql/purchases.ts';
import type { Asking, Relation } from './sql/relation.ts';
import { relationOf } from './sql/relations.ts';
import type { Behind } from './sql/rows.ts';

export async function rowsBehind(tx: Transaction, leaves: Leaf[], asking: Asking): Promise<Behind[]> {
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
      range: purchaseRange(leaf, leaf.range),
      ...(customers && { customers }),
    });
  }
  return [...behind.values()];
}

function uniqueLeaves(leaves: Leaf[]): Leaf[] {
  return [...new Set(leaves)];
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
