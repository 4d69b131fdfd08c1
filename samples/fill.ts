import type { Stream } from './budget.ts';
import type { Customer } from './customers.ts';
import { sumOf } from './fit.ts';
import type { Pricing } from './pricing.ts';
import { type Product, productsOf } from './products.ts';
import { between, chance, pick, type Random } from './random.ts';
import { type SaleLine, saleLine } from './sale-line.ts';
import type { Series } from './shape.ts';

// From wishes in yuan to lines of whole quantities at list price and discount. What one customer's lines leave over
// is carried to the next; the last and largest customer takes small items until next to nothing remains.

export interface Wish {
  customer: Customer;
  amountCents: number;
  /** The customer's first order: few lines. */
  isOpening?: boolean;
}

/** Where lines are made: one stream of one month, its prices and its chance. */
export interface Counter {
  stream: Stream;
  pricing: Pricing;
  random: Random;
}

/** Lines for all wishes of a cell, adding up to their sum within some tens of yuan. Who wants nothing gets nothing. */
export function fillCell(counter: Counter, wishes: Wish[]): SaleLine[] {
  const real = wishes.filter(({ amountCents }) => amountCents > 0);
  const { exact = [], loose = [] } = Object.groupBy(real, (wish) => (isExact(wish) ? 'exact' : 'loose'));
  const lines = exact.flatMap((wish) => exactLines(counter, wish));
  let carried = sumOf(exact.map(({ amountCents }) => amountCents)) - amountOf(lines);
  for (const wish of loose.sort((left, right) => left.amountCents - right.amountCents)) {
    const made = linesFor(counter, { ...wish, amountCents: wish.amountCents + carried });
    carried += wish.amountCents - amountOf(made);
    lines.push(...made);
  }
  const closer = lines.at(-1)?.customer;
  return closer ? [...lines, ...smallItems(counter, { customer: closer, amountCents: carried })] : lines;
}

/** First orders, and the one customer whose purchases are told, take small items of their own. */
function isExact({ customer, isOpening }: Wish): boolean {
  return isOpening === true || customer.special === 'flagship';
}

function exactLines(counter: Counter, wish: Wish): SaleLine[] {
  const lines = linesFor(counter, wish);
  return [...lines, ...smallItems(counter, { ...wish, amountCents: wish.amountCents - amountOf(lines) })];
}

function linesFor(counter: Counter, { customer, amountCents, isOpening }: Wish): SaleLine[] {
  const lines: SaleLine[] = [];
  let rest = amountCents;
  for (let left = isOpening ? 3 : lineCount(amountCents); left > 0; left--) {
    const wanted = (rest / left) * (left > 1 ? between(counter.random, 0.5, 1.5) : 1);
    const product = productFor(counter, wanted);
    const payThousandths = counter.pricing.next(counter.stream, counter.random);
    const quantity = Math.floor((wanted * 1000) / (product.priceCents * payThousandths));
    if (quantity < 1) continue;
    const line = counter.pricing.book(saleLine(customer, product, { quantity, payThousandths }));
    rest -= line.amountCents;
    lines.push(line);
    if (!isOpening && chance(counter.random, 0.004)) lines.push(returned(counter, line));
  }
  return lines;
}

/** More money, more lines, but each of them larger too. Less than 1,200 yuan is left to the next customer. */
function lineCount(amountCents: number): number {
  return amountCents < 120_000 ? 0 : Math.ceil(Math.sqrt(amountCents / 100_000) * 0.6);
}

/** A product of which the money buys several, so that little is left over. */
function productFor({ stream, random }: Counter, wantedCents: number): Product {
  const products = productsOf[stream.series];
  const affordable = products.filter(({ priceCents }) => priceCents * 5 <= wantedCents);
  return affordable.length > 0 ? pick(random, affordable.slice(-6)) : cheapest(stream.series);
}

/** A few of what was bought come back; the return is a line of its own with a negative quantity. */
function returned({ pricing, random }: Counter, { customer, product, quantity, payThousandths }: SaleLine): SaleLine {
  const back = Math.ceil(quantity * between(random, 0.02, 0.1));
  return pricing.book(saleLine(customer, product, { quantity: -back, payThousandths }));
}

function smallItems(counter: Counter, { customer, amountCents }: Wish): SaleLine[] {
  const [smallest, , third] = productsOf[counter.stream.series] as [Product, Product, Product];
  const payThousandths = counter.pricing.next(counter.stream, counter.random);
  const quantity = Math.floor((amountCents * 1000) / (third.priceCents * payThousandths));
  const larger = saleLine(customer, third, { quantity, payThousandths });
  const last = closestLine(smallest, { customer, amountCents: amountCents - larger.amountCents });
  return [larger, last].filter((line) => line.quantity > 0).map(counter.pricing.book);
}

/** Of all discounts from 0.85 the one that, with a whole quantity, comes closest to the amount. */
function closestLine(product: Product, { customer, amountCents }: Wish): SaleLine {
  const candidates = Array.from({ length: 31 }, (_, step) => {
    const payThousandths = 850 + step * 5;
    const quantity = Math.round((amountCents * 1000) / (product.priceCents * payThousandths));
    return saleLine(customer, product, { quantity, payThousandths });
  });
  const distance = (line: SaleLine) => Math.abs(line.amountCents - amountCents);
  return candidates.reduce((best, line) => (distance(line) < distance(best) ? line : best));
}

function cheapest(series: Series): Product {
  return productsOf[series][0] as Product;
}

function amountOf(lines: SaleLine[]): number {
  return sumOf(lines.map((line) => line.amountCents));
}
