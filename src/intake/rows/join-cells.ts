// A row with the cells of its partners in the lookups behind its own.

import type { Layout } from '../layout/layout.ts';
import type { LayoutJoin } from '../layout/lookup.ts';
import { joinSurplus } from '../values/cell-profile.ts';
import { cleanName } from '../values/read-names.ts';
import { brokenPartner, noPartner, type RowProblem, severalPartners } from './row-problems.ts';

/** The cells themselves where nothing is joined; else a longer copy, or why there is no partner. */
export function joinCells(layout: Layout, cells: string[]): string[] | RowProblem {
  if (layout.joins.length === 0) return cells;
  let joined = cells;
  for (const join of layout.joins) {
    const partner = partnerOf(join, joined, layout);
    if (!Array.isArray(partner)) return partner;
    joined = [...joined, ...Array.from({ length: Math.max(join.from - joined.length, 0) }, () => '')];
    joined = [...joined.slice(0, join.from), ...partner];
  }
  return joined;
}

function partnerOf(
  { lookup, left, used }: LayoutJoin,
  cells: readonly string[],
  layout: Layout,
): string[] | RowProblem {
  const key = cleanName(cells[left] ?? '');
  const place = { column: layout.headers[left]!, key, file: lookup.file };
  const row = lookup.rows.get(key);
  if (!row) return noPartner(place);
  if (row === 'several') return severalPartners(place);
  if (!row.broken && row.cells.length <= lookup.headers.length) return row.cells;
  const mended = row.broken
    ? undefined
    : joinSurplus(lookup.profile, row.cells, { width: lookup.headers.length, used });
  return mended ?? brokenPartner(place, row.row);
}
