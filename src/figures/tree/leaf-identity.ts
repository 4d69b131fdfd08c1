// What makes two leaves the same: their answers, and the rows behind them.

import type { Properties } from '../properties/properties.ts';
import type { Leaf } from './leaf.ts';
import { type Member, nobody, type ResolvedCondition } from './resolve.ts';

/** Two leaves with the same id have the same answer. */
export function idOf(leaf: Leaf): string {
  return JSON.stringify([leaf.metric.key, leaf.extreme, leaf.beyond, ...sliceOf(leaf)]);
}

/** Two leaves with the same rows id have the same rows behind them: sales and quantity, or a cost and what has one. */
export function rowsIdOf(leaf: Leaf): string {
  const { source } = leaf.metric;
  const costed = source.kind === 'ledger' && source.measure.includes('cost');
  const what = source.kind === 'records' ? source.of : source.kind;
  return JSON.stringify([costed ? 'costed' : what, ...sliceOf(leaf)]);
}

/** The conditions with quintiles put as the sellers who are in them. */
export function conditionsOf(leaf: Leaf, properties: Properties): ResolvedCondition[] {
  return leaf.question.conditions.map((condition) => {
    if (condition.dimension !== 'quintile' || !leaf.range) return condition;
    const quintiles = properties.quintiles(leaf.range);
    const sellers = condition.members.flatMap(({ id }) => quintiles[id as keyof typeof quintiles] ?? []);
    return { ...condition, dimension: 'seller', members: sellers.length > 0 ? sellers.map(seller) : [seller(nobody)] };
  });
}

function seller(id: number): Member {
  return { dimension: 'seller', id, name: '' };
}

function sliceOf({ question, range }: Leaf): unknown[] {
  return [range, question.conditions.map(conditionId).sort(), question.bounds, question.by];
}

function conditionId(condition: ResolvedCondition): string {
  const members = condition.members.map(({ dimension, id }) => `${dimension}=${id}`).sort();
  return `${condition.negated ? '!' : ''}${members.join('|')}`;
}
