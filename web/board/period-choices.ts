import { periodWords } from '../ui/expression.ts';
import type { Words } from '../words/words.ts';

interface Choice {
  value: string;
  label: string;
}

interface ChoiceGroup {
  label: string;
  options: Choice[];
}

/** The periods to choose from: the years, then the halves, quarters and months of each; and the chosen one in any case. */
export function periodChoices(years: number[], { chosen, words }: { chosen: string; words: Words }): ChoiceGroup[] {
  const choice = (value: string) => ({ value, label: periodWords(value, words) });
  const whole = { label: words.filters.years, options: years.map((year) => choice(String(year))) };
  const parts = years.map((year) => ({ label: words.periods.year(String(year)), options: partsOf(year).map(choice) }));
  const groups = [whole, ...parts];
  const known = groups.some(({ options }) => options.some(({ value }) => value === chosen));
  return known ? groups : [{ label: words.filters.period, options: [choice(chosen)] }, ...groups];
}

function partsOf(year: number): string[] {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return [`${year}H1`, `${year}H2`, `${year}Q1`, `${year}Q2`, `${year}Q3`, `${year}Q4`, ...months];
}
