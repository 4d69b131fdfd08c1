// The periods of a template: `P`, `P-1`, `P-1y`, `P.ytd`, `P.M1..P.M2`, or one that is written out.

import { parsePeriod } from '../../../base/periods.ts';
import type { PeriodRef } from '../tree.ts';
import { type Stretch, wrong } from './problems.ts';

/** Throws a Refusal `bad_period`. */
export function parsePeriodRef(text: string, at: Stretch): PeriodRef {
  const parsed = parseSpan(text) ?? parseOne(text);
  if (parsed) return parsed;
  const words = {
    zh: `看不懂期间“${text}”。可写 P、P-1、P-1y、P.year、P.ytd、P.H1、P.Q3、P.M7、P.M1..P.M2，或 2025、2025-07 等`,
    en: `Cannot read the period “${text}”. Write P, P-1, P-1y, P.year, P.ytd, P.H1, P.Q3, P.M7, P.M1..P.M2, or 2025, 2025-07 …`,
  };
  throw wrong('bad_period', at, { words });
}

/** True of what can only be meant as the period of the report. */
export function looksLikePeriod(text: string): boolean {
  return /^P(?![\p{L}\p{N}_])/u.test(text);
}

function parseSpan(text: string): PeriodRef | undefined {
  const dots = text.indexOf('..');
  if (dots < 0 || !text.includes('P')) return undefined;
  const [from, to] = [parseOne(text.slice(0, dots)), parseOne(text.slice(dots + 2))];
  return from && to && { kind: 'span', from, to };
}

function parseOne(text: string): PeriodRef | undefined {
  const match =
    /^P(?:([+-]\d{1,2})(y?))?(?:\.(year|quarter|month|ytd|qtd|mtd|r12|from|to|H[12]|Q[1-4]|M(?:[1-9]|1[0-2])))?$/.exec(
      text,
    );
  if (match) {
    const [, shift = '0', years, part] = match;
    return { kind: 'report', shift: Number(shift), unit: years ? 'year' : 'period', part };
  }
  const period = parsePeriod(text);
  return period && { kind: 'fixed', period };
}
