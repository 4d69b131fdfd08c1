import { z } from 'zod';
import { logOperation } from '../../access/operation-log.ts';
import { transact } from '../../db/database.ts';
import { annualReport } from '../../report/annual.ts';
import { attachment } from '../answers/attachment.ts';
import { day, download, text } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function reportRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'annualReport',
    summary: 'The annual report as a Word file',
    tags: ['reports'],
    querystring: z.object({ period: text(40).min(1), as_of: day.optional() }),
    response: download(wordType),
  };
  app.get('/api/reports/annual', { schema, compress: false }, async (request, reply) => {
    const viewer = viewerOfRequest(request);
    const { period, as_of: asOf } = request.query;
    const { bytes, title } = await annualReport(world.db, viewer, { period, asOf });
    const operation = { personId: viewer.personId, action: 'export' as const, subject: title };
    await transact(world.db, viewer.scope, (tx) => logOperation(tx, operation));
    reply.type(wordType).header('content-disposition', attachment(`${title}.docx`));
    return reply.send(bytes);
  });
}
