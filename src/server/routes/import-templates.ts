import { z } from 'zod';
import { kindTemplate } from '../../intake/layout/kind-template.ts';
import { kinds } from '../../intake/layout/kinds.ts';
import type { App } from '../app.ts';
import { attachment } from '../answers/attachment.ts';
import { languageOf } from '../answers/language.ts';
import { download, workbookType } from '../answers/schemas.ts';

export function importTemplateRoutes(app: App): void {
  const schema = {
    operationId: 'importTemplate',
    summary: 'An empty workbook of a kind of file, to be filled in and imported',
    tags: ['imports'],
    params: z.object({ kind: z.enum(kinds) }),
    response: download(workbookType),
  };
  app.get('/api/imports/templates/:kind', { schema, compress: false }, async (request, reply) => {
    const { fileName, content } = await kindTemplate(request.params.kind, languageOf(request));
    reply.type(workbookType).header('content-disposition', attachment(fileName));
    return reply.send(content);
  });
}
