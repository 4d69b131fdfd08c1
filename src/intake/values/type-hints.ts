// What may be written into a cell of each type, for those who fill in a file.

import type { Language, Words } from '../../base/errors.ts';
import type { ColumnGuide } from '../layout/kind-guide.ts';

export function typeHint({ type, choices, between }: ColumnGuide, language: Language): string {
  if (choices)
    return Object.values(choices)
      .map(([word]) => word)
      .join('、');
  const range = between && type !== 'percent' ? ` ${between[0]}–${between[1]}` : '';
  return `${hints[type][language]}${range}`;
}

const hints: Record<ColumnGuide['type'], Words> = {
  text: { zh: '文字', en: 'text' },
  day: { zh: '日期，如 2025-01-05', en: 'day, such as 2025-01-05' },
  month: { zh: '月份，如 2025-03', en: 'month, such as 2025-03' },
  moment: { zh: '日期和时间，如 2025-01-05 09:30', en: 'day and time, such as 2025-01-05 09:30' },
  decimal: { zh: '数字', en: 'number' },
  percent: { zh: '百分比，如 7.5%', en: 'percentage, such as 7.5%' },
  count: { zh: '个数', en: 'count' },
  yes_no: { zh: '是、否', en: '是 (yes) or 否 (no)' },
  choice: { zh: '选项', en: 'choice' },
  year: { zh: '年，如 2026', en: 'year, such as 2026' },
  month_number: { zh: '1 至 12，空着是全年', en: '1 to 12, empty for the whole year' },
  quarter: { zh: '1 至 4，均分到三个月', en: '1 to 4, divided among its months' },
  person: { zh: '工号或姓名', en: 'code or name of a person' },
  customer: { zh: '有编码按编码认，没有按名称认', en: 'known by its code, else by its name' },
  region: { zh: '地名；“区域”可写 江苏/南京/江宁区', en: 'place; 区域 may hold 江苏/南京/江宁区' },
  series: { zh: '系列，如 A系列', en: 'series, such as A系列' },
  product: { zh: '有编码按编码认，没有按名称认', en: 'known by its code, else by its name' },
  channel: { zh: '直供、经销或其他', en: '直供, 经销 or another' },
  distributor: { zh: '经销商名称', en: 'name of a distributor' },
  event: { zh: '活动编码或名称，活动须先导入', en: 'code or name of an event that was imported before' },
  training: { zh: '培训编码或名称，培训须先导入', en: 'code or name of a training that was imported before' },
  competitor: { zh: '竞品编码或名称', en: 'code or name of a competitor' },
};
