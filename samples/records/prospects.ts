import { addDays } from '../../src/base/dates.ts';
import { nameCustomer, otherIndustries } from '../customer-names.ts';
import { sellerOn, territoriesOf } from '../people.ts';
import { type City, citiesOf, newMarkets } from '../places.ts';
import { pick, pickWeighted, type Random, randomFor, wholeBetween } from '../random.ts';
import { type Province, provinces } from '../shape.ts';
import { workdayFrom } from '../season.ts';
import type { MarketEvent } from './events.ts';
import type { CustomerHistory, History } from './history.ts';
import { byDate, type RecordFile } from './record-file.ts';

// Who might become a customer: each whom a promotion event reached, the more serious ones of exhibitions, and those
// found from door to door in the new markets.

interface Prospect {
  date: string;
  province: Province;
  city: string;
  county: string;
  name: string;
  industry: string;
  stage: string;
  event: string;
  won?: CustomerHistory;
}

interface Names {
  random: Random;
  taken: Set<string>;
}

const header = '潜客编号,潜客名称,建立日期,阶段,省份,城市,区县,行业,活动编码,成交客户,成交客户编码,业务员';

export function prospectsFile(events: MarketEvent[], history: History): RecordFile {
  const names = {
    random: randomFor('prospects'),
    taken: new Set([...history.values()].map(({ customer }) => customer.name)),
  };
  const all = [...events.flatMap((event) => prospectsOf(event, names)), ...fromDoorToDoor(names)];
  const rows = byDate(all).map((prospect, index) => prospectRow(prospect, { number: index + 1, ...names }));
  return { kind: 'prospects', name: '潜客名单.csv', header, rows };
}

function prospectsOf(event: MarketEvent, names: Names): Prospect[] {
  const { won, code, date } = event;
  const count = event.kind === 'promotion' ? event.reached : Math.round(event.reached / 3);
  const home = citiesOf[event.province].find(({ name }) => name === event.city) as City;
  const others = Array.from({ length: count - won.length }, () => ({
    ...stranger(event.province, home, names),
    date,
    event: code,
  }));
  return [...won.map((own) => ({ ...converted(own), date, event: code })), ...others];
}

function fromDoorToDoor(names: Names): Prospect[] {
  return Array.from({ length: 160 }, () => {
    const [province, home] = pick(names.random, newPlaces);
    const date = workdayFrom(addDays('2024-03-01', wholeBetween(names.random, 0, 640)));
    return { ...stranger(province, home, names), date, event: '' };
  });
}

const newPlaces = provinces.flatMap((province) =>
  citiesOf[province].filter(({ name }) => newMarkets.includes(name)).map((city) => [province, city] as const),
);

function converted(own: CustomerHistory): Omit<Prospect, 'date' | 'event'> {
  const { name, province, city, county, industry } = own.customer;
  return { name, province, city, county, industry, stage: '成交', won: own };
}

const stages = [
  { stage: '触达', weight: 40 },
  { stage: '意向', weight: 28 },
  { stage: '洽谈', weight: 14 },
  { stage: '放弃', weight: 18 },
];

function stranger(province: Province, city: City, { random, taken }: Names): Omit<Prospect, 'date' | 'event'> {
  const industry = pick(random, otherIndustries);
  return {
    name: nameCustomer(random, { city: city.name, industry }, taken),
    province,
    city: city.name,
    county: pick(random, [...city.covered, ...city.won, ...city.blank]),
    industry: industry.name,
    stage: pickWeighted(random, stages, ({ weight }) => weight).stage,
  };
}

function prospectRow(prospect: Prospect, { number, random }: { number: number; random: Random }): string[] {
  const { name, date, stage, province, city, county, industry, event, won } = prospect;
  const territory = won?.customer.territory ?? pick(random, territoriesOf(province));
  const became = won ? [won.customer.name, won.customer.code] : ['', ''];
  const code = `QK${String(number).padStart(5, '0')}`;
  return [code, name, date, stage, province, city, county, industry, event, ...became, sellerOn(territory, date).name];
}
