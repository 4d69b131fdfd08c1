// What documents call themselves, and what that means for the ledger: a sale, one taken back, or no sale at all. Words of
// 用友, 金蝶, 管家婆, SAP, QuickBooks and shops; a new one is a line here.

import type { Words } from '../../base/errors.ts';

/** Why a row is no sale. */
export const leftOutReasons = {
  quote: { zh: '报价', en: 'quotes' },
  draft: { zh: '草稿、未审核', en: 'drafts, not approved' },
  cancelled: { zh: '作废、已取消', en: 'cancelled, void' },
  awaiting_payment: { zh: '待付款', en: 'awaiting payment' },
  purchase: { zh: '采购、进货', en: 'purchases' },
  stock: { zh: '调拨、盘点、其他出入库', en: 'transfers, stocktaking, other stock moves' },
  payment: { zh: '收付款', en: 'payments' },
} as const satisfies Record<string, Words>;

export type LeftOutReason = keyof typeof leftOutReasons;

export type Said = LeftOutReason | 'sale' | 'reversal' | 'doubtful';

type Phrase = readonly [pattern: RegExp, said: Said];

// Earlier lines go first: a red-letter purchase is a purchase, and 货到付款 and 政府采购 say how and to whom was sold.
const types: readonly Phrase[] = [
  [/(?<![未不非])(作废|取消|撤销|废弃)|\b(void|cancell?ed|cancell?ation request)\b/, 'cancelled'],
  [/草稿|暂存|\bdraft\b/, 'draft'],
  [/报价|询价|估价|形式发票|\b(quot(e|ation)|estimate|proposal|rfq|pro-?\s?forma)\b|^f[58]$/, 'quote'],
  [
    /^(红字|蓝字|红冲)?(采购|进货|外购|委外)|(采购|进货)(入库|退|订单|发票|单)|\b(purchases?|vendor|supplier)\b|^bill( credit)?$/,
    'purchase',
  ],
  [/调拨|移库|移仓|盘点|盘盈|盘亏|报损|报溢|其[他它][出入]库|生产|领料|退料|组装|拆卸|借[出入]|归还/, 'stock'],
  [/\b(stock|inventory|warehouse)\b|^transfer( order)?$|\bstock\s?-?tak(e|ing)\b/, 'stock'],
  [
    /[收付]款单|^(销售|采购|其[他它])?(收款|付款|预收款?|预付款?)(业务)?$|^((customer )?payment|receipt|payment received|deposit)$/,
    'payment',
  ],
  [/换货|\bexchange\b/, 'sale'],
  [
    /退货|退回|销退|返货|红字|红冲|冲红|红单|冲销|负数|贷项|\b(returns?|refund(ed)?|credit (note|memo)|rma|reversal|cancellation)\b|^(g2|re|s1)$/,
    'reversal',
  ],
  [/返利|返点|折让|回扣|\b(rebates?|allowances?)\b/, 'reversal'],
  [/销售|零售|批发|订单|订货|出库|发货|送货|提货|开票|发票|普通|正常|蓝字|直运|直销|分期|寄售|代销|售/, 'sale'],
  [
    /\b(sales?|invoices?|orders?|standard|normal|retail|wholesale|deliver(y|ies)|shipment|debit memo)\b|^(f1|f2|l2|s2|zf2|zor|or|ta)$/,
    'sale',
  ],
];

const statuses: readonly Phrase[] = [
  [/取消审核|反审核/, 'draft'],
  [
    /(?<![未不非])(作废|取消|撤销|废弃|已废|已删除)|交易关闭|\b(void(ed)?|cancell?ed|deleted|abandoned|declined|failed)\b/,
    'cancelled',
  ],
  [
    /草稿|暂存|未审|待审|未提交|未批|待批|[审批]核中|审批中|重新审核|驳回|拒绝|退回修改|^(创建|新建|保存|未确认)$/,
    'draft',
  ],
  [/\b(draft|unapproved|not approved|pending approval|rejected|saved|on approval)\b/, 'draft'],
  [
    /待付款|待支付|等待(买家|客户)?(付款|支付)|支付失败|^pending( payment)?$|\bawaiting payment\b|\bpayment (pending|failed)\b/,
    'awaiting_payment',
  ],
  [/退货|退款|\b(returned|refunded)\b/, 'doubtful'],
];

/** Columns that answer yes or no, and what yes means; one about approval speaks by its no. */
const flags: readonly { header: RegExp; yes?: Said; no?: Said }[] = [
  { header: /^(是否)?(已?作废|取消)(标志|标识|标记)?$|^is_?(void|cancell?ed)$/, yes: 'cancelled' },
  {
    header: /^(是否)?(退货|红字|红冲)(标志|标识|标记)?$|^红蓝(字|标志|标识|单)?(标志|标识)?$|^is_?returned?$/,
    yes: 'reversal',
  },
  { header: /^(是否)?(已?审核)(标志|标识|标记)?$|^is_?approved$/, no: 'draft' },
];

/** What the type of a document says; undefined for a word that nobody knows. */
export function saidByType(text: string): Said | undefined {
  return types.find(([pattern]) => pattern.test(text))?.[1];
}

/** What a status says; undefined where it says nothing against the document. */
export function saidByStatus(text: string): Said | undefined {
  return statuses.find(([pattern]) => pattern.test(text))?.[1];
}

/** The reading of a column of yes and no, by its header; undefined for any other column. */
export function flagReader(header: string): ((text: string) => Said | undefined) | undefined {
  const flag = flags.find((each) => each.header.test(header));
  return flag && ((text) => (isYes(text) ? flag.yes : isNo(text) ? flag.no : undefined));
}

const isYes = (text: string) => /^(是|y|yes|true|1|√|✓|红|红字|红单|作废|已作废|退货|退|取消|已取消)$/.test(text);
const isNo = (text: string) => /^(否|n|no|false|0|×|未审核|未审|待审核)$/.test(text);
