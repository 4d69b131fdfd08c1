import { addDays } from '../../src/base/dates.ts';
import { distributorsOf } from '../distributors.ts';
import { territoriesOf } from '../people.ts';
import { promotions } from '../promotions.ts';
import { pick, randomFor, wholeBetween } from '../random.ts';
import type { Province, Year } from '../shape.ts';
import { type CustomerHistory, type History, purchasesIn } from './history.ts';
import type { RecordFile } from './record-file.ts';

// Promotion events and exhibitions, and whom they won. Eight exhibitions in 2024, five in 2025: only those that drew.

export interface MarketEvent {
  code: string;
  name: string;
  kind: 'promotion' | 'exhibition';
  province: Province;
  city: string;
  date: string;
  /** Prospects reached. */
  reached: number;
  /** Customers whose first order came of it. */
  won: CustomerHistory[];
}

/** Province, city, name, date, prospects reached. */
type EventRow = [Province, string, string, string, number];

const promotionRows2024: EventRow[] = [
  ['福建', '三明', '三明工业客户推介会', '2024-04-18', 19],
  ['江西', '赣州', '赣州电机企业推介会', '2024-06-13', 21],
  ['福建', '龙岩', '龙岩装备企业推介会', '2024-09-05', 18],
  ['江西', '抚州', '抚州制造企业推介会', '2024-10-24', 17],
];

const exhibitionRows: EventRow[] = [
  ['浙江', '宁波', '宁波智能制造展', '2024-03-07', 46],
  ['广东', '广州', '广州工业自动化展', '2024-03-21', 64],
  ['江苏', '南京', '南京工业装备展', '2024-04-11', 41],
  ['福建', '厦门', '厦门机电展', '2024-05-09', 38],
  ['浙江', '杭州', '杭州电气展', '2024-05-23', 52],
  ['江苏', '苏州', '苏州装备制造展', '2024-06-20', 57],
  ['江西', '南昌', '南昌机械展', '2024-09-12', 33],
  ['广东', '深圳', '深圳工业博览会', '2024-10-17', 71],
  ['广东', '广州', '广州工业自动化展', '2025-03-13', 82],
  ['浙江', '杭州', '杭州电气展', '2025-04-17', 68],
  ['江苏', '苏州', '苏州装备制造展', '2025-05-22', 74],
  ['福建', '厦门', '厦门储能与机电展', '2025-06-12', 59],
  ['广东', '深圳', '深圳工业博览会', '2025-09-18', 91],
];

/** What an event was meant to cost, in ten thousands of yuan. */
const budgets: Record<MarketEvent['kind'], Record<2024 | 2025, [number, number]>> = {
  promotion: { 2024: [24, 32], 2025: [36, 48] },
  exhibition: { 2024: [48, 66], 2025: [84, 106] },
};

export function marketEvents(history: History): MarketEvent[] {
  const events = plannedEvents();
  const taken = new Set<CustomerHistory>();
  return events.map((event) => ({ ...event, won: wonBy(event, { history, taken }) }));
}

export function eventsFile(events: MarketEvent[]): RecordFile {
  const random = randomFor('events');
  const rows = events.map(({ code, name, kind, province, city, date, reached }) => {
    const isPromotion = kind === 'promotion';
    const distributor = isPromotion ? pick(random, distributorsOf[province].slice(0, -1)) : '';
    const people = territoriesOf(province).slice(0, 3);
    const person = pick(random, people).sellers.find(({ left }) => left === null || date <= left)?.name ?? '';
    const attendees = reached + wholeBetween(random, 4, 30);
    const [least, most] = budgets[kind][Number(date.slice(0, 4)) as 2024 | 2025];
    const budget = wholeBetween(random, least, most) * 10_000;
    const place = [province, city, distributor, person];
    return [code, name, isPromotion ? '推介会' : '展会', date, ...place, `${reached}`, `${attendees}`, `${budget}`];
  });
  const header = '活动编码,活动名称,活动类型,举办日期,省份,城市,经销商,负责人,触达潜客数,到场人数,预算费用';
  return { kind: 'events', name: '市场活动.csv', header, rows };
}

type Planned = Omit<MarketEvent, 'won'>;

function plannedEvents(): Planned[] {
  const now = promotions.map(({ province, city, ...promotion }) => ({
    ...promotion,
    province,
    city,
    name: `${promotion.date.slice(0, 7)}${city}客户推介会`,
    kind: 'promotion' as const,
  }));
  return [...promotionRows2024.map(planned('promotion')), ...now, ...exhibitionRows.map(planned('exhibition'))];
}

function planned(kind: MarketEvent['kind']) {
  return ([province, city, name, date, reached]: EventRow): Planned => ({
    code: `${kind === 'promotion' ? 'TJ' : 'ZH'}${date.replaceAll('-', '')}`,
    name: `${date.slice(0, 4)}${name}`,
    kind,
    province,
    city,
    date,
    reached,
  });
}

/** The promotions of 2025 won whom they are known for; the others take up to four small newcomers of the months after. */
function wonBy(
  event: Planned,
  { history, taken }: { history: History; taken: Set<CustomerHistory> },
): CustomerHistory[] {
  const year = Number(event.date.slice(0, 4)) as Year;
  const isKnown = promotions.some(({ code }) => code === event.code);
  const isSuitable = (own: CustomerHistory) => {
    const { promotion, province } = own.customer;
    if (isKnown || promotion) return promotion?.code === event.code;
    const bought = purchasesIn(own, year) / 100;
    const isSmall = bought >= 500_000 && bought < 2_000_000;
    return province === event.province && isSmall && !taken.has(own) && isSoonAfter(own.firstDate, event.date);
  };
  const won = [...history.values()].filter(isSuitable).slice(0, 4);
  for (const own of won) taken.add(own);
  return won;
}

function isSoonAfter(date: string, eventDate: string): boolean {
  return (
    date >= addDays(eventDate, 10) && date <= addDays(eventDate, 165) && date.slice(0, 4) === eventDate.slice(0, 4)
  );
}
