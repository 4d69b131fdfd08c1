// Customers who are not contacted as often as their tier is owed.

import { type Part, quote, quoteParts } from '../../writing/quoted.ts';
import { number } from '../../writing/quoting.ts';
import { say } from '../../writing/spans.ts';
import { known } from '../phrases.ts';
import { type Problem, rule } from '../rule.ts';
import { thresholds } from '../thresholds.ts';

export const missedCadence = rule({
  key: 'cadence_not_kept',
  names: { zh: '联系频次未达标', en: 'Cadence not kept' },
  stake: {
    zh: '该级客户销售额 ×（1 − 联系频次达成率）× 客户流失率（流失客户数 ÷ 上年同期成交客户数）。',
    en: 'Sales to the tier × (1 − compliance) × the rate at which customers are lost (lost ÷ customers of the year before).',
  },
  asks: ({ period, yearBefore }) => ({
    compliance: `cadence_compliance by tier@${period}`,
    due: `cadence_due by tier@${period}`,
    sales: `sales by tier@${period}`,
    lost: `customers.lost@${period}`,
    before: `customers@${yearBefore}`,
    contacts: `contacts@${period}`,
  }),
  find: (answers, { language }) => {
    const [lost, before] = [quote(answers.lost), quote(answers.before)];
    // Where no contact is on record at all, it is not known whether they are made.
    if (!lost.value || !before.value || !quote(answers.contacts).value) return [];
    const rate = lost.value / before.value;
    const of = (parts: Part[], label: string) => known(parts).find((part) => part.label === label);
    return known(quoteParts(answers.compliance, 'tier')).flatMap((compliance): Problem[] => {
      const due = of(quoteParts(answers.due, 'tier'), compliance.label);
      const sales = of(quoteParts(answers.sales, 'tier'), compliance.label);
      if (compliance.value >= thresholds.cadenceLeast || !due || !sales) return [];
      const said =
        language === 'zh'
          ? say`${compliance.label}客户的联系频次只达成${number(compliance)}，应联系${number(due)}次`
          : say`Of ${number(due)} contacts due with ${compliance.label.toLowerCase()} customers, ${number(compliance)} were made`;
      const stake = sales.value * (1 - compliance.value) * rate;
      return [{ subject: compliance.label, stake, said, proof: [compliance, due, sales, lost, before] }];
    });
  },
});
