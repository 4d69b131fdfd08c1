// What is proposed for a year that has no targets yet: drawn from the year before, and decided by nobody.

import { Decimal } from 'decimal.js';
import type { Metric } from '../metric.ts';

const base = {
  zh: '基期为计划年度的上一年；上一年未结束的，为业务日之前最近十二个整月。只按整年起草，由能看到全部数据的人起草。',
  en: 'The base is the year before the planned one; where that is still running, the last twelve whole months. Drafts are of whole years, by whoever sees all data.',
};

export const draftMetrics: readonly Metric[] = [
  {
    key: 'sales.target_draft',
    names: { zh: '销售目标草案', en: 'Draft sales target' },
    aliases: ['目标草案'],
    unit: 'CNY',
    definition: {
      zh: `整体：基期销售额 ×（1 + 草案增速），取整到公司设置的单位（缺省为万元）。各部分：整体草案按各部分的基期销售额以最大余数法拆分，各部分之和恰为整体；月份与季度按基期的同名月份拆分。基期销售额为负的部分不分配。${base.zh}草案不是下达的目标，不参与完成率。`,
      en: `As a whole: sales of the base × (1 + draft pace), in whole units that the company sets (10,000 yuan unless it does). Parts: the whole split by what each sold in the base, by largest remainder, so that they add up to it; months and quarters by the months of the same name. A part whose sales were negative gets nothing. ${base.en} A draft is no target: attainment does not know it.`,
    },
    source: {
      kind: 'formula',
      inputs: [{ metric: 'sales', planBase: true }, 'sales.target_draft.pace'],
      pattern: '{0} × (1 + {1})',
      compute: ([sales, pace], decided) => {
        const unit = new Decimal(decided('target_draft.unit'));
        return sales!.gt(0) ? sales!.times(pace!.plus(1)).div(unit).round().times(unit) : 'zero_base';
      },
      split: 'target_draft.unit',
    },
    whole: true,
    settings: ['target_draft.unit', 'target_draft.most_growth'],
  },
  {
    key: 'sales.target_draft.pace',
    names: { zh: '草案增速', en: 'Draft pace' },
    unit: 'ratio',
    definition: {
      zh: `基期销售额的同比增长率，取到千分位；低于零的按零，高于公司设置的上限的按上限。${base.zh}`,
      en: `Growth of sales in the base, to a tenth of a percent; at least zero and at most what the company sets. ${base.en}`,
    },
    source: {
      kind: 'formula',
      inputs: [{ metric: 'sales', transform: 'yoy', planBase: true }],
      pattern: '{0}',
      compute: ([growth], decided) =>
        Decimal.min(Decimal.max(growth!.toDecimalPlaces(3), 0), decided('target_draft.most_growth')),
    },
    whole: true,
    settings: ['target_draft.most_growth'],
  },
];
