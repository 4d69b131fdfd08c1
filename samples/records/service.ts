import { addDays, monthsIn } from '../../src/base/dates.ts';
import { sellerOn } from '../people.ts';
import { chance, pick, pickWeighted, type Random, randomFor, shuffled, wholeBetween } from '../random.ts';
import { workdayUntil } from '../season.ts';
import type { Year } from '../shape.ts';
import { type CustomerHistory, type History, ofTier } from './history.ts';
import { byDate, numbering, type RecordFile } from './record-file.ts';

// What customers think of the region, and what they had to complain about.

/** What core customers score on average, the others a little more or less. */
const meanScore: Record<number, number> = { 2024: 82, 2025: 89 };

export function satisfactionFile(history: History): RecordFile {
  const rows = ([2024, 2025] as const).flatMap((year) => [
    ...survey(`${year}-06-14`, ofTier(history, year, 'core').filter(isOlder(`${year}-04-01`)), scoreBefore(year)),
    ...survey(`${year}-11-20`, ofTier(history, year, 'core'), meanScore[year] as number),
    ...survey(`${year}-11-21`, ofTier(history, year, 'strategic'), (meanScore[year] as number) + 2),
    ...survey(`${year}-11-26`, ofTier(history, year, 'base').slice(0, 120), (meanScore[year] as number) - 3),
  ]);
  return { kind: 'satisfaction', name: '客户满意度.csv', header: '评分日期,客户编码,客户名称,满意度', rows };
}

function isOlder(date: string) {
  return ({ firstDate }: CustomerHistory) => firstDate < date;
}

/** In the middle of the year not all is won yet. */
function scoreBefore(year: Year): number {
  return (meanScore[year] as number) - 3;
}

/** Whole scores whose mean is exactly the one asked for: what one gives more, another gives less. */
function survey(date: string, asked: CustomerHistory[], mean: number): string[][] {
  const random = randomFor(`satisfaction ${date}`);
  const more = Array.from({ length: Math.floor(asked.length / 2) }, () => wholeBetween(random, 0, 8));
  const less = more.map((offset) => -offset);
  const offsets = shuffled(random, [...more, ...less, ...(asked.length % 2 === 1 ? [0] : [])]);
  return asked.map(({ customer }, index) => [date, customer.code, customer.name, `${mean + (offsets[index] ?? 0)}`]);
}

const kinds = [
  { kind: '交付', weight: 40, notes: ['交期延误', '到货数量短缺', '物流破损'] },
  { kind: '质量', weight: 22, notes: ['驱动器过热报警', '接触器异响', '参数漂移'] },
  { kind: '售后', weight: 30, notes: ['现场响应慢', '备件等待', '调试人员不足'] },
  { kind: '其他', weight: 8, notes: ['开票信息有误', '对账差异'] },
];

/** Days until a problem is solved: core and strategic customers' were taken up faster in 2025. */
const daysToSolve: Record<number, [number, number]> = { 2024: [3, 24], 2025: [1, 10] };

export function issuesFile(history: History): RecordFile {
  const random = randomFor('issues');
  const number = numbering('WT');
  const opened = byDate([...history.values()].flatMap((own) => openedBy(own, random)));
  const rows = opened.map(({ own, date, resolved }) => {
    const { kind, notes } = pickWeighted(random, kinds, ({ weight }) => weight);
    const { code, name, territory } = own.customer;
    return [number(date), date, resolved, code, name, sellerOn(territory, date).name, kind, pick(random, notes)];
  });
  const header = '问题编号,提出日期,解决日期,客户编码,客户名称,责任人,问题类型,说明';
  return { kind: 'issues', name: '客户问题.csv', header, rows };
}

function openedBy(own: CustomerHistory, random: Random): { own: CustomerHistory; date: string; resolved: string }[] {
  return monthsIn({ from: '2024-01-01', to: '2025-12-31' }).flatMap((month) => {
    const cents = own.months.get(month) ?? 0;
    if (cents <= 0 || !chance(random, cents > 50_000_000 ? 0.2 : 0.07)) return [];
    const date = workdayUntil(`${month}-${wholeBetween(random, 10, 28)}`);
    const [least, most] = daysToSolve[Number(month.slice(0, 4))] as [number, number];
    const resolved = addDays(date, wholeBetween(random, least, most));
    return [{ own, date, resolved: resolved > '2025-12-31' ? '' : resolved }];
  });
}
