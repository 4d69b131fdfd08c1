// The words of the language: every key and Chinese name of the catalogue, and what they mean.

import { Refusal, type Words } from '../../base/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { type DimensionKey, dimensions } from '../catalogue/dimensions.ts';
import { metrics } from '../catalogue/metrics.ts';
import { shorthands, type TransformKey, transforms } from '../catalogue/transforms.ts';
import type { Question } from './question.ts';

export function findMetric(word: string): Pick<Question, 'metric' | 'transform'> {
  return find(metricWords, word, { zh: '指标', en: 'metric' });
}

export function findTransform(word: string): TransformKey {
  return find(transformWords, word, { zh: '变换', en: 'transform' });
}

export function findDimension(word: string): DimensionKey {
  return find(dimensionWords, word, { zh: '维度', en: 'dimension' });
}

interface Named {
  key: string;
  names?: Words;
  aliases?: string[];
}

const metricWords = new Map<string, Pick<Question, 'metric' | 'transform'>>([
  ...wordsFor(metrics, (metric) => ({ metric: metric.key })),
  ...wordsFor(shorthands, ({ metric, share }) => ({ metric, transform: { key: 'share' as const, dimension: share } })),
]);
const transformWords = new Map(wordsFor(transforms, ({ key }) => key));
const dimensionWords = new Map(wordsFor(dimensions, ({ key }) => key));

function wordsFor<T extends Named, V>(entries: readonly T[], value: (entry: T) => V): [string, V][] {
  return entries.flatMap((entry) => {
    const words = [entry.key, ...(entry.names ? [entry.names.zh] : []), ...(entry.aliases ?? [])];
    return words.map((word): [string, V] => [word, value(entry)]);
  });
}

function find<V>(vocabulary: Map<string, V>, word: string, what: Words): V {
  const found = vocabulary.get(word) ?? vocabulary.get(word.toLowerCase());
  if (found !== undefined) return found;
  throw unknownName(word, what, vocabulary.keys());
}

/** The refusal of a name that nobody knows, with the nearest known ones. */
export function unknownName(word: string, what: Words, known: Iterable<string>): Refusal {
  const near = nearest(word, known);
  const hint = {
    zh: near.length ? `最接近的是：${near.join('、')}。` : '',
    en: near.length ? ` Nearest: ${near.join(', ')}.` : '',
  };
  const words = { zh: `没有叫“${word}”的${what.zh}。${hint.zh}`, en: `There is no ${what.en} “${word}”.${hint.en}` };
  return new Refusal('unknown_name', words, { name: word, nearest: near });
}
