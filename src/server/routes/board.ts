import { z } from 'zod';
import { board } from '../../report/board/board.ts';
import { type BoardKey, boardFigures } from '../../report/board/board-figures.ts';
import { answer, span } from '../answers/figure-schemas.ts';
import { languageOf } from '../answers/language.ts';
import { answers, day, text } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

// Every key by its name, so that a page that asks for another one does not compile.
const keys = Object.keys(boardFigures) as BoardKey[];
const figures = Object.fromEntries(keys.map((key) => [key, answer])) as Record<BoardKey, typeof answer>;

const boardAnswer = z
  .object({
    period: z.string(),
    as_of: z.string(),
    empty: z.boolean().describe('True while there is no ledger at all.'),
    filter_words: z.string(),
    sentences: z.array(z.array(span)),
    attention: z.array(z.array(span)),
    figures: z.object(figures),
  })
  .meta({ id: 'Board' });

export function boardRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'board',
    summary: 'The first page: sentences, what needs somebody, and the figures of a period',
    tags: ['figures'],
    querystring: z.object({
      period: text(40).min(1),
      where: text(1000).optional().describe('Conditions, for example region=浙江,series=A'),
      as_of: day.optional(),
    }),
    response: answers(boardAnswer),
  };
  app.get('/api/board', { schema }, async (request) => {
    const { period, where, as_of: asOf } = request.query;
    return board(world.db, viewerOfRequest(request), { period, where, asOf, language: languageOf(request) });
  });
}
