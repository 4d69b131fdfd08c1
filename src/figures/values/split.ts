// The parts of a plan: the whole of it split by what each part sold in the base. Pure.

import { Decimal } from 'decimal.js';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import { idOf } from '../tree/leaf-identity.ts';
import type { Node, Split } from '../tree/rewrite.ts';
import { apportion } from './apportion.ts';
import { idsOf, type KeyIds, keyOf, type LeafValues, meets } from './fold.ts';

/** What one row of the breakdown, or the slice as a whole, gets of `whole`, in multiples of `unit`. */
export function splitPart(node: Split, cut: { whole: Decimal; unit: number; leaves: Leaves }, key: KeyIds): Decimal {
  const shares = known.get(node) ?? sharesOf(node, cut);
  known.set(node, shares);
  const by = node.question.by as SliceDimension[];
  if (by.length > 0) return shares.get(pieceId(0, keyOf(by, key))) ?? zero;
  const own = [...shares].filter(([piece]) => isOwn(node, piece));
  return own.reduce((sum, [, share]) => sum.plus(share), zero);
}

type Leaves = ReadonlyMap<string, LeafValues>;

const zero = new Decimal(0);

// A node is asked for every row of its breakdown, and belongs to one set of answers.
const known = new WeakMap<Split, Map<string, Decimal>>();

function sharesOf({ pieces }: Split, { whole, unit, leaves }: Parameters<typeof splitPart>[1]): Map<string, Decimal> {
  const amounts = pieces.flatMap((piece, index) =>
    amountsOf(piece, leaves).map(([key, amount]) => ({
      piece: pieceId(index, key),
      amount,
    })),
  );
  // Rows come in any order, and equal remainders must not depend on it.
  amounts.sort((left, right) => (left.piece < right.piece ? -1 : 1));
  const shares = apportion(
    whole,
    amounts.map(({ amount }) => amount),
    unit,
  );
  return new Map(amounts.map(({ piece }, index) => [piece, shares[index]!]));
}

function amountsOf(piece: Node, leaves: Leaves): [key: string, amount: Decimal][] {
  if (piece.kind !== 'leaf') return [];
  return [...(leaves.get(idOf(piece)) ?? [])].map(([key, { value }]) => [key, value]);
}

function isOwn({ axis, own, pieces, question }: Split, piece: string): boolean {
  const [index, key] = [Number(piece.slice(0, 2)), piece.slice(2)];
  return axis === 'month' ? own.includes(pieces[index]!) : meets(idsOf([axis], key), question.conditions);
}

function pieceId(index: number, key: string): string {
  return `${String(index).padStart(2, '0')}${key}`;
}
