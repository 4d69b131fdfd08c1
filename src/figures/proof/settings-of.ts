// What the company decided that decides a figure: the metric's own definitions, and the bands where customers are sliced by
// tier.

import type { Day } from '../../base/dates.ts';
import type { Language, Words } from '../../base/errors.ts';
import { formatValue } from '../../base/format.ts';
import type { NumberDefinition } from '../../records/definition.ts';
import { type DefinitionKey, definitionList, type NumberKey } from '../../records/definition-list.ts';
import type { Definitions } from '../../records/definitions.ts';
import type { DimensionKey } from '../catalogue/dimensions.ts';
import { inputOf } from '../catalogue/metric.ts';
import { metricOf } from '../catalogue/metrics.ts';
import type { Trace } from '../figure.ts';
import type { ResolvedQuestion } from '../tree/resolve.ts';

const ofDimension: Partial<Record<DimensionKey, DefinitionKey[]>> = {
  tier: ['tier.strategic', 'tier.core', 'tier.base'],
  lifecycle: ['lost.months'],
  quintile: ['quintile.share'],
};

export function settingsOf(
  question: ResolvedQuestion,
  at: { definitions: Definitions; on: Day; language: Language },
): Trace['settings'] {
  const dimensions: DimensionKey[] = [...question.conditions.map(({ dimension }) => dimension), ...question.by];
  const keys = new Set([...settingKeysOf(question.metric), ...dimensions.flatMap((each) => ofDimension[each] ?? [])]);
  return [...keys].map((key) => ({ key, name: definitionList[key].name[at.language], ...valueOf(key, at) }));
}

/** The definitions that decide a metric, those of its inputs too; each once. */
export function settingKeysOf(metric: string): DefinitionKey[] {
  const { settings = [], source } = metricOf(metric);
  const inputs = source.kind === 'formula' ? source.inputs.map((input) => inputOf(input).metric) : [];
  return [...new Set([...settings, ...inputs.flatMap(settingKeysOf)])];
}

function valueOf(
  key: DefinitionKey,
  { definitions, on, language }: Parameters<typeof settingsOf>[1],
): { value: string; text: string } {
  if ('choices' in definitionList[key]) {
    const chosen = definitions.text(key as Parameters<Definitions['text']>[0], on);
    return { value: chosen, text: settingText(key, chosen, language) };
  }
  const value = String(definitions.number(key as NumberKey, on));
  return { value, text: settingText(key, value, language) };
}

/** A value of a setting in words. */
export function settingText(key: DefinitionKey, value: string, language: Language): string {
  const definition = definitionList[key];
  if ('choices' in definition) return definition.choices[value]?.[language] ?? value;
  return writeNumber(Number(value), definition.unit, language);
}

function writeNumber(number: number, unit: NumberDefinition['unit'], language: Language): string {
  const words = countWords[unit];
  return words ? words[language].replace('{0}', String(number)) : formatValue(number, unit, { language });
}

const countWords: Partial<Record<NumberDefinition['unit'], Words>> = {
  months: { zh: '{0}个月', en: '{0} months' },
  month: { zh: '{0}月', en: 'month {0}' },
  day: { zh: '{0}日', en: 'day {0}' },
};
