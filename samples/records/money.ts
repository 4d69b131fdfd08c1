import { addDays, monthEnd, monthsIn } from '../../src/base/dates.ts';
import { sellerOn } from '../people.ts';
import { between, chance, pick, type Random, randomFor, wholeBetween } from '../random.ts';
import { workdayFrom } from '../season.ts';
import type { CustomerHistory, History } from './history.ts';
import { byDate, numbering, type RecordFile } from './record-file.ts';

// A month's purchases of a customer are one statement, due after the customer's days, paid when the customer pays.
// What was paid by the end of 2025 are receipts; what was open at a month's end are receivables.

/** Yuan and cents as a whole number of cents. */
interface Payment {
  date: string;
  cents: number;
}

interface Statement {
  own: CustomerHistory;
  number: string;
  /** The month's last day. */
  date: string;
  due: string;
  cents: number;
  payments: Payment[];
}

export function moneyFiles(history: History): RecordFile[] {
  const random = randomFor('payments');
  const statements = [...history.values()].flatMap((own) => statementsOf(own, random));
  return [receiptsFile(statements), receivablesFile(statements)];
}

function statementsOf(own: CustomerHistory, random: Random): Statement[] {
  const days = pick(random, own.customer.distributor ? [30, 45] : [45, 60, 90]);
  const lateness = pick(random, habits);
  return monthsIn({ from: '2023-09-01', to: '2025-12-31' }).flatMap((month) => {
    const cents = own.months.get(month) ?? 0;
    if (cents <= 0) return [];
    const date = monthEnd(`${month}-01`);
    const due = addDays(date, days);
    const number = `DZ${month.replace('-', '')}-${own.customer.code}`;
    return [{ own, number, date, due, cents, payments: paymentsOf({ due, cents }, lateness, random) }];
  });
}

/** Days before or after the due day: most pay in time, some late, a few very late. */
const habits: [number, number][] = [...Array(16).fill([-8, 6]), [5, 30], [5, 30], [10, 45], [40, 120]];

function paymentsOf(
  { due, cents }: { due: string; cents: number },
  [earliest, latest]: [number, number],
  random: Random,
): Payment[] {
  const date = workdayFrom(addDays(due, wholeBetween(random, earliest, latest)));
  if (cents < 100_000_000 || chance(random, 0.4)) return [{ date, cents }];
  const first = Math.round((cents * between(random, 0.5, 0.7)) / 1_000_000) * 1_000_000;
  const rest = { date: workdayFrom(addDays(date, wholeBetween(random, 6, 25))), cents: cents - first };
  return [{ date, cents: first }, rest];
}

function receiptsFile(statements: Statement[]): RecordFile {
  const number = numbering('SK');
  const paid = byDate(statements.flatMap(({ own, payments }) => payments.map((payment) => ({ own, ...payment }))));
  const rows = paid
    .filter(({ date }) => date >= '2024-01-01' && date <= '2025-12-31')
    .map(({ own, date, cents }) => [number(date), date, ...payer(own, date), yuan(cents)]);
  return {
    kind: 'receipts',
    name: '回款记录.csv',
    header: '收款单号,收款日期,客户编码,客户名称,业务员,收款金额',
    rows,
  };
}

function receivablesFile(statements: Statement[]): RecordFile {
  const rows = monthsIn({ from: '2025-01-01', to: '2025-12-31' }).flatMap((month) => {
    const day = monthEnd(`${month}-01`);
    return statements.flatMap((statement) => {
      const open = openOn(statement, day);
      return open > 0 ? [[day, statement.number, ...payer(statement.own, day), statement.due, yuan(open)]] : [];
    });
  });
  const header = '截止日期,单据编号,客户编码,客户名称,业务员,到期日,应收余额';
  return { kind: 'receivables', name: '应收余额.csv', header, rows };
}

/** Cents not paid by the end of the day. */
function openOn({ date, cents, payments }: Statement, day: string): number {
  if (date > day) return 0;
  return payments.filter((payment) => payment.date <= day).reduce((open, payment) => open - payment.cents, cents);
}

function payer({ customer }: CustomerHistory, date: string): string[] {
  return [customer.code, customer.name, sellerOn(customer.territory, date).name];
}

function yuan(cents: number): string {
  return (cents / 100).toFixed(2);
}
