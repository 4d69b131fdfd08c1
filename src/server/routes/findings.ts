import { z } from 'zod';
import { type Findings, findings } from '../../figures/findings/findings.ts';
import type { App } from '../app.ts';
import { span } from '../answers/figure-schemas.ts';
import { languageOf } from '../answers/language.ts';
import { answers, day, text } from '../answers/schemas.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const finding = z
  .object({
    rule: z.string(),
    name: z.string(),
    subject: z.string(),
    severity: z.enum(['high', 'medium', 'low']),
    stake: z.number().describe('Yuan at stake, whole.'),
    stake_text: z.string(),
    stake_formula: z.string().describe('How the stake was reckoned from the figures.'),
    sentence: z.string(),
    spans: z.array(span).describe('The sentence, with the expression of each number that it quotes.'),
    figures: z.array(z.string()).describe('The expressions that prove it.'),
  })
  .meta({ id: 'Finding' });

const findingsAnswer = z
  .object({ period: z.string(), as_of: z.string(), version: z.number(), findings: z.array(finding) })
  .meta({ id: 'Findings' });

export function findingRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'findings',
    summary: 'Problems with the figures that prove them, the most money at stake first',
    tags: ['figures'],
    querystring: z.object({
      period: text(40).min(1).optional().describe('The calendar year of the business day without it.'),
      where: text(1000).optional().describe('Conditions, for example region=浙江,series=A'),
      as_of: day.optional(),
    }),
    response: answers(findingsAnswer),
  };
  app.get('/api/findings', { schema }, async (request): Promise<Findings> => {
    const { period, where, as_of: asOf } = request.query;
    return findings(world.db, viewerOfRequest(request), { period, where, asOf, language: languageOf(request) });
  });
}
