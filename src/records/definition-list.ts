// What the company may decide about its numbers and what it keeps, each declared once.

import type { ChoiceDefinition, NumberDefinition } from './definition.ts';

const yesOrNo = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } };
const money = { unit: 'CNY', least: 0, most: 1e15 } as const;
const days = { unit: 'days', least: 1, most: 3660 } as const;
const kept = { unit: 'months', least: 0, most: 600 } as const;
const part = { unit: 'ratio', least: 0, most: 1 } as const;

export const numberDefinitions = {
  'tier.strategic': {
    name: { zh: '战略客户年采购额下限', en: 'Strategic tier, purchases a year' },
    explanation: {
      zh: '客户一年的采购额达到此数，即为战略客户。',
      en: 'A customer whose purchases of the year reach this is strategic.',
    },
    default: '20000000',
    ...money,
  },
  'tier.core': {
    name: { zh: '核心客户年采购额下限', en: 'Core tier, purchases a year' },
    explanation: {
      zh: '客户一年的采购额达到此数而未达战略下限，即为核心客户。',
      en: 'A customer whose purchases of the year reach this, and not the strategic bound, is core.',
    },
    default: '5000000',
    ...money,
  },
  'tier.base': {
    name: { zh: '基础客户年采购额下限', en: 'Base tier, purchases a year' },
    explanation: {
      zh: '客户一年的采购额达到此数而未达核心下限，即为基础客户；有效新客户也以此为准。',
      en: 'A customer whose purchases of the year reach this, and not the core bound, is base; effective new customers reach it too.',
    },
    default: '500000',
    ...money,
  },
  'lost.months': {
    name: { zh: '流失判定月数', en: 'Months until lost' },
    explanation: {
      zh: '上年有采购、本期最后这么多个月没有采购的客户，算作流失。',
      en: 'A customer who bought last year and not in that many last months of the period is lost.',
    },
    default: '6',
    unit: 'months',
    least: 1,
    most: 36,
  },
  'conversion.days': {
    name: { zh: '活动转化天数', en: 'Days of conversion' },
    explanation: {
      zh: '活动后这么多天之内首次下单的客户，算作该活动转化。',
      en: 'A customer whose first order falls within that many days after an event was converted by it.',
    },
    default: '180',
    ...days,
  },
  'close.day': {
    name: { zh: '月结日', en: 'Day of month close' },
    explanation: {
      zh: '上月账册在次月的这一天自动月结。',
      en: 'A month closes by itself on this day of the next one.',
    },
    default: '5',
    unit: 'day',
    least: 1,
    most: 28,
  },
  'fiscal_year.first_month': {
    name: { zh: '财年首月', en: 'First month of the fiscal year' },
    explanation: { zh: '财年从这个月的第一天开始。', en: 'The fiscal year begins on the first of this month.' },
    default: '1',
    unit: 'month',
    least: 1,
    most: 12,
  },
  'cost_coverage.least': {
    name: { zh: '成本覆盖率下限', en: 'Least cost coverage' },
    explanation: {
      zh: '有成本的金额低于此占比时，毛利率带有提示。',
      en: 'A margin is marked when less than this part of the amount has a cost.',
    },
    default: '0.95',
    ...part,
  },
  'small_base.amount': {
    name: { zh: '小基数金额', en: 'Small base, amount' },
    explanation: {
      zh: '比较期低于此金额的增长率标为小基数；0 表示不按金额判断。',
      en: 'Growth from less than this amount is marked as of a small base; 0 turns the check off.',
    },
    default: '0',
    ...money,
  },
  'small_base.share': {
    name: { zh: '小基数占比', en: 'Small base, share' },
    explanation: {
      zh: '比较期不足本期的这一占比时，增长率标为小基数。',
      en: 'Growth from less than this part of the present value is marked as of a small base.',
    },
    default: '0.01',
    ...part,
  },
  'quintile.share': {
    name: { zh: '首尾人员占比', en: 'Share of the top and bottom group' },
    explanation: {
      zh: '业绩最前与最后各取这一占比的人员。',
      en: 'This part of the people stands at each end of the ranking.',
    },
    default: '0.2',
    ...part,
    most: 0.5,
  },
  'cadence.strategic.senior_visit.days': {
    name: { zh: '战略客户高层拜访间隔天数', en: 'Strategic customers: days between senior visits' },
    explanation: {
      zh: '战略客户至少每隔这么多天有一次高层拜访。',
      en: 'A strategic customer has a senior visit at least once in that many days.',
    },
    default: '31',
    ...days,
  },
  'cadence.core.business_call.days': {
    name: { zh: '核心客户业务沟通间隔天数', en: 'Core customers: days between business calls' },
    explanation: {
      zh: '核心客户至少每隔这么多天有一次业务沟通。',
      en: 'A core customer has a business call at least once in that many days.',
    },
    default: '14',
    ...days,
  },
  'cadence.base.automatic_push.days': {
    name: { zh: '基础客户自动推送间隔天数', en: 'Base customers: days between automatic messages' },
    explanation: {
      zh: '基础客户至少每隔这么多天收到一次自动推送。',
      en: 'A base customer gets an automatic message at least once in that many days.',
    },
    default: '92',
    ...days,
  },
  'visible.least_others': {
    name: { zh: '合计至少涉及的其他销售员数', en: 'Least other sellers in a total' },
    explanation: {
      zh: '可见的区域合计里，其他销售员少于此数就不给出，以免看出某一个人的数字。以今天的设置为准。',
      en: 'A total of the region is not given where fewer other sellers than this stand behind it: it would tell the figure of one of them. What holds today decides.',
    },
    default: '3',
    unit: 'count',
    least: 2,
    most: 100,
  },
  'concentration.top': {
    name: { zh: '集中度客户数', en: 'Customers of concentration' },
    explanation: {
      zh: '客户集中度看前多少名客户。',
      en: 'How many of the largest customers concentration adds up.',
    },
    default: '10',
    unit: 'count',
    least: 1,
    most: 1000,
  },
  'target_draft.most_growth': {
    name: { zh: '目标草案增速上限', en: 'Most growth of drafted targets' },
    explanation: {
      zh: '起草下一年目标时，增速不超过此数。',
      en: 'A drafted target of the next year grows by no more than this.',
    },
    default: '0.2',
    ...part,
  },
  'target_draft.unit': {
    name: { zh: '目标草案取整单位', en: 'Unit of drafted targets' },
    explanation: {
      zh: '目标草案取整到此金额的整数倍。',
      en: 'A drafted target is a whole multiple of this amount.',
    },
    default: '10000',
    ...money,
    least: 1,
  },
  'retention.uploads.months': {
    name: { zh: '原始文件保留月数', en: 'Uploads are kept for' },
    explanation: {
      zh: '导入的原始文件最后一次用到之后，在服务器上保留这么多个月；0 表示一直保留。到期删除后数字不变，依据里仍有文件名和行号。',
      en: 'So many months after its last use an uploaded file is taken off the server; 0 keeps it for ever. No figure changes, and the names of file and row stay.',
    },
    default: '0',
    ...kept,
  },
  'retention.rejects.months': {
    name: { zh: '退回行保留月数', en: 'Rejected rows are kept for' },
    explanation: {
      zh: '导入退回的行是文件里的原样，含未加掩码的电话；在服务器上保留这么多个月，0 表示一直保留。',
      en: 'Rejected rows are as the file had them, phone numbers too. They are kept for that many months; 0 keeps them for ever.',
    },
    default: '0',
    ...kept,
  },
  'retention.drafts.months': {
    name: { zh: '报告草稿文件保留月数', en: 'Files of drafts are kept for' },
    explanation: {
      zh: '没有签发的报告，其文件保留这么多个月，0 表示按每人份数保留；报告里的数字及其依据一直都在。',
      en: 'The file of a report that was not issued is kept for that many months; 0 keeps as many as each person may have. Its figures stay.',
    },
    default: '0',
    ...kept,
  },
  'retention.browsers.months': {
    name: { zh: '登录过的浏览器保留月数', en: 'Known browsers are kept for' },
    explanation: {
      zh: '浏览器这么多个月没有登录过，就不再记得它。',
      en: 'A browser in which nobody signed in for that many months is forgotten.',
    },
    default: '12',
    ...kept,
    least: 1,
    most: 12,
  },
} satisfies Record<string, NumberDefinition>;

