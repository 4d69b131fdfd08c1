// The cells of a row as the layout expects them: as many as there are headers, with those of its partners in the lookups.

import type { SheetRow } from '../../sheets/sheet-row.ts';
import { type Layout, usedColumns } from '../layout/layout.ts';
import { type CellProfile, joinSurplus } from '../values/cell-profile.ts';
import { joinCells } from './join-cells.ts';
import { brokenRow, type RowProblem, tooManyCells } from './row-problems.ts';

export interface CompleteCells {
  /** Undefined where those of a lookup are not to be had. */
  cells: string[] | undefined;
  problems: RowProblem[];
  /** Whether the row had too many, and there was one way only to put them together. */
  isMended: boolean;
}

export function completeCells(profile: CellProfile, layout: Layout, row: SheetRow): CompleteCells {
  if (row.broken) return { cells: row.cells, problems: [brokenRow(row.broken)], isMended: false };
  const own = ownCells(profile, layout, row);
  const joined = joinCells(layout, own ?? row.cells);
  if (!Array.isArray(joined)) return { cells: undefined, problems: [joined], isMended: false };
  const problems = own ? [] : [tooManyCells(layout.width, filledCells(row))];
  return { cells: joined, problems, isMended: own !== undefined && own !== row.cells };
}

function ownCells(profile: CellProfile, layout: Layout, row: SheetRow): string[] | undefined {
  const filled = row.cells.length <= layout.width ? row.cells.length : filledCells(row);
  if (filled <= layout.width) return row.cells;
  if (row.sheet !== null) return undefined; // In a workbook no comma sets cells apart.
  return joinSurplus(profile, row.cells.slice(0, filled), { width: layout.width, used: usedColumns(layout) });
}

function filledCells({ cells }: SheetRow): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
