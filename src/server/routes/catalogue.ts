import { z } from 'zod';
import { dimensions } from '../../figures/catalogue/dimensions.ts';
import { metrics } from '../../figures/catalogue/metrics.ts';
import { transforms } from '../../figures/catalogue/transforms.ts';
import type { App } from '../app.ts';
import { languageOf } from '../answers/language.ts';
import { answers } from '../answers/schemas.ts';

const named = z.object({ key: z.string(), name: z.string() });

const catalogue = z
  .object({
    metrics: z.array(named.extend({ unit: z.string(), definition: z.string() })),
    dimensions: z.array(named),
    transforms: z.array(named),
  })
  .meta({ id: 'Catalogue' });

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
      metrics: metrics.map((each) => ({ ...nameIn(each), unit: each.unit, definition: each.definition[language] })),
      dimensions: dimensions.map(nameIn),
      transforms: transforms.map(nameIn),
    };
  });
}
