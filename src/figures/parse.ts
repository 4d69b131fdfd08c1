// Text → question. Spaces are free; names may be English or Chinese; an unknown name comes back with the nearest known ones.

import { Refusal } from '../base/errors.ts';
import { parsePeriod } from '../base/periods.ts';
import type { DimensionKey } from './catalogue/dimensions.ts';
import { isTime } from './catalogue/dimensions.ts';
import type { Condition, Question } from './question.ts';
import { scan, type Scanner } from './scan.ts';
import { findDimension, findMetric, findTransform } from './vocabulary.ts';

/** Throws a Refusal `bad_expression`, `unknown_name` or `bad_period` that says where the text goes wrong. */
export function parseQuestion(text: string): Question {
  const scanner = scan(text.normalize('NFC'));
  const subject = findMetric(scanner.word('metric'));
  const transform = scanner.take(':') ? parseTransform(scanner) : subject.transform;
  const conditions = scanner.take('{') ? parseConditions(scanner) : [];
  const by = scanner.takeWord(['by', '按']) ? parseBreakdown(scanner) : [];
  scanner.expect('@');
  const period = parsePeriodOf(scanner);
  return { metric: subject.metric, ...(transform && { transform }), conditions, by, period };
}

function parseTransform(scanner: Scanner): NonNullable<Question['transform']> {
  const key = findTransform(scanner.word('transform'));
  if (!scanner.take('(')) return { key };
  const dimension = findDimension(scanner.word('dimension'));
  if (isTime(dimension)) throw scanner.wrong('share 不能以时间为维度', 'time is no dimension of a share');
  scanner.expect(')');
  if (key !== 'share')
    throw scanner.wrong(
      '只有 share 可以带维度，如 share(channel)',
      'only share takes a dimension, as in share(channel)',
    );
  return { key, dimension };
}

function parseConditions(scanner: Scanner): Condition[] {
  const conditions: Condition[] = [];
  do {
    conditions.push(parseCondition(scanner));
  } while (scanner.take(','));
  scanner.expect('}');
  return conditions;
}

function parseCondition(scanner: Scanner): Condition {
  const dimension = findDimension(scanner.word('dimension'));
  if (isTime(dimension))
    throw scanner.wrong('时间写在 @ 之后，如 sales@2025-07', 'time goes behind the @, as in sales@2025-07');
  const negated = scanner.take('!=');
  if (!negated) scanner.expect('=');
  const values = [scanner.value()];
  while (scanner.take('|')) values.push(scanner.value());
  return { dimension, values, negated };
}

function parseBreakdown(scanner: Scanner): DimensionKey[] {
  const by = [findDimension(scanner.word('dimension'))];
  while (scanner.take(',')) by.push(findDimension(scanner.word('dimension')));
  if (new Set(by).size < by.length) throw scanner.wrong('by 后的维度重复了', 'a dimension stands twice behind by');
  return by;
}

function parsePeriodOf(scanner: Scanner): Question['period'] {
  const text = scanner.rest();
  const period = parsePeriod(text);
  if (period) return period;
  throw new Refusal('bad_period', {
    zh: `看不懂期间“${text}”。可写 2025、2025H1、2025Q3、2025-07、2025-07-15、2025W31、2025-01..2025-06、ytd(2025-10-15)、r12(2025-12)。`,
    en: `Cannot read the period “${text}”. Write 2025, 2025H1, 2025Q3, 2025-07, 2025-07-15, 2025W31, 2025-01..2025-06, ytd(2025-10-15) or r12(2025-12).`,
  });
}
