// A number written in characters: 三成, 两成半, 五分之一, 两倍, 百分之三十, 十二家, 三百二十万元, 翻一番.

import { chineseValue } from './chinese-numerals.ts';
import { measuredAt, place, seen, type Unprinted } from './measured.ts';
import { readUnit, type UnitRead } from './units.ts';

export function readCharacters(text: string, run: string, at: number): Unprinted | undefined {
  const value = chineseValue(run);
  if (
    run === '一' &&
    /^半(?![年月天])/.test(text.slice(at + 1)) &&
    /[占了过近约为达是的到]\s?$/.test(text.slice(Math.max(0, at - 2), at))
  )
    return { ...place(at, at + 2), ...roughly(0.5) };
  if (value === undefined) return undefined;
  const isPercent = text.slice(Math.max(0, at - 3), at) === '百分之';
  const end = at + run.length;
  if (isPercent) return percentAt(text, value, { at: at - 3, end });
  const decimal = decimalAt(text, value, { at, end });
  if (decimal) return decimal;
  const fraction = fractionOf(text, value, end);
  if (fraction) return { ...place(at, fraction.end), ...fraction.told };
  const tenths = tenthsOf(text, value, end);
  if (tenths) return measuredAt(text, { written: tenths.written, at, end: tenths.end }, { ...percent, power: -1 });
  const compound = compoundAt(text, value, { at, end });
  if (compound) return compound;
  const unit = readUnit(text.slice(end, end + seen));
  if (!unit || !saysHowMuch(run, unit)) return undefined;
  return measuredAt(text, { written: String(value), at, end: end + unit.length }, unit);
}

/** 十二点五三亿元 */
function decimalAt(text: string, value: number, { at, end }: { at: number; end: number }): Unprinted | undefined {
  const decimals = /^点([零〇一二三四五六七八九]{1,3})/.exec(text.slice(end, end + 4))?.[1];
  const from = end + 1 + (decimals?.length ?? 0);
  const unit = decimals === undefined ? undefined : readUnit(text.slice(from, from + seen));
  if (!decimals || !unit || unit.unit === 'score') return undefined;
  const written = `${value}.${[...decimals].map((character) => chineseValue(character)).join('')}`;
  return measuredAt(text, { written, at, end: from + unit.length }, unit);
}

/** 百分之十五点三 */
function percentAt(text: string, value: number, { at, end }: { at: number; end: number }): Unprinted {
  const decimals = /^点([零〇一二三四五六七八九]{1,3})/.exec(text.slice(end, end + 4))?.[1] ?? '';
  const written = `${value}${decimals && '.'}${[...decimals].map((character) => chineseValue(character)).join('')}`;
  return measuredAt(text, { written, at, end: end + (decimals && `点${decimals}`).length }, percent);
}

/** 十八万六千笔, 一亿二千万元: what stands behind 万 or 亿 goes on below it. */
function compoundAt(text: string, value: number, { at, end }: { at: number; end: number }): Unprinted | undefined {
  const found = /^(万|亿)([零〇一二两三四五六七八九十百千]{2,9})(万?)/.exec(text.slice(end, end + seen));
  if (!found || (found[1] === '万') === (found[3] === '万')) return undefined;
  const below = chineseValue(found[2]!);
  if (below === undefined) return undefined;
  const from = end + found[0].length - found[3]!.length;
  const unit = readUnit(text.slice(from, from + seen)) ?? { ...percent, unit: '', power: 0 };
  return measuredAt(text, { written: String(value * 1e4 + below), at, end: from + unit.length }, unit);
}

/** 五分之一, 三分之二: a fraction is said for what is near it. */
function fractionOf(text: string, parts: number, end: number): { end: number; told: Told } | undefined {
  const found = /^分之([一二两三四五六七八九])(?![十百千])/.exec(text.slice(end, end + 4));
  if (!found || parts < 2 || parts > 10) return undefined;
  return { end: end + found[0].length, told: roughly(chineseValue(found[1]!)! / parts) };
}

type Told = Omit<Unprinted, 'start' | 'end' | 'isThreshold'>;

export function roughly(value: number): Told {
  return { value, low: value * 0.95, high: value * 1.05, step: 0, unit: 'ratio', isHedged: true };
}

/** 两成半, 三成五 */
function tenthsOf(text: string, tenths: number, end: number): { end: number; written: string } | undefined {
  const found = /^成([一二三四五六七八九半])(?![个家十百])/.exec(text.slice(end, end + 3));
  if (!found) return undefined;
  return { end: end + 2, written: `${tenths}.${found[1] === '半' ? 5 : chineseValue(found[1]!)}` };
}

const percent: UnitRead = { unit: 'ratio', power: -2, more: false, length: 0 };

// 一家, 三项 and 两个 say which or how many things are told of; 三成, 两倍, 十二家 and 三万元 say how much.
function saysHowMuch(run: string, { unit, power }: UnitRead): boolean {
  return ['ratio', 'pp', 'times', 'CNY'].includes(unit) || power >= 4 || (run.length > 1 && unit !== '');
}

export function doubled(run: string, at: number): Unprinted {
  return {
    ...place(at, at + run.length),
    ...roughly(2 ** { 一: 1, 两: 2, 二: 2, 三: 3 }[run.at(-2) as '一']!),
    unit: 'times',
  };
}
