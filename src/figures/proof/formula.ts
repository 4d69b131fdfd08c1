// The formula of a figure in words, and the same with its numbers put in.

import type { Language, Words } from '../../base/errors.ts';
import { formatValue } from '../../base/format.ts';
import { partsOf } from '../../base/periods.ts';
import { type BridgePart, type Input, inputOf, type Source } from '../catalogue/metric.ts';
import { metricOf } from '../catalogue/metrics.ts';
import { type TransformKind, transformOf } from '../catalogue/transforms.ts';
import type { Figure, Unit } from '../figure.ts';
import { parseQuestion } from '../language/parse.ts';
import type { Question } from '../language/question.ts';
import { splitBy } from '../tree/draft.ts';
import type { ResolvedQuestion } from '../tree/resolve.ts';
import { lengthFor } from '../tree/rewrite.ts';
import { writingOf } from '../values/value.ts';
import { takenShape, takeShapes, takeWords } from './take-words.ts';

/** A question, or a metric and transform as such. */
type Asked = ResolvedQuestion | (Pick<Question, 'metric' | 'transform'> & Partial<Pick<Question, 'period'>>);

/** For example `销售额 ÷ 销售目标`; for a sum, what is summed. */
export function formulaOf(question: Asked, language: Language): string {
  const { pattern, operands } = shapeOf(question, language);
  return fill(pattern, operands);
}

interface Proof {
  figure: Figure;
  operands: Figure[];
  language: Language;
}

/** For example `128,000.02万元 ÷ 115,000.00万元 = 111.3%`; for a sum, over how many rows it goes. */
export function calculationOf(question: ResolvedQuestion, proof: Proof): string {
  const { pattern } = shapeOf(question, proof.language);
  const { figure, operands } = proof;
  const ranked = question.transform?.key === 'rank' ? rankedAmong(proof) : undefined;
  if (ranked !== undefined) return ranked;
  const texts = exactTexts(operands, proof.language);
  if (texts.length > 0) return `${fill(pattern, texts)} = ${figure.text}`;
  if (figure.value === null || metricOf(question.metric).source.kind === 'calendar') return figure.text;
  const words = takeWords(question)[proof.language].replace('{0}', formatValue(figure.records, 'count'));
  return `${words} = ${figure.text}`;
}

// With as many digits as a reader needs to come to the same result: 2.90 and 2.25亿元 would not give 28.6%.
function exactTexts(operands: Figure[], language: Language): string[] {
  const large = operands.some(({ unit, value }) => unit === 'CNY' && Math.abs(value ?? 0) >= 1e6);
  const scale = large ? '万元' : '元';
  return operands.map(({ value, expr }) =>
    formatValue(value, writingOf(parseQuestion(expr)), { language, scale, places: 2 }),
  );
}

const comparisons: Partial<Record<TransformKind['kind'], string>> = {
  growth: '({0} − {1}) ÷ |{1}|',
  difference: '{0} − {1}',
  share: '{0} ÷ {1}',
  gap: '{0} − {1}',
  average: '{0} ÷ {1}',
};

function shapeOf(question: Asked, language: Language): { pattern: string; operands: string[] } {
  const does = question.transform && transformOf(question.transform.key).does.kind;
  const comparison = does && comparisons[does];
  if (comparison) return { pattern: comparison, operands: operandNames(question, language) };
  if (does === 'rank') return { pattern: rankWords[language], operands: [] };
  if (does === 'extreme') return { pattern: takenShape(question)[language], operands: [] };
  const { source, unit } = metricOf(question.metric);
  const split = isResolved(question) && splitShape(question, language);
  if (split) return split;
  if (source.kind !== 'formula') return { pattern: sourceWords(source, unit)[language], operands: [] };
  return { pattern: source.pattern, operands: source.inputs.map((input) => inputName(inputOf(input), language)) };
}

function isResolved(question: Asked): question is ResolvedQuestion {
  return 'conditions' in question;
}

// The inputs of a part are the whole plan, its base, and what the part sold there: a slice, or several months.
function splitShape(
  question: ResolvedQuestion,
  language: Language,
): { pattern: string; operands: string[] } | undefined {
  const { source, names } = metricOf(question.metric);
  const axis = source.kind === 'formula' && source.split ? splitBy(question) : undefined;
  if (!axis) return undefined;
  const count = axis === 'month' ? partsOf(question.period, 'month').length : 1;
  const own = Array.from({ length: count }, (_, index) => `{${index + 2}}`).join(' + ');
  const pattern = `{0} × ${count > 1 ? `(${own})` : own} ÷ {1}${splitWords[language]}`;
  const zh = language === 'zh';
  const parts = Array.from({ length: count }, () => (zh ? '本部分基期销售额' : 'sales of the part in the base'));
  return { pattern, operands: [names[language], zh ? '基期销售额' : 'sales of the base', ...parts] };
}

