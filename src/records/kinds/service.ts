// What is done for customers, and what they think of it.

import { column, customer, must, type RecordKind } from './record-kind.ts';

export const contacts: RecordKind = {
  title: { zh: '客户联系', en: 'Contacts' },
  table: 'contact',
  identity: ['date', 'customer_id', 'person_id', 'kind', 'note'],
  columns: [
    column('day', 'date', '联系日期 拜访日期 沟通日期 contact_date', must),
    customer(must),
    column('person', 'person person_id', '联系人员 拜访人 拜访人员 跟进人'),
    column('choice', 'kind', '联系类型 联系方式 拜访类型', {
      required: true,
      choices: {
        senior_visit: '高层拜访 高层互访',
        business_call: '业务沟通 业务拜访',
        needs_interview: '需求调研 深度调研 需求访谈',
        automatic_push: '自动推送 系统推送',
      },
    }),
    column('text', 'note', '内容 联系内容 沟通内容 备注', { fallback: '' }),
  ],
};

export const satisfaction: RecordKind = {
  title: { zh: '满意度', en: 'Satisfaction' },
  table: 'satisfaction_score',
  identity: ['date', 'customer_id'],
  columns: [
    column('day', 'date', '评分日期 调查日期 回访日期', must),
    customer(must),
    column('decimal', 'score', '满意度 满意度评分 评分', { required: true, between: [0, 100] }),
  ],
};

export const issues: RecordKind = {
  title: { zh: '客户问题', en: 'Customer issues' },
  table: 'service_issue',
  identity: ['number'],
  numbered: 'number',
  columns: [
    column('text', 'number', '问题编号 问题单号 工单号 issue_number issue_no'),
    column('day', 'opened opened_on', '提出日期 反馈日期 受理日期', must),
    column('day', 'resolved resolved_on', '解决日期 关闭日期 完成日期'),
    customer(must),
    column('person', 'person person_id', '责任人 处理人'),
    column('choice', 'kind', '问题类型 问题类别', {
      required: true,
      choices: { delivery: '交付 发货', quality: '质量', after_sales: '售后', other: '其他 其它' },
    }),
    column('text', 'note', '说明 问题描述 备注', { fallback: '' }),
  ],
};
