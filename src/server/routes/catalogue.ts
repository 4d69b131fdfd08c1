import { z } from 'zod';
import type { Language } from '../../base/errors.ts';
import { type Dimension, dimensions, isTime } from '../../figures/catalogue/dimensions.ts';
import type { Metric } from '../../figures/catalogue/metric.ts';
import { themes } from '../../figures/catalogue/metrics.ts';
import { transforms } from '../../figures/catalogue/transforms.ts';
import { formulaOfMetric } from '../../figures/formula.ts';
import { allowsBounds, slicesOf } from '../../figures/slices.ts';
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
    dimensions: z.array(z.string()).meta({ description: 'By what it can be sliced and broken down' }),
    bounds: z.boolean().meta({ description: 'Whether what a customer bought may be bounded' }),
    target: z.string().optional().meta({ description: 'The metric that holds its target' }),
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
      dimensions: dimensions.map((each) => ({ ...nameIn(each), ...choicesOf(each, language) })),
      transforms: transforms.map((each) => ({ ...nameIn(each), definition: each.definition[language] })),
    };
  });
}

function meaningOf(metric: Metric, language: Language) {
  const { key, aliases = [], unit, definition, target } = metric;
  return {
    aliases,
    unit,
    definition: definition[language],
    formula: formulaOfMetric(key, language),
    example: needsSeries(metric) ? `${key} by series` : key,
    dimensions: [...slicesOf(key), ...times],
    bounds: allowsBounds(key),
    ...(target && { target }),
  };
}

function choicesOf({ choices }: Dimension, language: Language) {
  return choices ? { choices: choices.map(({ code, names }) => ({ key: code, name: names[language] })) } : {};
}

function needsSeries({ source }: Metric): boolean {
  return source.kind === 'customers' && source.count === 'new_to_series';
}
