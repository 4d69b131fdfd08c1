// Lays figures that lost their marks over the numbers of the text, both in their order, so that as many as possible agree. A number
// of the same unit that says something else is taken for an edit only where the neighbours leave no doubt.

import type { Listed } from './listed.ts';
import { isSame, numbersIn } from './meaning.ts';
import { areNear, type NumberSpot, type Spot } from './spots.ts';

export interface Fences {
  before: Spot | undefined;
  after: Spot | undefined;
}

export interface Pair {
  figure: Listed;
  spot: NumberSpot;
}

const agreeing = 6;
const beside = 6;
const alike = 1;
/** Beyond this a document is no report of ours any more, and only its marks count. */
const mostCells = 3_000_000;

export function align(figures: readonly Listed[], spots: readonly NumberSpot[], fences: Fences): Pair[] {
  if (figures.length * spots.length > mostCells) return [];
  const wanted = figures.map(({ text }) => numbersIn(text)[0]?.meaning);
  const scoreOf = (row: number, column: number): number => {
    const [meant, spot] = [wanted[row], spots[column]!];
    if (!meant) return 0;
    const score = agree(meant, spot) ? agreeing : isAlike(meant, spot) ? alike : 0;
    return score > 0 && isBeside(spot, fences) ? score + beside : score;
  };
  const pairs = bestPath(figures.length, spots.length, scoreOf);
  const found = pairs.map(([row, column]) => ({ row, figure: figures[row]!, spot: spots[column]! }));
  const sure = new Map(found.filter(({ row, spot }) => agree(wanted[row]!, spot)).map(({ row, spot }) => [row, spot]));
  return found.filter(
    ({ row, spot }) => sure.has(row) || isHeldByNeighbours(spot, { row, sure, fences, last: figures.length - 1 }),
  );
}

type Meant = NonNullable<ReturnType<typeof numbersIn>[number]>['meaning'];

// A unit behind a bare number is a word of the sentence: 23 stands in “23家” and in “32人” alike.
function agree(meant: Meant, { token: { meaning } }: NumberSpot): boolean {
  return isSame(meant, meaning) || (meant.unit === '' && isCounted(meaning.unit) && meant.value.eq(meaning.value));
}

function isAlike(meant: Meant, { token: { meaning } }: NumberSpot): boolean {
  return meant.unit === meaning.unit || (meant.unit === '' && isCounted(meaning.unit));
}

function isCounted(unit: string): boolean {
  return unit === 'people' || unit === 'days' || unit === 'hours' || unit === 'score';
}

function isBeside(spot: Spot, { before, after }: Fences): boolean {
  return (before !== undefined && areNear(spot, before)) || (after !== undefined && areNear(spot, after));
}

function isHeldByNeighbours(
  spot: Spot,
  at: { row: number; sure: Map<number, Spot>; fences: Fences; last: number },
): boolean {
  const before = at.row === 0 ? at.fences.before : at.sure.get(at.row - 1);
  const after = at.row === at.last ? at.fences.after : at.sure.get(at.row + 1);
  if ((before && areNear(spot, before)) || (after && areNear(spot, after))) return true;
  return before !== undefined && after !== undefined && before.index < spot.index && spot.index < after.index;
}

/** The pairs, rising on both sides, whose scores add up to the most. */
function bestPath(rows: number, columns: number, scoreOf: (row: number, column: number) => number): [number, number][] {
  const width = columns + 1;
  const best = new Int32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const score = scoreOf(row, column);
      const paired = score > 0 ? score + best[(row + 1) * width + column + 1]! : 0;
      best[row * width + column] = Math.max(paired, best[(row + 1) * width + column]!, best[row * width + column + 1]!);
    }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const here = best[row * width + column]!;
    if (here === best[row * width + column + 1]) column += 1;
    else if (here === best[(row + 1) * width + column]) row += 1;
    else pairs.push([row++, column++]);
  }
  return pairs;
}
