import { expect, test } from 'vitest';
import { parsePeriod, printPeriod } from '../../../base/periods.ts';
import { parsePeriodRef } from '../parse/parse-period.ts';
import { bindPeriod } from './bind-period.ts';

const bound = (text: string, report: string) =>
  printPeriod(bindPeriod(parsePeriodRef(text, { offset: 0, length: text.length }), parsePeriod(report)!));

test.each([
  ['P.month', '2025W31', '2025-08'],
  ['P.mtd', '2025W31', '2025-08-01..2025-08-03'],
  ['P.quarter', '2025W31', '2025Q3'],
  ['P.qtd', '2025W31', '2025-07-01..2025-08-03'],
  ['P.ytd', '2025W31', 'ytd(2025-08-03)'],
  ['P.mtd', '2025-07', '2025-07'],
  ['P.qtd', '2025-08', '2025-07..2025-08'],
  ['P.qtd', '2025-09', '2025Q3'],
  ['P-1y.mtd', '2025-08', '2024-08'],
  ['P+1', '2025H2', '2026H1'],
])('%s of %s is %s', (text, report, expected) => expect(bound(text, report)).toBe(expected));
