import { z } from 'zod';
import { ask } from '../../figures/ask.ts';
import type { App } from '../app.ts';
import { answer } from '../answers/figure-schemas.ts';
import { viewerOfRequest } from '../guard.ts';
import { languageOf } from '../answers/language.ts';
import { answers, day, expression } from '../answers/schemas.ts';
import type { World } from '../world.ts';

const question = z
  .object({
    expressions: z.array(expression).min(1).max(500),
    as_of: day.optional(),
    at_version: z.int().min(0).optional(),
  })
  .meta({ id: 'FiguresQuestion' });

const figures = z.object({ figures: z.array(answer) }).meta({ id: 'Figures' });

export function figureRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'figures',
    summary: 'Computes figures',
    tags: ['figures'],
    body: question,
    response: answers(figures),
  };
  app.post('/api/figures', { schema }, async (request) => {
    const { expressions, as_of: asOf, at_version: atVersion } = request.body;
    const asked = { expressions, asOf, atVersion, language: languageOf(request) };
    return { figures: await ask(world.db, viewerOfRequest(request), asked) };
  });
}
