// The items of a row: one for each of its amounts, with the columns that stand by it.

import type { Mention } from '../context/mention.ts';
import type { TableCell } from '../document.ts';
import type { Item } from '../items.ts';
import { plain } from '../numbers/plain.ts';
import { cellText } from './cell-text.ts';
import { mentionIn, type Named } from './cells.ts';
import type { Column } from './columns.ts';
import type { Setting } from './setting.ts';

export interface Row {
  label: string;
  isTotal: boolean;
  cells: (Mention | undefined)[];
  items: Item[];
}

export function readRow(row: readonly TableCell[], columns: readonly Column[], setting: Setting): Row {
  const name = row[0] ? cellText(row[0]) : '';
  const label = plain(name)
    .replace(/^\s*(?:其中[:：]?)?\s*/, '')
    .trim();
  const cells: (Mention | undefined)[] = row.map((cell, index) =>
    index === 0
      ? undefined
      : mentionIn(cell, columns[index], {
          label,
          setting,
          place: { table: setting.index, row: row[0]!.paragraph, column: index },
        }),
  );
  const items = columns.flatMap((column, index): Item[] => {
    const amount = cells[index];
    if (column.role !== 'amount' || !amount) return [];
    return [
      itemOf(amount, {
        name,
        label,
        index,
        setting,
        column,
        place: { table: setting.index, row: row[0]!.paragraph, column: index },
      }),
    ];
  });
  for (const item of items) join(item, columns, cells);
  return { label, isTotal: isWhole(label), cells, items };
}

const wholeName = /^(?:全(?:区|市|省|国|公司|集团|部|行|县|厂|店|年|部门|司|网|院|校)|整体|总体|全部)(?:合计)?$/;

function isWhole(label: string): boolean {
  return /合计|总计|总额|小计|总量|^\s*总/.test(label.replace(/\s/g, '')) || wholeName.test(label);
}

interface RowOf extends Named {
  name: string;
  index: number;
  column: Column;
}

function itemOf(amount: Mention, { name, label, index, setting }: RowOf): Item {
  const { paragraph, metric, period } = amount;
  return {
    paragraph,
    sentence: 0,
    segment: 0,
    metric,
    label,
    period,
    table: setting.index,
    row: {
      column: index,
      isGrandTotal: /合计|总计/.test(label.replace(/\s/g, '')) || wholeName.test(label),
      isSub: /^\s*其中|^(?:\u3000|\s{2})/.test(name),
      isWholeColumn: true,
    },
    isTotal: isWhole(label),
    isAside: false,
    last: amount,
    amount,
  };
}

function join(item: Item, columns: readonly Column[], mentions: readonly (Mention | undefined)[]): void {
  for (const [index, column] of columns.entries()) {
    const mention = mentions[index];
    const role = mention?.unit === 'pp' && column.role === 'growth' ? 'points' : column.role;
    if (!mention || column.of !== item.row?.column || role === 'amount' || role === 'mean' || role === 'none') continue;
    if (column.isPrior && isComparison(role)) (item.prior ??= {})[role] ??= mention;
    else item[role] ??= mention;
  }
}

function isComparison(role: Column['role'] | 'points'): role is 'base' | 'growth' | 'increment' | 'points' {
  return role === 'base' || role === 'growth' || role === 'increment' || role === 'points';
}
