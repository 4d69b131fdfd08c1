// All items of a document, by where they stand and by what may be a whole of what. Every look-up takes a bounded time.

import { familyOfMetric } from '../context/metrics.ts';
import type { Item } from '../items.ts';

export interface Book {
  items: readonly Item[];
  /** The items of each paragraph or table, in their order. */
  groups: readonly (readonly Item[])[];
  /** Up to `most` wholes of a unit that stand before a place, the nearest first, and then the first ones of all. */
  wholesBefore(item: Item, unit: string, most: number): Item[];
  /** The amounts of a family of metrics that are nobody's in particular, the first told first. */
  wholesOf(family: string): readonly Item[];
  position(item: Item): number;
}

export function openBook(items: readonly Item[]): Book {
  const positions = new Map(items.map((item, index) => [item, index]));
  const wholes = items.filter((item) => item.amount && isWhole(item));
  const byUnit = Map.groupBy(wholes, ({ amount }) => amount!.unit);
  const byFamily = Map.groupBy(wholes.filter(isNobodys), ({ metric }) => familyOfMetric(metric));
  const position = (item: Item) => positions.get(item) ?? 0;
  const wholesBefore = (item: Item, unit: string, most: number) => {
    const all = byUnit.get(unit) ?? [];
    const end = firstFrom(all, position(item), position);
    return [
      ...all.slice(Math.max(0, end - most), end).reverse(),
      ...all.slice(0, Math.min(firstTold, Math.max(0, end - most))),
    ];
  };
  return { items, groups: grouped(items), wholesBefore, wholesOf: (family) => byFamily.get(family) ?? [], position };
}

const firstTold = 3;

function isWhole(item: Item): boolean {
  return item.isTotal || isNobodys(item);
}

const all =
  /^(?:区域|公司|集团|全区|全国|全省|全市|团队|本部|本|我|部|系统|整体|部门|销售部|全公司|全集团|已|含税|不含税)*$/;

/** 区域实现销售额12.8亿元: of the whole that the text is about, and not of 前三大客户. */
export function isNobodys({ label }: Item): boolean {
  return all.test(label);
}

function firstFrom(items: readonly Item[], place: number, position: (item: Item) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (position(items[middle]!) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grouped(items: readonly Item[]): Item[][] {
  return [
    ...Map.groupBy(items, ({ table, paragraph }) => (table === undefined ? `p${paragraph}` : `t${table}`)).values(),
  ];
}
