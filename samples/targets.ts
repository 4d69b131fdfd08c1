import { split } from './fit.ts';
import { sellerOn, territoriesOf } from './people.ts';
import { firstDay } from './season.ts';
import { allSeries, type Province, provinces, type Series, type Year } from './shape.ts';

// Sales targets: one total a year, told by province, by series and by seller, each adding up to it to the yuan.

export interface Target {
  month: number;
  province?: Province;
  series?: Series;
  seller?: string;
  yuan: number;
}

export const targetDimensions = ['省份', '系列', '销售员'] as const;
export type TargetDimension = (typeof targetDimensions)[number];

/** Yuan. */
const byProvince: Record<Year, Record<Province, number>> = {
  2022: { 浙江: 184_000_000, 江苏: 164_000_000, 广东: 166_000_000, 福建: 224_000_000, 江西: 172_000_000 },
  2023: { 浙江: 208_000_000, 江苏: 186_000_000, 广东: 192_000_000, 福建: 252_000_000, 江西: 192_000_000 },
  2024: { 浙江: 224_000_000, 江苏: 200_000_000, 广东: 206_000_000, 福建: 270_000_000, 江西: 200_000_000 },
  2025: { 浙江: 240_000_000, 江苏: 216_000_000, 广东: 222_000_000, 福建: 272_000_000, 江西: 200_000_000 },
};

const bySeries: Record<Year, Record<Series, number>> = {
  2022: { A: 402_000_000, B: 360_000_000, C: 58_000_000, D: 90_000_000 },
  2023: { A: 462_000_000, B: 390_000_000, C: 82_000_000, D: 96_000_000 },
  2024: { A: 510_000_000, B: 396_000_000, C: 100_000_000, D: 94_000_000 },
  2025: { A: 532_000_000, B: 402_000_000, C: 120_000_000, D: 96_000_000 },
};

/** How planners spread a year over its months. */
const plannedSeason = [7.3, 6.7, 8.9, 7.9, 8.2, 9.1, 8.0, 8.1, 9.2, 8.0, 8.6, 10.0];

/** Targets are set in whole ten thousands of yuan. */
const unit = 10_000;

export function targetsOf(year: Year, dimension: TargetDimension): Target[] {
  if (dimension === '省份') {
    return provinces.flatMap((province) => overMonths(byProvince[year][province], () => ({ province })));
  }
  if (dimension === '系列')
    return allSeries.flatMap((series) => overMonths(bySeries[year][series], () => ({ series })));
  return provinces.flatMap((province) => sellerTargets(year, province));
}

/** A territory's target is carried by whoever works it at the month's start. */
function sellerTargets(year: Year, province: Province): Target[] {
  const territories = territoriesOf(province);
  const weights = territories.map(({ weight }) => weight);
  const shares = split(byProvince[year][province], weights, unit);
  return territories.flatMap((territory, index) =>
    overMonths(shares[index] ?? 0, (month) => ({ seller: sellerOn(territory, firstDay(year, month)).name })),
  );
}

function overMonths(total: number, holder: (month: number) => Omit<Target, 'month' | 'yuan'>): Target[] {
  return split(total, plannedSeason, unit).map((yuan, index) => ({ month: index + 1, ...holder(index + 1), yuan }));
}
