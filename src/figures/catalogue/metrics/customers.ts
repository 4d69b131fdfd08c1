// Customers counted: who bought, who came, who came back, who left. What a customer is — tier, first order, lost — is a
// property computed from the whole ledger, never from the slice.

import { divideBy, type Metric } from '../metric.ts';

export const customerMetrics: readonly Metric[] = [
  {
    key: 'customers',
    names: { zh: '成交客户数', en: 'Customers' },
    aliases: ['客户数', '购买客户数'],
    unit: 'count',
    definition: {
      zh: '期间内、范围内有正金额明细的不同客户数。',
      en: 'Distinct customers with a line of positive amount in the slice and period.',
    },
    source: { kind: 'customers', count: 'bought' },
  },
  {
    key: 'customers.new',
    names: { zh: '新客户数', en: 'New customers' },
    aliases: ['新增客户数', '新增客户'],
    unit: 'count',
    definition: {
      zh: '首张订单（任何系列，全部账册）落在期间内、且在范围内有购买的客户数。',
      en: 'Customers who bought in the slice and whose first order ever, of any series, falls in the period.',
    },
    source: { kind: 'customers', count: 'new' },
  },
  {
    key: 'customers.new_effective',
    names: { zh: '新增有效客户数', en: 'New effective customers' },
    aliases: ['新增有效客户', '有效新客户数'],
    unit: 'count',
    definition: {
      zh: '新客户中，当年采购额达到基础级下限的客户数。',
      en: 'New customers whose purchases of the year reach the base band.',
    },
    source: { kind: 'customers', count: 'new_effective' },
    settings: ['tier.base'],
  },
  {
    key: 'customers.new_to_series',
    names: { zh: '系列新客户数', en: 'Customers new to a series' },
    aliases: ['系列新增客户数'],
    unit: 'count',
    definition: {
      zh: '该系列的首张订单落在期间内的客户数，无论客户本身是新是老。须指明系列，或按系列分。',
      en: 'Customers whose first order ever of the series falls in the period, whether they are new or not. Needs a series.',
    },
    source: { kind: 'customers', count: 'new_to_series' },
  },
  {
    key: 'customers.lost',
    names: { zh: '流失客户数', en: 'Lost customers' },
    aliases: ['流失客户'],
    unit: 'count',
    definition: {
      zh: '上年同期在范围内有采购，而期间最后若干个月（默认 6 个月）没有任何购买的客户数。purchase 条件看上年的采购额。',
      en: 'Customers who bought in the slice the year before and nothing at all in the last months of the period (6 unless set otherwise). `purchase` is that of the year before.',
    },
    source: { kind: 'customers', count: 'lost' },
    settings: ['lost.months'],
  },
  {
    key: 'sales.lost',
    names: { zh: '流失客户上年采购额', en: 'Purchases of lost customers' },
    aliases: ['流失客户采购额'],
    unit: 'CNY',
    definition: {
      zh: '流失客户上年同期在范围内的采购额之和。',
      en: 'What the lost customers bought in the slice the year before.',
    },
    source: { kind: 'customers', count: 'lost', sum: true },
    settings: ['lost.months'],
  },
  {
    key: 'customers.repeated',
    names: { zh: '复购客户数', en: 'Customers who bought again' },
    unit: 'count',
    definition: {
      zh: '期间内在两个以上不同日期下单的客户数。',
      en: 'Customers with orders on two or more different days of the period.',
    },
    source: { kind: 'customers', count: 'repeated' },
  },
  {
    key: 'repurchase_rate',
    names: { zh: '复购率', en: 'Repurchase rate' },
    aliases: ['客户复购率'],
    unit: 'ratio',
    definition: {
      zh: '范围内期间有两个以上不同日期下单的客户数 ÷ 有购买的客户数。',
      en: 'Customers of the slice with orders on two or more different days of the period, divided by those with any.',
    },
    source: {
      kind: 'formula',
      inputs: ['customers.repeated', 'customers'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
  {
    key: 'sales_per_customer',
    names: { zh: '单客贡献', en: 'Sales per customer' },
    aliases: ['户均销售额', '单客销售额'],
    unit: 'CNY',
    definition: {
      zh: '销售额 ÷ 同一范围内有购买的客户数。',
      en: 'Sales divided by the customers of the slice with any sale.',
    },
    source: {
      kind: 'formula',
      inputs: ['sales', { metric: 'customers', aside: true }],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
  ...[1, 5, 10, 20].flatMap(concentration),
  ...decidedConcentration(),
  ...([3, 6, 12] as const).flatMap(survival),
  {
    key: 'first_orders',
    names: { zh: '首单数', en: 'First orders' },
    unit: 'count',
    definition: {
      zh: '新客户在期间内的首张订单数，按首单所在的范围。',
      en: 'First orders of customers new in the period, by the slice of the order.',
    },
    source: { kind: 'records', of: 'first_order', take: { how: 'distinct', column: 'customer_id' } },
  },
  {
    key: 'first_order_amount',
    names: { zh: '首单金额', en: 'Amount of first orders' },
    unit: 'CNY',
    definition: {
      zh: '新客户在期间内首张订单的金额之和。',
      en: 'Sum of the first orders of customers new in the period.',
    },
    source: { kind: 'records', of: 'first_order', take: { how: 'sum', column: 'amount' } },
  },
  {
    key: 'first_order_value',
    names: { zh: '平均首单金额', en: 'First order value' },
    aliases: ['首单均额', '首单采购量'],
    unit: 'CNY',
    definition: {
      zh: '期间内新客户首张订单的平均金额。',
      en: 'Mean amount of the first order document of customers new in the period.',
    },
    source: {
      kind: 'formula',
      inputs: ['first_order_amount', 'first_orders'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
];

function concentration(most: number): Metric[] {
  return [
    {
      key: `sales.top${most}`,
      names: { zh: `前${most}大客户销售额`, en: `Sales to the top ${most} customers` },
      unit: 'CNY',
      definition: {
        zh: `范围内销售额最大的 ${most} 个客户的销售额之和。`,
        en: `Sales to the ${most} customers of the slice with the largest sales.`,
      },
      source: { kind: 'top', most },
    },
    {
      key: `concentration.top${most}`,
      names: { zh: `前${most}大客户占比`, en: `Share of the top ${most} customers` },
      unit: 'ratio',
      definition: {
        zh: `范围内销售额最大的 ${most} 个客户的销售额 ÷ 范围内销售额。`,
        en: `Sales to the ${most} largest customers of the slice, divided by its sales.`,
      },
      source: {
        kind: 'formula',
        inputs: [{ metric: `sales.top${most}`, aside: true }, 'sales'],
        pattern: '{0} ÷ {1}',
        compute: divideBy('zero_base'),
      },
    },
  ];
}

function decidedConcentration(): Metric[] {
  return [
    {
      key: 'sales.top',
      names: { zh: '头部客户销售额', en: 'Sales to the largest customers' },
      unit: 'CNY',
      definition: {
        zh: '范围内销售额最大的若干客户的销售额之和，取多少个由公司约定（默认 10 个）。',
        en: 'Sales to the customers of the slice with the largest sales; the company decides how many (10 unless set otherwise).',
      },
      source: { kind: 'top', most: 'concentration.top' },
      settings: ['concentration.top'],
    },
    {
      key: 'concentration',
      names: { zh: '客户集中度', en: 'Customer concentration' },
      unit: 'ratio',
      definition: {
        zh: '头部客户销售额 ÷ 范围内销售额。',
        en: 'Sales to the largest customers divided by the sales of the slice.',
      },
      source: {
        kind: 'formula',
        inputs: [{ metric: 'sales.top', aside: true }, 'sales'],
        pattern: '{0} ÷ {1}',
        compute: divideBy('zero_base'),
      },
    },
  ];
}

function survival(months: 3 | 6 | 12): Metric[] {
  const span = `${months}m` as const;
  return [
    {
      key: `customers.stayed_${span}`,
      names: { zh: `${months}个月后仍购买的新客户数`, en: `New customers still buying after ${months} months` },
      unit: 'count',
      definition: {
        zh: `期间内的新客户中，首单满 ${months} 个月当天或以后还有订单的客户数。`,
        en: `Of the customers new in the period, those with an order ${months} months or more after their first.`,
      },
      source: { kind: 'customers', count: `stayed_${span}` },
    },
    {
      key: `customers.due_${span}`,
      names: { zh: `首单已满${months}个月的新客户数`, en: `New customers ${months} months on` },
      unit: 'count',
      definition: {
        zh: `期间内的新客户中，首单到业务日已满 ${months} 个月的客户数。`,
        en: `Of the customers new in the period, those whose first order lies ${months} months or more before the business day.`,
      },
      source: { kind: 'customers', count: `due_${span}` },
    },
    {
      key: `survival_${span}`,
      names: { zh: `新客户${months}个月存活率`, en: `Survival after ${months} months` },
      unit: 'ratio',
      definition: {
        zh: `期间内的新客户中，首单满 ${months} 个月后仍有购买的比例；未满的不计。`,
        en: `Of the customers new in the period, the part that still bought ${months} months after the first order; those too young do not count.`,
      },
      source: {
        kind: 'formula',
        inputs: [`customers.stayed_${span}`, `customers.due_${span}`],
        pattern: '{0} ÷ {1}',
        compute: divideBy('zero_base'),
      },
    },
  ];
}
