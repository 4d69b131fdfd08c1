// A number written in characters: 三成, 两倍, 百分之三十, 十二家, 翻一番.

import { chineseValue } from './chinese-numerals.ts';
import { measuredAt, place, seen, type Unprinted } from './measured.ts';
import { readUnit, type UnitRead } from './units.ts';

export function readCharacters(text: string, run: string, at: number): Unprinted | undefined {
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

export function doubled(run: string, at: number): Unprinted {
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
