// How a figure is called: 浙江销售额同比增长率.

import { Decimal } from 'decimal.js';
import type { Language } from '../../base/errors.ts';
import { formatValue } from '../../base/format.ts';
import { dimensionOf } from '../catalogue/dimensions.ts';
import { metricOf } from '../catalogue/metrics.ts';
import { transformOf } from '../catalogue/transforms.ts';
import { type Bound, blankName } from '../language/question.ts';
import type { Member, ResolvedCondition, ResolvedQuestion } from '../tree/resolve.ts';

export function nameOf(question: ResolvedQuestion, language: Language): string {
  const metric = metricOf(question.metric).names[language];
  const transform = question.transform ? transformOf(question.transform.key).names[language] : '';
  const slice = [
    ...question.conditions.map((condition) => conditionName(condition, language)),
    ...question.bounds.map((bound) => boundName(bound, language)),
  ];
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
  const names = condition.members.map((member) => memberName(member, language));
  const joined = names.join(language === 'zh' ? '、' : ' or ');
  if (!condition.negated) return joined;
  return language === 'zh' ? `除${joined}外` : `without ${joined}`;
}

function memberName({ dimension, id, name }: Member, language: Language): string {
  const { names, choices, slice } = dimensionOf(dimension);
  if (id === null) return blankNameOf(names[language], language);
  const own = choices?.find(({ code }) => code === id)?.names[language] ?? name;
  return slice ? slice[language].replace('{0}', () => own) : own;
}

function boundName({ comparison, number }: Bound, language: Language): string {
  const amount = formatValue(new Decimal(number), 'CNY', { language });
  if (language === 'en') return `purchases ${comparison} ${amount}`;
  return `采购额${{ '>=': '不低于', '>': '高于', '<=': '不高于', '<': '低于' }[comparison]}${amount}的`;
}

function blankNameOf(dimension: string, language: Language): string {
  return language === 'zh' ? `${dimension}${blankName}` : `no ${dimension.toLowerCase()}`;
}
