// How the team grows: training, mentors, reviews and appraisals.

import { column, must, type RecordKind } from './record-kind.ts';

export const trainings: RecordKind = {
  title: { zh: '培训', en: 'Trainings' },
  table: 'training',
  identity: ['code'],
  columns: [
    column('text', 'code', '培训编码 培训编号 training_code', { otherwise: 'name' }),
    column('text', 'name', '培训名称 培训主题 training_name', must),
    column('text', 'kind', '培训类型 培训类别'),
    column('day', 'date', '培训日期 training_date', must),
    column('decimal', 'hours', '课时 培训课时 学时', { required: true, between: [0, 10_000] }),
  ],
};

export const attendances: RecordKind = {
  title: { zh: '培训参训', en: 'Attendances' },
  table: 'attendance',
  identity: ['training_id', 'person_id'],
  columns: [
    column('training', 'training training_id', '培训编码 培训编号 培训 培训名称 training_code', must),
    column('person', 'person person_id', '参训人 参训人员 学员', must),
    column('decimal', 'hours', '参训课时 参训学时', { between: [0, 10_000] }),
  ],
};

export const mentorships: RecordKind = {
  title: { zh: '师徒结对', en: 'Mentorships' },
  table: 'mentorship',
  identity: ['mentor_id', 'apprentice_id', 'started_on'],
  columns: [
    column('person', 'mentor mentor_id', '导师 师傅', must),
    column('person', 'apprentice apprentice_id', '徒弟 学徒 新人', must),
    column('day', 'started started_on', '开始日期 结对日期', must),
    column('day', 'ended ended_on', '结束日期 出师日期'),
  ],
};

export const reviews: RecordKind = {
  title: { zh: '复盘', en: 'Reviews' },
  table: 'review',
  identity: ['date', 'person_id', 'kind'],
  columns: [
    column('day', 'date', '复盘日期 review_date', must),
    column('person', 'person person_id', '被复盘人 复盘对象', must),
    column('person', 'reviewer reviewer_id', '主持人 复盘主持人'),
    column('choice', 'kind', '复盘类型 复盘类别', {
      required: true,
      choices: { weekly: '周复盘 周', monthly: '月考核 月复盘 月' },
    }),
    column('text', 'note', '内容 复盘内容 备注', { fallback: '' }),
  ],
};

export const appraisals: RecordKind = {
  title: { zh: '考核', en: 'Appraisals' },
  table: 'appraisal',
  identity: ['month', 'person_id'],
  columns: [
    column('month', 'month', '考核月份 考核月', must),
    column('person', 'person person_id', '被考核人 考核对象', must),
    column('decimal', 'score', '得分 考核得分 考核分数', must),
    column('text', 'grade', '等级 考核等级'),
  ],
};
