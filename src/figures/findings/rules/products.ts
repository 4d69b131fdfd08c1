// Series that are sold in too few places, or for too little.

import { type Part, quote, quoteParts, sameMember } from '../../writing/quoted.ts';
import { number, size } from '../../writing/quoting.ts';
import { say } from '../../writing/spans.ts';
import { known, listOf, money, moved } from '../phrases.ts';
import { type Problem, rule } from '../rule.ts';
import { thresholds } from '../thresholds.ts';

export const narrowSeries = rule({
  key: 'narrow_series',
  names: { zh: '增长系列渗透不足', en: 'Growing series sold narrowly' },
  stake: {
    zh: '逐省相加：（该系列的整体占比 − 本省占比）× 本省销售额。',
    en: 'Added up over these provinces: (share of the series in the whole − in the province) × sales of the province.',
  },
  asks: ({ period }) => ({
    whole: `sales:yoy@${period}`,
    growth: `sales:yoy by series@${period}`,
    share: `series_penetration by series@${period}`,
    penetration: `series_penetration by series,province@${period}`,
    sales: `sales by province@${period}`,
  }),
  find: (answers, { language }) => {
    const whole = quote(answers.whole);
    const sales = known(quoteParts(answers.sales, 'province'));
    const shares = known(quoteParts(answers.share, 'series'));
    return known(quoteParts(answers.growth, 'series')).flatMap((growth): Problem[] => {
      const share = sameMember(shares, growth)?.value;
      const provinces = known(provincesOf(answers.penetration, growth.label));
      const best = provinces.toSorted((left, right) => right.value - left.value)[0];
      if (!best || share == null || growth.value <= Math.max(0, whole.value ?? 0)) return [];
      const narrow = provinces
        .filter(({ value }) => value < best.value * thresholds.narrowPart && value < share)
        .toSorted((left, right) => left.value - right.value);
      const amounts = narrow.map(({ label }) => sales.find((part) => part.label === label));
      const stake = narrow.reduce((sum, part, index) => sum + (share - part.value) * (amounts[index]?.value ?? 0), 0);
      if (narrow.length === 0) return [];
      const said =
        language === 'zh'
          ? say`${growth.label}同比${moved(growth, 'zh')}，但各省渗透不均，占当地销售额的比重${listOf(narrow, 'zh')}，而${best.label}为${number(best)}`
          : say`${growth.label} ${moved(growth, 'en')} but is sold narrowly: its share of sales is ${listOf(narrow, 'en')}, against ${number(best)} in ${best.label}`;
      const proof = [growth, best, sameMember(shares, growth), ...narrow, ...amounts];
      return [{ subject: growth.label, stake, said, proof }];
    });
  },
});

export const marginErosion = rule({
  key: 'margin_erosion',
  names: { zh: '毛利率下滑', en: 'Margin erosion' },
  stake: { zh: '毛利率下降的百分点 × 销售额。', en: 'Percentage points of margin lost × sales.' },
  asks: ({ period }) => ({
    margin: `gross_margin by series@${period}`,
    change: `gross_margin:dyoy by series@${period}`,
    sales: `sales by series@${period}`,
  }),
  find: (answers, { language }) =>
    known(quoteParts(answers.change, 'series')).flatMap((change): Problem[] => {
      const margin = sameMember(quoteParts(answers.margin, 'series'), change);
      const sales = sameMember(quoteParts(answers.sales, 'series'), change);
      if (change.value > -thresholds.marginPoints || !margin || !sales?.value) return [];
      const stake = (-change.value / 100) * sales.value;
      const said =
        language === 'zh'
          ? say`${change.label}毛利率同比下降${size(change)}，现为${number(margin)}`
          : say`the margin of ${change.label} fell ${size(change)} to ${number(margin)}`;
      return [{ subject: change.label, stake, said, proof: [change, margin, sales] }];
    }),
});

export const discountGrowth = rule({
  key: 'discount_growth',
  names: { zh: '折扣扩大', en: 'Deeper discounts' },
  stake: { zh: '折扣率上升的百分点 × 标价金额。', en: 'Percentage points of discount more × amount at list price.' },
  asks: ({ period }) => ({
    discount: `discount by series@${period}`,
    change: `discount:dyoy by series@${period}`,
    list: `list_amount by series@${period}`,
  }),
  find: (answers, { language }) =>
    known(quoteParts(answers.change, 'series')).flatMap((change): Problem[] => {
      const discount = sameMember(quoteParts(answers.discount, 'series'), change);
      const list = sameMember(quoteParts(answers.list, 'series'), change);
      if (change.value < thresholds.discountPoints || !discount || !list?.value) return [];
      const stake = (change.value / 100) * list.value;
      const said =
        language === 'zh'
          ? say`${change.label}折扣率同比上升${size(change)}，现为${number(discount)}`
          : say`the discount on ${change.label} rose ${size(change)} to ${number(discount)}`;
      const comesTo = language === 'zh' ? `少收${money(stake, 'zh')}` : `that is ${money(stake, 'en')} less`;
      return [{ subject: change.label, stake, said, comesTo, proof: [change, discount, list] }];
    }),
});

/** The provinces of one series, named by themselves. */
function provincesOf(answer: Parameters<typeof quoteParts>[0], series: string): Part[] {
  const ofSeries =
    'error' in answer ? answer : { ...answer, rows: answer.rows?.filter(({ key }) => key.series === series) ?? [] };
  return quoteParts(ofSeries, 'province');
}
