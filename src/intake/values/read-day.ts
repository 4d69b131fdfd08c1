// Days as people and programs write them. A day that two readings would understand differently (03-04-2025) is read only as
// the column, or the mapping, says.

import { addDays, type Day, day, isDay } from '../../base/dates.ts';
import { chineseDigits } from './chinese-digits.ts';

/**
 * `2025-01-05`, `2025/1/5`, `2025年1月5日`, `20250105`, `5-Jan-25`, `二〇二五年一月五日`, an Excel serial; with a time or without.
 * `1/5/2025` only with a format (`dd-mm-yyyy`). Undefined when it is no day.
 */
export function readDay(text: string, format?: string): Day | undefined {
  if (knownDays.has(text)) return text;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return isoDay(text);
  const plain = dateOnly(text);
  return inRange(yearFirst(plain) ?? byName(plain) ?? byFormat(plain, format) ?? serialDay(plain));
}

// A ledger has few days and many lines.
const knownDays = new Set<Day>();
const mostKnown = 20_000;

function isoDay(text: string): Day | undefined {
  const found = inRange(isDay(text) ? text : undefined);
  if (found !== undefined && knownDays.size < mostKnown) knownDays.add(found);
  return found;
}

/** The three numbers of a day whose order is not told by its writing: `1/5/2025`, `5.1.25`. Undefined for any other text. */
export function looseParts(text: string): [number, number, number] | undefined {
  const match = loose.exec(dateOnly(text));
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

const loose = /^(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{4}|\d{2})$/;

/** The year that two digits stand for; of four, the year itself. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

// A time of day, a weekday, and the T between them are no part of the day.
function dateOnly(text: string): string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '')
    .replace(/(?:T|\s+|(?<=[日号]))(?:[上下]午|凌晨|[ap]m)?\s*\d{1,2}[:时点].*$/i, '')
    .replace(/\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/, '')
    .replace(/^(\d{8})(?:\d{6}|\s+\d{4}(?:\d\d)?)$/, '$1')
    .trim();
  return /[年月]/.test(plain) ? chineseDigits(plain) : plain;
}

function inRange(found: Day | undefined): Day | undefined {
  return found !== undefined && found >= '1900' && found < '2200' ? found : undefined;
}

function yearFirst(text: string): Day | undefined {
  const match =
    /^(\d{4})\s?[-/.年\s]\s?(\d{1,2})\s?[-/.月\s]\s?(\d{1,2})\s?[日号]?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ??
    /^(\d{2})年\s?(\d{1,2})月\s?(\d{1,2})[日号]?$/.exec(text);
  return match ? day(fullYear(Number(match[1])), Number(match[2]), Number(match[3])) : undefined;
}

/** `Jan 5, 2025`, `5-Jan-25`, `5th January 2025`, `2025-Jan-05`: the name says which is the month. */
function byName(text: string): Day | undefined {
  const name = /[a-z]{3,}/i.exec(text)?.[0].toLowerCase();
  if (name === undefined) return undefined;
  const month =
    monthNames.findIndex((each) => each === name || each.slice(0, 3) === name || name === `${each.slice(0, 3)}t`) + 1;
  const shape = text
    .toLowerCase()
    .replace(name, 'm')
    .replace(/(\d)(?:st|nd|rd|th)\b/, '$1')
    .replace(/[\s,./-]+/g, ' ');
  const match = /^(\d{1,2}) ?m ?(\d{4}|\d\d)$/.exec(shape) ?? /^m (\d{1,2}) (\d{4}|\d\d)$/.exec(shape);
  if (match) return day(fullYear(Number(match[2])), month, Number(match[1]));
  const inFront = /^(\d{4}) m (\d{1,2})$/.exec(shape);
  return inFront ? day(Number(inFront[1]), month, Number(inFront[2])) : undefined;
}

const monthNames = 'january february march april may june july august september october november december'.split(' ');

function byFormat(text: string, format: string | undefined): Day | undefined {
  const numbers = format === undefined ? undefined : text.match(/\d+/g);
  if (numbers?.length !== 3 || !/^[\d\s/.\-年月日]+$/.test(text)) return undefined;
  const parts = format!.toLowerCase().match(/d+|m+|y+/g)!;
  const part = (letter: string) => Number(numbers[parts.findIndex((each) => each[0] === letter)]);
  return day(fullYear(part('y')), part('m'), part('d'));
}

// 20000 is in 1954 and 80000 in 2119: other numbers are not days of any ledger.
function serialDay(text: string): Day | undefined {
  const match = /^(\d{5})(?:\.\d+)?$/.exec(text);
  const serial = Number(match?.[1]);
  return serial >= 20_000 && serial < 80_000 ? addDays('1970-01-01', serial - 25_569) : undefined;
}
