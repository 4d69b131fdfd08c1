// Which of three numbers is the day: 03-04-2025 does not say it, its column may. Evidence is gathered from one value after
// another; nothing is decided from what could as well be otherwise.

import type { Day } from '../../base/dates.ts';
import { looseParts, readDay } from './read-day.ts';

export const dateOrders = ['dd-mm-yyyy', 'mm-dd-yyyy', 'yy-mm-dd'] as const;
export type DateOrder = (typeof dateOrders)[number];

export interface DateEvidence {
  filled: number;
  /** How many values leave the order to the column. */
  loose: number;
  readings: Map<DateOrder, Reading>;
  /** The first such value, for whoever is asked. */
  example: string;
  firsts: Set<number>;
  lasts: Set<number>;
}

/** One way to read the column, and what speaks against it. */
interface Reading {
  /** Values that are days in another reading only. */
  misfits: number;
  last: Day;
  distinct: number;
  rises: number;
  falls: number;
}

export function dateEvidence(): DateEvidence {
  const reading = (): Reading => ({ misfits: 0, last: '', distinct: 0, rises: 0, falls: 0 });
  const readings = new Map(dateOrders.map((order) => [order, reading()]));
  return { filled: 0, loose: 0, readings, example: '', firsts: new Set(), lasts: new Set() };
}

/** Takes one more value of the column. */
export function weighDate(evidence: DateEvidence, text: string): void {
  if (text === '') return;
  evidence.filled += 1;
  const parts = looseParts(text);
  if (!parts) return;
  evidence.loose += 1;
  evidence.example ||= text;
  evidence.firsts.add(parts[0]);
  evidence.lasts.add(parts[2]);
  const days = new Map(dateOrders.map((order) => [order, readDay(text, order)]));
  if (![...days.values()].some(Boolean)) return;
  for (const [order, day] of days) weighReading(evidence.readings.get(order)!, day);
}

function weighReading(reading: Reading, day: Day | undefined): void {
  if (day === undefined) reading.misfits += 1;
  else if (day !== reading.last) {
    if (reading.last !== '') reading[day > reading.last ? 'rises' : 'falls'] += 1;
    reading.distinct += 1;
    reading.last = day;
  }
}

export type DateVerdict =
  /** No value needs an order, or values contradict each other: each stands for itself. */
  | { type: 'none' }
  | { type: 'decided'; order: DateOrder; by: 'values' | 'sequence' }
  | { type: 'open'; orders: DateOrder[] };

/** What the values seen so far say. */
export function dateVerdict(evidence: DateEvidence): DateVerdict {
  if (evidence.loose === 0) return { type: 'none' };
  const fitting = fittingOrders(evidence);
  if (fitting.length === 0) return { type: 'none' };
  if (fitting.length === 1) return { type: 'decided', order: fitting[0]!, by: 'values' };
  const inSequence = fitting.filter((order) => isSequence(evidence.readings.get(order)!));
  if (inSequence.length === 1) return { type: 'decided', order: inSequence[0]!, by: 'sequence' };
  return { type: 'open', orders: fitting };
}

// One typing error in fifty does not unsettle a column.
function fittingOrders({ readings, firsts, lasts }: DateEvidence): DateOrder[] {
  const orders = dateOrders.filter((order) => isSpreadLike(order, firsts, lasts));
  const misfits = (order: DateOrder) => readings.get(order)!.misfits;
  const least = Math.min(...orders.map(misfits));
  const best = orders.filter((order) => misfits(order) === least);
  if (best.length > 1 && least > 0) return [];
  const others = orders.filter((order) => !best.includes(order));
  return others.every((order) => misfits(order) > least * 50) ? best : [];
}

/** Years repeat and days do not. */
function isSpreadLike(order: DateOrder, firsts: ReadonlySet<number>, lasts: ReadonlySet<number>): boolean {
  if ([...lasts].some((last) => last > 31) || (firsts.size >= 8 && lasts.size <= 3)) return order !== 'yy-mm-dd';
  if ([...firsts].some((first) => first > 31) || (lasts.size >= 8 && firsts.size <= 3)) return order === 'yy-mm-dd';
  return true;
}

// Eight days in order by accident are one case in forty thousand.
function isSequence({ misfits, distinct, rises, falls }: Reading): boolean {
  return misfits === 0 && distinct >= 8 && (rises === 0 || falls === 0);
}
