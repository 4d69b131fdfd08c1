import { periodWords } from '../ui/expression.ts';
import type { Words } from '../words/words.ts';

interface ChoiceGroup {
  label: string;
  options: { value: string; label: string }[];
}

/** The periods to choose from: the years, then the halves, quarters and months of each. */
export function periodChoices(years: number[], words: Words): ChoiceGroup[] {
  const choice = (value: string) => ({ value, label: periodWords(value, words) });
  const whole = { label: words.filters.years, options: years.map((year) => choice(String(year))) };
  const parts = years.map((year) => ({ label: words.periods.year(String(year)), options: partsOf(year).map(choice) }));
  return [whole, ...parts];
}

function partsOf(year: number): string[] {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return [`${year}H1`, `${year}H2`, `${year}Q1`, `${year}Q2`, `${year}Q3`, `${year}Q4`, ...months];
}
