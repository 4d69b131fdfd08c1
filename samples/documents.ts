import type { SaleLine } from './sale-line.ts';
import { type Person, sellerOn, territoriesOf } from './people.ts';
import { chance, pick, type Random, shuffled, wholeBetween } from './random.ts';

// A month's lines as the orders that they came in: one to six lines, a working day, a seller.
// Returns are documents of their own.

export interface SalesDocument {
  number: string;
  date: string;
  seller: Person;
  lines: SaleLine[];
}

export interface Month {
  workingDays: string[];
  random: Random;
  /** Those who order on one day of the year only, by code. */
  orderOnce: Set<string>;
  /** Those whose first order is one document, by code. */
  openings: Set<string>;
}

/** In the order of their dates, numbered through each day. */
export function documentsOf(month: Month, lines: SaleLine[]): SalesDocument[] {
  const drafts = [...byCustomer(lines).values()].flatMap((own) => draftsFor(month, own));
  const inOrder = shuffled(month.random, drafts).sort((left, right) =>
    left.date < right.date ? -1 : Number(left.date > right.date),
  );
  const countOf = new Map<string, number>();
  return inOrder.map((draft) => {
    const prefix = `${draft.isReturn ? 'XT' : 'XS'}${draft.date.replaceAll('-', '')}`;
    const count = (countOf.get(prefix) ?? 0) + 1;
    countOf.set(prefix, count);
    return { ...draft, number: `${prefix}-${String(count).padStart(4, '0')}` };
  });
}

type Draft = Omit<SalesDocument, 'number'> & { isReturn: boolean };

function byCustomer(lines: SaleLine[]): Map<string, SaleLine[]> {
  const groups = new Map<string, SaleLine[]>();
  for (const line of lines) {
    const group = groups.get(line.customer.code);
    if (group) group.push(line);
    else groups.set(line.customer.code, [line]);
  }
  return groups;
}

function draftsFor(month: Month, lines: SaleLine[]): Draft[] {
  const sold = shuffled(
    month.random,
    lines.filter(({ quantity }) => quantity > 0),
  );
  const back = lines.filter(({ quantity }) => quantity < 0).map((line) => [line]);
  const onlyDay = dayIn(month);
  const orders = month.openings.has(lines[0]?.customer.code ?? '') ? [sold] : inOrders(month.random, sold);
  return [...orders, ...back].map((own) => {
    const [first] = own as [SaleLine];
    const date = month.orderOnce.has(first.customer.code) ? onlyDay : dayIn(month);
    return { date, seller: sellerOf(first, date, month.random), lines: own, isReturn: first.quantity < 0 };
  });
}

function inOrders(random: Random, lines: SaleLine[]): SaleLine[][] {
  const orders: SaleLine[][] = [];
  for (let start = 0, size = 0; start < lines.length; start += size) {
    size = wholeBetween(random, 1, 6);
    orders.push(lines.slice(start, start + size));
  }
  return orders;
}

/** Orders gather towards the end of the month. */
function dayIn({ workingDays, random }: Month): string {
  const dates = [pick(random, workingDays), pick(random, workingDays)].sort();
  return chance(random, 0.65) ? pick(random, dates) : (dates[1] as string);
}

/** Now and then a colleague of the province takes the order. */
function sellerOf({ customer }: SaleLine, date: string, random: Random): Person {
  const isStandIn = chance(random, 0.015);
  return sellerOn(isStandIn ? pick(random, territoriesOf(customer.province)) : customer.territory, date);
}
