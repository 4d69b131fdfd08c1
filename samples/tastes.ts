import { type Industry, newEnergy } from './customer-names.ts';
import { between, chance, pick, type Random } from './random.ts';
import { allSeries, leaning, type Province, type Series, type Year } from './shape.ts';
import type { Standing } from './standings.ts';

/** How strongly a customer leans towards each series, and since when. */
export type Tastes = Record<Series, { weight: number; since: Year }>;

const likelihood: Record<Series, number> = { A: 0.8, B: 0.65, C: 0.22, D: 0.5 };

/** Large customers buy everything; the others A or B and, with some luck, more, C often only after some years. */
export function tastesOf(
  province: Province,
  { standing, industry }: { standing: Standing; industry: Industry },
  random: Random,
): Tastes {
  if (standing.special === 'flagship') return flagshipTastes;
  const isLarge = standing.size > 4_500_000;
  const mainSeries = chance(random, 0.6) ? 'A' : 'B';
  const entries = allSeries.map((series) => {
    const buys = isLarge || series === mainSeries || chance(random, likelihood[series]);
    const wanted =
      !(series === 'A' && standing.special === 'new to A') && (buys || (series === 'C' && industry === newEnergy));
    const weight = wanted ? leaning[province][series] * industry.taste[series] * between(random, 0.6, 1.4) : 0;
    return [series, { weight, since: series === 'C' && !isLarge ? pick(random, [2022, 2022, 2024, 2025]) : 2022 }];
  });
  return Object.fromEntries(entries);
}

const flagshipTastes: Tastes = {
  A: { weight: 80, since: 2022 },
  B: { weight: 0, since: 2022 },
  C: { weight: 0, since: 2025 },
  D: { weight: 0, since: 2022 },
};
