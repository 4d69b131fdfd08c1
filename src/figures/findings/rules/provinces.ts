// Provinces where sales fall month after month, or that leave counties blank.

import { type Part, quote, quoteParts, sameMember } from '../../writing/quoted.ts';
import { number, size } from '../../writing/quoting.ts';
import { joined, type Span, say } from '../../writing/spans.ts';
import { latestRun } from '../decline-runs.ts';
import { known, money, monthOf } from '../phrases.ts';
import { type Problem, rule } from '../rule.ts';
import { thresholds } from '../thresholds.ts';

export const declineRun = rule({
  key: 'decline_run',
  names: { zh: '连续环比下滑', en: 'Falling month after month' },
  stake: {
    zh: '下滑前一个月的销售额 − 下滑各月销售额，逐月相加。',
    en: 'Sales of the month before the fall − sales of each falling month, added up.',
  },
  asks: ({ period }) => ({
    changes: `sales:mom by province,month@${period}`,
    sales: `sales by province,month@${period}`,
  }),
  find: (answers, { language }) => {
    const sales = known(quoteParts(answers.sales, 'province'));
    const byProvince = Map.groupBy(quoteParts(answers.changes, 'province'), ({ label }) => label);
    return [...byProvince].flatMap(([label, changes]): Problem[] => {
      const months = latestRun(label, changes)?.months ?? [];
      const amounts = months.map((month) => sameMember(sales, month));
      const first = months[0];
      if (!first?.value || amounts.some((amount) => amount === undefined)) return [];
      const before = amounts[0]!.value! / (1 + first.value);
      const stake = amounts.reduce((sum, amount) => sum + before - amount!.value!, 0);
      const said =
        language === 'zh'
          ? say`${label}销售额环比${joined(months.map(fallZh), '、')}`
          : say`sales of ${label} fell month after month, by ${joined(months.map(fallEn), ', ')}`;
      const comesTo =
        language === 'zh' ? `比下滑前共少${money(stake, 'zh')}` : `that is ${money(stake, 'en')} less than before`;
      return [{ subject: label, stake, said, comesTo, proof: [...months, ...amounts] }];
    });
  },
});

function fallZh(month: Part): Span[] {
  return say`${monthOf(month.month!, 'zh')}下降${size(month)}`;
}

function fallEn(month: Part): Span[] {
  return say`${size(month)} in ${monthOf(month.month!, 'en')}`;
}

export const lowCoverage = rule({
  key: 'low_county_coverage',
  names: { zh: '县级覆盖不足', en: 'Low county coverage' },
  stake: {
    zh: '空白区县数 × 已覆盖区县的平均销售额 × 50%。',
    en: 'Blank counties × average sales of a covered one × 50%.',
  },
  asks: ({ period }) => ({
    whole: `county_coverage@${period}`,
    coverage: `county_coverage by province@${period}`,
    blank: `counties_blank by province@${period}`,
    covered: `counties_covered by province@${period}`,
    sales: `sales by province@${period}`,
  }),
  find: (answers, { language }) => {
    const whole = quote(answers.whole);
    if (whole.value === null) return [];
    const of = (key: 'blank' | 'covered' | 'sales') => known(quoteParts(answers[key], 'province'));
    const [blanks, covereds, sales] = [of('blank'), of('covered'), of('sales')];
    return known(quoteParts(answers.coverage, 'province')).flatMap((coverage): Problem[] => {
      const blank = sameMember(blanks, coverage);
      const covered = sameMember(covereds, coverage);
      const amount = sameMember(sales, coverage);
      if (coverage.value >= whole.value! - thresholds.coveragePoints) return [];
      if (!blank?.value || !covered?.value || !amount?.value) return [];
      const stake = (blank.value * amount.value * thresholds.blankCountyPart) / covered.value;
      const said =
        language === 'zh'
          ? say`${coverage.label}县级市场覆盖率${number(coverage)}，还有${number(blank)}个区县空白`
          : say`${coverage.label} covers ${number(coverage)} of its counties and leaves ${number(blank)} blank`;
      const against =
        language === 'zh'
          ? say`整体覆盖率为${number(whole)}`
          : say`against a coverage of ${number(whole)} in the whole`;
      return [{ subject: coverage.label, stake, said, against, proof: [whole, coverage, blank, covered, amount] }];
    });
  },
});
