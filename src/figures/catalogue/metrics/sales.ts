// Money and quantities of the ledger, and what is computed from them.

import { divideBy, type Metric } from '../metric.ts';

export const salesMetrics: readonly Metric[] = [
  {
    key: 'sales',
    names: { zh: '销售额', en: 'Sales' },
    aliases: ['销售', '营业额'],
    unit: 'CNY',
    definition: {
      zh: '期间内单据明细金额之和，按公司约定的日期与税口径；退货与红字为负，草稿、报价与作废单据不计。',
      en: 'Sum of the line amounts dated in the period, on the company’s tax basis; returns are negative, drafts, quotes and cancelled documents are out.',
    },
    source: { kind: 'ledger', measure: 'amount' },
    target: 'sales.target',
  },
  {
    key: 'sales.target',
    names: { zh: '销售目标', en: 'Sales target' },
    aliases: ['目标', '销售额目标'],
    unit: 'CNY',
    definition: {
      zh: '期间内各月基准销售目标之和；不足整月的部分按日历天数折算。取能回答所问维度的最粗一套目标；上级区域包含下级。',
      en: 'Sum of the monthly base targets of the period; part of a month counts by calendar days. The coarsest set of targets that knows the asked dimensions is used; a region includes all below it.',
    },
    source: { kind: 'target', of: 'sales' },
  },
  {
    key: 'attainment',
    names: { zh: '目标完成率', en: 'Attainment' },
    aliases: ['完成率', '达成率'],
    unit: 'ratio',
    definition: {
      zh: '同一范围、同一期间的销售额 ÷ 销售目标。',
      en: 'Sales divided by the sales target of the same slice and period.',
    },
    source: {
      kind: 'formula',
      inputs: ['sales', 'sales.target'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('no_target'),
    },
  },
  {
    key: 'quantity',
    names: { zh: '销售数量', en: 'Quantity' },
    aliases: ['数量', '销量'],
    unit: 'count',
    definition: {
      zh: '期间内单据明细数量之和；退货为负，没有数量的明细按 0 计。',
      en: 'Sum of the line quantities dated in the period; returns are negative, lines without a quantity count 0.',
    },
    source: { kind: 'ledger', measure: 'quantity' },
  },
  {
    key: 'orders',
    names: { zh: '订单数', en: 'Orders' },
    aliases: ['单数', '订单'],
    unit: 'count',
    definition: {
      zh: '期间内、范围内至少有一行正金额明细的不同单据数。',
      en: 'Distinct documents with at least one line of positive amount in the slice and period.',
    },
    source: { kind: 'records', of: 'order_line', take: { how: 'distinct', column: 'document_id' } },
  },
  {
    key: 'sales.costed',
    names: { zh: '有成本的销售额', en: 'Sales with a cost' },
    unit: 'CNY',
    definition: { zh: '有成本的明细的金额之和。', en: 'Sum of the amounts of lines that have a cost.' },
    source: { kind: 'ledger', measure: 'costed_amount' },
  },
  {
    key: 'cost',
    names: { zh: '销售成本', en: 'Cost of sales' },
    aliases: ['成本'],
    unit: 'CNY',
    definition: { zh: '期间内单据明细成本之和。', en: 'Sum of the line costs dated in the period.' },
    source: { kind: 'ledger', measure: 'cost' },
  },
  {
    key: 'gross_margin',
    names: { zh: '毛利率', en: 'Gross margin' },
    unit: 'ratio',
    definition: {
      zh: '（金额 − 成本） ÷ 金额，只计有成本的明细。',
      en: '(amount − cost) ÷ amount over the lines that have a cost.',
    },
    source: {
      kind: 'formula',
      inputs: ['sales.costed', 'cost', { metric: 'sales', aside: true }],
      pattern: '({0} − {1}) ÷ {0}',
      compute: ([costed, cost, sales], decided) => {
        if (costed!.isZero()) return 'zero_base';
        const isThin = costed!.lt(sales!.times(decided('cost_coverage.least')));
        const value = costed!.minus(cost!).div(costed!);
        return { value, verdicts: isThin ? ['incomplete_cost'] : [] };
      },
    },
    settings: ['cost_coverage.least'],
  },
  {
    key: 'order_value',
    names: { zh: '客单价', en: 'Average order value' },
    aliases: ['平均订单额', '单均金额'],
    unit: 'CNY',
    definition: {
      zh: '销售额 ÷ 订单数。',
      en: 'Sales divided by the number of orders.',
    },
    source: {
      kind: 'formula',
      inputs: ['sales', { metric: 'orders', aside: true }],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
  {
    key: 'sales.counted',
    names: { zh: '有数量的销售额', en: 'Sales with a quantity' },
    unit: 'CNY',
    definition: { zh: '有数量的明细的金额之和。', en: 'Sum of the amounts of lines that have a quantity.' },
    source: { kind: 'ledger', measure: 'counted_amount' },
  },
  {
    key: 'price',
    names: { zh: '平均单价', en: 'Average price' },
    aliases: ['均价', '单价'],
    unit: 'CNY',
    definition: {
      zh: '有数量的明细的金额 ÷ 数量。',
      en: 'Amount of the lines that have a quantity, divided by that quantity.',
    },
    source: {
      kind: 'formula',
      inputs: ['sales.counted', 'quantity'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
  {
    key: 'sales.listed',
    names: { zh: '有标价的销售额', en: 'Sales with a list price' },
    unit: 'CNY',
    definition: { zh: '有标价的明细的金额之和。', en: 'Sum of the amounts of lines that have a list price.' },
    source: { kind: 'ledger', measure: 'listed_amount' },
  },
  {
    key: 'list_amount',
    names: { zh: '标价金额', en: 'Amount at list price' },
    unit: 'CNY',
    definition: {
      zh: '有标价的明细按标价计的金额之和。',
      en: 'What the lines that have a list price come to at that price.',
    },
    source: { kind: 'ledger', measure: 'list_amount' },
  },
  {
    key: 'discount',
    names: { zh: '折扣率', en: 'Discount' },
    aliases: ['折让率'],
    unit: 'ratio',
    definition: {
      zh: '1 − 成交金额 ÷ 标价金额，只计有标价的明细。',
      en: '1 − amount ÷ amount at list price, over the lines that have a list price.',
    },
    source: {
      kind: 'formula',
      inputs: ['sales.listed', 'list_amount'],
      pattern: '1 − {0} ÷ {1}',
      compute: ([amount, list]) => (list!.isZero() ? 'zero_base' : amount!.div(list!).negated().plus(1)),
    },
  },
  {
    key: 'returns',
    names: { zh: '退货额', en: 'Returns' },
    aliases: ['退货', '退货金额'],
    unit: 'CNY',
    definition: {
      zh: '期间内负金额明细之和的绝对值，按退货发生的日期。',
      en: 'The lines of negative amount dated in the period, as a positive number: by the day of the return.',
    },
    source: { kind: 'formula', inputs: ['sales.returned'], pattern: '−{0}', compute: ([sum]) => sum!.negated() },
  },
  {
    key: 'sales.returned',
    names: { zh: '退货明细金额', en: 'Amount of returned lines' },
    unit: 'CNY',
    definition: { zh: '负金额明细之和。', en: 'Sum of the lines of negative amount.' },
    source: { kind: 'ledger', measure: 'returned_amount' },
  },
  {
    key: 'sales.gross',
    names: { zh: '退货前销售额', en: 'Sales before returns' },
    unit: 'CNY',
    definition: { zh: '销售额 + 退货额。', en: 'Sales plus returns.' },
    source: {
      kind: 'formula',
      inputs: ['sales', 'returns'],
      pattern: '{0} + {1}',
      compute: ([sales, returns]) => sales!.plus(returns!),
    },
  },
  {
    key: 'return_rate',
    names: { zh: '退货率', en: 'Return rate' },
    unit: 'ratio',
    definition: { zh: '退货额 ÷ 退货前销售额。', en: 'Returns divided by sales before returns.' },
    source: {
      kind: 'formula',
      inputs: ['returns', 'sales.gross'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
  {
    key: 'returns_of_sales',
    names: { zh: '退货额（按原销售期）', en: 'Returns by the day of the sale' },
    unit: 'CNY',
    definition: {
      zh: '原销售日期落在期间内的负金额明细之和的绝对值；没有原销售日期的按退货日期。',
      en: 'The lines of negative amount whose sale lies in the period, as a positive number; without a day of the sale, by their own.',
    },
    source: { kind: 'records', of: 'return_line', take: { how: 'sum', column: 'returned' } },
  },
  {
    key: 'sales_per_day',
    names: { zh: '日均销售额', en: 'Sales per day' },
    aliases: ['日均销售'],
    unit: 'CNY',
    definition: {
      zh: '销售额 ÷ 已过日历天数；各月天数不同，日均可比。',
      en: 'Sales divided by the calendar days elapsed; comparable between months of different length.',
    },
    source: {
      kind: 'formula',
      inputs: ['sales', 'days.elapsed'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
];
