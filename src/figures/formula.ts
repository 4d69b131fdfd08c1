// The formula of a figure in words, and the same with its numbers put in.

import type { Language, Words } from '../base/errors.ts';
import { formatValue } from '../base/format.ts';
import { isWholeMonths, rangeOf } from '../base/periods.ts';
import { metricOf } from './catalogue/metrics.ts';
import { transformOf } from './catalogue/transforms.ts';
import type { Figure } from './figure.ts';
import type { ResolvedQuestion } from './resolve.ts';

/** For example `销售额 ÷ 销售目标`; for a sum, what is summed. */
export function formulaOf(question: ResolvedQuestion, language: Language): string {
  const { pattern, operands } = shapeOf(question, language);
  return fill(pattern, operands);
}

/** For example `128,000.02万元 ÷ 115,000.00万元 = 111.3%`; for a sum, over how many rows it goes. */
export function calculationOf(
  question: ResolvedQuestion,
  proof: { figure: Figure; operands: Figure[]; language: Language },
): string {
  const { pattern } = shapeOf(question, proof.language);
  const { figure, operands } = proof;
  const texts = exactTexts(operands, proof.language);
  if (texts.length > 0) return `${fill(pattern, texts)} = ${figure.text}`;
  if (figure.value === null || figure.unit === 'days') return figure.text;
  const words = sumOf(question)[proof.language].replace('{0}', formatValue(figure.records, 'count'));
  return `${words} = ${figure.text}`;
}

// With as many digits as a reader needs to come to the same result: 2.90 and 2.25亿元 would not give 28.6%.
function exactTexts(operands: Figure[], language: Language): string[] {
  const large = operands.some(({ unit, value }) => unit === 'CNY' && Math.abs(value ?? 0) >= 1e6);
  const scale = large ? '万元' : '元';
  return operands.map(({ value, unit }) => formatValue(value, unit, { language, scale, places: 2 }));
}

function sumOf(question: ResolvedQuestion): Words {
  const { kind } = metricOf(question.metric).source;
  if (kind === 'documents') return { zh: '{0} 行，同一单据只计一次', en: '{0} rows, each document once' };
  if (kind === 'target' && !isWholeMonths(rangeOf(question.period))) {
    return { zh: '{0} 行合计，不足整月的按天折算', en: 'sum of {0} rows, parts of a month by days' };
  }
  return { zh: '{0} 行合计', en: 'sum of {0} rows' };
}

const comparisons = {
  growth: '({0} − {1}) ÷ |{1}|',
  difference: '{0} − {1}',
  share: '{0} ÷ {1}',
  gap: '{0} − {1}',
};

const sumWords = {
  ledger: { zh: '∑ 单据明细', en: '∑ ledger lines' },
  documents: { zh: '不同单据数', en: 'distinct documents' },
  target: { zh: '∑ 各月目标', en: '∑ monthly targets' },
  calendar: { zh: '日历天数', en: 'calendar days' },
};

function shapeOf(question: ResolvedQuestion, language: Language): { pattern: string; operands: string[] } {
  const metric = metricOf(question.metric);
  const does = question.transform && transformOf(question.transform.key).does;
  if (does && does.kind !== 'cumulate')
    return { pattern: comparisons[does.kind], operands: operandNames(question, language) };
  const { source } = metric;
  if (source.kind !== 'formula') return { pattern: sumWords[source.kind][language], operands: [] };
  return { pattern: source.pattern, operands: source.inputs.map((key) => metricOf(key).names[language]) };
}

function operandNames(question: ResolvedQuestion, language: Language): string[] {
  const metric = metricOf(question.metric);
  const name = metric.names[language];
  const does = transformOf(question.transform!.key).does;
  const zh = language === 'zh';
  if (does.kind === 'gap') return [name, metricOf(metric.target!).names[language]];
  if (does.kind === 'share')
    return zh ? [`本范围${name}`, `整体${name}`] : [`${name} of the slice`, `${name} of the whole`];
  return zh ? [`本期${name}`, `基期${name}`] : [`${name} now`, `${name} in the base period`];
}

function fill(pattern: string, values: string[]): string {
  return pattern.replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '?');
}
