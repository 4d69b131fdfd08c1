import { addDays, earlier, monthEnd, monthsIn } from '../../src/base/dates.ts';
import { split, sumOf } from '../fit.ts';
import { people, sellerOn, territories } from '../people.ts';
import { between, type Random, randomFor } from '../random.ts';
import { workdayUntil } from '../season.ts';
import { type Province, provinces } from '../shape.ts';
import type { MarketEvent } from './events.ts';
import { type History, purchasesIn, salesIn } from './history.ts';
import { byDate, numbering, type RecordFile } from './record-file.ts';
import type { Trip } from './travel.ts';

// What the region spends: a stated part of its sales, shared out in whole yuan. Events cost what their return says:
// the year's sales of the customers that they won, over it.

type BudgetYear = 2024 | 2025;

const expenseRatio: Record<BudgetYear, number> = { 2024: 0.072, 2025: 0.068 };
const eventReturn: Record<BudgetYear, number> = { 2024: 3.9, 2025: 4.2 };

interface Expense {
  date: string;
  kind: string;
  event: string;
  province: Province;
  city: string;
  person: string;
  note: string;
  /** Its part among the others of its group. */
  weight: number;
}

/** What of the year's other expenses goes to each group. */
const parts = { salary: 0.5, travel: 0.15, entertainment: 0.12, other: 0.23 };

export function expensesFile(world: { history: History; events: MarketEvent[]; trips: Trip[] }): RecordFile {
  const spent = ([2024, 2025] as const).flatMap((year) => expensesOf(year, world));
  const number = numbering('FY');
  const rows = byDate(spent).map(({ date, kind, yuan, event, province, city, person, note }) => {
    return [number(date), date, kind, `${yuan}`, event, province, city, person, note];
  });
  const header = '费用单号,费用日期,费用类型,费用金额,活动编码,省份,城市,报销人,说明';
  return { kind: 'expenses', name: '费用明细.csv', header, rows };
}

function expensesOf(
  year: BudgetYear,
  { history, events, trips }: { history: History; events: MarketEvent[]; trips: Trip[] },
): (Expense & { yuan: number })[] {
  const random = randomFor(`expenses ${year}`);
  const held = events.filter(({ date }) => date.startsWith(`${year}`));
  const granted = trips.filter(({ date, status }) => date.startsWith(`${year}`) && status === '已批准');
  const won = sumOf(held.flatMap((event) => event.won).map((own) => purchasesIn(own, year)));
  const forEvents = Math.round(won / 100 / eventReturn[year]);
  const rest = Math.round((salesIn(history, year) / 100) * expenseRatio[year]) - forEvents;
  const [salary = 0, travel = 0, entertainment = 0, other = 0] = split(rest, Object.values(parts), 1);
  return [
    ...shared(forEvents, [...held.flatMap(eventExpenses), ...granted.filter(({ event }) => event).map(tripExpense)]),
    ...shared(
      salary,
      monthsOf(year).flatMap((month) => salaries(month, random)),
    ),
    ...shared(travel, granted.filter(({ event }) => !event).map(tripExpense)),
    ...shared(
      entertainment,
      monthsOf(year).flatMap((month) => dinners(month, random)),
    ),
    ...shared(
      other,
      monthsOf(year).flatMap((month) => others(month, random)),
    ),
  ];
}

function shared(total: number, expenses: Expense[]): (Expense & { yuan: number })[] {
  const amounts = split(
    total,
    expenses.map(({ weight }) => weight),
    1,
  );
  return expenses.map((expense, index) => ({ ...expense, yuan: amounts[index] ?? 0 }));
}

function monthsOf(year: BudgetYear): string[] {
  return monthsIn({ from: `${year}-01-01`, to: `${year}-12-31` });
}

/** Venue, material and guests; an exhibition has a stand that is much of it. */
function eventExpenses({ code, kind, name, date, province, city }: MarketEvent): Expense[] {
  const what = kind === 'promotion' ? '推介会' : '展会';
  const items: [string, number][] =
    kind === 'promotion'
      ? [
          ['场地与会务', 90],
          ['样机与资料', 70],
          ['客户接待', 50],
        ]
      : [
          ['展位与搭建', 420],
          ['样机运输', 130],
          ['资料与接待', 110],
        ];
  return items.map(([item, weight]) => {
    const person = sellerOn(territoriesIn(province)[0] as (typeof territories)[number], date).name;
    return { date, kind: what, event: code, province, city, person, note: `${name} ${item}`, weight };
  });
}

function territoriesIn(province: Province): typeof territories {
  return territories.filter((territory) => territory.province === province);
}

/** Reimbursed some days after the request, in the same year and before the person leaves. */
function tripExpense({ number, date, event, province, city, person, yuan }: Trip): Expense {
  const left = people.find(({ name }) => name === person)?.left ?? '2025-12-31';
  const paid = earlier(earlier(workdayUntil(addDays(date, 16)), `${date.slice(0, 4)}-12-31`), left);
  return { date: paid, kind: '差旅', event, province, city, person, note: `出差申请 ${number}`, weight: yuan / 100 };
}

/** Everybody of the team on the month's last day; a supervisor earns more than a seller. */
function salaries(month: string, random: Random): Expense[] {
  const date = monthEnd(`${month}-01`);
  const supervisors = people.filter(({ role }) => role === 'supervisor').map((person) => ({ person, weight: 1.5 }));
  const sellers = territories.map((territory) => ({ person: sellerOn(territory, date), weight: 1 }));
  return [...supervisors, ...sellers].map(({ person, weight }) => ({
    ...placeOf(person.code),
    date,
    kind: '薪酬',
    event: '',
    person: person.name,
    note: `${month} 工资与提成`,
    weight: weight * between(random, 0.9, 1.15),
  }));
}

function dinners(month: string, random: Random): Expense[] {
  return territories.map((territory) => {
    const date = workdayUntil(`${month}-${String(10 + Math.floor(random() * 18)).padStart(2, '0')}`);
    const { name, code } = sellerOn(territory, date);
    const weight = between(random, 0.5, 1.5);
    return { ...placeOf(code), date, kind: '业务招待', event: '', person: name, note: '客户招待', weight };
  });
}

function others(month: string, random: Random): Expense[] {
  const date = workdayUntil(monthEnd(`${month}-01`));
  return provinces.flatMap((province) =>
    ['办事处租金', '样品与物流', '通讯与办公'].map((note) => {
      const place = { province, city: '', person: '' };
      return { ...place, date, kind: '其他', event: '', note: `${month} ${note}`, weight: between(random, 0.8, 1.2) };
    }),
  );
}

/** Of a supervisor of two provinces, the first. */
function placeOf(code: string): { province: Province; city: string } {
  const own = territories.find(({ sellers }) => sellers.some((one) => one.code === code || one.supervisor === code));
  return { province: own?.province ?? '浙江', city: '' };
}
