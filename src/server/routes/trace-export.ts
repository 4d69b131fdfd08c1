import { z } from 'zod';
import { logOperation } from '../../access/log/log-operation.ts';
import { transact } from '../../db/database.ts';
import type { App } from '../app.ts';
import { attachment } from '../answers/attachment.ts';
import { viewerOfRequest } from '../guard.ts';
import { languageOf } from '../answers/language.ts';
import { download, expression, moment, workbookType } from '../answers/schemas.ts';
import { traceWorkbook } from '../answers/trace-workbook.ts';
import type { World } from '../world.ts';

export function traceExportRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'traceExport',
    summary: 'The rows behind a figure as a workbook',
    tags: ['figures'],
    querystring: z.object({ expression, ...moment }),
    response: download(workbookType),
  };
  app.get('/api/trace/export', { schema, compress: false }, async (request, reply) => {
    const viewer = viewerOfRequest(request);
    const { expression, as_of: asOf, at_version: atVersion } = request.query;
    const question = { expression, asOf, atVersion, language: languageOf(request) };
    const workbook = await traceWorkbook(world.db, viewer, question);
    await transact(world.db, viewer.scope, (tx) =>
      logOperation(tx, viewer, {
        action: 'export',
        subject: expression,
        details: { rows: workbook.rows },
      }),
    );
    reply.type(workbookType).header('content-disposition', attachment(`${workbook.title}.xlsx`));
    return reply.send(workbook.content);
  });
}
