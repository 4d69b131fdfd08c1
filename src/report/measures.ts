// What is to be done about a finding: the measure, who takes it, by when, and which figure tells whether it worked.

import type { Language } from '../base/errors.ts';
import type { Period } from '../base/periods.ts';
import type { Finding } from '../figures/findings/findings.ts';
import { say, type Span } from '../figures/writing/spans.ts';

export interface Measure {
  measure: Span[];
  owner: string;
  due: string;
  yardstick: Span[];
}

export interface MeasureContext {
  language: Language;
  /** That of the report. */
  period: Period;
}

export function measureOf({ rule, subject }: Finding, { language }: MeasureContext): Measure {
  const told = (measures[rule] ?? otherwise)(subject);
  return told[language];
}

type Told = (subject: string) => Record<Language, Measure>;

const measures: Record<string, Told> = {
  decline_run: (subject) => ({
    zh: {
      measure: say`逐户走访${subject}的下降客户，查明原因，一户一策`,
      owner: '区域主管',
      due: '下一季度首月',
      yardstick: say`${subject}销售额月环比`,
    },
    en: {
      measure: say`Call on the falling customers of ${subject} one by one and act on the cause`,
      owner: 'Supervisor',
      due: 'first month of the next quarter',
      yardstick: say`month-on-month growth of sales of ${subject}`,
    },
  }),
  slow_province: (subject) => ({
    zh: {
      measure: say`${subject}重新排定客户与县域的开发次序，增加新客户`,
      owner: '区域主管',
      due: '下一季度末',
      yardstick: say`${subject}销售额同比增长率`,
    },
    en: {
      measure: say`Rank customers and counties of ${subject} anew and win new customers`,
      owner: 'Supervisor',
      due: 'end of the next quarter',
      yardstick: say`year-on-year growth of sales of ${subject}`,
    },
  }),
};

const otherwise: Told = (subject) => ({
  zh: {
    measure: say`查明${subject}的原因并制定整改计划`,
    owner: '区域经理',
    due: '下一季度末',
    yardstick: say`本项涉及金额`,
  },
  en: {
    measure: say`Find the cause at ${subject} and plan what to do`,
    owner: 'Manager',
    due: 'end of the next quarter',
    yardstick: say`the money at stake here`,
  },
});
