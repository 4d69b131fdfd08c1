// The years as they were, declared as data: what each province and series sold, and how the channels moved.
// Everything below is an amount or a rate to be reached by lines; no line is ever scaled to fit.

export const years = [2022, 2023, 2024, 2025] as const;
export type Year = (typeof years)[number];

export const provinces = ['浙江', '江苏', '广东', '福建', '江西'] as const;
export type Province = (typeof provinces)[number];

export const allSeries = ['A', 'B', 'C', 'D'] as const;
export type Series = (typeof allSeries)[number];

export const channels = ['直供', '经销'] as const;
export type Channel = (typeof channels)[number];

type ByProvince = Record<Province, number>;
type BySeries = Record<Series, number>;

/** Yuan. 浙江 and 福建 follow from the others: only so do the five growth rates give the region's 15.3 %. */
const provinceSales2025: ByProvince = {
  浙江: 289_714_515,
  江苏: 245_000_000,
  广东: 250_000_000,
  福建: 285_285_485,
  江西: 210_000_000,
};

const provinceGrowth: Record<number, ByProvince> = {
  2025: { 浙江: 0.286, 江苏: 0.214, 广东: 0.193, 福建: 0.052, 江西: 0.038 },
  2024: { 浙江: 0.112, 江苏: 0.104, 广东: 0.118, 福建: 0.091, 江西: 0.083 },
  2023: { 浙江: 0.096, 江苏: 0.085, 广东: 0.108, 福建: 0.094, 江西: 0.072 },
};

const seriesSales2025: BySeries = { A: 620_000_000, B: 410_000_000, C: 150_000_000, D: 100_000_000 };

/** D has no rate of its own: it is what the provinces sold beyond A, B and C. */
const seriesGrowth: Record<number, Record<Exclude<Series, 'D'>, number>> = {
  2025: { A: 0.221, B: 0.037, C: 0.36 },
  2024: { A: 0.118, B: 0.052, C: 0.31 },
  2023: { A: 0.102, B: 0.061, C: 0.35 },
};

/** What each province leans towards, in millions of 2025: the innovation series C lives in 广东, hardly in 浙江 and 江苏. */
export const leaning: Record<Province, BySeries> = {
  浙江: { A: 165, B: 88, C: 14.5, D: 22 },
  江苏: { A: 140, B: 74, C: 12.2, D: 19 },
  广东: { A: 95, B: 65, C: 72, D: 18 },
  福建: { A: 125, B: 104, C: 33, D: 23 },
  江西: { A: 95, B: 79, C: 18.3, D: 18 },
};

/** The part of a series sold direct. In 2025 weak distributors were given up and their customers taken over. */
export const directShare: Record<Year, BySeries> = {
  2022: { A: 0.56, B: 0.36, C: 0.6, D: 0.36 },
  2023: { A: 0.57, B: 0.37, C: 0.6, D: 0.37 },
  2024: { A: 0.58, B: 0.38, C: 0.61, D: 0.38 },
  2025: { A: 0.6, B: 0.45, C: 0.62, D: 0.4 },
};

/** Gross margin. The price war pressed B until 2024; the better channels of 2025 won 1.2 points back. */
export const grossMargin: Record<Year, BySeries> = {
  2022: { A: 0.352, B: 0.262, C: 0.411, D: 0.442 },
  2023: { A: 0.35, B: 0.254, C: 0.412, D: 0.438 },
  2024: { A: 0.349, B: 0.243, C: 0.414, D: 0.44 },
  2025: { A: 0.351, B: 0.255, C: 0.416, D: 0.441 },
};

/** The part of the customers that order on two days or more: of all in the base band, and of A in 浙江 and 江苏. */
export const repurchase: Record<Year, { base: number; matureA: number }> = {
  2022: { base: 0.52, matureA: 0.64 },
  2023: { base: 0.53, matureA: 0.66 },
  2024: { base: 0.55, matureA: 0.68 },
  2025: { base: 0.63, matureA: 0.75 },
};

/** Yuan a year. */
export function provinceSales(year: Year, province: Province): number {
  if (year === 2025) return provinceSales2025[province];
  const next = (year + 1) as Year;
  return provinceSales(next, province) / (1 + (provinceGrowth[next]?.[province] ?? 0));
}

/** Yuan a year. */
export function seriesSales(year: Year, series: Series): number {
  if (year === 2025) return seriesSales2025[series];
  if (series === 'D') return regionSales(year) - named(year);
  const next = (year + 1) as Year;
  return seriesSales(next, series) / (1 + (seriesGrowth[next]?.[series] ?? 0));
}

function regionSales(year: Year): number {
  return provinces.reduce((sum, province) => sum + provinceSales(year, province), 0);
}

function named(year: Year): number {
  return seriesSales(year, 'A') + seriesSales(year, 'B') + seriesSales(year, 'C');
}
