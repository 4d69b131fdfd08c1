import { z } from 'zod';
import { dimensions, isTime } from '../../figures/catalogue/dimensions.ts';
import { metrics } from '../../figures/catalogue/metrics.ts';
import { transforms } from '../../figures/catalogue/transforms.ts';
import { allowsBounds, slicesOf } from '../../figures/slices.ts';
import type { App } from '../app.ts';
import { languageOf } from '../answers/language.ts';
import { answers } from '../answers/schemas.ts';

const named = z.object({ key: z.string(), name: z.string() });

const catalogue = z
  .object({
    metrics: z.array(
      named.extend({
        unit: z.string(),
        definition: z.string(),
        dimensions: z.array(z.string()).meta({ description: 'By what it can be sliced and broken down' }),
        bounds: z.boolean().meta({ description: 'Whether what a customer bought may be bounded' }),
        target: z.string().optional().meta({ description: 'The metric that holds its target' }),
      }),
    ),
    dimensions: z.array(
      named.extend({
        choices: z
          .array(named)
          .optional()
          .meta({ description: 'Its members, where they do not come from the records' }),
      }),
    ),
    transforms: z.array(named),
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
    const nameIn = (each: { key: string; names: Record<typeof language, string> }) => ({
      key: each.key,
      name: each.names[language],
    });
    return {
      metrics: metrics.map((each) => ({
        ...nameIn(each),
        unit: each.unit,
        definition: each.definition[language],
        dimensions: slices.get(each.key)!,
        bounds: allowsBounds(each.key),
        ...(each.target && { target: each.target }),
      })),
      dimensions: dimensions.map((each) => ({
        ...nameIn(each),
        ...(each.choices && { choices: each.choices.map(({ code, names }) => nameIn({ key: code, names })) }),
      })),
      transforms: transforms.map(nameIn),
    };
  });
}
