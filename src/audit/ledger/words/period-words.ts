// Words that say when — 2025年, 上半年, 11月, 去年同期, 截至11月22日 — and the period that they mean beside the one around them.

import { monthEnd } from '../../../base/dates.ts';
import { type Period, parsePeriod, preceding, rangeOf, yearBefore } from '../../../base/periods.ts';

export interface PeriodWord {
  year?: number;
  /** Years from that of the period around it: 去年 is −1. */
  shift?: number;
  /**
   * `H1`, `Q3`, `W30`, `-07`, `-01..-11`, `until-11-22`, `whole` for 全年, `since` for 年初以来, `same` for 本期, `same month` for 本月,
   * `before month` for 上月.
   */
  part?: string;
}

const quarters: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const units: Record<string, Period['kind']> = { 月: 'month', 季: 'quarter', 周: 'week' };
const two = (text: string) => text.padStart(2, '0');

const words: [RegExp, (match: RegExpExecArray) => PeriodWord][] = [
  [/截[至止]\s?(?:(20\d{2})年)?(\d{1,2})月(?:(\d{1,2})日|[底末]|份)?/y, (found) => until(found)],
  [/(20\d{2})年?\s?[-./](\d{1,2})(?!\d|[.%])/y, ([, year, month]) => ({ year: Number(year), part: `-${two(month!)}` })],
  [/((?:19|20)\d{2})\s?(?:年度?|财年)(?!\d)/y, ([, year]) => ({ year: Number(year) })],
  [/((?:19|20)\d{2})\s?年(?=\d)/y, ([, year]) => ({ year: Number(year) })],
  [/(?:年初|今年|本年)(?:以来|至今)/y, () => ({ part: 'since' })],
  [/上半年/y, () => ({ part: 'H1' })],
  [/下半年/y, () => ({ part: 'H2' })],
  [/前三季度?/y, () => ({ part: '-01..-09' })],
  [/第?([一二三四1-4])季度?(?!个)/y, ([, quarter]) => ({ part: `Q${quarters[quarter!]}` })],
  [/第(\d{1,2})周/y, ([, week]) => ({ part: `W${two(week!)}` })],
  [/[Qq]([1-4])(?!\d)/y, ([, quarter]) => ({ part: `Q${quarter}` })],
  [/前(\d{1,2})个?月/y, ([, last]) => ({ part: `-01..-${two(last!)}` })],
  [/(\d{1,2})月?份?\s?[-~至到]\s?(\d{1,2})月份?/y, ([, from, to]) => ({ part: `-${two(from!)}..-${two(to!)}` })],
  [/(\d{1,2})月份?(?!\d|均)/y, ([, month]) => ({ part: `-${two(month!)}` })],
  [/(?:去年|上年)(?:度|同期|同月|同季)?/y, () => ({ shift: -1 })],
  [/上一年(?:度|同期)?|同期/y, () => ({ shift: -1 })],
  [/(?:明年|次年|来年|下年度?)/y, () => ({ shift: 1, part: 'whole' })],
  [/今年|本年度?|当年/y, () => ({ shift: 0 })],
  [/全年度?|年度/y, () => ({ part: 'whole' })],
  [/本期/y, () => ({ part: 'same' })],
  [/[当本]([月季周])度?份?/y, ([, unit]) => ({ part: `same ${units[unit!]}` })],
  [/上个?([月季周])度?(?!年)/y, ([, unit]) => ({ part: `before ${units[unit!]}` })],
];

/** The longest word of a period that stands at a place of the text. */
export function periodWordAt(text: string, place: number): { period: PeriodWord; length: number } | undefined {
  if (/\d/.test(text[place - 1] ?? '') && /\d/.test(text[place]!)) return undefined;
  const found = words.flatMap(([pattern, read]) => {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    return match ? [{ period: read(match), length: match[0].length }] : [];
  });
  return found.toSorted((left, right) => right.length - left.length)[0];
}

function until([, year, month, day]: RegExpExecArray): PeriodWord {
  const end = day === undefined ? `-${two(month!)}` : `-${two(month!)}-${two(day)}`;
  return { ...(year && { year: Number(year) }), part: `until${end}` };
}

export function joinWords(words: readonly PeriodWord[]): PeriodWord | undefined {
  return words.length === 0 ? undefined : Object.assign({}, ...words);
}

/** Undefined where it hangs on a period around it that is not known, or is none. */
export function periodOf(word: PeriodWord, around: Period | undefined): Period | undefined {
  const { year: stated, shift, part } = word;
  const [which, unit] = part?.split(' ') ?? [];
  if (which === 'same' || which === 'before') {
    if (!around || (unit !== undefined && around.kind !== unit)) return undefined;
    return which === 'same' ? around : preceding(around);
  }
  if (part === 'since') return around && { kind: 'ytd', day: rangeOf(around).to };
  const [year, isOther] = [stated ?? yearAround(around, shift), stated !== undefined && stated !== yearAround(around)];
  if (year === undefined) return undefined;
  if (part === undefined) return isOther || !around ? { kind: 'year', year } : shifted(around, shift);
  if (part === 'whole') return { kind: 'year', year };
  return partOf(year, part);
}

function yearAround(around: Period | undefined, shift = 0): number | undefined {
  return around && Number(rangeOf(around).to.slice(0, 4)) + shift;
}

function shifted(around: Period, shift: number | undefined): Period {
  return shift === -1 ? yearBefore(around) : around;
}

function partOf(year: number, part: string): Period | undefined {
  if (part.startsWith('until')) {
    const end = `${year}${part.slice('until'.length)}`;
    const day = end.length === 7 ? parsePeriod(end) && monthEnd(`${end}-01`) : end;
    return day ? parsePeriod(`ytd(${day})`) : undefined;
  }
  return parsePeriod(
    part.includes('..') ? part.replace('-', `${year}-`).replace('..-', `..${year}-`) : `${year}${part}`,
  );
}
