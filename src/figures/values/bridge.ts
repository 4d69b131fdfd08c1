// Price, volume and mix: why sales differ from those a year before, told product by product. Pure.
//
// The usual decomposition, with p a product's price, q its quantity and Q the quantity of all comparable products:
//   price  Σ (p1 − p0) q1        volume  (Q1 − Q0) P0 with P0 = Σ p0 q0 ÷ Q0        mix  Σ (q1 − q0 Q1 ÷ Q0) p0
// It is taken as differences of four sums, so that the parts add up to the last digit: mix is what is left between the
// quantities of now at last year's prices and the same at last year's mix as well.

import { Decimal } from 'decimal.js';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { BridgePart } from '../catalogue/metric.ts';
import { idOf } from '../tree/leaf-identity.ts';
import type { Bridge, Node } from '../tree/rewrite.ts';
import { idsOf, type KeyIds, keyOf, type LeafValues } from './fold.ts';

/** Amounts in yuan and quantities, of the period and of the one a year before. */
export interface ProductSales {
  amountNow: Decimal;
  amountBase: Decimal;
  quantityNow: Decimal;
  quantityBase: Decimal;
}

/**
 * Yuan. A product is comparable with a quantity above zero in both periods; new, when it has one only now; lost, when only
 * then. One that has none in either is in no part.
 */
export function bridgePart(part: BridgePart, products: readonly ProductSales[]): Decimal {
  const isSold = ({ quantityNow }: ProductSales) => quantityNow.gt(0);
  const wasSold = ({ quantityBase }: ProductSales) => quantityBase.gt(0);
  const comparable = products.filter((each) => isSold(each) && wasSold(each));
  switch (part) {
    case 'now':
      return sumOf(comparable, ({ amountNow }) => amountNow);
    case 'base':
      return sumOf(comparable, ({ amountBase }) => amountBase);
    case 'at_base_prices':
      return toLedger(sumOf(comparable, atBasePrice));
    case 'at_base_mix':
      return toLedger(atBasePrice(together(comparable)));
    case 'new':
      return sumOf(
        products.filter((each) => isSold(each) && !wasSold(each)),
        changeOf,
      );
    case 'lost':
      return sumOf(
        products.filter((each) => !isSold(each) && wasSold(each)),
        changeOf,
      );
  }
}

const zero = new Decimal(0);
const nothingSold: ProductSales = { amountNow: zero, amountBase: zero, quantityNow: zero, quantityBase: zero };

// A node is asked for every row of its breakdown, and belongs to one set of answers.
const gathered = new WeakMap<Bridge, Map<string, ProductSales[]>>();

/** The products sold in one row of the breakdown. Lines that name no product have no price to compare. */
export function productsOf(node: Bridge, leaves: ReadonlyMap<string, LeafValues>, key: KeyIds): ProductSales[] {
  const rows = gathered.get(node) ?? gather(node, leaves);
  gathered.set(node, rows);
  return rows.get(keyOf(node.question.by as SliceDimension[], key)) ?? [];
}

function gather(node: Bridge, leaves: ReadonlyMap<string, LeafValues>): Map<string, ProductSales[]> {
  const by = node.question.by as SliceDimension[];
  const columns: [keyof ProductSales, Node][] = [
    ['amountNow', node.amount[0]],
    ['amountBase', node.amount[1]],
    ['quantityNow', node.quantity[0]],
    ['quantityBase', node.quantity[1]],
  ];
  const rows = new Map<string, Map<KeyIds['product'], ProductSales>>();
  for (const [column, input] of columns) {
    for (const { ids, value } of valuesOf(input, leaves)) {
      if (ids.product === null) continue;
      const rowKey = keyOf(by, ids);
      const products = rows.get(rowKey) ?? new Map<KeyIds['product'], ProductSales>();
      rows.set(rowKey, products);
      products.set(ids.product, { ...(products.get(ids.product) ?? nothingSold), [column]: value });
    }
  }
  return new Map([...rows].map(([key, products]) => [key, [...products.values()]]));
}

function* valuesOf(input: Node, leaves: ReadonlyMap<string, LeafValues>): Iterable<{ ids: KeyIds; value: Decimal }> {
  if (input.kind !== 'leaf') return;
  for (const [key, { value }] of leaves.get(idOf(input)) ?? [])
    yield { ids: idsOf(input.question.by as SliceDimension[], key), value };
}

function together(products: readonly ProductSales[]): ProductSales {
  return {
    amountNow: sumOf(products, ({ amountNow }) => amountNow),
    amountBase: sumOf(products, ({ amountBase }) => amountBase),
    quantityNow: sumOf(products, ({ quantityNow }) => quantityNow),
    quantityBase: sumOf(products, ({ quantityBase }) => quantityBase),
  };
}

function atBasePrice({ amountBase, quantityBase, quantityNow }: ProductSales): Decimal {
  return quantityBase.isZero() ? zero : amountBase.times(quantityNow).div(quantityBase);
}

function changeOf({ amountNow, amountBase }: ProductSales): Decimal {
  return amountNow.minus(amountBase);
}

// As fine as the ledger's own money; finer, and sums of parts would lose their last digits.
function toLedger(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(6);
}

function sumOf(products: readonly ProductSales[], amount: (product: ProductSales) => Decimal): Decimal {
  return products.reduce((sum, product) => sum.plus(amount(product)), zero);
}
