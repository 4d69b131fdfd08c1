// Columns of a table that hang together in most of its rows do so in all, whatever their headers are called: 人均 = 销售额 ÷ 人数,
// 差额 = 实际 − 目标, 全年 = four quarters. The same goes for its rows.

import type { Mention } from '../../context/mention.ts';
import type { Grid } from '../../tables/tabulate.ts';
import { claimOn } from '../claims.ts';
import { isExact, isSound } from '../judge.ts';
import { total } from '../interval.ts';
import type { Claim } from '../relation.ts';
import { forms } from './forms.ts';

export function gridClaims(grids: readonly Grid[]): Claim[] {
  return grids.flatMap(({ rows }) => {
    const lines = rows.slice(0, mostLines).map(({ cells }) => cells);
    return [...claimsOfLines(lines), ...claimsOfLines(turned(lines))];
  });
}

const mostLines = 400;
const mostPlaces = 14;

type Line = readonly (Mention | undefined)[];

function turned(lines: readonly Line[]): Line[] {
  const few = lines.slice(0, mostPlaces);
  const width = Math.min(mostPlaces * 2, Math.max(0, ...few.map((line) => line.length)));
  return Array.from({ length: width }, (_, place) => few.map((line) => line[place]));
}

/** What each place of a line is computed from by the others, where most lines agree. */
function claimsOfLines(lines: readonly Line[]): Claim[] {
  const width = Math.min(mostPlaces, Math.max(0, ...lines.map((line) => line.length)));
  const places = Array.from({ length: width }, (_, place) => place).filter((place) => filled(lines, place) >= 2);
  return places.flatMap((stated) => [
    ...sumsOf(lines, stated, places),
    ...places.flatMap((left) =>
      places.flatMap((right) =>
        stated === left || left === right || right === stated ? [] : agreedBy(lines, { stated, left, right }),
      ),
    ),
  ]);
}

function filled(lines: readonly Line[], place: number): number {
  return lines.filter((line) => line[place] !== undefined).length;
}

interface Places {
  stated: number;
  left: number;
  right: number;
}

function agreedBy(lines: readonly Line[], places: Places): Claim[] {
  return forms.flatMap((form) =>
    agreed(lines, (line) => {
      const [of, left, right] = [line[places.stated], line[places.left], line[places.right]];
      const computed = of && left && right && form.compute(left, right, of);
      if (!computed) return undefined;
      const formula = form.write(left!.text, right!.text);
      const kind = form.kindOf(left!, right!, of!);
      return claimOn(of!, computed, { kind, inputs: [left!, right!], formula, link: 'told', isAgreed: true });
    }),
  );
}

/** 全年 behind its four quarters, 合计 behind its kinds: what stands right before it or right behind it. */
function sumsOf(lines: readonly Line[], stated: number, places: readonly number[]): Claim[] {
  const [before, behind] = [places.filter((place) => place < stated), places.filter((place) => place > stated)];
  const runs = [...before.map((_, at) => before.slice(at)), ...behind.map((_, at) => behind.slice(0, at + 1))].filter(
    (run) => run.length >= 2,
  );
  for (const run of runs) {
    const claims = agreed(lines, (line) =>
      sumOf(
        line[stated],
        run.map((place) => line[place]),
      ),
    );
    if (claims.length > 0) return claims;
  }
  return [];
}

function sumOf(of: Mention | undefined, parts: readonly (Mention | undefined)[]): Claim | undefined {
  const inputs = parts.filter((part) => part !== undefined);
  if (!of || inputs.length < parts.length || inputs.some(({ unit }) => unit !== of.unit) || !isAdditive(of))
    return undefined;
  const formula = inputs.map(({ text }) => text).join(' + ');
  return claimOn(of, total(inputs), { kind: 'sum', inputs, formula, link: 'told', isAgreed: true });
}

function isAdditive({ unit, role }: Mention): boolean {
  return !['ratio', 'pp', 'times', 'return'].includes(unit) && role !== 'mean';
}

const tried = 4;

/** Claims of all lines, where at least two hold to the digit and no more than one in four fails. */
function agreed(lines: readonly Line[], claimOf: (line: Line) => Claim | undefined): Claim[] {
  const first = lines.slice(0, tried).flatMap((line) => claimOf(line) ?? []);
  if (first.filter(isSound).length * 2 < first.length) return [];
  const claims = lines.flatMap((line) => claimOf(line) ?? []).filter(({ of }) => saysEnough(of!));
  const sound = claims.filter(isSound);
  if (sound.filter(isExact).length < 2 || sound.length * 4 < claims.length * 3 - 1) return [];
  const isMost = sound.length >= 3 || claims.every(({ of }) => of!.step <= Math.abs(of!.value) / 100);
  return isMost || sound.length === claims.length ? claims : [];
}

// 1, 2 and 3 are the difference of anything.
function saysEnough({ value, step }: Mention): boolean {
  return Math.abs(value) >= 10 * (step || 1) || step < 0.001;
}
