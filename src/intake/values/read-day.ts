// Days as people write them. A day that two readings would understand differently (03-04-2025) is read only as the mapping says.

import { addDays, type Day, day, isDay } from '../../base/dates.ts';

/** `2025-01-05`, `2025/1/5`, `2025年1月5日`, `20250105`, an Excel serial; with a time or without. Undefined when it is no day. */
export function readDay(text: string, format?: string): Day | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return inRange(isDay(text) ? text : undefined);
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[T\s]+\d{1,2}[:时].*$/, '')
    .replace(/星期.$|周.$/, '')
    .trim();
  return inRange(yearFirst(plain) ?? (format === undefined ? undefined : byFormat(plain, format)) ?? serialDay(plain));
}

function inRange(found: Day | undefined): Day | undefined {
  return found !== undefined && found >= '1900' && found < '2200' ? found : undefined;
}

function yearFirst(text: string): Day | undefined {
  const match =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  return match ? day(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

function byFormat(text: string, format: string): Day | undefined {
  const numbers = text.match(/\d+/g);
  const parts = format.toLowerCase().match(/d+|m+|y+/g)!;
  if (numbers?.length !== 3 || !/^[\d\s/.\-年月日]+$/.test(text)) return undefined;
  const part = (letter: string) => Number(numbers[parts.findIndex((each) => each[0] === letter)]);
  const year = part('y');
  return day(year < 100 ? 2000 + year : year, part('m'), part('d'));
}

// 20000 is in 1954 and 80000 in 2119: other numbers are not days of any ledger.
function serialDay(text: string): Day | undefined {
  const match = /^(\d{5})(?:\.\d+)?$/.exec(text);
  const serial = Number(match?.[1]);
  return serial >= 20_000 && serial < 80_000 ? addDays('1970-01-01', serial - 25_569) : undefined;
}
