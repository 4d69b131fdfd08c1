// Every number of a text that says how much: its place, value, unit and what its print leaves open. Names made of digits — days,
// models, list numbers — are passed over.

import { chineseValue } from './chinese-numerals.ts';
import { isName } from './dates.ts';
import { type Hedge, readHedge, widened } from './hedges.ts';
import { plain } from './plain.ts';
import { type Digits, type Reading, valueOf } from './reading.ts';
import { readUnit, type UnitRead } from './units.ts';

export interface ReadOptions {
  /** A table or a title says in what bare numbers are counted: the unit of 万元 is `CNY`, its power 4. */
  unit?: { unit: string; power: number } | undefined;
  /** Bare whole numbers count too, as in the cells of a table. */
  isCell?: boolean;
}

const runs = /\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+|翻(?:了)?[一两二三]番/g;
const mostDigits = 18;
const seen = 14;

export function readNumbers(printed: string, options: ReadOptions = {}): Reading[] {
  const text = plain(printed);
  const found: Reading[] = [];
  for (const match of text.matchAll(runs)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const reading = readAt(text, match[0], { at: match.index, options });
    if (reading) found.push({ ...reading, text: printed.slice(reading.start, reading.end) });
  }
  return found;
}

interface At {
  at: number;
  options: ReadOptions;
}

function readAt(text: string, run: string, { at, options }: At): Omit<Reading, 'text'> | undefined {
  if (run.startsWith('翻')) return doubled(run, at);
  if (/^\d/.test(run)) return readDigits(text, run, { at, options });
  return readCharacters(text, run, at);
}

function doubled(run: string, at: number): Omit<Reading, 'text'> {
  const value = 2 ** { 一: 1, 两: 2, 二: 2, 三: 3 }[run.at(-2) as '一']!;
  return {
    ...place(at, at + run.length),
    value,
    low: value * 0.95,
    high: value * 1.05,
    step: 0,
    unit: 'times',
    isHedged: true,
  };
}

function place(start: number, end: number) {
  return { start, end, isThreshold: false };
}

function readDigits(text: string, run: string, { at, options }: At): Omit<Reading, 'text'> | undefined {
  const digits = withoutCommas(run);
  if (digits.length > mostDigits) return undefined;
  const end = at + digits.length;
  const written = digits.replaceAll(',', '');
  const [before, after] = [text.slice(Math.max(0, at - seen), at), text.slice(end, end + seen + 4)];
  if (isName({ before: at > seen ? `…${before}` : before, after, written })) return undefined;
  const ratio = /^\s?:\s?(\d+(?:\.\d+)?)(?!\d|:)/.exec(after);
  if (ratio && written === '1') return oneTo(ratio[1]!, at, end + ratio[0].length);
  if (/\d\s?:\s?$/.test(before)) return undefined;
  const unit = unitBehind(after, { before, written, options });
  return unit && measuredAt(text, { written, at, end: end + unit.length }, unit);
}

// `3,420` is one number, `12,345元,8` ends at the last comma that parts thousands.
function withoutCommas(run: string): string {
  const whole = /^\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?/.exec(run)?.[0];
  return whole ?? /^\d+(?:\.\d+)?/.exec(run)![0];
}

function oneTo(written: string, start: number, end: number): Omit<Reading, 'text'> {
  return {
    ...place(start, end),
    ...valueOf({ written, isNegative: false }, 'return', 0),
    unit: 'return',
    isHedged: false,
  };
}

interface Bare {
  before: string;
  written: string;
  options: ReadOptions;
}

function unitBehind(after: string, { before, written, options }: Bare): UnitRead | undefined {
  const unit = readUnit(after);
  if (unit?.unit === '' && /[¥￥]\s?$/.test(before)) return { ...unit, unit: 'CNY' };
  if (unit) return unit;
  if (/[A-Za-z#]\s?-?$/.test(before) && !options.isCell) return undefined;
  const bare = { more: false, length: 0 };
  if (/[¥￥]\s?$/.test(before)) return { unit: 'CNY', power: 0, ...bare };
  if (options.unit && (options.isCell || /[.]/.test(written) || written.length > 3))
    return { ...options.unit, ...bare };
  if (options.isCell || written.includes('.')) return { unit: '', power: 0, ...bare };
  return undefined;
}

interface Span {
  written: string;
  at: number;
  end: number;
}

function measuredAt(text: string, { written, at, end }: Span, { unit, power, more }: UnitRead): Omit<Reading, 'text'> {
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

function readCharacters(text: string, run: string, at: number): Omit<Reading, 'text'> | undefined {
  const value = chineseValue(run);
  if (value === undefined) return undefined;
  const isPercent = text.slice(Math.max(0, at - 3), at) === '百分之';
  const end = at + run.length;
  if (isPercent) return measuredAt(text, { written: String(value), at: at - 3, end }, percent);
  const unit = readUnit(text.slice(end, end + seen));
  if (!unit || !saysHowMuch(run, unit)) return undefined;
  return measuredAt(text, { written: String(value), at, end: end + unit.length }, unit);
}

const percent: UnitRead = { unit: 'ratio', power: -2, more: false, length: 0 };

// 一家, 三项 and 两个 say which or how many things are told of; 三成, 两倍, 十二家 and 三万元 say how much.
function saysHowMuch(run: string, { unit, power }: UnitRead): boolean {
  return ['ratio', 'pp', 'times', 'CNY'].includes(unit) || power >= 4 || (run.length > 1 && unit !== '');
}
