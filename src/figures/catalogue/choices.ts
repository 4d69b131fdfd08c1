// The members of dimensions that the program knows all of: their codes in the records, and their names.

import type { Words } from '../../base/errors.ts';

export interface Choice {
  code: string;
  names: Words;
  aliases?: string[];
}

export const tierChoices: readonly Choice[] = [
  { code: 'strategic', names: { zh: '战略级', en: 'Strategic' }, aliases: ['战略', '战略客户', '战略级客户'] },
  { code: 'core', names: { zh: '核心级', en: 'Core' }, aliases: ['核心', '核心客户', '核心级客户'] },
  { code: 'base', names: { zh: '基础级', en: 'Base' }, aliases: ['基础', '基础客户', '基础级客户'] },
  { code: 'none', names: { zh: '未达级', en: 'Below base' }, aliases: ['零散', '未分级'] },
];

export const lifecycleChoices: readonly Choice[] = [
  { code: 'new', names: { zh: '新客户', en: 'New' } },
  { code: 'active', names: { zh: '活跃客户', en: 'Active' }, aliases: ['活跃'] },
  { code: 'returning', names: { zh: '回流客户', en: 'Returning' }, aliases: ['回流'] },
  { code: 'dormant', names: { zh: '沉睡客户', en: 'Dormant' }, aliases: ['沉睡'] },
  { code: 'lost', names: { zh: '流失客户', en: 'Lost' }, aliases: ['流失'] },
  { code: 'gone', names: { zh: '早已离开', en: 'Gone' } },
];

export const ageChoices: readonly Choice[] = [
  { code: 'new', names: { zh: '新客户', en: 'New' }, aliases: ['新'] },
  { code: 'existing', names: { zh: '老客户', en: 'Existing' }, aliases: ['老', '存量客户'] },
];

export const marketChoices: readonly Choice[] = [
  { code: 'new', names: { zh: '新市场', en: 'New' }, aliases: ['新', '空白市场'] },
  { code: 'mature', names: { zh: '成熟市场', en: 'Mature' }, aliases: ['成熟'] },
];

export const quintileChoices: readonly Choice[] = [
  { code: 'top', names: { zh: '前20%', en: 'Top fifth' }, aliases: ['前五分之一', '头部'] },
  { code: 'middle', names: { zh: '中间60%', en: 'Middle' }, aliases: ['中部'] },
  { code: 'bottom', names: { zh: '后20%', en: 'Bottom fifth' }, aliases: ['后五分之一', '尾部'] },
];

/** Kinds of all records that have kinds; which of them occur depends on the record. */
export const kindChoices: readonly Choice[] = [
  { code: 'promotion', names: { zh: '推介会', en: 'Promotion' } },
  { code: 'exhibition', names: { zh: '展会', en: 'Exhibition' } },
  { code: 'senior_visit', names: { zh: '高层拜访', en: 'Senior visit' } },
  { code: 'business_call', names: { zh: '业务沟通', en: 'Business call' } },
  { code: 'needs_interview', names: { zh: '需求调研', en: 'Needs interview' } },
  { code: 'automatic_push', names: { zh: '自动推送', en: 'Automatic push' } },
  { code: 'delivery', names: { zh: '交付', en: 'Delivery' } },
  { code: 'quality', names: { zh: '质量', en: 'Quality' } },
  { code: 'after_sales', names: { zh: '售后', en: 'After-sales' } },
  { code: 'travel', names: { zh: '差旅', en: 'Travel' } },
  { code: 'entertainment', names: { zh: '业务招待', en: 'Entertainment' } },
  { code: 'salary', names: { zh: '薪酬', en: 'Salary' } },
  { code: 'weekly', names: { zh: '周复盘', en: 'Weekly' } },
  { code: 'monthly', names: { zh: '月考核', en: 'Monthly' } },
  { code: 'reached', names: { zh: '触达', en: 'Reached' } },
  { code: 'interested', names: { zh: '意向', en: 'Interested' } },
  { code: 'negotiating', names: { zh: '洽谈', en: 'Negotiating' } },
  { code: 'converted', names: { zh: '成交', en: 'Converted' } },
  { code: 'dropped', names: { zh: '放弃', en: 'Dropped' } },
  { code: 'other', names: { zh: '其他', en: 'Other' } },
];
