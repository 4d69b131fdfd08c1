// Why a binding is not sure, in words. One doubt is enough for a number to be proposed and not judged.

import type { Words } from '../../../base/errors.ts';

export const doubts = {
  unread: (text: string): Words => ({
    zh: `“${text}”没有读懂，可能另有所指`,
    en: `“${text}” was not understood and may say what else is meant`,
  }),
  weakMetric: (word: string): Words => ({
    zh: `“${word}”也可能指别的指标`,
    en: `“${word}” may also be another metric`,
  }),
  twoMetrics: (word: string): Words => ({
    zh: `同一处还说到“${word}”`,
    en: `“${word}” is named in the same place`,
  }),
  noMetric: { zh: '没有写明是什么指标', en: 'the metric is not named' },
  ambiguousName: (word: string): Words => ({
    zh: `“${word}”在账册里不止一个意思`,
    en: `“${word}” means more than one thing in the ledger`,
  }),
  leader: (word: string): Words => ({
    zh: `“${word}”可能指本人，也可能指其团队`,
    en: `“${word}” may be the person or the team`,
  }),
  carriedScope: (words: string): Words => ({
    zh: `范围“${words}”是从前文承接来的`,
    en: `the scope “${words}” is carried over from the words before`,
  }),
  openScope: (words: string): Words => ({
    zh: `前文说的是“${words}”，不知是否还在其内`,
    en: `the words before speak of “${words}”; whether this lies within is not said`,
  }),
  sectionScope: (words: string): Words => ({
    zh: `所在的一节说的是“${words}”`,
    en: `its section is about “${words}”`,
  }),
  guessedPeriod: {
    zh: '没有写明期间，按业务日所在的年份猜',
    en: 'no period is stated; the year of the business day is guessed',
  },
  carriedPeriod: { zh: '期间是从前文承接来的', en: 'the period is carried over from the words before' },
  otherPeriod: { zh: '期间没有读懂', en: 'the period was not understood' },
  fiscalYear: {
    zh: '公司的财年不从一月开始，不知说的是财年还是日历年',
    en: 'the fiscal year does not begin in January; which year is meant is not said',
  },
  growthBase: { zh: '没有写明同比还是环比', en: 'it is not said against which period it grew' },
  otherBase: { zh: '比较的对象没有读懂', en: 'what it is compared with was not understood' },
  severalValues: { zh: '几个数并列，不知各指哪一个', en: 'several numbers stand in a row; which is whose is not said' },
  severalNames: (words: string): Words => ({
    zh: `说到“${words}”，不知指哪一个还是合计`,
    en: `“${words}” are named; which one, or all together, is not said`,
  }),
  shareOfWhat: { zh: '没有写明是占什么的比重', en: 'it is not said of what it is a share' },
  surplus: { zh: '不知是完成率还是超出的部分', en: 'it may be the attainment or what lies beyond the target' },
  condition: (text: string): Words => ({
    zh: `“${text}”是限定的条件，没有读懂`,
    en: `“${text}” is a condition that was not understood`,
  }),
  extreme: { zh: '说的是最高或最低的一个', en: 'it is the highest or the lowest of several' },
  total: { zh: '表格的合计行，不知包括哪些', en: 'a total row; what it includes is not said' },
} satisfies Record<string, Words | ((text: string) => Words)>;
