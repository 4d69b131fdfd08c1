// What slides say besides the report.

import type { Language } from '../../base/errors.ts';

interface SlideWords {
  agenda: string;
  figures: string;
  problems: string;
  problemHeads: [name: string, proof: string, stake: string];
  numbers: string;
  unit(unit: string): string;
  more(rows: number): string;
  thanks: string;
  source(day: string, version: number): string;
  problemsTold(count: number, largest: string, stake: string): string;
  continued: string;
}

export const slideWords: Record<Language, SlideWords> = {
  zh: {
    agenda: '汇报内容',
    figures: '主要数字',
    problems: '主要问题',
    problemHeads: ['问题', '由哪些数字证明', '涉及金额'],
    numbers: '本页数字',
    unit: (unit) => `单位：${unit}`,
    more: (rows) => `另有 ${rows} 行，见报告全文。`,
    thanks: '汇报完毕，谢谢',
    source: (day, version) =>
      `数字均由账册明细计算得出，取自账册第 ${version} 版，业务日 ${day}；每个数字的表达式见备注。`,
    problemsTold: (count, largest, stake) => `主要问题${count}项，涉及金额最大的是“${largest}”，${stake}。`,
    continued: '（续）',
  },
  en: {
    agenda: 'Contents',
    figures: 'Key figures',
    problems: 'Problems',
    problemHeads: ['Problem', 'What proves it', 'At stake'],
    numbers: 'Figures of this slide',
    unit: (unit) => `In ${unit}`,
    more: (rows) => `${rows} more rows are in the report.`,
    thanks: 'Thank you',
    source: (day, version) =>
      `All figures come from the lines of the ledger, version ${version}, business day ${day}; the notes hold the expression of each.`,
    problemsTold: (count, largest, stake) =>
      count === 1
        ? `One main problem: “${largest}”, ${stake} at stake.`
        : `Of ${count} main problems “${largest}” is about the most money, ${stake}.`,
    continued: ' (continued)',
  },
};
