// How the market is opened: events, prospects, and what competitors do.

import { column, distributor, must, type RecordKind, region, seller, series } from './record-kind.ts';

export const events: RecordKind = {
  title: { zh: '市场活动', en: 'Events' },
  table: 'event',
  identity: ['code'],
  columns: [
    column('text', 'code', '活动编码 活动编号 event_code', { otherwise: 'name' }),
    column('text', 'name', '活动名称 活动 event_name', must),
    column('choice', 'kind', '活动类型 活动类别', {
      required: true,
      choices: { promotion: '推介会 区域推介会', exhibition: '展会 参展' },
    }),
    column('day', 'date', '举办日期 活动日期 event_date', must),
    region(),
    distributor(),
    column('person', 'person person_id', '负责人 活动负责人'),
    column('count', 'reached', '触达潜客数 触达人数 触达客户数'),
    column('count', 'attendees', '到场人数 参会人数'),
    column('decimal', 'planned_cost', '预算费用 活动预算 预算'),
  ],
};

export const prospects: RecordKind = {
  title: { zh: '潜客', en: 'Prospects' },
  table: 'prospect',
  identity: ['code'],
  columns: [
    column('text', 'code', '潜客编号 潜客编码 线索编号 prospect_code', { otherwise: 'name' }),
    column('text', 'name', '潜客名称 潜在客户 线索名称 prospect_name', must),
    column('day', 'date', '建立日期 登记日期 录入日期', must),
    column('choice', 'stage', '阶段 潜客阶段 跟进阶段', {
      fallback: 'reached',
      choices: {
        reached: '触达 已触达',
        interested: '意向 有意向',
        negotiating: '洽谈 洽谈中',
        converted: '成交 已成交 转化',
        dropped: '放弃 已放弃 流失',
      },
    }),
    region(),
    column('text', 'industry', '行业 所属行业'),
    column('event', 'event event_id', '活动编码 来源活动 活动 活动名称 event_code'),
    {
      column: 'customer_id',
      type: 'customer',
      keys: { customer: '成交客户 成交客户名称', customer_code: '成交客户编码 成交客户编号' },
    },
    seller(),
  ],
};

export const competitors: RecordKind = {
  title: { zh: '竞品', en: 'Competitors' },
  table: 'competitor',
  identity: ['code'],
  columns: [
    column('text', 'code', '竞品编码 竞品编号 competitor_code', { otherwise: 'name' }),
    column('text', 'name', '竞品名称 竞争对手 竞品 competitor_name', must),
    column('text', 'note', '说明 备注', { fallback: '' }),
  ],
};

export const priceMoves: RecordKind = {
  title: { zh: '竞品价格变动', en: 'Price moves' },
  table: 'price_move',
  identity: ['date', 'competitor_id', 'series_id', 'product_id', 'region_id'],
  columns: [
    column('day', 'date', '变动日期 调价日期', must),
    column('competitor', 'competitor competitor_id', '竞品 竞品名称 竞品编码 竞争对手', must),
    series(),
    {
      column: 'product_id',
      type: 'product',
      keys: { product_code: '产品编码 产品编号 商品编码 物料编码', product: '产品名称 产品 商品名称' },
    },
    region(),
    column('decimal', 'old_price', '原价 变动前价格 调前价'),
    column('decimal', 'new_price', '新价 现价 变动后价格 调后价'),
    column('percent', 'change', '变动幅度 涨跌幅 降幅', { derived: true, between: [-1, 1000] }),
    column('text', 'note', '说明 备注', { fallback: '' }),
  ],
};
