// The kinds of file that can be imported, their column keys, and the headers by which each key is known.

import type { Words } from '../../base/errors.ts';
import { type RecordKindName, recordKinds } from '../../records/kinds/all.ts';
import type { RecordColumn, RecordKind } from '../../records/kinds/record-kind.ts';

export type Kind = 'sales' | RecordKindName;

export const kinds = ['sales', ...(Object.keys(recordKinds) as RecordKindName[])] as const satisfies readonly Kind[];

export function isKind(text: string): text is Kind {
  return (kinds as readonly string[]).includes(text);
}

/** The declaration of a kind; undefined for the ledger, which is more than rows. */
export function recordKindOf(kind: Kind): RecordKind | undefined {
  return kind === 'sales' ? undefined : recordKinds[kind];
}

export function kindTitle(kind: Kind): Words {
  return recordKindOf(kind)?.title ?? { zh: '台账', en: 'Ledger' };
}

const salesHeaders: Record<string, string> = {
  document:
    '单据编号 单据号 单号 订单编号 订单号 订单ID 销售单号 销售订单号 出库单号 发货单号 发票号 发票号码 order_number order_no order_id document_number document_no invoice_no',
  line: '行号 行项目号 行项目 项次 分录号 line_number line_no',
  date: '日期 订单日期 单据日期 下单日期 销售日期 业务日期 开单日期 制单日期 交易日期 下单时间 订单时间 发货日期 出库日期 开票日期 order_date document_date transaction_date order_time',
  customer: '客户名称 客户 客户全称 客户简称 购货单位 购买方 往来单位 customer_name client',
  customer_code: '客户编码 客户编号 客户代码 客户ID 客户号 customer_id customer_no',
  region: '区域 地区 销售区域 所属区域 行政区划 sales_region',
  province: '省 省份 省/自治区 省市自治区 省级 所在省 所在省份 客户省份 state',
  city: '市 城市 地市 地级市 所在市 所在城市 客户城市',
  county: '县 区县 县区 县级 区/县 所在区县 district',
  product_code:
    '产品编码 产品编号 产品代码 产品ID 产品型号 商品编码 商品编号 物料编码 物料号 存货编码 货号 型号 SKU product_id product_no',
  product: '产品名称 产品 商品名称 商品 物料名称 存货名称 货品名称 品名 product_name item',
  series: '系列 产品系列 产品线 系列名称 product_series product_line',
  channel: '渠道 销售渠道 渠道类型 客户类型 sales_channel',
  distributor: '经销商 经销商名称 分销商 代理商 dealer',
  seller: '业务员 销售员 销售人员 销售代表 客户经理 销售负责人 salesperson sales_person sales_rep',
  quantity: '数量 销售数量 出库数量 件数 qty order_quantity',
  list_price: '标价 目录价 原价 标准价',
  price: '单价 销售单价 成交单价 价格 unit_price',
  discount: '折扣率 折扣 discount_rate',
  amount: '不含税金额 未税金额 无税金额 销售额 销售金额 金额 订单金额 成交金额 sales net_amount revenue',
  cost: '成本金额 销售成本 成本额 成本 cost_amount',
  sale_date: '原销售日期 原单日期 original_sale_date',
  // Recognised for filters and expressions, and kept out of the amount; the ledger has one date and one amount.
  delivery_date: '交货日期 发货日期 出库日期',
  invoice_date: '开票日期',
  amount_with_tax: '含税金额 价税合计 含税销售额',
  type: '单据类型 订单类型 业务类型',
  status: '订单状态 单据状态 状态',
};

/** Keys of targets that are no column of their own: a quarter is three months. */
const targetHeaders: Record<string, string> = { quarter: '季度 季' };

/** Headers in order of preference; compared without spaces, signs, width and case (see `headerName`). */
export const headersOf = Object.fromEntries(kinds.map((kind) => [kind, headersOfKind(kind)] as const)) as Record<
  Kind,
  Record<string, string>
>;

function headersOfKind(kind: Kind): Record<string, string> {
  const own = recordKindOf(kind);
  if (!own) return salesHeaders;
  const declared = own.columns.map(({ keys }) => keys);
  return Object.assign({}, ...declared, kind === 'targets' ? targetHeaders : {}) as Record<string, string>;
}

/** One key of each group must be there; a group written `quantity+price` needs all of its parts. */
export const requiredKeys = Object.fromEntries(kinds.map((kind) => [kind, requiredKeysOf(kind)] as const)) as Record<
  Kind,
  string[][]
>;

function requiredKeysOf(kind: Kind): string[][] {
  const own = recordKindOf(kind);
  if (!own) return [['date'], ['customer', 'customer_code'], ['amount', 'quantity+price', 'quantity+list_price']];
  if (kind === 'targets') return [['year', 'month', 'quarter'], ['value']];
  if (kind === 'customers') return [['name', 'code']];
  if (kind === 'counties') return [['region', 'province+county']];
  if (kind === 'price_moves') return [...requiredOf(own), ['change', 'old_price+new_price']];
  return requiredOf(own);
}

function requiredOf({ columns }: RecordKind): string[][] {
  return columns.filter(({ required }) => required).map(oneOf);
}

function oneOf({ type, keys }: RecordColumn): string[] {
  return type === 'region' ? ['region', 'province'] : Object.keys(keys);
}

/** How a key is called where people are told that it is missing. */
export function keyTitle(kind: Kind, key: string): string {
  return kind === 'sales' && key === 'amount' ? '金额' : (headersOf[kind][key]?.split(' ')[0] ?? key);
}

/** True when the keys at hand satisfy what the kind requires. */
export function isComplete(kind: Kind, keys: ReadonlySet<string>): boolean {
  return missingKeys(kind, keys).length === 0;
}

/** The groups of required keys of which none is at hand. */
export function missingKeys(kind: Kind, keys: ReadonlySet<string>): string[][] {
  const has = (choice: string) => choice.split('+').every((key) => keys.has(key));
  return requiredKeys[kind].filter((choices) => !choices.some(has));
}

/** True when the kind has all the keys that a mapping names. */
export function knowsKeys(
  kind: Kind,
  { columns, defaults }: { columns: Readonly<Record<string, unknown>>; defaults: Readonly<Record<string, unknown>> },
): boolean {
  return [...Object.keys(columns), ...Object.keys(defaults)].every((key) => Object.hasOwn(headersOf[kind], key));
}
