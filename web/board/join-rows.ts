// Several breakdowns by the same dimension as the rows of one table.

import { isFigure } from '../api/board.ts';
import type { Answer, FigureRow } from '../api/shapes.ts';

export interface JoinedRow {
  name: string;
  /** One cell for each breakdown, in their order. */
  cells: (FigureRow | undefined)[];
}

export function joinRows(answers: (Answer | undefined)[], dimension: string): JoinedRow[] {
  const rowsOf = answers.map((answer) => (isFigure(answer) ? (answer.rows ?? []) : []));
  const names = [...new Set(rowsOf.flatMap((rows) => rows.map((row) => nameOf(row, dimension))))];
  return names.map((name) => ({
    name,
    cells: rowsOf.map((rows) => rows.find((row) => nameOf(row, dimension) === name)),
  }));
}

export interface Order {
  /** Which breakdown to sort by. */
  column: number;
  descending: boolean;
}

/** The rows by the values of one column; rows without a value come last either way. */
export function sortRows(rows: JoinedRow[], { column, descending }: Order): JoinedRow[] {
  const valueOf = (row: JoinedRow) => row.cells[column]?.value ?? null;
  return rows.toSorted((left, right) => {
    const [a, b] = [valueOf(left), valueOf(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return descending ? b - a : a - b;
  });
}

function nameOf(row: FigureRow, dimension: string): string {
  return row.key[dimension] ?? '';
}
