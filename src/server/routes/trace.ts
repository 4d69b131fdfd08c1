import { z } from 'zod';
import { withNoteInWords } from '../../figures/proof/note-words.ts';
import { trace, traceRows } from '../../figures/proof/trace.ts';
import type { App } from '../app.ts';
import { trace as traceAnswer, traceRow } from '../answers/figure-schemas.ts';
import { viewerOfRequest } from '../guard.ts';
import { languageOf } from '../answers/language.ts';
import { answers, expression, moment, page } from '../answers/schemas.ts';
import type { World } from '../world.ts';

const question = z.object({ expression, ...moment });
const rows = z.object({ total: z.number(), rows: z.array(traceRow) }).meta({ id: 'TraceRows' });
const tags = ['figures'];

export function traceRoutes(app: App, world: World): void {
  const passport = {
    operationId: 'trace',
    summary: 'How a figure came about',
    tags,
    querystring: question,
    response: answers(traceAnswer),
  };
  app.get('/api/trace', { schema: passport }, async (request) => {
    const { expression, as_of: asOf, at_version: atVersion } = request.query;
    return trace(world.db, viewerOfRequest(request), { expression, asOf, atVersion, language: languageOf(request) });
  });

  const listed = {
    operationId: 'traceRows',
    summary: 'The rows behind a figure, each with file, sheet and row',
    tags,
    querystring: question.extend(page(1000)),
    response: answers(rows),
  };
  app.get('/api/trace/rows', { schema: listed }, async (request) => {
    const { expression, as_of: asOf, at_version: atVersion, offset, limit } = request.query;
    const page = await traceRows(world.db, viewerOfRequest(request), { expression, asOf, atVersion, offset, limit });
    return { ...page, rows: page.rows.map((row) => withNoteInWords(row, languageOf(request))) };
  });
}
