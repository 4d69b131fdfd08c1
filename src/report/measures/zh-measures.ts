// 措施:一种问题一条,写明做什么、看哪个数、往哪里走。数字不写在这里。

import { directionOf, number, size } from '../../figures/writing/quoting.ts';
import { joined, say } from '../../figures/writing/spans.ts';
import type { MeasureWords, RuleMeasure } from './measure-words.ts';

const rules: Record<string, RuleMeasure> = {
  slow_province: {
    measure: (subject) => `逐户梳理${subject}的增量来源，排定重点客户与区县的开发次序，按月核对进展`,
    yardstick: (subject) => `${subject}销售额同比增速`,
    aim: '不低于整体',
  },
  slow_series: {
    measure: (subject) => `复核${subject}的产品组合与报价，把推广任务分解到客户`,
    yardstick: (subject) => `${subject}销售额同比增速`,
    aim: '不低于整体',
  },
  province_behind_target: {
    measure: (subject) => `把${subject}的目标分解到人、到月，逐月核对缺口并落实补差的客户`,
    yardstick: (subject) => `${subject}目标完成率`,
    aim: '完成目标',
  },
  series_behind_target: {
    measure: (subject) => `把${subject}的目标分解到省、到客户，逐季核对在手订单`,
    yardstick: (subject) => `${subject}目标完成率`,
    aim: '完成目标',
  },
  decline_run: {
    measure: (subject) => `逐户走访${subject}采购下滑的客户，查明原因，一户一策，并建立竞品动态的快速报价机制`,
    yardstick: (subject) => `${subject}销售额环比`,
    aim: '止跌回升',
  },
  low_county_coverage: {
    measure: (subject) => `列出${subject}的空白区县，与经销商共同排期开发，按季核对新增覆盖`,
    yardstick: (subject) => `${subject}县级市场覆盖率`,
    aim: '不低于整体',
  },
  narrow_series: {
    measure: (subject) => `在渗透不足的省份开展${subject}的产品培训与样板客户展示，移植先行省份的做法`,
    yardstick: (subject) => `${subject}在占比最低省份的渗透率`,
    aim: '逐季提高',
  },
  margin_erosion: {
    measure: (subject) => `逐单复核${subject}的价格与成本，低毛利订单由区域经理审批`,
    yardstick: (subject) => `${subject}毛利率`,
    aim: '止跌回升',
  },
  discount_growth: {
    measure: (subject) => `收紧${subject}的折扣授权，超出授权的逐单说明理由`,
    yardstick: (subject) => `${subject}折扣率`,
    aim: '逐季下降',
  },
  lost_customers: {
    measure: () => '逐户回访流失客户，记录原因，可挽回的指定专人跟进；对采购间隔拉长的客户提前预警',
    yardstick: () => '上年采购额达到基础级的流失客户数',
    unit: '家',
    aim: '逐年减少',
  },
  customer_concentration: {
    measure: () => '为最大的客户逐户制定供应与服务方案，同时加快培育中等规模的客户',
    yardstick: () => '前十大客户占比',
    aim: '逐步下降',
  },
  low_repurchase: {
    measure: (subject) => `${subject}的新客户首单后安排回访与技术支持，约定第二次订货的时间`,
    yardstick: (subject) => `${subject}新客户复购率`,
    aim: '向老客户靠拢',
  },
  small_first_orders: {
    measure: () => '为新市场准备案例展示、试用与组合报价，提高首单金额',
    yardstick: () => '新市场平均首单金额',
    aim: '向成熟市场靠拢',
  },
  cadence_not_kept: {
    measure: (subject) => `把${subject}客户的联系计划排到人、到周，按月核对应联系与已联系`,
    yardstick: (subject) => `${subject}客户联系频次达成率`,
    aim: '逐季提高',
  },
  uneven_team: {
    measure: () => '业绩靠前的销售员结对辅导靠后的，按月跟踪客户拜访与成单，年中评估',
    yardstick: () => '后20%销售员人均销售额',
    aim: '向中间水平靠拢',
  },
  low_event_return: {
    measure: () => '活动前筛选邀约客户，活动后逐场评估转化，停办没有转化的场次',
    yardstick: () => '市场投入产出比',
    aim: '达到目标',
  },
  overdue_receivables: {
    measure: () => '逐笔列出逾期应收，按账龄催收，逾期客户的新订单先款后货',
    yardstick: () => '应收逾期率',
    aim: '逐季下降',
  },
};

export const measureWordsZh: MeasureWords = {
  rules,
  otherwise: {
    measure: (subject) => `查明${subject}的原因，制定整改计划`,
    yardstick: () => '本项涉及金额，应逐季下降',
    aim: '逐季下降',
  },
  owners: { manager: '区域经理', supervisor: '区域主管', operations: '销售运营' },
  own: '本人',
  list: (names) => names.join('、'),
  named: (role, person) => `${role}${person}`,
  quarter: (period) => (period.kind === 'quarter' ? `${period.year}年第${'一二三四'[period.quarter - 1]}季度` : ''),
  now: (figure) => (directionOf(figure) === 'down' ? say`下降${size(figure)}` : say`${number(figure)}`),
  bracketed: (number) => say`（${number}）`,
  yardstick: ({ name, now, aim }) =>
    say`${name}${now.length > 0 ? say`，现${now.length > 1 ? '分别' : ''}为${joined(now, '、')}` : []}，应${aim}`,
};
