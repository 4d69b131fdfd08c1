// What is taken from the records behind a figure, in words: as a formula, and as a sum over so many records.

import type { Words } from '../../base/errors.ts';
import { isWholeMonths, rangeOf } from '../../base/periods.ts';
import type { Source } from '../catalogue/metric.ts';
import { metricOf } from '../catalogue/metrics.ts';
import { transformOf } from '../catalogue/transforms.ts';
import type { Question } from '../language/question.ts';
import type { ResolvedQuestion } from '../tree/resolve.ts';

type Asked = Pick<Question, 'metric' | 'transform'>;

/** `{0}` stands for how many records there are. */
export function takeWords(question: ResolvedQuestion): Words {
  const { source, unit } = metricOf(question.metric);
  if (source.kind === 'top' || (source.kind === 'customers' && !source.sum))
    return { zh: '{0} 行明细，同一客户只计一次', en: '{0} lines, each customer once' };
  if (source.kind === 'target' && unit === 'ratio') return { zh: '{0} 条目标', en: '{0} targets' };
  if (source.kind === 'target' && !isWholeMonths(rangeOf(question.period)))
    return { zh: '{0} 条目标合计，不足整月的按天折算', en: 'sum of {0} targets, parts of a month by days' };
  const each = recordWords[source.kind] ?? recordWords.records;
  const { zh, en } = takenWords[howOf(question)];
  return { zh: zh.replace('{1}', each.zh), en: en.replace('{1}', each.en) };
}

export function takenShape(question: Asked): Words {
  return takeShapes[howOf(question)];
}

export const takeShapes = {
  count: { zh: '记录条数', en: 'number of records' },
  distinct: { zh: '不重复计数', en: 'distinct count' },
  sum: { zh: '∑ 记录', en: '∑ records' },
  mean: { zh: '记录的平均值', en: 'mean of the records' },
  max: { zh: '单条记录的最大值', en: 'largest single record' },
  min: { zh: '单条记录的最小值', en: 'smallest single record' },
};

const lines = { zh: '行明细', en: 'lines' };
const recordWords: Partial<Record<Source['kind'], Words>> & { records: Words } = {
  ledger: lines,
  customers: lines,
  target: { zh: '条目标', en: 'targets' },
  records: { zh: '条记录', en: 'records' },
};

const takenWords = {
  count: { zh: '{0} {1}', en: '{0} {1}' },
  distinct: { zh: '{0} {1}，相同的只计一次', en: '{0} {1}, equal ones once' },
  sum: { zh: '{0} {1}合计', en: 'sum of {0} {1}' },
  mean: { zh: '{0} {1}的平均', en: 'mean of {0} {1}' },
  max: { zh: '{0} {1}中的最大值', en: 'largest of {0} {1}' },
  min: { zh: '{0} {1}中的最小值', en: 'smallest of {0} {1}' },
};

function howOf({ transform, metric }: Asked): keyof typeof takeShapes {
  const does = transform && transformOf(transform.key).does;
  if (does?.kind === 'extreme') return does.which;
  const { source } = metricOf(metric);
  return source.kind === 'records' ? source.take.how : 'sum';
}
