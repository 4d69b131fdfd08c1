import type { Words } from '../zh.ts';

export const metricsWords: Pick<Words, 'metrics'> = {
  metrics: {
    ask: 'Ask for a figure',
    expression: 'Expression',
    compute: 'Compute',
    hint: 'metric:transform{conditions} by dimension@period, in Chinese or English names. For example',
    themes: 'Themes',
    perhaps: 'Perhaps: ',
    passport: 'Its evidence',
    find: 'Find a metric by name or meaning',
    count: (count) => `${count} metrics`,
    none: (sought) => `No metric has to do with “${sought}”. Try another word.`,
    alias: (names) => `Also ${names}`,
    slices: (count) => `Known by ${count} dimensions`,
    units: {
      CNY: 'yuan',
      ratio: 'ratio',
      pp: 'percentage points',
      count: 'count',
      people: 'people',
      days: 'days',
      hours: 'hours',
      score: 'score',
    },
    writing: 'How an expression is written',
    pattern:
      'The metric comes first, then @ and the period: sales@2025. Between them may stand a colon and a transform, conditions in braces (commas between them, a bar for “or”, != for “not”), and by with a dimension. A period is 2025, 2025H1, 2025Q3, 2025-07 or 2025-01..2025-06.',
    transforms: 'Transforms',
    dimensions: 'Dimensions',
  },
};