export const choiceDefinitions = {
  'run_rate.days': {
    name: { zh: '序时进度按', en: 'Run-rate counts' },
    explanation: {
      zh: '序时进度按自然日还是工作日计算。',
      en: 'Whether the run-rate counts calendar days or working days.',
    },
    default: 'calendar',
    choices: { calendar: { zh: '自然日', en: 'calendar days' }, working: { zh: '工作日', en: 'working days' } },
  },
  'visible.region_totals.seller': {
    name: { zh: '销售员可见区域合计', en: 'Sellers see region totals' },
    explanation: {
      zh: '销售员能否看到区域的合计，例如作为占比的分母。以今天的设置为准。',
      en: 'Whether a seller may see the totals of the region, for example as the denominator of a share. What holds today decides.',
    },
    default: 'no',
    choices: yesOrNo,
  },
  'visible.region_totals.supervisor': {
    name: { zh: '主管可见区域合计', en: 'Supervisors see region totals' },
    explanation: {
      zh: '区域主管能否看到本团队以外的区域合计，例如作为占比的分母。以今天的设置为准。',
      en: 'Whether a supervisor may see totals of the region beyond the team, for example as the denominator of a share. What holds today decides.',
    },
    default: 'no',
    choices: yesOrNo,
  },
  'visible.ranks.seller': {
    name: { zh: '销售员可见名次', en: 'Sellers see ranks' },
    explanation: {
      zh: '销售员能否看到自己在所有人中的名次。以今天的设置为准。',
      en: 'Whether a seller may see the own rank among all. What holds today decides.',
    },
    default: 'no',
    choices: yesOrNo,
  },
  'visible.ranks.supervisor': {
    name: { zh: '主管可见名次', en: 'Supervisors see ranks' },
    explanation: {
      zh: '区域主管能否看到本团队成员在所有人中的名次。以今天的设置为准。',
      en: 'Whether a supervisor may see the ranks of the team’s members among all. What holds today decides.',
    },
    default: 'no',
    choices: yesOrNo,
  },
  'visible.people.reader': {
    name: { zh: '高管可见人员', en: 'Executives see people' },
    explanation: {
      zh: '高管能否按销售员、主管、负责人看数字，并在明细里看到人名。以今天的设置为准。',
      en: 'Whether an executive may see figures by seller, supervisor and owner, and the names of people in rows. What holds today decides.',
    },
    default: 'no',
    choices: yesOrNo,
  },
} satisfies Record<string, ChoiceDefinition>;

export type NumberKey = keyof typeof numberDefinitions;
export type ChoiceKey = keyof typeof choiceDefinitions;
export type DefinitionKey = NumberKey | ChoiceKey;

/** All of them by their keys, in the order in which they are shown. */
export const definitionList: Readonly<Record<DefinitionKey, NumberDefinition | ChoiceDefinition>> = {
  ...numberDefinitions,
  ...choiceDefinitions,
};
