// What is to be reached, what customers paid and owe, and what was spent.

import {
  channel,
  column,
  customer,
  distributor,
  must,
  type RecordKind,
  region,
  seller,
  series,
} from './record-kind.ts';

export const targets: RecordKind = {
  title: { zh: '目标', en: 'Targets' },
  table: 'target',
  identity: [
    'year',
    'month',
    'metric',
    'level',
    'region_id',
    'series_id',
    'channel_id',
    'distributor_id',
    'seller_id',
    'customer_id',
  ],
  columns: [
    column('year', 'year', '年份 年度 年 目标年度', must),
    column('month_number', 'month', '月份 月 月度 期间'),
    column('text', 'metric', '指标 指标名称 目标指标', { fallback: 'sales' }),
    column('choice', 'level', '目标级别 目标档位 档位 级别 目标类型', {
      fallback: 'base',
      choices: {
        base: '基础 基本 基准 保底',
        stretch: '力争 冲刺 进取',
        challenge: '挑战 卓越',
      },
    }),
    region(),
    series(),
    channel(),
    distributor(),
    seller(),
    customer(),
    column('decimal', 'value', '目标值 目标金额 目标额 目标 销售目标 指标值 指标 target', must),
  ],
};

export const receipts: RecordKind = {
  title: { zh: '回款', en: 'Receipts' },
  table: 'receipt',
  identity: ['number'],
  numbered: 'number',
  columns: [
    column('text', 'number', '收款单号 回款单号 收款编号 receipt_number receipt_no'),
    column('day', 'date', '收款日期 回款日期 到账日期 receipt_date', must),
    customer(must),
    seller(),
    column('decimal', 'amount', '收款金额 回款金额 回款额 到账金额', must),
  ],
};

export const receivables: RecordKind = {
  title: { zh: '应收', en: 'Receivables' },
  table: 'receivable',
  identity: ['date', 'customer_id', 'document', 'due_on'],
  columns: [
    column('day', 'date', '截止日期 截止日 余额日期', must),
    column('text', 'document', '单据编号 单据号 单号 订单号 发票号', { fallback: '' }),
    customer(must),
    seller(),
    column('day', 'due due_on', '到期日 到期日期 应收日期 due_date'),
    column('decimal', 'amount', '应收余额 应收金额 未收金额 欠款金额', must),
  ],
};

export const expenses: RecordKind = {
  title: { zh: '费用', en: 'Expenses' },
  table: 'expense',
  identity: ['number'],
  numbered: 'number',
  columns: [
    column('text', 'number', '费用单号 报销单号 expense_number expense_no'),
    column('day', 'date', '费用日期 报销日期 发生日期 expense_date', must),
    column('choice', 'kind', '费用类型 费用类别 费用项目', {
      required: true,
      choices: {
        travel: '差旅 差旅费',
        promotion: '推介会 推介会费用',
        exhibition: '展会 展会费用 参展',
        entertainment: '业务招待 招待费 业务招待费',
        salary: '薪酬 工资 薪资',
        other: '其他 其它',
      },
    }),
    column('decimal', 'amount', '费用金额 报销金额', must),
    column('event', 'event event_id', '活动编码 活动 活动名称 event_code'),
    region(),
    column('person', 'person person_id', '报销人 经办人 员工'),
    column('text', 'note', '说明 备注 摘要', { fallback: '' }),
  ],
};

export const travel: RecordKind = {
  title: { zh: '出差申请', en: 'Travel requests' },
  table: 'travel_request',
  identity: ['number'],
  numbered: 'number',
  columns: [
    column('text', 'number', '申请单号 出差单号 request_number request_no'),
    column('person', 'person person_id', '申请人 出差人', must),
    column('text', 'destination', '目的地 出差地点', { fallback: '' }),
    column('event', 'event event_id', '活动编码 活动 活动名称 event_code'),
    column('moment', 'submitted submitted_at', '提交时间 申请时间 提交日期 申请日期', must),
    column('moment', 'decided decided_at', '审批时间 审批完成时间 审批日期'),
    column('choice', 'status', '状态 审批状态', {
      fallback: 'submitted',
      choices: {
        submitted: '已提交 待审批 审批中',
        approved: '已批准 已通过 同意 通过',
        rejected: '已驳回 驳回 不同意 拒绝',
        withdrawn: '已撤回 撤回 已取消',
      },
    }),
    column('decimal', 'amount', '预计费用 预算金额 申请金额'),
  ],
};
