// The numbers around a number, ring by ring: those of its segment, of its sentence, of its paragraph, and those told before it.

import type { Mention } from '../../context/mention.ts';
import type { Grid } from '../../tables/tabulate.ts';
import { isFinite } from '../interval.ts';
import { namedCells } from './named-cells.ts';

export interface Window {
  stated: Mention;
  /** The numbers of each ring, without those of the rings within; the last one are the cells of tables that it names. */
  rings: readonly (readonly Mention[])[];
}

const reach = 16;
const back = 40;

export function windowsOf(mentions: readonly Mention[], grids: readonly Grid[]): Window[] {
  const cellsFor = namedCells(grids);
  return mentions.map((stated, index) => {
    const near = mentions.slice(Math.max(0, index - reach), index + reach);
    const further = mentions.slice(Math.max(0, index - back), Math.max(0, index - reach));
    const around = [...further.filter(({ paragraph }) => paragraph !== stated.paragraph), ...near];
    const rings = ringsOf(
      stated,
      around.filter((other) => other !== stated && isFinite(other)),
    );
    return { stated, rings: [...rings, cellsFor(stated)] };
  });
}

function ringsOf(stated: Mention, around: readonly Mention[]): Mention[][] {
  const rings: Mention[][] = [[], [], [], []];
  for (const other of around) {
    const ring = ringOf(stated, other);
    if (ring !== undefined) rings[ring]!.push(other);
  }
  return rings;
}

function ringOf(stated: Mention, other: Mention): number | undefined {
  if (other.segment === stated.segment) return 0;
  if (other.sentence === stated.sentence) return 1;
  if (other.paragraph === stated.paragraph) return 2;
  return other.paragraph < stated.paragraph ? 3 : undefined;
}
