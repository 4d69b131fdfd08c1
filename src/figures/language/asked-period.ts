// A period that somebody wrote by itself, beside an expression instead of in one.

import { Refusal } from '../../base/errors.ts';
import { type Period, parsePeriod } from '../../base/periods.ts';

/** Refuses `bad_period` what is none. */
export function askedPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (period) return period;
  throw new Refusal('bad_period', {
    zh: `看不懂期间“${text}”。可写 2025、2025H1、2025Q3、2025-07 或 2025-01..2025-06。`,
    en: `Cannot read the period “${text}”. Write 2025, 2025H1, 2025Q3, 2025-07 or 2025-01..2025-06.`,
  });
}
