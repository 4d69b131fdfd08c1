// What stands around the digits of a number and is part of it: its sign, a hedge, the other end of a range.

import { type Hedge, readHedge, widened } from './hedges.ts';
import { type Digits, type Reading, valueOf } from './reading.ts';
import { readUnit, type UnitRead } from './units.ts';

/** A reading whose print is still to be cut out. */
export type Unprinted = Omit<Reading, 'text'>;

/** How many characters to both sides of the digits are looked at. */
export const seen = 14;

export function place(start: number, end: number) {
  return { start, end, isThreshold: false };
}

export interface Span {
  written: string;
  at: number;
  end: number;
}

export function measuredAt(text: string, { written, at, end }: Span, { unit, power, more }: UnitRead): Unprinted {
  const before = text.slice(Math.max(0, at - seen), at);
  const sign = /(?:^|[^\d%A-Za-z年月日号季元)])([-+])\s?$/.exec(before)?.[1];
  const start = sign ? at - (before.length - before.lastIndexOf(sign)) : at;
  const digits: Digits = { written, isNegative: sign === '-' };
  const exact = valueOf(digits, unit, power);
  const said = readHedge(text.slice(Math.max(0, start - seen), start), text.slice(end, end + 4));
  const hedge: Hedge | undefined = more ? 'more' : said?.hedge;
  const range = rangeFrom(text, { at: end, unit, power });
  if (range) return { ...place(start, range.end), ...between(exact, range), unit: range.unit, isHedged: true };
  if (!hedge) return { ...place(start, end), ...exact, unit, isHedged: false };
  const [low, high] = widened(exact.value, exact.step, hedge);
  return {
    start: start - (more ? 0 : (said?.before ?? 0)),
    end: end + (more ? 0 : (said?.after ?? 0)),
    ...exact,
    low,
    high,
    unit,
    isHedged: true,
    isThreshold: isCondition(text, start, end),
  };
}

// 年采购额≥50万元, 超500万元的客户, 3000万元以上的: which ones, not how much.
function isCondition(text: string, start: number, end: number): boolean {
  return (
    /[≥≤<>]\s?$/.test(text.slice(Math.max(0, start - 3), start)) || /^(?:以[上下内])?的/.test(text.slice(end, end + 4))
  );
}

interface Exact {
  value: number;
  low: number;
  high: number;
  step: number;
}

function between(first: Exact, last: Exact): Exact {
  return { value: (first.value + last.value) / 2, low: first.low, high: last.high, step: first.step };
}

/** The end of 15%-20% or of 10~12家: a range is one number. */
function rangeFrom(
  text: string,
  from: { at: number; unit: string; power: number },
): (Exact & { end: number; unit: string }) | undefined {
  const found = /^\s?[-~]\s?(\d+(?:\.\d+)?)/.exec(text.slice(from.at, from.at + 24));
  if (!found) return undefined;
  const end = from.at + found[0].length;
  const unit = readUnit(text.slice(end, end + seen));
  if (!unit || (from.unit !== '' && unit.unit !== from.unit)) return undefined;
  return {
    ...valueOf({ written: found[1]!, isNegative: false }, unit.unit, unit.power),
    unit: unit.unit,
    end: end + unit.length,
  };
}
