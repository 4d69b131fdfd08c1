import type { Customer } from './customers.ts';
import { channelIn } from './demand.ts';
import type { SalesDocument } from './documents.ts';
import type { SaleLine } from './sale-line.ts';
import type { Target } from './targets.ts';
import type { Series, Year } from './shape.ts';

// The columns of the export files. No cell holds a comma or a quote, so none needs quoting.

export const ledgerHeader =
  '销售单号,行号,日期,客户编码,客户名称,省份,城市,区县,产品编码,产品名称,系列,渠道,经销商,销售员,数量,目录价,折扣,金额,成本\r\n';

export const targetHeader = '年份,月份,省份,系列,销售员,销售目标\r\n';

export function ledgerRows(document: SalesDocument): string {
  return document.lines.map((line, index) => ledgerRow(document, line, index + 1)).join('');
}

export function targetRow(year: Year, { month, province, series, seller, yuan }: Target): string {
  return row(`${year}`, `${month}`, province ?? '', series ? seriesName(series) : '', seller ?? '', `${yuan}`);
}

function ledgerRow({ number, date, seller }: SalesDocument, line: SaleLine, lineNumber: number): string {
  const { customer, product } = line;
  const { code, name, province, city, county } = customer;
  const channel = channelCells(customer, Number(date.slice(0, 4)) as Year);
  const buyer = [code, name, province, city, county];
  const goods = [product.code, product.name, seriesName(product.series)];
  const price = [String(line.quantity), decimals(product.priceCents, 2), decimals(line.payThousandths, 3)];
  const money = [decimals(line.amountCents, 2), decimals(line.costCents, 2)];
  return row(number, String(lineNumber), date, ...buyer, ...goods, ...channel, seller.name, ...price, ...money);
}

/** Channel and, where it has one, distributor. */
export function channelCells(customer: Customer, year: Year): string[] {
  const channel = channelIn(customer, year);
  return [channel, channel === '经销' ? customer.distributor : ''];
}

function seriesName(series: Series): string {
  return `${series}系列`;
}

/** A whole number of hundredths or thousandths as a decimal: 12345 with two places is 123.45. */
function decimals(units: number, places: number): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function row(...cells: string[]): string {
  return `${cells.join(',')}\r\n`;
}
