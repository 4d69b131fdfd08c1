// How a figure is called: 浙江销售额同比增长率.

import type { Language } from '../base/errors.ts';
import { dimensionOf } from './catalogue/dimensions.ts';
import { metricOf } from './catalogue/metrics.ts';
import { transformOf } from './catalogue/transforms.ts';
import { blankName } from './question.ts';
import type { ResolvedCondition, ResolvedQuestion } from './resolve.ts';

export function nameOf(question: ResolvedQuestion, language: Language): string {
  const metric = metricOf(question.metric).names[language];
  const transform = question.transform ? transformOf(question.transform.key).names[language] : '';
  const slice = question.conditions.map((condition) => conditionName(condition, language));
  if (language === 'en')
    return [`${metric}${transform && `, ${transform}`}`, slice.length ? `(${slice.join(', ')})` : '']
      .filter(Boolean)
      .join(' ');
  const within = question.transform?.dimension ? `在${dimensionOf(question.transform.dimension).names.zh}中的` : '';
  return `${slice.join('')}${metric}${within}${transform}`;
}

/** What a metric and its transform mean, in one paragraph. */
export function definitionOf(question: ResolvedQuestion, language: Language): string {
  const { names, definition } = metricOf(question.metric);
  if (!question.transform) return definition[language];
  const transform = transformOf(question.transform.key);
  if (language === 'zh') return `${transform.names.zh}：${transform.definition.zh}${names.zh}：${definition.zh}`;
  const about = `${transform.names.en[0]!.toUpperCase()}${transform.names.en.slice(1)}`;
  return `${about}: ${transform.definition.en} ${names.en}: ${definition.en}`;
}

function conditionName(condition: ResolvedCondition, language: Language): string {
  const dimension = dimensionOf(condition.dimension).names[language];
  const names = condition.members.map(({ id, name }) => (id === null ? blankNameOf(dimension, language) : name));
  const joined = names.join(language === 'zh' ? '、' : ' or ');
  if (!condition.negated) return joined;
  return language === 'zh' ? `除${joined}外` : `without ${joined}`;
}

function blankNameOf(dimension: string, language: Language): string {
  return language === 'zh' ? `${dimension}${blankName}` : `no ${dimension.toLowerCase()}`;
}
