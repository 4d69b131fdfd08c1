import { addDays } from '../../src/base/dates.ts';
import { type Person, people, territories } from '../people.ts';
import { citiesOf } from '../places.ts';
import { chance, pick, pickWeighted, type Random, randomFor, wholeBetween } from '../random.ts';
import { workingDays } from '../season.ts';
import type { Province, Year } from '../shape.ts';
import type { MarketEvent } from './events.ts';
import { byDate, numbering, type RecordFile } from './record-file.ts';

// Travel requests: on paper in 2024, decided after days; online in 2025, decided within hours.

export interface Trip {
  number: string;
  /** Day of the request. */
  date: string;
  person: string;
  province: Province;
  city: string;
  /** Code of the event that it is made for. */
  event: string;
  submitted: string;
  decided: string;
  status: string;
  yuan: number;
}

const hoursToDecide: Record<number, [number, number]> = { 2024: [20, 96], 2025: [1, 13] };

export function allTrips(events: MarketEvent[]): Trip[] {
  const random = randomFor('trips');
  const number = numbering('CC');
  const usual = ([2024, 2025] as const).flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => tripsOf({ year, month: index + 1 }, random)).flat(),
  );
  const drafts = [...usual, ...events.flatMap((event) => tripsTo(event, random))];
  return byDate(drafts).map((draft) => ({ ...draft, number: number(draft.date), ...decisionOn(draft, random) }));
}

export function travelFile(trips: Trip[]): RecordFile {
  const rows = trips.map(({ number, person, city, event, submitted, decided, status, yuan }) => {
    return [number, person, `${city}市`, event, submitted, decided, status, `${yuan}`];
  });
  const header = '申请单号,申请人,目的地,活动编码,提交时间,审批时间,状态,预计费用';
  return { kind: 'travel', name: '出差申请.csv', header, rows };
}

type Draft = Pick<Trip, 'date' | 'person' | 'province' | 'city' | 'event' | 'yuan'>;

/** About two trips a month of each seller, to a city of the province that draws customers. */
function tripsOf({ year, month }: { year: Year; month: number }, random: Random): Draft[] {
  const days = workingDays(year, month);
  return territories.flatMap(({ province, sellers }) =>
    Array.from({ length: wholeBetween(random, 1, 3) }, () => {
      const date = pick(random, days);
      const { name } = pickWeighted(random, citiesOf[province], ({ weight }) => weight + 1);
      return { date, person: holderOn(sellers, date), province, city: name, event: '', yuan: cost(random) };
    }),
  );
}

/** The supervisor and two sellers of the province go to each event. */
function tripsTo({ code, date, province, city }: MarketEvent, random: Random): Draft[] {
  const asked = addDays(date, -wholeBetween(random, 9, 13));
  const sellers = territories.filter((territory) => territory.province === province).slice(0, 2);
  const going = sellers.map((territory) => holderOn(territory.sellers, asked));
  const supervisor = people.find((person) => person.code === sellers[0]?.sellers[0]?.supervisor)?.name ?? '';
  return [supervisor, ...going].map((person) => {
    return { date: asked, person, province, city, event: code, yuan: cost(random) };
  });
}

function holderOn(sellers: Person[], date: string): string {
  return sellers.find(({ left }) => left === null || date <= left)?.name ?? '';
}

function cost(random: Random): number {
  return wholeBetween(random, 12, 68) * 100;
}

/** What is made for an event is always granted. */
function decisionOn({ date, event }: Draft, random: Random): Pick<Trip, 'submitted' | 'decided' | 'status'> {
  const minutes = wholeBetween(random, 8 * 60 + 30, 17 * 60 + 30);
  const submitted = moment(date, minutes);
  const [least, most] = hoursToDecide[Number(date.slice(0, 4))] as [number, number];
  const decided = moment(date, minutes + wholeBetween(random, least * 60, most * 60));
  if (!event && chance(random, 0.02)) return { submitted, decided: '', status: '已撤回' };
  return { submitted, decided, status: !event && chance(random, 0.04) ? '已驳回' : '已批准' };
}

/** `2025-03-07 16:40`: so many minutes after the day began. */
function moment(date: string, minutes: number): string {
  const day = addDays(date, Math.floor(minutes / 1440));
  const rest = minutes % 1440;
  return `${day} ${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
}
