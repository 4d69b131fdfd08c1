// The currencies that a sheet writes beside its amounts. Amounts are yuan; what is none would be added to them as if it were.

import type { Place } from '../../base/errors.ts';
import { headerName, namesOf } from '../layout/header-names.ts';
import type { Column, Layout } from '../layout/layout.ts';

export interface SeenCurrencies {
  column: string;
  /** The column of amounts, and what there is to count them in yuan by. */
  amount: string | undefined;
  rate: string | undefined;
  inYuan: string | undefined;
  /** Other than the yuan; rows and the first of them. */
  foreign: Map<string, { rows: number; place: Place }>;
}

export type CurrencyReader = (cells: readonly string[], place: () => Place) => void;

/** Counts the rows of a sheet by the currency that they bear; undefined where it writes none, or its amounts are in yuan anyhow. */
export function currencyReader(layout: Layout, seen: Map<string, SeenCurrencies>): CurrencyReader | undefined {
  const index = positionOf(layout, currencyHeaders);
  const amount = layout.columns.get('amount');
  if (index < 0 || (amount && isInYuan(amount))) return undefined;
  const column = layout.headers[index]!;
  const found = seen.get(column) ?? seenIn(layout, column);
  seen.set(column, found);
  return (cells, place) => {
    const currency = (cells[index] ?? '').normalize('NFKC').trim().toUpperCase();
    if (!isYuan(currency)) note(found, currency, place);
  };
}

function seenIn(layout: Layout, column: string): SeenCurrencies {
  const headerOf = (names: ReadonlySet<string>) => layout.headers[positionOf(layout, names)];
  const amount = layout.columns.get('amount');
  const own = amount && !amount.computed ? amount.title : undefined;
  return { column, amount: own, rate: headerOf(rateHeaders), inYuan: headerOf(yuanHeaders), foreign: new Map() };
}

function note({ foreign }: SeenCurrencies, currency: string, place: () => Place): void {
  const known = foreign.get(currency);
  if (known) known.rows += 1;
  else if (foreign.size < mostCurrencies) foreign.set(currency, { rows: 1, place: place() });
}

const mostCurrencies = 50;

/** By its header, or by an exchange rate that it is computed with. */
function isInYuan({ title, computed }: Column): boolean {
  if (!computed) return isNamed(title, yuanHeaders) || /^(本币|本位币)/.test(headerName(title).name);
  return [...computed.operands.keys()].some((header) => isNamed(header, rateHeaders) || isNamed(header, yuanHeaders));
}

function positionOf({ headers }: Layout, names: ReadonlySet<string>): number {
  return headers.findIndex((header) => isNamed(header, names));
}

function isNamed(header: string, names: ReadonlySet<string>): boolean {
  return namesOf(header).some((name) => names.has(name));
}

/** Nothing is the company's own. */
function isYuan(currency: string): boolean {
  return currency === '' || /人民币|本位币|本币|\b(CNY|RMB|CNH)\b|^(RMB|CNY)|^(CN)?[¥元]$|^中国元$|^-+$/.test(currency);
}

const named = (text: string) => new Set(text.split(' ').map((header) => headerName(header).name));
const currencyHeaders = named(
  '币种 币别 货币 币种名称 币别名称 币种编码 币别编码 币种代码 货币代码 货币名称 结算币种 结算币别 交易币种 订单币种 单据币种 原币币种 currency currency_code currency_name curr crcy document_currency transaction_currency order_currency',
);
const rateHeaders = named('汇率 记账汇率 折算汇率 折本汇率 汇率值 exchange_rate exch_rate fx_rate');
const yuanHeaders = named(
  '本币金额 本币无税金额 本币不含税金额 本币价税合计 本币含税金额 本位币金额 人民币金额 折人民币 折合人民币 折人民币金额 amount_in_local_currency amount_in_local_cur amount_in_lc',
);
