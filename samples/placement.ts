import { type City, citiesOf, newMarkets } from './places.ts';
import { pick, pickWeighted, type Random, randomFor, shuffled } from './random.ts';
import type { Province } from './shape.ts';
import { isNewcomer, monthIndex, type Standing } from './standings.ts';

// Where customers are: one of long standing in each county that was covered before, one newcomer in each that was won
// in 2025, the others where a city's weight draws them. Coverage comes out as places.ts tells it.

export interface Place {
  city: string;
  county: string;
}

export function placesFor(province: Province, standings: Standing[]): Map<Standing, Place> {
  const random = randomFor(`placement ${province}`);
  const cities = citiesOf[province];
  const steady = shuffled(random, standings.filter(isSteady));
  const fresh = standings.filter(isNewcomer);
  const pinned = new Map([
    ...pin(steady, placesIn(cities, 'covered')),
    ...pin(inMatureMarkets(fresh), placesIn(cities.filter(isMature), 'won')),
    ...cities.filter(isNew).flatMap((city) => pin(wonIn(fresh, city), placesIn([city], 'won'))),
  ]);
  return new Map(standings.map((standing) => [standing, pinned.get(standing) ?? drawn(cities, standing, random)]));
}

/** Bought in 2024 and to the end of 2025. */
function isSteady(standing: Standing): boolean {
  return !isNewcomer(standing) && standing.lastMonth === monthIndex(2025, 12);
}

function isNew({ name }: City): boolean {
  return newMarkets.includes(name);
}

function isMature(city: City): boolean {
  return !isNew(city);
}

function inMatureMarkets(standings: Standing[]): Standing[] {
  return standings.filter(({ promotion }) => !promotion);
}

function wonIn(standings: Standing[], { name }: City): Standing[] {
  return standings.filter(({ promotion }) => promotion?.city === name);
}

function placesIn(cities: City[], group: 'covered' | 'won'): Place[] {
  return cities.flatMap((city) => city[group].map((county) => ({ city: city.name, county })));
}

function pin(standings: Standing[], places: Place[]): [Standing, Place][] {
  if (standings.length < places.length) throw new Error(`${places.length} counties, ${standings.length} customers`);
  return places.map((place, index) => [standings[index] as Standing, place]);
}

/** The first counties of a city are its industrial ones; the won ones go to newcomers only. */
function drawn(cities: City[], standing: Standing, random: Random): Place {
  const own = cities.find(({ name }) => name === standing.promotion?.city);
  if (own) return { city: own.name, county: pick(random, [...own.covered, ...own.won]) };
  const { name, covered } = pickWeighted(random, cities, ({ weight }) => weight);
  return { city: name, county: pickWeighted(random, covered, (county) => 1 / (covered.indexOf(county) + 1)) };
}
