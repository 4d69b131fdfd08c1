import { sumOf } from './fit.ts';
import { type Plan, plans } from './plans.ts';
import { type Conversion, conversions, type Promotion } from './promotions.ts';
import { between, chance, type Random, randomFor, shuffled, wholeBetween } from './random.ts';
import { type Province, provinceSales, type Series, type Year, years } from './shape.ts';

// How much each customer matters, before it has a name: a few large ones, many small ones, who came in 2025
// and who was lost.

export interface Standing {
  /** Yuan a year at the level of 2025. What the customer buys in a year follows from it, unless it is fixed. */
  size: number;
  /** Yuan that the year's purchases must come to. */
  fixed: Partial<Record<Year, number>>;
  /** What of 2025 is settled by series; the rest goes by taste. */
  settled: Settled[];
  firstMonth: number;
  lastMonth: number;
  special?: 'flagship' | 'new energy' | 'new to A';
  /** The event that won the customer. */
  promotion?: Promotion;
}

/** Yuan of one series; with a month, the customer's first order, in one document. */
export interface Settled {
  series: Series;
  yuan: number;
  openingMonth?: number;
}

/** One customer buys A alone until it takes up C in 2025. */
const flagship: Standing = {
  ...always(62_000_000, { 2022: 27_500_000, 2023: 31_200_000, 2024: 35_000_000, 2025: 62_000_000 }),
  settled: [{ series: 'C', yuan: 8_500_000 }],
  special: 'flagship',
};

/** Months are counted from year 0, January being the first of twelve. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

export function isNewcomer({ firstMonth }: Standing): boolean {
  return firstMonth >= monthIndex(2025, 1);
}

/** The province's customers: those of long standing in no order of size, then the newcomers of 2025. */
export function standingsOf(province: Province): Standing[] {
  const random = randomFor(`standings ${province}`);
  const plan = plans[province];
  const first = province === '浙江' ? [flagship] : [];
  const known = [...plan.leading.map(leading), ...newToA(plan, random), ...lostOnes(plan, random)];
  const fresh = [...newcomers(plan, random), ...conversionsIn(province).map(converted)];
  const given = sumOf([...first, ...known, ...fresh].map(({ fixed }) => fixed[2025] ?? 0));
  const count = plan.existing - plan.leading.length - plan.newToA;
  const old = oldCustomers(count, provinceSales(2025, province) - given, random);
  return [...first, ...shuffled(random, [...known, ...old]), ...fresh];
}

/** Sizes fall with the rank as they do in any ledger; those who still buy in 2025 come to the total. */
function oldCustomers(count: number, total: number, random: Random): Standing[] {
  const ranked = Array.from({ length: count }, (_, index) => ({ ...career(index, random), weight: 1 / (index + 5) }));
  const stayed = ranked.filter(({ lastMonth }) => lastMonth === monthIndex(2025, 12));
  const yuanPerWeight = total / sumOf(stayed.map(({ weight }) => weight));
  return ranked.map(({ weight, ...months }) => ({ ...months, size: weight * yuanPerWeight, fixed: {}, settled: [] }));
}

interface Career {
  firstMonth: number;
  lastMonth: number;
}

/** The leading eight of a province were always there; of the others some came late, a few small ones went early. */
function career(index: number, random: Random): Career {
  const whole = { firstMonth: monthIndex(2022, 1), lastMonth: monthIndex(2025, 12) };
  if (index < 8) return whole;
  const lateStart = monthIndex(wholeBetween(random, 2023, 2024), wholeBetween(random, 1, 10));
  const earlyEnd = monthIndex(wholeBetween(random, 2022, 2024), 12);
  if (chance(random, 0.2)) return { ...whole, firstMonth: lateStart };
  return index > 40 && chance(random, 0.08) ? { ...whole, lastMonth: earlyEnd } : whole;
}

/** The core ones buy more than 5m of A alone, the strategic ones of everything. */
function newcomers(plan: Plan, random: Random): Standing[] {
  const strategic = plan.newStrategic.map((purchases) => newcomer(purchases, 2, random));
  const core = Array.from({ length: plan.newCore }, () => {
    const ofA = between(random, 5.06e6, 5.5e6);
    return { ...newcomer(ofA + between(random, 0.15e6, 0.4e6), 5, random), settled: [settledIn('A', ofA)] };
  });
  const base = Array.from({ length: plan.newBase }, () => newcomer(between(random, 0.54e6, 0.74e6), 11, random));
  const energetic = base.map((standing, index) =>
    index < plan.newEnergy ? { ...standing, special: 'new energy' as const } : standing,
  );
  return [...strategic, ...core, ...shuffled(random, energetic)];
}

function newcomer(purchases: number, latestMonth: number, random: Random): Standing {
  return {
    ...always(purchases, { 2025: purchases }),
    firstMonth: monthIndex(2025, wholeBetween(random, 1, latestMonth)),
  };
}

function conversionsIn(province: Province): Conversion[] {
  return conversions.filter(({ promotion }) => promotion.province === province);
}

function converted({ promotion, opening, openingSeries, openingMonth, later }: Conversion): Standing {
  return {
    ...always(opening + later, { 2025: opening + later }),
    settled: [{ series: openingSeries, yuan: opening, openingMonth }],
    firstMonth: monthIndex(2025, openingMonth),
    promotion,
  };
}

/** Strategic in 2024 and mostly in 2025. */
function leading([yuan2024, yuan2025]: [number, number]): Standing {
  const entries = years.map((year) => [year, year === 2025 ? yuan2025 : yuan2024 * (1 - 0.09 * (2024 - year))]);
  return always(yuan2025, Object.fromEntries(entries));
}

/** Long since a customer, but of A only from 2025. */
function newToA(plan: Plan, random: Random): Standing[] {
  return Array.from({ length: plan.newToA }, () => {
    const others = between(random, 2.4e6, 4.2e6);
    const ofA = between(random, 5.15e6, 5.9e6);
    return {
      ...always(others + ofA, { 2022: others * 0.9, 2023: others, 2024: others * 1.1, 2025: others + ofA }),
      settled: [settledIn('A', ofA)],
      special: 'new to A' as const,
    };
  });
}

function settledIn(series: Series, yuan: number): Settled {
  return { series, yuan };
}

/** Bought more than 3m in 2024 and nothing after the spring of 2025. */
function lostOnes(plan: Plan, random: Random): Standing[] {
  return Array.from({ length: plan.lost }, () => {
    const size = between(random, 3.6e6, 4.6e6);
    return {
      ...always(size, { 2024: size, 2025: size * 0.2 }),
      lastMonth: monthIndex(2025, wholeBetween(random, 3, 5)),
    };
  });
}

function always(size: number, fixed: Standing['fixed']): Standing {
  return { size, fixed, settled: [], firstMonth: monthIndex(2022, 1), lastMonth: monthIndex(2025, 12) };
}