const splitWords: Words = { zh: '，以最大余数法取整', en: ', by largest remainder' };

function inputName({ metric, transform, planBase }: Input, language: Language): string {
  const base: Words = planBase ? { zh: '基期', en: ' of the base' } : { zh: '', en: '' };
  const own = metricOf(metric).names[language];
  const name = language === 'zh' ? `${base.zh}${own}` : `${own}${base.en}`;
  return transform ? `${name}${language === 'zh' ? '' : ', '}${transformOf(transform).names[language]}` : name;
}

function operandNames(question: Asked, language: Language): string[] {
  const metric = metricOf(question.metric);
  const name = metric.names[language];
  const does = transformOf(question.transform!.key).does;
  const zh = language === 'zh';
  if (does.kind === 'average') return [name, lengthName(question, language)];
  if (does.kind === 'gap') return [name, metricOf(metric.target!).names[language]];
  if (does.kind === 'share')
    return zh ? [`本范围${name}`, `整体${name}`] : [`${name} of the slice`, `${name} of the whole`];
  return zh ? [`本期${name}`, `基期${name}`] : [`${name} now`, `${name} in the base period`];
}

function lengthName({ period }: Asked, language: Language): string {
  if (period === undefined) return language === 'zh' ? '天数或月数' : 'days or months';
  return metricOf(lengthFor({ period })).names[language];
}

const rankWords: Words = { zh: '由大到小的名次', en: 'position, the largest first' };

function rankedAmong({ figure, operands, language }: Proof): string | undefined {
  const others = (figure.rows ?? operands[0]?.rows)?.length;
  if (others === undefined) return undefined;
  const place =
    figure.value === null ? { zh: '', en: '' } : { zh: `，第 ${figure.text} 名`, en: `: no. ${figure.text}` };
  return { zh: `${others} 项由大到小${place.zh}`, en: `${others} of them, the largest first${place.en}` }[language];
}

function sourceWords(source: Exclude<Source, { kind: 'formula' }>, unit: Unit): Words {
  switch (source.kind) {
    case 'ledger':
      return { zh: '∑ 单据明细', en: '∑ ledger lines' };
    case 'customers':
      if (source.sum)
        return { zh: '∑ 符合条件的客户的采购额', en: '∑ purchases of customers that fulfil the definition' };
      return { zh: '符合条件的不同客户数', en: 'distinct customers that fulfil the definition' };
    case 'top':
      return { zh: '销售额最大的若干客户合计', en: 'sum of the customers with the largest sales' };
    case 'records':
      return takeShapes[source.take.how];
    case 'target':
      return unit === 'ratio' ? meanTarget : { zh: '∑ 各月目标', en: '∑ monthly targets' };
    case 'calendar':
      return { zh: '日历天数', en: 'calendar days' };
    case 'bridge':
      return bridgeWords[source.part];
  }
}

const bridgeWords: Record<BridgePart, Words> = {
  now: { zh: '∑ 可比产品的本期金额', en: '∑ comparable products: amount now' },
  base: { zh: '∑ 可比产品的上年金额', en: '∑ comparable products: amount a year before' },
  at_base_prices: {
    zh: '∑ 可比产品：本期数量 × 上年金额 ÷ 上年数量',
    en: '∑ comparable products: quantity now × amount a year before ÷ quantity a year before',
  },
  at_base_mix: {
    zh: '可比产品合计：本期数量 × 上年金额 ÷ 上年数量',
    en: 'comparable products together: quantity now × amount a year before ÷ quantity a year before',
  },
  new: { zh: '∑ 上年没有的产品的金额变动', en: '∑ products not sold a year before: change of amount' },
  lost: { zh: '∑ 本期没有的产品的金额变动', en: '∑ products no longer sold: change of amount' },
};

// Ratios do not add up.
const meanTarget: Words = { zh: '期间的目标，分月的取平均', en: 'target of the period, of several the mean' };

function fill(pattern: string, values: string[]): string {
  return pattern.replace(/\{(\d+)\}/g, (_, index) => values[Number(index)] ?? '?');
}
