// The numbers that a number may be recomputed from, the nearest first: those of its segment, its sentence, its paragraph, those told
// before it, and the cells of tables that its sentence names.

import type { Mention } from '../../context/mention.ts';
import type { Grid } from '../../tables/tabulate.ts';
import { isFinite } from '../interval.ts';
import { namedCells } from './named-cells.ts';

export interface Window {
  stated: Mention;
  near: readonly Near[];
  /** Those told behind its paragraph, that a whole may be of. */
  ahead: readonly Mention[];
}

export interface Near {
  mention: Mention;
  /** How far away: 0 in its segment, 1 in its sentence, 2 in its paragraph, 3 before; a little more for each number between. */
  far: number;
  /** Whether it is named alike; found out when it is asked for. */
  isNamed?: boolean;
}

const reach = 16;
const back = 40;
const firstTold = 6;
/** How far away what a text begins with is at most, and what stands in a later paragraph. */
const chief = 1.5;
const behind = 9;

export function windowsOf(mentions: readonly Mention[], grids: readonly Grid[]): Window[] {
  const cellsFor = namedCells(grids);
  const first = mentions.filter(({ role }) => role === 'amount').slice(0, firstTold);
  return mentions.map((stated, index) => {
    const from = Math.max(0, index - back);
    const around = mentions
      .slice(from, index + reach)
      .map((mention, at): Near => ({ mention, far: farFrom(stated, mention, Math.abs(from + at - index)) }));
    for (const each of around)
      if (each.far < behind && first.includes(each.mention)) each.far = Math.min(each.far, chief);
    const early = from > 0 ? first.filter((mention) => !around.some((other) => other.mention === mention)) : [];
    const cells = cellsFor(stated).map((mention): Near => ({ mention, far: 3 }));
    const all = [...around, ...cells, ...early.map((mention): Near => ({ mention, far: 3 }))];
    const ahead = mentions.slice(index + 1, index + 1 + back).filter((other) => isSoonAfter(stated, other));
    return {
      stated,
      ahead,
      near: all
        .filter((other) => other.mention !== stated && other.far < behind && isFinite(other.mention))
        .sort((one, other) => one.far - other.far),
    };
  });
}

function farFrom(stated: Mention, other: Mention, between: number): number {
  return ringOf(stated, other) + Math.min(1, between / 12);
}

function ringOf(stated: Mention, other: Mention): number {
  if (other.segment === stated.segment) return 0;
  if (other.sentence === stated.sentence) return 1;
  if (other.paragraph === stated.paragraph) return 2;
  return other.paragraph < stated.paragraph ? 3 : behind;
}

const paragraphsAhead = 5;

function isSoonAfter(stated: Mention, other: Mention): boolean {
  return other.paragraph > stated.paragraph && other.paragraph <= stated.paragraph + paragraphsAhead && isFinite(other);
}
