import { sumOf } from './fit.ts';
import { between, chance, type Random, randomFor, shuffled, wholeBetween } from './random.ts';
import { type Province, provinceSales, type Year } from './shape.ts';

// How much each customer matters, before it has a name: a few large ones, many small ones, who came in 2025
// and who was lost.

export interface Standing {
  /** Yuan a year at the level of 2025. What the customer buys in a year follows from it, unless it is fixed. */
  size: number;
  /** Yuan that the year's purchases must come to. */
  fixed: Partial<Record<Year, number>>;
  firstMonth: number;
  lastMonth: number;
  special?: 'flagship' | 'new energy';
}

interface Plan {
  existing: number;
  newStrategic: number;
  newCore: number;
  newBase: number;
  newEnergy: number;
  lost: number;
}

const plans: Record<Province, Plan> = {
  浙江: { existing: 107, newStrategic: 2, newCore: 1, newBase: 22, newEnergy: 0, lost: 0 },
  江苏: { existing: 96, newStrategic: 0, newCore: 4, newBase: 32, newEnergy: 0, lost: 0 },
  广东: { existing: 98, newStrategic: 1, newCore: 3, newBase: 32, newEnergy: 5, lost: 0 },
  福建: { existing: 82, newStrategic: 0, newCore: 2, newBase: 26, newEnergy: 3, lost: 2 },
  江西: { existing: 66, newStrategic: 0, newCore: 2, newBase: 19, newEnergy: 0, lost: 2 },
};

/** One customer buys A alone until it takes up C in 2025. */
const flagship: Standing = {
  ...always(62_000_000, { 2022: 27_500_000, 2023: 31_200_000, 2024: 35_000_000, 2025: 62_000_000 }),
  special: 'flagship',
};

/** Months are counted from year 0, January being the first of twelve. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** The province's customers: those of long standing in no order of size, then the newcomers of 2025. */
export function standingsOf(province: Province): Standing[] {
  const random = randomFor(`standings ${province}`);
  const plan = plans[province];
  const first = province === '浙江' ? [flagship] : [];
  const lost = lostOnes(plan, random);
  const fresh = newcomers(plan, random);
  const given = sumOf([...first, ...lost, ...fresh].map(({ fixed }) => fixed[2025] ?? 0));
  const old = oldCustomers(plan.existing, provinceSales(2025, province) - given, random);
  return [...first, ...shuffled(random, [...lost, ...old]), ...fresh];
}

/** Sizes fall with the rank as they do in any ledger; those who still buy in 2025 come to the total. */
function oldCustomers(count: number, total: number, random: Random): Standing[] {
  const ranked = Array.from({ length: count }, (_, index) => ({ ...career(index, random), weight: 1 / (index + 1.7) }));
  const stayed = ranked.filter(({ lastMonth }) => lastMonth === monthIndex(2025, 12));
  const yuanPerWeight = total / sumOf(stayed.map(({ weight }) => weight));
  return ranked.map(({ weight, ...months }) => ({ ...months, size: weight * yuanPerWeight, fixed: {} }));
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

function newcomers(plan: Plan, random: Random): Standing[] {
  const strategic = Array.from({ length: plan.newStrategic }, () =>
    newcomer(between(random, 20.6e6, 22.4e6), 2, random),
  );
  const core = Array.from({ length: plan.newCore }, () => newcomer(between(random, 5.3e6, 6.4e6), 5, random));
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
  return { size, fixed, firstMonth: monthIndex(2022, 1), lastMonth: monthIndex(2025, 12) };
}
