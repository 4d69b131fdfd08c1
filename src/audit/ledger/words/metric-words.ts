// The words by which reports name a metric: the catalogue's own, and what else people write. A word that may mean something else
// as well is weak: what it binds is proposed, and nobody is accused of it.

import { metrics } from '../../../figures/catalogue/metrics.ts';
import type { Condition } from '../../../figures/language/question.ts';

export interface MetricMeaning {
  metric: string;
  /** As the text has it. */
  word: string;
  isWeak: boolean;
  /** The word says which ones too: 推介会 are events of one kind. */
  conditions: Condition[];
}

/** Parts of formulas and of bridges, and what is counted from the calendar: no report speaks of them in these words. */
const unspoken =
  /^bridge\.|^days\.|^months\.|^workdays\.|^pace\.|^sales\.(?:costed|counted|listed|returned|target_draft)|^first_orders$/;

const weak = new Set(
  '销售 目标 数量 成本 费用 客户数 人数 均价 单价 复盘 客户联系 联系次数 拜访次数 订单 单数 销量 竞品降价 竞品降幅 市场覆盖率 问题数 活动数 逾期金额 应收账款 应收款 完成率 达成率'.split(
    ' ',
  ),
);

const also: [metric: string, words: string, isWeak?: 'weak'][] = [
  ['sales', '销售总额 总销售额 销售金额 全区销售额'],
  ['sales', '销售收入 销售业绩 业绩 营业收入 营收 收入 成交额 成交金额 签约额 合同额 合同金额', 'weak'],
  ['sales.target', '销售任务 任务目标'],
  ['attainment', '销售目标完成率 任务完成率 目标达成率'],
  ['orders', '成交订单 订单量 成交订单数'],
  ['customers', '成交客户 购买客户'],
  ['customers', '客户总数 合作客户 客户数量', 'weak'],
  ['customers.new', '新开发客户 新客户', 'weak'],
  ['gross_margin', '综合毛利率 销售毛利率'],
  ['receipts', '回款金额 回款总额 累计回款'],
  ['contacts', '联系客户'],
  ['sales_per_head', '团队人均销售额 团队人均产出'],
  ['sales_per_head', '人均', 'weak'],
  ['sales', '团队总销售额'],
  ['headcount', '团队规模 在岗人员 在岗 期末人数 年末人数'],
  ['training_hours_per_head', '人均培训'],
  ['training_attendances', '参训'],
  ['sales_per_customer', '户均采购额', 'weak'],
];

const ofKind: [metric: string, kind: string, words: string][] = [
  ['events', 'promotion', '推介会 区域推介会'],
  ['events', 'exhibition', '展会 行业展会'],
  ['contacts', 'senior_visit', '高层拜访'],
  ['contacts', 'needs_interview', '需求调研 深度需求调研'],
];

export function metricWords(): MetricMeaning[] {
  const own = metrics
    .filter(({ key }) => !unspoken.test(key))
    .flatMap(({ key, names, aliases = [] }) =>
      [names.zh, ...aliases].map((word) => ({ metric: key, word, isWeak: weak.has(word), conditions: [] })),
    );
  const others = also.flatMap(([metric, words, isWeak]) =>
    words.split(' ').map((word) => ({ metric, word, isWeak: isWeak !== undefined, conditions: [] })),
  );
  const kinds = ofKind.flatMap(([metric, kind, words]) =>
    words.split(' ').map((word) => ({
      metric,
      word,
      isWeak: false,
      conditions: [{ dimension: 'kind' as const, values: [kind], negated: false }],
    })),
  );
  return [...own, ...others, ...kinds];
}
