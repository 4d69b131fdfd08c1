// Money that came in, and money that is still open: by age, as the latest snapshot of receivables says.

import { divideBy, type Metric } from '../metric.ts';
import { ageBands } from '../receivable-ages.ts';

export const receiptMetrics: readonly Metric[] = [
  {
    key: 'receipts',
    names: { zh: '回款', en: 'Receipts' },
    aliases: ['回款额', '收款额'],
    unit: 'CNY',
    definition: {
      zh: '期间内收款金额之和，按收款日期。区域、渠道按客户现状；没有写明业务员的，归客户负责人。',
      en: 'Sum of the money received in the period. Region and channel are the customer’s; where no seller is named, the owner of the customer stands in.',
    },
    source: { kind: 'records', of: 'receipt', take: { how: 'sum', column: 'amount' } },
  },
  {
    key: 'collection_rate',
    names: { zh: '回款率', en: 'Collection rate' },
    aliases: ['销售回款率'],
    unit: 'ratio',
    definition: {
      zh: '期间内的回款 ÷ 同期销售额；回款可能来自以前的销售，因此可以超过 100%。',
      en: 'Receipts divided by the sales of the same period. Money may come in for earlier sales, so it can exceed 100%.',
    },
    source: { kind: 'formula', inputs: ['receipts', 'sales'], pattern: '{0} ÷ {1}', compute: divideBy('zero_base') },
  },
  open({ key: 'receivables', zh: '应收余额', en: 'Receivables', aliases: ['应收账款', '应收款'] }),
  open({
    key: 'receivables.overdue',
    zh: '逾期应收',
    en: 'Overdue receivables',
    aliases: ['逾期金额', '逾期应收账款'],
    where: 'overdue',
    only: { zh: '中到期日早于快照日的部分', en: ', those due before that day' },
  }),
  ...ageBands.map(({ key, zh, en }) =>
    open({
      key: `receivables.${key}`,
      zh: `${zh}应收`,
      en: `Receivables, ${en}`,
      where: key,
      only: { zh: `中到快照日${zh}的部分`, en: `, those ${en} on that day` },
    }),
  ),
  {
    key: 'overdue_rate',
    names: { zh: '逾期率', en: 'Overdue rate' },
    aliases: ['应收逾期率'],
    unit: 'ratio',
    definition: { zh: '逾期应收 ÷ 应收余额。', en: 'Overdue receivables divided by all receivables.' },
    source: {
      kind: 'formula',
      inputs: ['receivables.overdue', 'receivables'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
];

interface Open {
  key: string;
  zh: string;
  en: string;
  aliases?: string[];
  /** The column that says which items count; without it all. */
  where?: string;
  only?: { zh: string; en: string };
}

function open({ key, zh, en, aliases = [], where, only = { zh: '', en: '' } }: Open): Metric {
  return {
    key,
    names: { zh, en },
    aliases,
    unit: 'CNY',
    definition: {
      zh: `期间最后一天或之前最近一次应收快照的未收余额${only.zh}之和。区域、渠道按客户现状；没有写明业务员的，归客户负责人。`,
      en: `Open items of the latest snapshot on or before the last day of the period${only.en}. Region and channel are the customer’s; where no seller is named, the owner of the customer stands in.`,
    },
    source: { kind: 'records', of: 'receivable', take: { how: 'sum', column: 'amount', ...(where && { where }) } },
  };
}
