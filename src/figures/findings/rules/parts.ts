// Provinces and series that lag: slower than the whole or falling, and behind their target.

import type { Language, Words } from '../../../base/errors.ts';
import { type Part, type Quoted, quote, quoteParts, sameMember } from '../../writing/quoted.ts';
import { directionOf, number, size } from '../../writing/quoting.ts';
import { type Span, say } from '../../writing/spans.ts';
import { known, money, moved } from '../phrases.ts';
import { type Problem, type Rule, rule } from '../rule.ts';
import { tellingDistance, thresholds } from '../thresholds.ts';

type By = 'province' | 'series';

export const slowProvince = slow('province', { zh: '省份增速落后', en: 'Slow province' });
export const slowSeries = slow('series', { zh: '系列增速落后', en: 'Slow series' });
export const provinceBehindTarget = behindTarget('province', { zh: '省份未达目标', en: 'Province behind target' });
export const seriesBehindTarget = behindTarget('series', { zh: '系列未达目标', en: 'Series behind target' });

function slow(by: By, names: Words): Rule {
  return rule({
    key: `slow_${by}`,
    names,
    stake: {
      zh: '上年同期销售额 × 整体增速 − 自身增量，即与整体同步时多得的销售额；增速不低于整体而仍下降的，为减少的销售额。',
      en: 'Sales a year before × growth of the whole − its own change: what the pace of the whole would have brought; where it only fell with the whole, what it fell by.',
    },
    asks: ({ period }) => ({
      whole: `sales:yoy@${period}`,
      growth: `sales:yoy by ${by}@${period}`,
      change: `sales:dyoy by ${by}@${period}`,
      sales: `sales by ${by}@${period}`,
    }),
    find: (answers, { language }) => {
      const whole = quote(answers.whole);
      const growths = known(quoteParts(answers.growth, by));
      // One part alone is the whole.
      if (whole.value === null || growths.length < 2) return [];
      const limit = whole.value - tellingDistance(whole.value);
      const changes = known(quoteParts(answers.change, by));
      const sales = known(quoteParts(answers.sales, by));
      return growths.flatMap((growth): Problem[] => {
        const change = sameMember(changes, growth);
        const now = sameMember(sales, growth);
        const isSlow = growth.value < limit;
        if (change?.value == null || now?.value == null || (!isSlow && directionOf(growth) !== 'down')) return [];
        const stake = isSlow ? (now.value - change.value) * whole.value! - change.value : -change.value;
        const told = slowWords[language]({ growth, change, whole, isSlow });
        const comesTo = isSlow ? { comesTo: atPaceOfWhole(stake, language) } : {};
        return [{ subject: growth.label, stake, ...told, ...comesTo, proof: [whole, growth, change, now] }];
      });
    },
  });
}

interface Slow {
  growth: Part;
  change: Part;
  whole: Quoted;
  isSlow: boolean;
}

// What is not slow has fallen with the whole: then it is told by how much.
const slowWords: Record<Language, (told: Slow) => Pick<Problem, 'said' | 'against'>> = {
  zh: ({ growth, change, whole, isSlow }) => ({
    said: say`${growth.label}销售额同比${moved(growth, 'zh')}${isSlow ? [] : say`（少${size(change)}）`}`,
    against: say`整体${moved(whole, 'zh')}`,
  }),
  en: ({ growth, change, whole, isSlow }) => ({
    said: say`sales of ${growth.label} ${moved(growth, 'en')}${isSlow ? [] : say` (${size(change)} less)`}`,
    against: say`while the whole ${moved(whole, 'en')}`,
  }),
};

function atPaceOfWhole(stake: number, language: Language): string {
  return language === 'zh'
    ? `与整体同步可多得${money(stake, 'zh')}`
    : `the pace of the whole would bring ${money(stake, 'en')} more`;
}

function behindTarget(by: By, names: Words): Rule {
  return rule({
    key: `${by}_behind_target`,
    names,
    stake: {
      zh: '目标 ×（时间进度 − 完成率）：到业务日为止少完成的销售额。',
      en: 'Target × (time elapsed − attainment): what is missing up to the business day.',
    },
    asks: ({ period }) => ({
      elapsed: `time_progress@${period}`,
      pace: `run_rate by ${by}@${period}`,
      attainment: `attainment by ${by}@${period}`,
      target: `sales.target by ${by}@${period}`,
      gap: `sales:gap by ${by}@${period}`,
    }),
    find: (answers, { language }) => {
      const isOver = quote(answers.elapsed).value === 1;
      const limit = isOver ? 0 : -thresholds.behindPoints;
      return known(quoteParts(answers.pace, by)).flatMap((pace): Problem[] => {
        const attainment = sameMember(quoteParts(answers.attainment, by), pace);
        const target = sameMember(quoteParts(answers.target, by), pace);
        const gap = sameMember(quoteParts(answers.gap, by), pace);
        if (pace.value >= limit || !attainment || !target?.value || !gap) return [];
        const stake = (-pace.value / 100) * target.value;
        const said = behindWords[language]({ attainment, pace, gap, isOver });
        const comesTo = isOver ? {} : { comesTo: behindTime(stake, language) };
        return [{ subject: pace.label, stake, said, ...comesTo, proof: [attainment, pace, target, gap] }];
      });
    },
  });
}

interface Behind {
  attainment: Part;
  pace: Part;
  gap: Part;
  isOver: boolean;
}

const behindWords: Record<Language, (told: Behind) => Span[]> = {
  zh: ({ attainment, pace, gap, isOver }) =>
    isOver
      ? say`${attainment.label}只完成销售目标的${number(attainment)}，差${size(gap)}`
      : say`${attainment.label}完成销售目标的${number(attainment)}，慢于时间进度${size(pace)}`,
  en: ({ attainment, pace, gap, isOver }) =>
    isOver
      ? say`${attainment.label} reached only ${number(attainment)} of its sales target, ${size(gap)} short`
      : say`${attainment.label} stands at ${number(attainment)} of its sales target, ${size(pace)} behind time`,
};

function behindTime(stake: number, language: Language): string {
  return language === 'zh' ? `折合${money(stake, 'zh')}` : `that is ${money(stake, 'en')}`;
}
