import { sumOf } from './fit.ts';
import { type Territory, territoriesOf } from './people.ts';
import { allSeries, directShare, leaning, type Province, type Year } from './shape.ts';
import { monthIndex, type Standing } from './standings.ts';

// Deals a province's customers out to channels and to territories so that each gets its part of the sales of 2025.

/**
 * Since when each customer buys direct. The largest are dealt to whichever channel still lacks more; the middling
 * ones among the direct were a distributor's before 2025, as many as the step in the direct share asks for. Events
 * are held with distributors: whom they win is theirs.
 */
export function dealChannels<Customer extends Standing>(
  province: Province,
  customers: Customer[],
): Map<Customer, Year> {
  const total = sumOf(customers.map(purchases2025));
  const lacking = { direct: total * directPart(2025, province), distributor: total * (1 - directPart(2025, province)) };
  let toTakeOver = lacking.direct - total * directPart(2024, province);
  const since = new Map<Customer, Year>();
  for (const customer of bySize(customers)) {
    const isDirect = customer.promotion === undefined && lacking.direct > lacking.distributor;
    const channel = isDirect ? 'direct' : 'distributor';
    lacking[channel] -= purchases2025(customer);
    if (channel === 'distributor') continue;
    const takenOver = toTakeOver > 0 && customer.fixed[2025] === undefined && customer.size < 6_000_000;
    if (takenOver) toTakeOver -= customer.size;
    since.set(customer, takenOver ? 2025 : 2022);
  }
  return since;
}

/** Deals the customers out, the largest first, to the territory that is furthest below its weight. */
export function dealTerritories<Customer extends Standing>(
  province: Province,
  customers: Customer[],
): Map<Customer, Territory> {
  const open = territoriesOf(province).map((territory) => ({ territory, lacking: territory.weight * 1_000_000 }));
  const owners = new Map<Customer, Territory>();
  for (const customer of bySize(customers)) {
    const next = open.reduce((best, candidate) => (candidate.lacking > best.lacking ? candidate : best));
    next.lacking -= purchases2025(customer);
    owners.set(customer, next.territory);
  }
  return owners;
}

function directPart(year: Year, province: Province): number {
  const amounts = allSeries.map((series) => leaning[province][series]);
  return sumOf(allSeries.map((series) => leaning[province][series] * directShare[year][series])) / sumOf(amounts);
}

function bySize<Customer extends Standing>(customers: Customer[]): Customer[] {
  return [...customers].sort((left, right) => purchases2025(right) - purchases2025(left));
}

function purchases2025({ fixed, size, lastMonth }: Standing): number {
  return fixed[2025] ?? (lastMonth < monthIndex(2025, 1) ? 0 : size);
}
