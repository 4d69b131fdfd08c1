// What the records behind figures are called, by the `source` of a row.

import type { Words } from '../../base/errors.ts';

export const sourceWords: Readonly<Record<string, Words>> = {
  ledger: { zh: '台账', en: 'Ledger' },
  target: { zh: '目标', en: 'Target' },
  person: { zh: '人员', en: 'Person' },
  county: { zh: '区县', en: 'County' },
  contact: { zh: '联系记录', en: 'Contact' },
  satisfaction_score: { zh: '满意度评分', en: 'Satisfaction score' },
  service_issue: { zh: '服务问题', en: 'Service issue' },
  event: { zh: '活动', en: 'Event' },
  prospect: { zh: '潜在客户', en: 'Prospect' },
  training: { zh: '培训', en: 'Training' },
  attendance: { zh: '参训', en: 'Attendance' },
  mentorship: { zh: '师徒结对', en: 'Mentorship' },
  review: { zh: '复盘', en: 'Review' },
  appraisal: { zh: '考核', en: 'Appraisal' },
  expense: { zh: '费用', en: 'Expense' },
  travel_request: { zh: '差旅申请', en: 'Travel request' },
  price_move: { zh: '竞品调价', en: 'Price move' },
  receipt: { zh: '回款', en: 'Receipt' },
  receivable: { zh: '应收', en: 'Receivable' },
  cadence: { zh: '应联系', en: 'Contact due' },
};
