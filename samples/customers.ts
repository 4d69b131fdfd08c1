import { type Industry, nameCustomer, newEnergy, otherIndustries } from './customer-names.ts';
import { dealChannels, dealTerritories } from './dealing.ts';
import { distributorsOf } from './distributors.ts';
import type { Territory } from './people.ts';
import { type Place, placesFor } from './placement.ts';
import { chance, pick, type Random, randomFor } from './random.ts';
import { type Province, provinces, type Year } from './shape.ts';
import { isNewcomer, type Standing, standingsOf } from './standings.ts';
import { type Tastes, tastesOf } from './tastes.ts';

// The customers as people know them: code, name, place, trade, what they buy, through which channel,
// and who looks after them.

export interface Customer extends Standing, Identity {
  /** The year from which it buys without a distributor; none for one who never did. */
  directFrom?: Year;
  distributor: string;
  territory: Territory;
}

interface Identity {
  code: string;
  name: string;
  province: Province;
  city: string;
  county: string;
  industry: string;
  tastes: Tastes;
}

type Named = Standing & Identity;

const prefixes: Record<Province, string> = { 浙江: 'ZJ', 江苏: 'JS', 广东: 'GD', 福建: 'FJ', 江西: 'JX' };

export function allCustomers(): Customer[] {
  const taken = new Set<string>();
  return provinces.flatMap((province) => customersOf(province, taken));
}

function customersOf(province: Province, taken: Set<string>): Customer[] {
  const random = randomFor(`customers ${province}`);
  const standings = standingsOf(province);
  const places = placesFor(province, standings);
  const named = standings.map((standing, index) => ({
    ...standing,
    ...identity(province, { standing, place: places.get(standing) as Place, number: index + 1, taken }, random),
  }));
  const directFrom = dealChannels(province, named);
  const territory = dealTerritories(province, named);
  return named.map((customer) => ({
    ...customer,
    ...channelOf(customer, directFrom.get(customer), random),
    territory: territory.get(customer) as Territory,
  }));
}

function identity(
  province: Province,
  subject: { standing: Standing; place: Place; number: number; taken: Set<string> },
  random: Random,
): Identity {
  const { city, county } = subject.place;
  const industry = industryOf(subject.standing, random);
  return {
    code: `${prefixes[province]}-${String(subject.number).padStart(4, '0')}`,
    name: nameCustomer(random, { city, industry }, subject.taken),
    province,
    city,
    county,
    industry: industry.name,
    tastes: tastesOf(province, { standing: subject.standing, industry }, random),
  };
}

/** Eight newcomers of 2025 are from 新能源, no others: the trade where C won. */
function industryOf(standing: Standing, random: Random): Industry {
  if (standing.special === 'new energy') return newEnergy;
  return !isNewcomer(standing) && chance(random, 0.06) ? newEnergy : pick(random, otherIndustries);
}

/** The customers taken over in 2025 were those of the last, weakest distributor. */
function channelOf(
  customer: Named,
  directFrom: Year | undefined,
  random: Random,
): Pick<Customer, 'directFrom' | 'distributor'> {
  const distributors = distributorsOf[customer.province];
  if (directFrom === undefined) return { distributor: pick(random, distributors.slice(0, -1)) };
  return { directFrom, distributor: directFrom > 2022 ? (distributors.at(-1) ?? '') : '' };
}
