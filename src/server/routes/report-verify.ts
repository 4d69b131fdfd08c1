import { z } from 'zod';
import { verifyDocument } from '../../report/verify/verify.ts';
import { languageOf } from '../answers/language.ts';
import { answers } from '../answers/schemas.ts';
import { verification } from '../answers/verification-answer.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import { perPerson } from '../per-person.ts';
import { receiveDocument } from '../receive-document.ts';
import { uncheckedBody } from '../unchecked-body.ts';
import type { World } from '../world.ts';

const upload = z
  .object({ file: z.any().meta({ type: 'string', format: 'binary' }).describe('A .docx') })
  .meta({ id: 'VerifyUpload' });

export function reportVerifyRoutes(app: App, world: World): void {
  const schema = {
    operationId: 'verifyReport',
    summary: 'Proves every figure of a Word report again; keeps nothing of it',
    tags: ['reports'],
    consumes: ['multipart/form-data'],
    body: upload,
    querystring: z.object({
      rows: z.literal('all').optional().describe('Lists the rows behind every drift, not of the first alone.'),
    }),
    response: answers(verification),
  };
  const config = perPerson(world.limits.reportsPerMinute);
  app.post('/api/reports/verify', { schema, config, validatorCompiler: uncheckedBody }, async (request) => {
    const viewer = viewerOfRequest(request);
    const explained = request.query.rows === 'all' ? Number.POSITIVE_INFINITY : undefined;
    const { bytes } = await receiveDocument(request, refusals);
    return verifyDocument(world.db, viewer, { bytes, language: languageOf(request), explained });
  });
}

const refusals = {
  missing: {
    zh: '没有收到文件，请选择要核验的 Word 文档（.docx）。',
    en: 'No file arrived. Choose the Word document (.docx) to verify.',
  },
  tooLarge: {
    zh: '文件超过 30 MB，不像是有据写出的报告。请去掉其后加入的大图再核验。',
    en: 'The file is larger than 30 MB, which no report of Youju is. Take out the large pictures that were added.',
  },
};
