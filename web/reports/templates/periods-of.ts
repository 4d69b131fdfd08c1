import type { TemplateKey } from '../../api/report-templates.ts';

/** The periods of a kind of report in the years of the ledger, the newest first. */
export function periodsOf(kind: TemplateKey['kind'], years: number[]): string[] {
  const newest = [...years].sort((left, right) => right - left);
  return newest.flatMap((year) => partsOf[kind].map((part) => `${year}${part}`));
}

const numbered = (count: number, write: (number: string) => string) =>
  Array.from({ length: count }, (_, index) => write(String(count - index).padStart(2, '0')));

const partsOf: Record<TemplateKey['kind'], string[]> = {
  annual: [''],
  half: ['H2', 'H1'],
  quarter: ['Q4', 'Q3', 'Q2', 'Q1'],
  month: numbered(12, (month) => `-${month}`),
  week: numbered(52, (week) => `W${week}`),
};
