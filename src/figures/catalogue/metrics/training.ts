// How the team learns: sessions and hours, mentor pairs, reviews and appraisals.

import { divideBy, type Metric } from '../metric.ts';

export const trainingMetrics: readonly Metric[] = [
  {
    key: 'training_sessions',
    names: { zh: '培训场次', en: 'Training sessions' },
    aliases: ['培训次数', '培训场数'],
    unit: 'count',
    definition: { zh: '期间内举办的培训场数。', en: 'Training sessions held in the period.' },
    source: { kind: 'records', of: 'training', take: { how: 'count' } },
  },
  {
    key: 'training_attendances',
    names: { zh: '参训人次', en: 'Training attendances' },
    aliases: ['培训人次'],
    unit: 'count',
    definition: {
      zh: '期间内各场培训的参训人次之和；一人参加两场计两次。',
      en: 'Person-times at the sessions of the period: whoever attends two sessions counts twice.',
    },
    source: { kind: 'records', of: 'attendance', take: { how: 'count' } },
  },
  {
    key: 'training_hours',
    names: { zh: '参训课时', en: 'Training hours' },
    aliases: ['培训课时', '培训时长'],
    unit: 'hours',
    definition: {
      zh: '期间内各人次参训课时之和；没有写明参训课时的，按该场培训的课时计。',
      en: 'Hours attended at the sessions of the period; an attendance without hours of its own counts those of the session.',
    },
    source: { kind: 'records', of: 'attendance', take: { how: 'sum', column: 'hours' } },
  },
  {
    key: 'training_hours_per_head',
    names: { zh: '人均培训时长', en: 'Training hours per head' },
    aliases: ['人均培训课时', '人均参训课时', '人均课时'],
    unit: 'hours',
    definition: { zh: '参训课时 ÷ 在岗人数。', en: 'Hours attended divided by the headcount.' },
    source: {
      kind: 'formula',
      inputs: ['training_hours', 'headcount'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
  {
    key: 'mentors',
    names: { zh: '导师人数', en: 'Mentors' },
    aliases: ['导师数', '导师'],
    unit: 'people',
    definition: {
      zh: '期间内有效的师徒结对中不同的导师人数。',
      en: 'Distinct mentors of the pairs active in the period.',
    },
    source: { kind: 'records', of: 'mentor', take: { how: 'distinct', column: 'mentor_id' } },
  },
  {
    key: 'apprentices',
    names: { zh: '徒弟人数', en: 'Apprentices' },
    aliases: ['徒弟数', '徒弟'],
    unit: 'people',
    definition: {
      zh: '期间内有效的师徒结对中不同的徒弟人数，不限当年入职。',
      en: 'Distinct apprentices of the pairs active in the period; they need not be this year’s hires.',
    },
    source: { kind: 'records', of: 'apprentice', take: { how: 'distinct', column: 'apprentice_id' } },
  },
  {
    key: 'mentor_pairs',
    names: { zh: '师徒结对数', en: 'Mentor pairs' },
    aliases: ['结对数'],
    unit: 'count',
    definition: {
      zh: '期间内至少有一天有效的不同师徒结对数，按导师归属。',
      en: 'Distinct mentor pairs active on any day of the period, by mentor.',
    },
    source: { kind: 'records', of: 'mentor', take: { how: 'distinct', column: 'pair' } },
  },
  {
    key: 'reviews',
    names: { zh: '复盘次数', en: 'Reviews' },
    aliases: ['复盘'],
    unit: 'count',
    definition: {
      zh: '期间内周复盘与月考核谈话的次数，按被复盘人计。',
      en: 'Weekly and monthly reviews dated in the period, by the person reviewed.',
    },
    source: { kind: 'records', of: 'review', take: { how: 'count' } },
  },
  {
    key: 'appraisal_score',
    names: { zh: '考核平均分', en: 'Appraisal score' },
    aliases: ['考核得分', '平均考核分'],
    unit: 'score',
    definition: {
      zh: '期间内各月、各人考核得分的平均；一个月的考核记在当月第一天。',
      en: 'Mean of the monthly appraisals of the period; that of a month is dated on its first day.',
    },
    source: { kind: 'records', of: 'appraisal', take: { how: 'mean', column: 'score' } },
  },
];
