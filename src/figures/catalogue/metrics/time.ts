// Time itself: how much of a period has passed, and how sales stand beside it.

import { divideBy, type Metric } from '../metric.ts';

export const timeMetrics: readonly Metric[] = [
  {
    key: 'days.elapsed',
    names: { zh: '已过天数', en: 'Days elapsed' },
    unit: 'days',
    definition: {
      zh: '期间第一天到业务日的日历天数，两端都算，不超过期间长度。',
      en: 'Calendar days from the first day of the period to the business day, both counted, at most the whole period.',
    },
    source: { kind: 'calendar', part: 'elapsed', of: 'calendar' },
  },
  {
    key: 'days.total',
    names: { zh: '期间天数', en: 'Days in period' },
    unit: 'days',
    definition: { zh: '期间的日历天数。', en: 'Calendar days of the period.' },
    source: { kind: 'calendar', part: 'length', of: 'calendar' },
  },
  {
    key: 'months.elapsed',
    names: { zh: '已过月数', en: 'Months elapsed' },
    unit: 'count',
    definition: {
      zh: '期间内已过的月数，未完的月按已过天数折算。',
      en: 'Months of the period that have passed, a running one by the part of its days.',
    },
    source: { kind: 'calendar', part: 'elapsed', of: 'months' },
  },
  {
    key: 'workdays.elapsed',
    names: { zh: '已过工作日', en: 'Working days elapsed' },
    unit: 'days',
    definition: {
      zh: '期间第一天到业务日的工作日数，按国务院放假安排（含调休）与公司日历。',
      en: 'Working days from the first day of the period to the business day, by the announced holidays and swapped days and the company’s calendar.',
    },
    source: { kind: 'calendar', part: 'elapsed', of: 'working' },
  },
  {
    key: 'workdays.total',
    names: { zh: '期间工作日', en: 'Working days in period' },
    unit: 'days',
    definition: { zh: '期间的工作日数。', en: 'Working days of the period.' },
    source: { kind: 'calendar', part: 'length', of: 'working' },
  },
  {
    key: 'pace.elapsed',
    names: { zh: '进度天数', en: 'Days of progress' },
    unit: 'days',
    definition: {
      zh: '已过的日历天数，或公司约定时的已过工作日。',
      en: 'Calendar days elapsed, or working days where the company counts those.',
    },
    source: { kind: 'calendar', part: 'elapsed', of: 'decided' },
    settings: ['run_rate.days'],
  },
  {
    key: 'pace.total',
    names: { zh: '进度总天数', en: 'Days of the whole' },
    unit: 'days',
    definition: {
      zh: '期间的日历天数，或公司约定时的工作日数。',
      en: 'Calendar days of the period, or working days where the company counts those.',
    },
    source: { kind: 'calendar', part: 'length', of: 'decided' },
    settings: ['run_rate.days'],
  },
  {
    key: 'time_progress',
    names: { zh: '时间进度', en: 'Time progress' },
    unit: 'ratio',
    definition: {
      zh: '已过天数 ÷ 期间天数，按日历天数，或按公司约定的工作日。',
      en: 'Days elapsed divided by the days of the period: calendar days, or working days where the company counts those.',
    },
    source: {
      kind: 'formula',
      inputs: ['pace.elapsed', 'pace.total'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
    settings: ['run_rate.days'],
  },
  {
    key: 'workday_progress',
    names: { zh: '工作日进度', en: 'Progress by working days' },
    unit: 'ratio',
    definition: {
      zh: '已过工作日 ÷ 期间工作日。',
      en: 'Working days elapsed divided by the working days of the period.',
    },
    source: {
      kind: 'formula',
      inputs: ['workdays.elapsed', 'workdays.total'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
  {
    key: 'run_rate',
    names: { zh: '序时进度差', en: 'Ahead of run-rate' },
    aliases: ['序时进度'],
    unit: 'pp',
    definition: {
      zh: '目标完成率 − 时间进度，以百分点计；为正表示快于时间进度。',
      en: 'Attainment minus time progress, in percentage points; positive means ahead of time.',
    },
    source: {
      kind: 'formula',
      inputs: ['attainment', 'time_progress'],
      pattern: '{0} − {1}',
      compute: ([attainment, progress]) => attainment!.minus(progress!).times(100),
    },
    settings: ['run_rate.days'],
  },
  {
    key: 'run_rate.workdays',
    names: { zh: '序时进度差（工作日）', en: 'Ahead of run-rate, by working days' },
    unit: 'pp',
    definition: {
      zh: '目标完成率 − 工作日进度，以百分点计。',
      en: 'Attainment minus the progress of working days, in percentage points.',
    },
    source: {
      kind: 'formula',
      inputs: ['attainment', 'workday_progress'],
      pattern: '{0} − {1}',
      compute: ([attainment, progress]) => attainment!.minus(progress!).times(100),
    },
  },
  {
    key: 'attainment.year',
    names: { zh: '全年目标完成进度', en: 'Progress towards the year’s target' },
    aliases: ['年度目标完成进度'],
    unit: 'ratio',
    definition: {
      zh: '从财年初到期间最后一天的累计销售额 ÷ 全年销售目标。',
      en: 'Sales from the start of the fiscal year to the last day of the period, divided by the target of the whole year.',
    },
    source: {
      kind: 'formula',
      inputs: [
        { metric: 'sales', transform: 'cum' },
        { metric: 'sales.target', transform: 'year' },
      ],
      pattern: '{0} ÷ {1}',
      compute: divideBy('no_target'),
    },
  },
  {
    key: 'sales.target.left',
    names: { zh: '全年目标余额', en: 'Left of the year’s target' },
    aliases: ['目标余额'],
    unit: 'CNY',
    definition: {
      zh: '全年销售目标 − 从财年初到期间最后一天的累计销售额，即余下的时间须完成的销售额；为负表示全年目标已提前完成。',
      en: 'The target of the whole year minus the sales from the start of the fiscal year to the last day of the period: what the rest of the year must bring. Negative when the year’s target is met already.',
    },
    source: {
      kind: 'formula',
      inputs: [
        { metric: 'sales.target', transform: 'year' },
        { metric: 'sales', transform: 'cum' },
      ],
      pattern: '{0} − {1}',
      compute: ([target, sales]) => target!.minus(sales!),
    },
  },
];
