// One metric on the reference page.

import type { Language } from '../../base/errors.ts';
import { definitionList } from '../../records/definition-list.ts';
import { dimensionOf } from '../catalogue/dimensions.ts';
import { inputOf, type Metric } from '../catalogue/metric.ts';
import { metricOf } from '../catalogue/metrics.ts';
import { formulaOf } from '../proof/formula.ts';
import { settingKeysOf } from '../proof/settings-of.ts';
import { allowsBounds, slicesOf } from '../tree/slices.ts';
import { type ReferenceWords, referenceWords } from './reference-words.ts';

export function metricEntry(metric: Metric, language: Language): string {
  const words = referenceWords[language];
  const { key, names, definition } = metric;
  const facts = factsOf(metric, language)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `- ${name}${words.colon}${text}`);
  const bounds = allowsBounds(key) && !isOfTimeOnly(metric) ? [`- ${words.bounds}`] : [];
  return [
    `### <a id="${key}"></a>${names[language]} \`${key}\``,
    definition[language],
    [...facts, ...bounds].join('\n'),
  ].join('\n\n');
}

export function linkTo(metric: string, language: Language): string {
  return `[${metricOf(metric).names[language]}](#${metric})`;
}

function factsOf(metric: Metric, language: Language): [name: string, text: string][] {
  const words = referenceWords[language];
  const { key, names, aliases = [], unit, written, target } = metric;
  const other = language === 'zh' ? aliases : [names.zh, ...aliases];
  return [
    [words.aliases, other.join(words.separator)],
    [words.unit, words.units[written ?? unit]],
    [words.formula, formulaOf({ metric: key }, language)],
    [
      words.inputs,
      inputsOf(metric)
        .map((each) => linkTo(each, language))
        .join(words.separator),
    ],
    [words.target, target ? linkTo(target, language) : ''],
    [words.slices, slicesText(metric, language, words)],
    [
      words.settings,
      settingKeysOf(key)
        .map((each) => settingLink(each, language))
        .join(words.separator),
    ],
  ];
}

function inputsOf({ source }: Metric): string[] {
  return source.kind === 'formula' ? [...new Set(source.inputs.map((input) => inputOf(input).metric))] : [];
}

function slicesText(metric: Metric, language: Language, words: ReferenceWords): string {
  const slices = slicesOf(metric.key);
  if (isOfTimeOnly(metric)) return words.anySlice;
  if (slices.length === 0) return words.noSlices;
  return slices.map((each) => (language === 'zh' ? dimensionOf(each).names.zh : `\`${each}\``)).join(words.separator);
}

function isOfTimeOnly({ source }: Metric): boolean {
  if (source.kind === 'formula') return source.inputs.every((input) => isOfTimeOnly(metricOf(inputOf(input).metric)));
  return source.kind === 'calendar';
}

function settingLink(key: keyof typeof definitionList, language: Language): string {
  return `[${definitionList[key].name[language]}](#${key})`;
}
