// Figures written by hand, for tests of what is said about them.

import { formatValue } from '../../src/base/format.ts';
import type { Figure, FigureRow, Unit, Verdict } from '../../src/figures/figure.ts';
import type { Finding } from '../../src/figures/findings/findings.ts';
import type { Part, Quoted } from '../../src/figures/writing/quoted.ts';
import type { Standing } from '../../src/report/board/standing.ts';

/** A number with its text: quoted(0.153, 'ratio') is 15.3%. */
export function quoted(value: number | null, unit: Unit = 'ratio', ...verdicts: Verdict[]): Quoted {
  return { expr: 'figure', unit, value, text: formatValue(value, unit), verdicts };
}

export function part(label: string, value: number | null, unit: Unit = 'ratio', ...verdicts: Verdict[]): Part {
  return { ...quoted(value, unit, ...verdicts), expr: label, label };
}

/** The growth rates of months from January on, as fractions; null where there is none. */
export function monthsOf(label: string, ...values: (number | null)[]): Part[] {
  return values.map((value, index) => ({ ...part(label, value), month: `2025-${String(index + 1).padStart(2, '0')}` }));
}

/** A year that is over, above its target and above the year before; what a test is about is put over it. */
export function standing(over: Partial<Standing> = {}): Standing {
  return {
    period: { kind: 'year', year: 2025 },
    businessDay: '2025-12-31',
    stage: 'over',
    sales: quoted(12.8e8, 'CNY'),
    target: quoted(11.5e8, 'CNY'),
    attainment: quoted(1.113),
    growth: quoted(0.153),
    runRate: quoted(11.3, 'pp'),
    gap: quoted(1.3e8, 'CNY'),
    margin: quoted(null),
    marginChange: quoted(null, 'pp'),
    orders: quoted(null, 'count'),
    fastest: undefined,
    slowest: undefined,
    leader: undefined,
    ...over,
  };
}

/** The same facts with their numbers as an English reader is given them. */
export function inEnglish(facts: Standing): Standing {
  return translated(facts) as Standing;
}

function translated(facts: unknown): unknown {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return facts;
  if ('text' in facts && 'unit' in facts) {
    const { value, unit } = facts as Quoted;
    return { ...facts, text: formatValue(value, unit, { language: 'en' }) };
  }
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, translated(value)]));
}

/** A problem with 12 yuan at stake, told in this sentence. */
export function problem(sentence: string): Finding {
  return {
    rule: 'rule',
    name: '客户流失',
    subject: '',
    severity: 'high',
    stake: 12,
    stake_text: '12.00元',
    stake_formula: '',
    sentence,
    spans: [{ text: sentence }],
    figures: [],
  };
}

/** An answer whose rows are these numbers by member: answer('yoy', 'ratio', 'province', { 浙江: 0.286 }). */
export function answer(
  expr: string,
  unit: Unit,
  rows: { by: string; values: Record<string, number | null>; whole?: number | null; verdicts?: Verdict[] },
): Figure {
  const { by, values, whole = null, verdicts = [] } = rows;
  const rowOf = ([name, value]: [string, number | null]): FigureRow => ({
    key: { [by]: name },
    expr: `${expr}/${name}`,
    value,
    text: formatValue(value, unit),
    verdicts,
  });
  const base = { version: 1, inputs: [], records: 0, definition: '', definition_hash: '', verdicts: [] };
  return {
    ...base,
    expr,
    name: expr,
    unit,
    value: whole,
    text: formatValue(whole, unit),
    rows: Object.entries(values).map(rowOf),
  };
}
