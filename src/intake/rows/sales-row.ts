// One row of a ledger file → one line ready for staging, or what is wrong with it.

import { hash } from 'node:crypto';
import type { StagedLine } from '../../records/ledger-staging.ts';
import { dayOf, type Layout, numberOf, textOf, titleOf } from '../layout/layout.ts';
import { readFold } from '../values/read-fold.ts';
import { cleanName, readChannel, readSeries, regionPath } from '../values/read-names.ts';
import { ledgerText, readDecimal } from '../values/read-number.ts';
import { amountsOf, creditsOf, readShares } from '../values/split-credit.ts';
import { badDiscount, badShares, missing, notADay, notANumber, type RowProblem } from './row-problems.ts';

/** The line without its place, which the content of a document does not depend on. */
export type SalesLine = Omit<StagedLine, 'file' | 'sheet' | 'row'>;

/** Adds what is wrong to `problems`; the lines count only when there is none. One line for each seller who shares it. */
export function readSalesRow(
  layout: Layout,
  { cells, reverses }: { cells: readonly string[]; reverses: boolean },
  problems: RowProblem[],
): SalesLine[] {
  const text = (key: string) => textOf(layout, cells, key);
  const signed = (value: string) => (reverses ? negative(value) : value);
  const number = (key: string) => signed(requireNumber(layout, cells, { key, problems }));
  const product = text('product');
  const productCode = text('product_code') || product;
  const series = readSeries(text('series'));
  const channel = readChannel(text('channel'));
  const customerCode = text('customer_code');
  const customer = text('customer') || customerCode;
  if (!customer) problems.push(missing(titleOf(layout, layout.columns.has('customer') ? 'customer' : 'customer_code')));
  // All of it at once: objects put together of several take twice the time, and most of it to be cleared away.
  const line: SalesLine = {
    document: text('document'),
    line: lineNumber(text('line')),
    date: requireDay(layout, cells, problems),
    customer_key: customerCode ? `c${customerCode}` : `n${customer}`,
    customer_code: customerCode,
    customer,
    region: regionPath({
      region: text('region'),
      province: text('province'),
      city: text('city'),
      county: text('county'),
    }),
    product_code: productCode,
    product: product || productCode,
    series_code: series.code,
    series: series.name,
    channel_code: channel.code,
    channel: channel.name,
    distributor: text('distributor'),
    seller: text('seller'),
    quantity: number('quantity'),
    amount: signed(amountOf(layout, cells, problems)),
    cost: number('cost'),
    list_amount: '',
    sold_on: dayOfSale(layout, cells, problems),
    origin: text('origin'),
    part: '0',
    credit: '',
    content: '',
  };
  line.list_amount = listAmount(layout, cells, line.quantity);
  line.content = contentOf(line);
  return splitLine(line, layout, problems);
}

// A return may say so by its sign, by its type, or by both: it is never twice negative.
function negative(value: string): string {
  return value === '' || value === '0' || value.startsWith('-') ? value : `-${value}`;
}

// Lines that say nothing more keep the content that they had before there was more to say.
function contentOf(line: SalesLine): string {
  const said = [
    line.line,
    line.date,
    line.customer_key,
    line.customer_code,
    line.customer,
    line.region,
    line.product_code,
    line.product,
    line.series_code,
    line.series,
    line.channel_code,
    line.channel,
    line.distributor,
    line.seller,
    line.quantity,
    line.amount,
    line.cost,
  ];
  if (line.list_amount || line.sold_on || line.origin) said.push(line.list_amount, line.sold_on);
  if (line.origin) said.push(line.origin);
  return hash('md5', said.join('\x1f'));
}

function splitLine(line: SalesLine, layout: Layout, problems: RowProblem[]): SalesLine[] {
  const shares = readShares(line.seller);
  if (!shares) problems.push(badShares(titleOf(layout, 'seller'), line.seller));
  if (!shares || shares.length < 2) {
    line.seller = shares?.[0]!.seller ?? '';
    return [line];
  }
  const credits = creditsOf(shares);
  const [amounts, quantities, costs, listAmounts] = [line.amount, line.quantity, line.cost, line.list_amount].map(
    (amount) => amountsOf(shares, amount),
  );
  return shares.map(({ seller }, index) => ({
    ...line,
    seller,
    part: String(index + 1),
    credit: credits[index]!,
    amount: amounts![index]!,
    quantity: quantities![index]!,
    cost: costs![index]!,
    list_amount: listAmounts![index]!,
  }));
}

/** Quantity × list price; '' where either is not there, or no number. */
function listAmount(layout: Layout, cells: readonly string[], quantity: string): string {
  const price = layout.columns.has('list_price') ? numberOf(layout, cells, 'list_price') : '';
  return price && quantity ? computedAmount({ price, quantity, discount: '' }) : '';
}

function dayOfSale(layout: Layout, cells: readonly string[], problems: RowProblem[]): string {
  const text = textOf(layout, cells, 'sale_date');
  const day = dayOf(layout, cells, 'sale_date');
  if (day === undefined) problems.push(notADay(titleOf(layout, 'sale_date'), text));
  return day ?? '';
}

function requireDay(layout: Layout, cells: readonly string[], problems: RowProblem[]): string {
  const text = textOf(layout, cells, 'date');
  const day = dayOf(layout, cells, 'date');
  if (!day) problems.push(text ? notADay(titleOf(layout, 'date'), text) : missing(titleOf(layout, 'date')));
  return day || '';
}

function requireNumber(
  layout: Layout,
  cells: readonly string[],
  { key, problems }: { key: string; problems: RowProblem[] },
): string {
  const value = numberOf(layout, cells, key);
  if (value === undefined) problems.push(notANumber(titleOf(layout, key), textOf(layout, cells, key)));
  return value ?? '';
}

function lineNumber(text: string): string {
  return /^[1-9]\d{0,8}$/.test(text) ? text : '';
}

/** The amount as it stands, else quantity × price × (1 − discount). */
function amountOf(layout: Layout, cells: readonly string[], problems: RowProblem[]): string {
  if (layout.columns.has('amount')) {
    const amount = requireNumber(layout, cells, { key: 'amount', problems });
    if (amount || problems.some(({ code }) => code === 'not_a_number')) return amount;
  }
  const priceKey = layout.columns.has('price') ? 'price' : 'list_price';
  const price = layout.columns.has('quantity') && requireNumber(layout, cells, { key: priceKey, problems });
  const quantity = numberOf(layout, cells, 'quantity');
  if (price && quantity) return computedAmount({ price, quantity, discount: discountOf(layout, cells, problems) });
  const absent = ['amount', 'quantity', priceKey].find(
    (key) => layout.columns.has(key) && !numberOf(layout, cells, key),
  )!;
  if (numberOf(layout, cells, absent) === '') problems.push(missing(titleOf(layout, absent)));
  return '';
}

function computedAmount(parts: { price: string; quantity: string; discount: string }): string {
  const full = readDecimal(parts.price)!.times(readDecimal(parts.quantity)!);
  return ledgerText(full.times(readDecimal('1')!.minus(parts.discount || '0'))) ?? '';
}

function discountOf(layout: Layout, cells: readonly string[], problems: RowProblem[]): string {
  const discount =
    readFold(textOf(layout, cells, 'discount')) ?? requireNumber(layout, cells, { key: 'discount', problems });
  const isPart = discount === '' || (Number(discount) >= 0 && Number(discount) <= 1);
  if (!isPart) problems.push(badDiscount(titleOf(layout, 'discount'), cleanName(discount)));
  return discount;
}
