import { z } from 'zod';
import { diff } from '../../figures/proof/diff.ts';
import type { App } from '../app.ts';
import { diff as diffAnswer } from '../answers/figure-schemas.ts';
import { languageOf } from '../answers/language.ts';
import { answers, day, expression } from '../answers/schemas.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const question = z
  .object({
    from: z.int().min(0).describe('The earlier ledger version.'),
    to: z.int().min(0).describe('The later one.'),
    expressions: z.array(expression).min(1).max(50),
    as_of: day.optional(),
  })
  .meta({ id: 'DiffQuestion' });

export function diffRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'diff',
    summary: 'Why figures differ between two ledger versions, down to the rows',
    tags: ['figures'],
    body: question,
    response: answers(diffAnswer),
  };
  app.post('/api/diff', { schema }, async (request) => {
    const { from, to, expressions, as_of: asOf } = request.body;
    return diff(world.db, viewerOfRequest(request), { from, to, expressions, asOf, language: languageOf(request) });
  });
}
