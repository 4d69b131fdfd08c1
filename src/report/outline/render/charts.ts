// The charts of a template: points in one unit for the whole chart, months that still run left out.

import { Decimal } from 'decimal.js';
import type { Words } from '../../../base/errors.ts';
import { isTime } from '../../../figures/catalogue/dimensions.ts';
import type { Unit } from '../../../figures/figure.ts';
import type { Chart as Drawn, ChartPoint, ChartSeries } from '../../blocks.ts';
import { isUnassigned, type Member, memberOf, type MemberRow } from '../bind/answer-book.ts';
import { named } from '../bind/items.ts';
import type { Loops, Telling } from '../bind/telling.ts';
import { wrong } from '../parse/problems.ts';
import type { Chart, FigureRef } from '../tree.ts';
import { moneyUnitOf } from './money-columns.ts';

export interface DrawnChart {
  chart: Drawn;
  /** True when a month that still runs was left out. */
  shortened: boolean;
}

/** Undefined when no point has a value. */
export function chartOf(
  node: Chart,
  names: readonly string[],
  { telling, loops }: { telling: Telling; loops: Loops },
): DrawnChart | undefined {
  const found = node.series
    .map(({ figure, style }, index) => {
      const rows = telling.book.rows(figure, loops);
      return { name: names[index]!, style, rows: placed(rows, node), isCut: rows.some(isRunning) };
    })
    .filter(({ rows }) => [...rows.values()].some(({ value }) => value !== null));
  if (found.length === 0) return undefined;
  refuseMixedUnits(node, telling, loops);
  const places = placesOf(
    found.map(({ rows }) => rows),
    node,
  );
  const members = places.map((place) => memberAt(place, found, node));
  const unit = unitOf(
    found.flatMap(({ rows }) => [...rows.values()]),
    telling,
  );
  const series = found.map(({ name, style, rows }): ChartSeries => {
    return { name, style, points: places.map((place) => pointOf(rows.get(place), unit.divisor)) };
  });
  const categories = members.map((member) => telling.words.atAxis(named(member, node.across, telling).label));
  return {
    chart: { form: node.form, unit: unit.name, categories, series },
    shortened: found.some(({ isCut }) => isCut),
  };
}

// Money and percent on one axis would be compared with one another.
function refuseMixedUnits({ series }: Chart, { book }: Telling, loops: Loops): void {
  const unitOfSeries = (figure: FigureRef) => book.rows(figure, loops)[0]?.unit;
  const first = series.map(({ figure }) => unitOfSeries(figure)).find((unit) => unit !== undefined);
  const other = series.find(({ figure }) => (unitOfSeries(figure) ?? first) !== first);
  if (other) throw wrong('mixed_units', other.figure.at, { words: mixedUnits });
}

const mixedUnits: Words = {
  zh: '一张图只能有一种单位：金额与比率请分作两张图',
  en: 'A chart has one unit; draw money and rates in two charts',
};

type Placed = ReadonlyMap<string, MemberRow>;

// Months of two years stand over one another; a running one would fall by itself.
function placed(rows: readonly MemberRow[], { across }: Chart): Placed {
  const assigned = rows.filter((row) => !isUnassigned(memberOf(row, across)));
  const whole = isTime(across) ? assigned.filter((row) => !isRunning(row)) : assigned;
  return new Map(whole.map((row) => [placeOf(memberOf(row, across)!, across), row]));
}

function placeOf({ handle }: Member, across: Chart['across']): string {
  if (across === 'month') return handle.slice(5);
  return across === 'quarter' ? handle.replace(/^.*(?=Q)/, '') : handle;
}

function isRunning({ value, verdicts }: MemberRow): boolean {
  return value !== null && verdicts.includes('partial_period');
}

function placesOf(series: readonly Placed[], { across, limit }: Chart): string[] {
  const all = [...new Set(series.flatMap((rows) => [...rows.keys()]))];
  if (isTime(across)) return all.toSorted();
  const [first] = series;
  const valueAt = (place: string) => first!.get(place)?.value ?? Number.NEGATIVE_INFINITY;
  return all.toSorted((left, right) => valueAt(right) - valueAt(left) || 0).slice(0, limit);
}

function memberAt(place: string, series: readonly { rows: Placed }[], { across }: Chart): Member {
  const row = series.map(({ rows }) => rows.get(place)).find(Boolean);
  return memberOf(row!, across)!;
}

function unitOf(rows: readonly MemberRow[], { language, words }: Telling): { name: string; divisor: number } {
  const unit: Unit = rows[0]!.unit;
  if (unit === 'CNY') {
    const values = rows.map(({ value }) => value);
    return moneyUnitOf(values, { language });
  }
  if (unit === 'ratio') return { name: '%', divisor: 0.01 };
  return { name: unit === 'pp' ? words.points : '', divisor: 1 };
}

function pointOf(row: MemberRow | undefined, divisor: number): ChartPoint | null {
  if (!row || row.value === null) return null;
  return { value: new Decimal(row.value).div(divisor).toDecimalPlaces(2).toNumber(), expr: row.expr };
}
