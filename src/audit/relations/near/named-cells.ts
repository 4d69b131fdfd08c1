// The cells of tables that a sentence names: 彩盒占全年的51% means the row 彩盒 and the column 全年.

import type { Mention } from '../../context/mention.ts';
import type { Grid } from '../../tables/tabulate.ts';

const nearest = 2;
const mostRows = 60;
const mostCells = 24;

/** Looks up, for a number of running text, the cells of the tables around it whose row or column its sentence names. */
export function namedCells(grids: readonly Grid[]): (stated: Mention) => Mention[] {
  const placed = grids.flatMap((grid) => {
    const first = grid.rows.flatMap(({ cells }) => cells.find(Boolean) ?? [])[0];
    return first ? [{ grid, paragraph: first.paragraph }] : [];
  });
  let next = 0;
  return (stated) => {
    while (next > 0 && placed[next - 1]!.paragraph >= stated.paragraph) next -= 1;
    while (next < placed.length && placed[next]!.paragraph < stated.paragraph) next += 1;
    const around = placed.slice(Math.max(0, next - nearest), next + 1);
    return around.flatMap(({ grid }) => cellsNamedIn(grid, stated)).slice(0, mostCells);
  };
}

function cellsNamedIn({ rows, columns }: Grid, { gap, clause }: Mention): Mention[] {
  const words = gap + clause;
  const named = rows.slice(0, mostRows).filter(({ label }) => label.length > 1 && words.includes(nameOf(label)));
  const totals = rows
    .slice(0, mostRows)
    .filter(({ label, isTotal }) => isTotal && !named.some((row) => row.label === label));
  const places = columns.flatMap(({ header }, place) => (saysColumn(header, words) ? [place] : []));
  const ofRows = [...named, ...totals].flatMap(({ cells }) => cells);
  const ofColumns =
    named.length > 0 ? [] : rows.slice(0, mostRows).flatMap(({ cells }) => places.map((place) => cells[place]));
  return [...new Set([...ofRows, ...ofColumns])].filter(
    (cell) => cell !== undefined && Number.isFinite(cell.high),
  ) as Mention[];
}

function nameOf(label: string): string {
  return label.replace(/[(（].*/, '').slice(0, 4);
}

function saysColumn(header: string, words: string): boolean {
  const name = header.replace(/[(（].*|\s/g, '');
  return name.length > 1 && words.includes(name);
}

/** Two cells are set against each other along a row or a column only. */
export function shareLine({ cell: left }: Mention, { cell: right }: Mention): boolean {
  if (!left || !right) return true;
  return left.table === right.table && (left.row === right.row || left.column === right.column);
}
