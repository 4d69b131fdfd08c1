// What the reference page says besides what is declared.

import type { Language } from '../../base/errors.ts';
import type { Unit } from '../figure.ts';

export interface ReferenceWords {
  title: string;
  intro: string;
  aliases: string;
  unit: string;
  units: Record<Unit | 'return', string>;
  formula: string;
  inputs: string;
  target: string;
  slices: string;
  noSlices: string;
  anySlice: string;
  bounds: string;
  settings: string;
  transforms: { title: string; intro: string; heads: string[] };
  dimensions: { title: string; intro: string; heads: string[] };
  verdicts: { title: string; intro: string; heads: string[] };
  definitions: { title: string; intro: string; heads: string[] };
  separator: string;
  colon: string;
}

export const referenceWords: Record<Language, ReferenceWords> = {
  zh: {
    title: '指标、维度与设置',
    intro:
      '本页由 `npm run generate` 按程序里的声明写出，请勿手改。写法见[数字的写法](figures.md)；英文版见 [reference.en.md](reference.en.md)。名称、别名和代号都可以写进表达式。',
    aliases: '也叫',
    unit: '单位',
    units: {
      CNY: '元',
      ratio: '百分比',
      pp: '百分点',
      count: '个数',
      people: '人',
      days: '天',
      hours: '小时',
      score: '分',
      return: '1:n',
    },
    formula: '公式',
    inputs: '来自',
    target: '目标',
    slices: '可按',
    noSlices: '只看整体',
    anySlice: '不受范围影响',
    bounds: '可带采购额条件',
    settings: '由公司决定',
    transforms: {
      title: '变换',
      intro: '写在指标之后，如 `sales:yoy@2025`。',
      heads: ['写法', '名称', '也叫', '含义'],
    },
    dimensions: {
      title: '维度',
      intro: '写在大括号里作条件，或写在 by 之后分组；月份、季度、年份只用于 by。没有列出成员的，成员来自记录本身。',
      heads: ['写法', '名称', '也叫', '成员'],
    },
    verdicts: {
      title: '可比性判定',
      intro: '没有值或不好直接比的，都说明原因。',
      heads: ['代号', '名称', '含义'],
    },
    definitions: {
      title: '公司设置',
      intro: '从“设置”表导入（种类 `settings`），可以写生效日期；没有决定的用默认值。',
      heads: ['设置项', '名称', '默认', '含义'],
    },
    separator: '、',
    colon: '：',
  },
  en: {
    title: 'Metrics, dimensions and settings',
    intro:
      'Written by `npm run generate` from the declarations in the program; do not edit. How expressions are written: [figures.md](figures.md) (in Chinese). In Chinese: [reference.zh.md](reference.zh.md).',
    aliases: 'also',
    unit: 'unit',
    units: {
      CNY: 'yuan',
      ratio: 'percent',
      pp: 'percentage points',
      count: 'count',
      people: 'people',
      days: 'days',
      hours: 'hours',
      score: 'points',
      return: '1:n',
    },
    formula: 'formula',
    inputs: 'from',
    target: 'target',
    slices: 'sliced by',
    noSlices: 'only as a whole',
    anySlice: 'the same for every slice',
    bounds: 'takes bounds on purchase',
    settings: 'the company decides',
    transforms: {
      title: 'Transforms',
      intro: 'Behind the metric, as in `sales:yoy@2025`.',
      heads: ['key', 'name', 'in Chinese', 'meaning'],
    },
    dimensions: {
      title: 'Dimensions',
      intro:
        'In braces as a condition, or behind `by` as a breakdown; month, quarter and year only behind `by`. Where no members are listed they come from the records.',
      heads: ['key', 'name', 'in Chinese', 'members'],
    },
    verdicts: {
      title: 'Verdicts',
      intro: 'Why there is no value, or why it does not quite compare.',
      heads: ['code', 'name', 'meaning'],
    },
    definitions: {
      title: 'Company settings',
      intro:
        'Imported from a table of settings (kind `settings`), each from a day on; what is not decided has its default.',
      heads: ['key', 'name', 'default', 'meaning'],
    },
    separator: ', ',
    colon: ': ',
  },
};
