// Text → question. Spaces are free; names may be English or Chinese; an unknown name comes back with the nearest known ones.

import { Refusal } from '../../base/errors.ts';
import { parsePeriod } from '../../base/periods.ts';
import { type DimensionKey, isTime } from '../catalogue/dimensions.ts';
import { transformOf } from '../catalogue/transforms.ts';
import type { Bound, Comparison, Condition, Question } from './question.ts';
import { type Scanner, scan } from './scan.ts';
import { findDimension, findMetric, findTransform } from './vocabulary.ts';

/** Throws a Refusal `bad_expression`, `unknown_name` or `bad_period` that says where the text goes wrong. */
export function parseQuestion(text: string): Question {
  const scanner = scan(text.normalize('NFC'));
  const subject = scanner.name('metric', findMetric);
  const transform = scanner.take(':') ? parseTransform(scanner) : subject.transform;
  const { conditions, bounds } = scanner.take('{') ? parseTests(scanner) : { conditions: [], bounds: [] };
  const by = scanner.takeWord(['by', '按']) ? parseBreakdown(scanner) : [];
  scanner.expect('@');
  const period = parsePeriodOf(scanner);
  return { metric: subject.metric, ...(transform && { transform }), conditions, bounds, by, period };
}

function parseTransform(scanner: Scanner): NonNullable<Question['transform']> {
  const key = scanner.name('transform', findTransform);
  if (!scanner.take('(')) return { key };
  const dimension = scanner.name('dimension', findDimension);
  scanner.expect(')');
  if (!transformOf(key).within)
    throw scanner.wrong(
      '只有 share 和 rank 可以带维度，如 share(channel)',
      'only share and rank take a dimension, as in share(channel)',
    );
  if (isTime(dimension)) throw scanner.wrong(`${key} 不能以时间为维度`, `time is no dimension of ${key}`);
  return { key, dimension };
}

function parseTests(scanner: Scanner): Pick<Question, 'conditions' | 'bounds'> {
  const conditions: Condition[] = [];
  const bounds: Bound[] = [];
  do {
    const dimension = scanner.name('dimension', (word) => (isAttribute(word) ? undefined : findDimension(word)));
    if (dimension === undefined) bounds.push(parseBound(scanner));
    else conditions.push(parseCondition(scanner, dimension));
  } while (scanner.take(','));
  scanner.expect('}');
  return { conditions, bounds };
}

function isAttribute(word: string): boolean {
  return ['purchase', '采购额', '购买额'].includes(word.toLowerCase());
}

const comparisons: Comparison[] = ['>=', '<=', '>', '<'];

function parseBound(scanner: Scanner): Bound {
  const comparison = comparisons.find((sign) => scanner.take(sign));
  if (!comparison) throw scanner.wrong('采购额后应为 >=、>、<= 或 <', 'purchase needs >=, >, <= or < behind it');
  return { attribute: 'purchase', comparison, number: scanner.number() };
}

function parseCondition(scanner: Scanner, dimension: DimensionKey): Condition {
  if (isTime(dimension))
    throw scanner.wrong('时间写在 @ 之后，如 sales@2025-07', 'time goes behind the @, as in sales@2025-07');
  const negated = scanner.take('!=');
  if (!negated) scanner.expect('=');
  const values = [scanner.value()];
  while (scanner.take('|')) values.push(scanner.value());
  return { dimension, values, negated };
}

function parseBreakdown(scanner: Scanner): DimensionKey[] {
  const by = [scanner.name('dimension', findDimension)];
  while (scanner.take(',')) by.push(scanner.name('dimension', findDimension));
  if (new Set(by).size < by.length) throw scanner.wrong('by 后的维度重复了', 'a dimension stands twice behind by');
  return by;
}

function parsePeriodOf(scanner: Scanner): Question['period'] {
  const text = scanner.rest();
  const period = parsePeriod(text);
  if (period) return period;
  throw new Refusal('bad_period', {
    zh: `看不懂期间“${text}”。可写 2025、2025H1、2025Q3、2025-07、2025-07-15、2025W31、2025-01..2025-06、ytd(2025-10-15)、r12(2025-12)、FY2025。`,
    en: `Cannot read the period “${text}”. Write 2025, 2025H1, 2025Q3, 2025-07, 2025-07-15, 2025W31, 2025-01..2025-06, ytd(2025-10-15), r12(2025-12) or FY2025.`,
  });
}
