// A number printed in digits.

import { isName } from './dates.ts';
import { roughly } from './characters.ts';
import { coinsAt } from './coins.ts';
import { measuredAt, place, seen, type Span, type Unprinted } from './measured.ts';
import { valueOf } from './reading.ts';
import { readUnit, type UnitRead } from './units.ts';

export interface ReadOptions {
  /** A table or a title says in what bare numbers are counted: the unit of 万元 is `CNY`, its power 4. */
  unit?: { unit: string; power: number } | undefined;
  /** Bare whole numbers count too, as in the cells of a table. */
  isCell?: boolean;
}

interface At {
  at: number;
  options: ReadOptions;
}

const mostDigits = 18;

export function readDigits(text: string, run: string, { at, options }: At): Unprinted | undefined {
  const digits = withoutCommas(run);
  if (digits.length > mostDigits) return undefined;
  const end = at + digits.length;
  const written = digits.replaceAll(',', '');
  const [before, after] = [text.slice(Math.max(0, at - seen), at), text.slice(end, end + seen + 4)];
  const isParted = digits.includes(',');
  if (!isParted && isName({ before: at > seen ? `…${before}` : before, after, written })) return undefined;
  const ratio = /^\s?:\s?(\d+(?:\.\d+)?)(?!\d|:)/.exec(after);
  if (ratio && written === '1') return oneTo(ratio[1]!, at, end + ratio[0].length);
  const proportion = ratio && /比\D{0,8}$/.test(before) ? proportionOf(written, ratio[1]!) : undefined;
  if (ratio && proportion) return { ...place(at, end + ratio[0].length), ...proportion };
  if (/\d\s?:\s?$/.test(before)) return undefined;
  const fraction = /^\/([2-9]|10)(?![\d/.年月])/.exec(after);
  if (fraction && /[占的约近过达]\s?$/.test(before) && Number(written) < Number(fraction[1]))
    return { ...place(at, end + fraction[0].length), ...roughly(Number(written) / Number(fraction[1])) };
  const compound = compoundAt(text, { written, at, end }) ?? coinsAt(text, { written, at, end });
  if (compound) return compound;
  const unit = unitBehind(after, { before, written, isParted, options });
  return unit && measuredAt(text, { written, at, end: end + unit.length }, unit);
}

// `3,420` is one number, `12,345元,8` ends at the last comma that parts thousands.
function withoutCommas(run: string): string {
  const whole = /^\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?/.exec(run)?.[0];
  return whole ?? /^\d+(?:\.\d+)?/.exec(run)![0];
}

/** 1亿2000万元: what stands behind 亿 goes on in 万. */
function compoundAt(text: string, { written, at, end }: Span): Unprinted | undefined {
  const found = /^\s?亿\s?(\d{1,4})\s?(千万|万)/.exec(text.slice(end, end + seen));
  if (!found || written.includes('.')) return undefined;
  const power = found[2] === '万' ? 4 : 7;
  const inUnits = String(BigInt(written) * 10n ** BigInt(8 - power) + BigInt(found[1]!));
  const from = end + found[0].length - found[2]!.length;
  const unit = readUnit(text.slice(from, from + seen));
  return unit && measuredAt(text, { written: inUnits, at, end: from + unit.length }, unit);
}

/** 0.37:1 is a multiple; 63:37 are the parts of a hundred. */
function proportionOf(first: string, second: string): Omit<Unprinted, 'start' | 'end' | 'isThreshold'> | undefined {
  if (second === '1')
    return { ...valueOf({ written: first, isNegative: false }, 'times', 0), unit: 'times', isHedged: false };
  const whole = Number(first) + Number(second);
  if (whole !== 100 && whole !== 10) return undefined;
  const power = whole === 100 ? -2 : -1;
  return { ...valueOf({ written: first, isNegative: false }, 'ratio', power), unit: 'ratio', isHedged: false };
}

function oneTo(written: string, start: number, end: number): Unprinted {
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
  /** A comma parts its thousands. */
  isParted: boolean;
  options: ReadOptions;
}

function unitBehind(after: string, { before, written, isParted, options }: Bare): UnitRead | undefined {
  const unit = readUnit(after);
  const currency = /[¥￥]\s?$/.test(before) ? 'CNY' : /\$\s?$/.test(before) ? 'USD' : undefined;
  if (unit?.unit === '' && currency) return { ...unit, unit: currency };
  if (unit) return unit;
  const bare = { more: false, length: 0 };
  if (/(?:ROI|ROAS|RevPAR|ADR|ARPU|GMV)\s?[为达到]?\s?$/.test(before)) return { unit: '', power: 0, ...bare };
  if (/[A-Za-z#]\s?-?$/.test(before) && !options.isCell) return undefined;
  if (currency) return { unit: currency, power: 0, ...bare };
  if (options.unit && (options.isCell || /[.]/.test(written) || written.length > 3))
    return { ...options.unit, ...bare };
  if (options.unit && /(?:目标|预算|任务|计划|花费|投入|收入|销售|合计)[为是约]?\s?$/.test(before))
    return { ...options.unit, ...bare };
  if (options.isCell || isParted || written.includes('.')) return { unit: '', power: 0, ...bare };
  return undefined;
}
