// What the columns of a CSV have held so far, so that a row with too many cells can be told apart: a comma that nobody quoted
// stands in a text, not in a number, a day or a code.

import { readDay } from './read-day.ts';
import { readNumber } from './read-number.ts';

export interface CellProfile {
  rows: number;
  columns: ColumnProfile[];
  /** Whether cells begin with a space although nothing is torn. */
  hasSpaces: boolean;
}

interface ColumnProfile {
  filled: number;
  isNumber: boolean;
  isDay: boolean;
  /** What codes look like, `A-9` for SO-000101; undefined once there are too many looks to be codes. */
  shapes: Set<string> | undefined;
}

export function cellProfile(): CellProfile {
  return { rows: 0, columns: [], hasSpaces: false };
}

/** Enough to know a column by; learning costs more than reading. */
const enoughRows = 500;
const fewestRows = 20;
const mostShapes = 4;

/** Takes a row whose cells stand under their headers. */
export function learnCells(profile: CellProfile, cells: readonly string[]): void {
  if (profile.rows >= enoughRows) return;
  profile.rows += 1;
  profile.hasSpaces ||= cells.some(isTail);
  for (const [index, cell] of cells.entries()) {
    const column = (profile.columns[index] ??= { filled: 0, isNumber: true, isDay: true, shapes: new Set() });
    const text = cell.trim();
    if (!isEmpty(text)) learnCell(column, text);
  }
}

/** People write a space after a comma, programs that export do not. */
function isTail(cell: string): boolean {
  return cell.startsWith(' ');
}

function isEmpty(text: string): boolean {
  return text === '' || text.toUpperCase() === 'NULL';
}

function learnCell(column: ColumnProfile, text: string): void {
  column.filled += 1;
  column.isNumber &&= readNumber(text) !== undefined;
  column.isDay &&= readDay(text) !== undefined;
  column.shapes?.add(shapeOf(text));
  if (/[^\w.-]/.test(text) || (column.shapes?.size ?? 0) > mostShapes) column.shapes = undefined;
}

function shapeOf(text: string): string {
  return text
    .replace(/\d+/g, '9')
    .replace(/[A-Z]+/g, 'A')
    .replace(/[a-z]+/g, 'a');
}

/**
 * The cells of a row with too many of them, put together so that there are as many as headers; undefined when two ways to do
 * so would differ in a column that is used.
 */
export function joinSurplus(
  profile: CellProfile,
  cells: readonly string[],
  { width, used }: { width: number; used: ReadonlySet<number> },
): string[] | undefined {
  const surplus = cells.length - width;
  if (profile.rows < fewestRows || surplus < 1 || surplus > mostSurplus || width > mostWidth) return undefined;
  const ways = { profile, cells, width, surplus, reachable: new Map<string, boolean>() };
  const bySpaces = joinTails(ways);
  if (bySpaces) return bySpaces;
  const joined: string[] = [];
  let taken = 0; // One way, for the columns that are not used.
  for (let column = 0; column < width; column += 1) {
    const more = spansAt(ways, column, taken)[0];
    if (more === undefined) return undefined;
    joined.push(spanOf(ways, column, { taken, more }));
    taken += more;
  }
  return [...used].every((column) => column >= width || isCertain(ways, column)) ? joined : undefined;
}

const mostSurplus = 12;
const mostWidth = 300;

interface Ways {
  profile: CellProfile;
  cells: readonly string[];
  width: number;
  surplus: number;
  /** By column and surplus cells taken before it: whether the rest can be told apart. */
  reachable: Map<string, boolean>;
}

/** Where only torn texts begin with a space, and just so many do, they belong to what stands before them. */
function joinTails(ways: Ways): string[] | undefined {
  const { profile, cells, surplus } = ways;
  if (profile.hasSpaces || cells.filter(isTail).length !== surplus || isTail(cells[0]!)) return undefined;
  const joined: string[] = [];
  for (const cell of cells) {
    if (isTail(cell)) joined.push(`${joined.pop()!},${cell}`);
    else joined.push(cell);
  }
  return joined.every((text, column) => fitsText(ways, column, text)) ? joined : undefined;
}

/** How many surplus cells a column may take, where the columns before it took some, so that all others fit. */
function spansAt(ways: Ways, column: number, taken: number): number[] {
  const counts = Array.from({ length: ways.surplus - taken + 1 }, (_, more) => more);
  return counts.filter((more) => fits(ways, column, { taken, more }) && canEnd(ways, column + 1, taken + more));
}

function canEnd(ways: Ways, column: number, taken: number): boolean {
  if (column === ways.width) return taken === ways.surplus;
  const key = `${column} ${taken}`;
  const known = ways.reachable.get(key);
  if (known !== undefined) return known;
  const found = spansAt(ways, column, taken).length > 0;
  ways.reachable.set(key, found);
  return found;
}

function spanOf({ cells }: Ways, column: number, { taken, more }: { taken: number; more: number }): string {
  return cells.slice(column + taken, column + taken + more + 1).join(',');
}

function fits(ways: Ways, column: number, span: { taken: number; more: number }): boolean {
  return fitsText(ways, column, spanOf(ways, column, span).trim());
}

function fitsText({ profile }: Ways, column: number, text: string): boolean {
  const known = profile.columns[column];
  if (!known || known.filled < fewestRows || isEmpty(text)) return true;
  if (known.isDay) return readDay(text) !== undefined;
  if (known.isNumber) return readNumber(text) !== undefined;
  return !known.shapes || known.shapes.has(shapeOf(text));
}

/** Whether every way gives the column the same text. */
function isCertain(ways: Ways, column: number): boolean {
  const texts = new Set<string>();
  const visited = new Set<string>();
  const visit = (at: number, taken: number): void => {
    if (visited.has(`${at} ${taken}`)) return;
    visited.add(`${at} ${taken}`);
    for (const more of spansAt(ways, at, taken)) {
      if (at === column) texts.add(spanOf(ways, at, { taken, more }).trim());
      else visit(at + 1, taken + more);
    }
  };
  visit(0, 0);
  return texts.size === 1;
}
