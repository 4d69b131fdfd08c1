import { type Industry, nameCustomer, newEnergy, otherIndustries } from './customer-names.ts';
import { dealChannels, dealTerritories } from './dealing.ts';
import { distributorsOf } from './distributors.ts';
import type { Territory } from './people.ts';
import { citiesOf } from './places.ts';
import { chance, pick, pickWeighted, type Random, randomFor } from './random.ts';
import { type Province, provinces, type Year } from './shape.ts';
import { type Standing, standingsOf } from './standings.ts';
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
  const named = standingsOf(province).map((standing, index) => ({
    ...standing,
    ...identity(province, { standing, number: index + 1, taken }, random),
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
  subject: { standing: Standing; number: number; taken: Set<string> },
  random: Random,
): Identity {
  const place = pickWeighted(random, citiesOf[province], ({ weight }) => weight);
  const industry = industryOf(subject.standing, random);
  return {
    code: `${prefixes[province]}-${String(subject.number).padStart(4, '0')}`,
    name: nameCustomer(random, { city: place.name, industry }, subject.taken),
    province,
    city: place.name,
    // The first counties of a city are its industrial ones.
    county: pickWeighted(random, place.counties, (name) => 1 / (place.counties.indexOf(name) + 1)),
    industry: industry.name,
    tastes: tastesOf(province, { standing: subject.standing, industry }, random),
  };
}

/** Eight newcomers of 2025 are from 新能源, no others: the trade where C won. */
function industryOf({ special, fixed }: Standing, random: Random): Industry {
  if (special === 'new energy') return newEnergy;
  const isNewcomer = fixed[2025] !== undefined;
  return !isNewcomer && chance(random, 0.06) ? newEnergy : pick(random, otherIndustries);
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
