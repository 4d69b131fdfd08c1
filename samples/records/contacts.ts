import { addDays } from '../../src/base/dates.ts';
import { people, sellerOn } from '../people.ts';
import { chance, pick, type Random, randomFor, wholeBetween } from '../random.ts';
import { workdayUntil } from '../season.ts';
import type { Year } from '../shape.ts';
import { type CustomerHistory, type History, ofTier, startIn } from './history.ts';
import { byDate, type RecordFile } from './record-file.ts';

// Who was seen, called and written to: strategic customers by the manager once a month, core ones by the supervisor every
// two weeks, base ones by the system each quarter. In 2025 this was mostly kept, in 2024 less so.

interface Contact {
  date: string;
  own: CustomerHistory;
  person: string;
  kind: string;
  note: string;
}

const header = '联系日期,客户编码,客户名称,联系人员,联系类型,内容';

export function contactsFile(history: History): RecordFile {
  const random = randomFor('contacts');
  const contacts = ([2024, 2025] as const).flatMap((year) => [
    ...ofTier(history, year, 'strategic').flatMap((own) => seniorVisits(own, year, random)),
    ...interviews(ofTier(history, year, 'strategic'), year, random),
    ...ofTier(history, year, 'core').flatMap((own) => businessCalls(own, year, random)),
    ...ofTier(history, year, 'base').flatMap((own) => followUps(own, year, random)),
  ]);
  const rows = byDate(contacts).map(({ date, own, person, kind, note }) => {
    return [date, own.customer.code, own.customer.name, person, kind, note];
  });
  return { kind: 'contacts', name: '客户联系.csv', header, rows };
}

const manager = people.find(({ role }) => role === 'manager')?.name ?? '';

function seniorVisits(own: CustomerHistory, year: Year, random: Random): Contact[] {
  const pace = year === 2025 ? { days: [24, 31], missed: 0.04 } : { days: [26, 36], missed: 0.15 };
  return daysFor(own, { year, ...pace }, random).map((date) => {
    const note = pick(random, ['年度合作回顾', '新品路线交流', '产能与交付计划', '高层互访', '战略合作推进']);
    return { date, own, person: manager, kind: '高层拜访', note };
  });
}

/** Deep interviews of what strategic customers need: two or three with each, 24 in 2025 and ten in 2024. */
function interviews(customers: CustomerHistory[], year: Year, random: Random): Contact[] {
  return Array.from({ length: year === 2025 ? 24 : 10 }, (_, index) => {
    const own = customers[index % customers.length] as CustomerHistory;
    const first = Math.max(wholeBetween(random, 1, 4), Number(startIn(own, year).slice(5, 7)) + 1);
    const month = first + 4 * Math.floor(index / customers.length);
    const date = workdayUntil(`${year}-${String(month).padStart(2, '0')}-${wholeBetween(random, 10, 27)}`);
    const note = pick(random, ['扩产与改造需求', '跨产品线需求', '储能配套需求', '备件与服务需求']);
    return { date, own, person: manager, kind: '需求调研', note };
  });
}

function businessCalls(own: CustomerHistory, year: Year, random: Random): Contact[] {
  const pace = year === 2025 ? { days: [9, 14], missed: 0.05 } : { days: [14, 26], missed: 0.15 };
  return daysFor(own, { year, ...pace }, random).map((date) => {
    const { code, supervisor } = sellerOn(own.customer.territory, date);
    const person = nameOf(chance(random, 0.8) && supervisor ? supervisor : code);
    const note = pick(random, ['交付进度', '售后问题回访', '下月订单计划', '价格与账期', '质量反馈']);
    return { date, own, person, kind: '业务沟通', note };
  });
}

/** Messages of the system to each, begun in the middle of 2024; a call now and then by the seller. */
function followUps(own: CustomerHistory, year: Year, random: Random): Contact[] {
  const pushes = daysFor(own, { year, days: [70, 92], missed: 0.03 }, random)
    .filter((date) => date >= '2024-07-01')
    .map((date) => ({ date, own, person: '', kind: '自动推送', note: pick(random, ['产品动态', '优惠信息']) }));
  const calls = daysFor(own, { year, days: [90, 240], missed: 0.3 }, random).map((date) => {
    return { date, own, person: sellerOn(own.customer.territory, date).name, kind: '业务沟通', note: '日常跟进' };
  });
  return [...pushes, ...calls];
}

/** Days of the year from the first order on, so many days apart; now and then one is missed. */
function daysFor(own: CustomerHistory, pace: { year: Year; days: number[]; missed: number }, random: Random): string[] {
  const [least = 1, most = 1] = pace.days;
  const dates: string[] = [];
  let date = addDays(startIn(own, pace.year), wholeBetween(random, 2, most));
  for (; date <= `${pace.year}-12-31`; date = addDays(date, wholeBetween(random, least, most)))
    if (!chance(random, pace.missed)) dates.push(workdayUntil(date));
  return dates;
}

function nameOf(code: string): string {
  return people.find((person) => person.code === code)?.name ?? '';
}
