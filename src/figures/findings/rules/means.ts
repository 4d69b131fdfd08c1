// What the region works with: its people, its events, its money outside.

import { quote } from '../../writing/quoted.ts';
import { number } from '../../writing/quoting.ts';
import { say } from '../../writing/spans.ts';
import { rule } from '../rule.ts';
import { thresholds } from '../thresholds.ts';

export const unevenTeam = rule({
  key: 'uneven_team',
  ofCompany: true,
  names: { zh: '团队业绩不均', en: 'Uneven team' },
  stake: {
    zh: '后 20% 人员的销售额 ×（中间 60% 的人均销售额 ÷ 后 20% 的人均销售额 − 1）：达到中间水平时多得的销售额。',
    en: 'Sales of the last fifth × (sales per head of the middle ÷ of the last fifth − 1): what the level of the middle would bring.',
  },
  asks: ({ period }) => ({
    topShare: `sales:share{quintile=top}@${period}`,
    bottomShare: `sales:share{quintile=bottom}@${period}`,
    top: `sales_per_head{quintile=top}@${period}`,
    middle: `sales_per_head{quintile=middle}@${period}`,
    bottom: `sales_per_head{quintile=bottom}@${period}`,
    sales: `sales{quintile=bottom}@${period}`,
  }),
  find: (answers, { language }) => {
    const [topShare, bottomShare] = [quote(answers.topShare), quote(answers.bottomShare)];
    const [top, middle, bottom] = [quote(answers.top), quote(answers.middle), quote(answers.bottom)];
    const sales = quote(answers.sales);
    if (!top.value || !middle.value || !bottom.value || !sales.value || bottom.value < 0) return [];
    if (top.value < bottom.value * thresholds.unevenTimes) return [];
    const said =
      language === 'zh'
        ? say`前20%的销售员人均${number(top)}（占${number(topShare)}），后20%人均仅${number(bottom)}（占${number(bottomShare)}）`
        : say`the top fifth of sellers sold ${number(top)} a head (${number(topShare)} of sales), the last fifth only ${number(bottom)} (${number(bottomShare)})`;
    const subject = language === 'zh' ? '销售团队' : 'Sales team';
    const stake = sales.value * (middle.value / bottom.value - 1);
    return [{ subject, stake, said, proof: [topShare, bottomShare, top, middle, bottom, sales] }];
  },
});

export const lowEventReturn = rule({
  key: 'low_event_return',
  names: { zh: '市场投入产出偏低', en: 'Low return on events' },
  stake: {
    zh: '（目标投入产出比 − 实际投入产出比）× 活动费用。',
    en: '(target − actual return) × expenses of the events.',
  },
  asks: ({ period }) => ({
    roi: `marketing_roi@${period}`,
    target: `marketing_roi.target@${period}`,
    expenses: `event_expenses@${period}`,
  }),
  find: (answers, { language }) => {
    const [roi, target, expenses] = [quote(answers.roi), quote(answers.target), quote(answers.expenses)];
    // Events from which nobody buys yet are young rather than bad: a longer period tells.
    if (!roi.value || target.value === null || !expenses.value || roi.value >= target.value) return [];
    const said =
      language === 'zh'
        ? say`市场投入产出比为${number(roi)}，低于目标${number(target)}，活动费用${number(expenses)}`
        : say`events returned ${number(roi)} against a target of ${number(target)}, on expenses of ${number(expenses)}`;
    const subject = language === 'zh' ? '市场活动' : 'Events';
    return [{ subject, stake: (target.value - roi.value) * expenses.value, said, proof: [roi, target, expenses] }];
  },
});

export const overdueReceivables = rule({
  key: 'overdue_receivables',
  names: { zh: '应收逾期', en: 'Overdue receivables' },
  stake: { zh: '逾期应收余额。', en: 'Receivables that are overdue.' },
  asks: ({ period }) => ({
    overdue: `receivables.overdue@${period}`,
    rate: `overdue_rate@${period}`,
  }),
  find: (answers, { language }) => {
    const [overdue, rate] = [quote(answers.overdue), quote(answers.rate)];
    if (!overdue.value || rate.value === null || rate.value < thresholds.overdueMost) return [];
    const said =
      language === 'zh'
        ? say`逾期应收${number(overdue)}，占应收余额的${number(rate)}`
        : say`receivables of ${number(overdue)} are overdue, ${number(rate)} of all that is open`;
    const subject = language === 'zh' ? '应收账款' : 'Receivables';
    return [{ subject, stake: overdue.value, said, proof: [overdue, rate] }];
  },
});
