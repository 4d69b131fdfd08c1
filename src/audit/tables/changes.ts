// Whether a column of changes holds rates or amounts, where its header does not say: what its numbers come to says it.

import type { TableCell } from '../document.ts';
import type { Column } from './columns.ts';

type Body = readonly TableCell[][];

/** `above` is what is said above the table. */
export function settleChanges(columns: Column[], body: Body, above: string): void {
  const isSaid = /(?:增减|增长|增幅|同比|环比|变动|变化)[^,，。;；]{0,8}(?:百分|%)/.test(above);
  for (const [index, column] of columns.entries()) {
    if (!isOpen(column) || column.unit) continue;
    const kind = kindOf(column, index, { columns, body }) ?? (isSaid ? 'growth' : undefined);
    if (kind !== undefined) column.role = kind;
  }
}

function isOpen({ role }: Column): boolean {
  return role === 'growth' || role === 'increment';
}

/** What most rows of two columns before it agree on: the amount, and what it was before. */
function kindOf(
  { of, isPrior }: Column,
  index: number,
  { columns, body }: { columns: readonly Column[]; body: Body },
): 'growth' | 'increment' | undefined {
  const base = columns.findIndex((each) => each.role === 'base' && each.of === of && each.isPrior === isPrior);
  if (of === undefined || base < 0) return undefined;
  const rows = body.slice(0, 200).flatMap((row) => changeIn([row[of], row[base], row[index]]) ?? []);
  if (rows.length < 2) return undefined;
  const rates = rows.filter(({ now, before, change, step }) => near((now / before - 1) * 100, change, step)).length;
  const amounts = rows.filter(({ now, before, change, step }) => near(now - before, change, step)).length;
  if (Math.max(rates, amounts) * 2 <= rows.length || rates === amounts) return undefined;
  return rates > amounts ? 'growth' : 'increment';
}

interface Change {
  now: number;
  before: number;
  change: number;
  /** Of its last printed digit. */
  step: number;
}

function changeIn(cells: readonly (TableCell | undefined)[]): Change | undefined {
  const texts = cells.map((cell) =>
    (cell?.text ?? '')
      .normalize('NFKC')
      .replace(/[,，\s]/g, '')
      .replace(/[−–]/, '-'),
  );
  if (!texts.every((text) => /^[+-]?\d+(?:\.\d+)?$/.test(text))) return undefined;
  const [now = 0, before = 0, change = 0] = texts.map(Number);
  const digits = texts[2]!.split('.')[1]?.length ?? 0;
  return before === 0 ? undefined : { now, before, change, step: 10 ** -digits };
}

function near(computed: number, printed: number, step: number): boolean {
  return Math.abs(computed - printed) <= step;
}
