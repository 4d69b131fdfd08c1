import { z } from 'zod';
import type { Language } from '../../base/errors.ts';
import { dimensions, isTime } from '../../figures/catalogue/dimensions.ts';
import type { Metric } from '../../figures/catalogue/metric.ts';
import { metrics, themes } from '../../figures/catalogue/metrics.ts';
import { transforms } from '../../figures/catalogue/transforms.ts';
import { formulaOf } from '../../figures/proof/formula.ts';
import { allowsBounds, slicesOf } from '../../figures/tree/slices.ts';
import type { App } from '../app.ts';
import { languageOf } from '../answers/language.ts';
import { answers } from '../answers/schemas.ts';

const named = z.object({ key: z.string(), name: z.string() });

const metric = named
  .extend({
    aliases: z.array(z.string()),
    unit: z.string(),
    definition: z.string(),
    formula: z.string(),
    example: z.string().describe('An expression without its period, for example sales'),
    dimensions: z.array(z.string()).describe('By what it can be sliced and broken down'),
    bounds: z.boolean().describe('Whether what a customer bought may be bounded'),
    target: z.string().optional().describe('The metric that holds its target'),
  })
  .meta({ id: 'Metric' });

const catalogue = z
  .object({
    themes: z
      .array(named.extend({ metrics: z.array(metric) }))
      .meta({ description: 'The metrics by what they speak of' }),
    dimensions: z.array(
      named.extend({
        choices: z
          .array(named)
          .optional()
          .meta({ description: 'Its members, where they do not come from the records' }),
      }),
    ),
    transforms: z.array(named.extend({ definition: z.string() })),
  })
  .meta({ id: 'Catalogue' });

const times = dimensions.map(({ key }) => key).filter(isTime);
// What is declared does not change while the program runs.
const slices = new Map(metrics.map(({ key }) => [key, [...slicesOf(key), ...times]]));

export function catalogueRoutes(app: App): void {
  const schema = {
    operationId: 'catalogue',
    summary: 'The metrics, dimensions and transforms that expressions are made of',
    tags: ['figures'],
    response: answers(catalogue),
  };
  app.get('/api/catalogue', { schema }, async (request) => {
    const language = languageOf(request);
    const nameIn = (each: { key: string; names: Record<Language, string> }) => ({
      key: each.key,
      name: each.names[language],
    });
    return {
      themes: themes.map((theme) => ({
        ...nameIn(theme),
        metrics: theme.metrics.map((each) => ({ ...nameIn(each), ...meaningOf(each, language) })),
      })),
      dimensions: dimensions.map((each) => ({
        ...nameIn(each),
        ...(each.choices && { choices: each.choices.map(({ code, names }) => nameIn({ key: code, names })) }),
      })),
      transforms: transforms.map((each) => ({ ...nameIn(each), definition: each.definition[language] })),
    };
  });
}

function meaningOf(metric: Metric, language: Language) {
  const { key, aliases = [], unit, definition } = metric;
  const example = needsSeries(metric) ? `${key} by series` : key;
  return {
    aliases,
    unit,
    definition: definition[language],
    formula: formulaOf({ metric: key }, language),
    example,
    dimensions: slices.get(key)!,
    bounds: allowsBounds(key),
    ...(metric.target && { target: metric.target }),
  };
}

function needsSeries({ source }: Metric): boolean {
  return source.kind === 'customers' && source.count === 'new_to_series';
}
