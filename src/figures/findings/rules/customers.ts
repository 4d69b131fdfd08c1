// Customers who left, may leave, or do not come back.

import { quote, quoteParts } from '../../writing/quoted.ts';
import { number } from '../../writing/quoting.ts';
import { say } from '../../writing/spans.ts';
import { boundOf, known } from '../phrases.ts';
import { type Problem, rule } from '../rule.ts';
import { thresholds } from '../thresholds.ts';

export const lostCustomers = rule({
  key: 'lost_customers',
  names: { zh: '客户流失', en: 'Lost customers' },
  stake: { zh: '流失客户上年同期的采购额。', en: 'What the lost customers bought the year before.' },
  asks: ({ period, decided }) => ({
    all: `customers.lost@${period}`,
    lost: `customers.lost{purchase>=${decided('tier.base')}}@${period}`,
    purchases: `sales.lost{purchase>=${decided('tier.base')}}@${period}`,
  }),
  find: (answers, { language, decided }) => {
    const [all, lost, purchases] = [quote(answers.all), quote(answers.lost), quote(answers.purchases)];
    if (!all.value || !lost.value || !purchases.value) return [];
    const bound = boundOf(decided('tier.base'), language);
    const said =
      language === 'zh'
        ? say`停购客户${number(all)}家，其中上年采购额${bound}以上的${number(lost)}家，这部分客户上年同期采购${number(purchases)}`
        : say`of ${number(all)} customers lost, ${number(lost)} had bought ${bound} or more in the year before, ${number(purchases)} together in the same months`;
    const subject = language === 'zh' ? '流失客户' : 'Lost customers';
    return [{ subject, stake: purchases.value, said, proof: [all, lost, purchases] }];
  },
});

export const concentration = rule({
  key: 'customer_concentration',
  names: { zh: '客户过于集中', en: 'Customer concentration' },
  stake: {
    zh: '前 10 大客户销售额 × 客户流失率（流失客户数 ÷ 上年同期成交客户数）。',
    en: 'Sales to the ten largest × the rate at which customers are lost (lost ÷ customers of the year before).',
  },
  asks: ({ period, yearBefore }) => ({
    top1: `concentration.top1@${period}`,
    top10: `concentration.top10@${period}`,
    sales: `sales.top10@${period}`,
    lost: `customers.lost@${period}`,
    before: `customers@${yearBefore}`,
  }),
  find: (answers, { language }) => {
    const [top1, top10, sales] = [quote(answers.top1), quote(answers.top10), quote(answers.sales)];
    const [lost, before] = [quote(answers.lost), quote(answers.before)];
    if (top1.value === null || top10.value === null || !sales.value || !lost.value || !before.value) return [];
    if (top10.value < thresholds.top10Most && top1.value < thresholds.top1Most) return [];
    const said =
      language === 'zh'
        ? say`前10大客户占销售额的${number(top10)}，最大的一家占${number(top1)}`
        : say`the ten largest customers make ${number(top10)} of sales, the largest alone ${number(top1)}`;
    const subject = language === 'zh' ? '大客户' : 'Largest customers';
    const stake = (sales.value * lost.value) / before.value;
    return [{ subject, stake, said, proof: [top1, top10, sales, lost, before] }];
  },
});

export const lowRepurchase = rule({
  key: 'low_repurchase',
  names: { zh: '新客户复购偏低', en: 'New customers do not come back' },
  stake: {
    zh: '（老客户复购率 − 新客户复购率）× 新客户数 × 新客户户均销售额。',
    en: '(repurchase of existing − of new customers) × new customers × sales to one of them.',
  },
  asks: ({ period }) => ({
    fresh: `repurchase_rate{customer_age=new} by market@${period}`,
    existing: `repurchase_rate{customer_age=existing}@${period}`,
    sales: `sales{customer_age=new} by market@${period}`,
  }),
  find: (answers, { language }) => {
    const existing = quote(answers.existing);
    if (existing.value === null) return [];
    const sales = known(quoteParts(answers.sales, 'market'));
    return known(quoteParts(answers.fresh, 'market')).flatMap((fresh): Problem[] => {
      const amount = sales.find(({ label }) => label === fresh.label);
      if (fresh.value > existing.value! - thresholds.repurchasePoints || !amount) return [];
      const said =
        language === 'zh'
          ? say`${fresh.label}新客户复购率仅${number(fresh)}`
          : say`of the new customers of ${fresh.label.toLowerCase()} markets, only ${number(fresh)} bought again`;
      const against =
        language === 'zh' ? say`老客户为${number(existing)}` : say`against ${number(existing)} of existing customers`;
      const stake = (existing.value! - fresh.value) * amount.value;
      return [{ subject: fresh.label, stake, said, against, proof: [fresh, existing, amount] }];
    });
  },
});

export const smallFirstOrders = rule({
  key: 'small_first_orders',
  names: { zh: '首单偏小', en: 'Small first orders' },
  stake: {
    zh: '（成熟市场平均首单金额 − 新市场平均首单金额）× 新市场首单数。',
    en: '(first order value of mature − of new markets) × first orders of new markets.',
  },
  asks: ({ period }) => ({
    value: `first_order_value{market=new}@${period}`,
    mature: `first_order_value{market=mature}@${period}`,
    orders: `first_orders{market=new}@${period}`,
  }),
  find: (answers, { language }) => {
    const [value, mature, orders] = [quote(answers.value), quote(answers.mature), quote(answers.orders)];
    if (!value.value || !mature.value || !orders.value) return [];
    if (value.value >= mature.value * thresholds.firstOrderPart) return [];
    const said =
      language === 'zh'
        ? say`新市场客户平均首单${number(value)}，成熟市场为${number(mature)}，共${number(orders)}个首单`
        : say`${number(orders)} first orders of new markets came to ${number(value)} on average, those of mature ones to ${number(mature)}`;
    const subject = language === 'zh' ? '新市场' : 'New markets';
    return [{ subject, stake: (mature.value - value.value) * orders.value, said, proof: [value, mature, orders] }];
  },
});
