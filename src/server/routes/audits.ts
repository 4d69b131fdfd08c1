// Audits of what people bring: any sales summary, read for as long as the answer takes and kept nowhere.

import { z } from 'zod';
import { auditApart } from '../../audit/apart/audit-apart.ts';
import { takeTurns } from '../../audit/apart/turns.ts';
import { auditedFile } from '../answers/audit-answer.ts';
import { answers } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { perPerson } from '../per-person.ts';
import { receiveDocument } from '../receive-document.ts';
import type { World } from '../world.ts';

const upload = z
  .object({ file: z.any().meta({ type: 'string', format: 'binary' }).describe('A .docx, .md or .txt') })
  .meta({ id: 'AuditUpload' });

const atOnce = 2;

export function auditRoutes(app: App, world: World): void {
  const inTurn = takeTurns(atOnce);
  const schema = {
    operationId: 'auditFile',
    summary: 'Audits the numbers of any sales summary against each other; keeps nothing of it',
    tags: ['reports'],
    consumes: ['multipart/form-data'],
    body: upload,
    response: answers(auditedFile),
  };
  const config = perPerson(world.limits.reportsPerMinute);
  app.post('/api/audits', { schema, config, validatorCompiler: unchecked }, async (request, reply) => {
    const file = await receiveDocument(request, refusals);
    const answer = await inTurn(() => auditApart(file));
    // It was written as JSON where it was audited: to write ten thousand numbers here would keep everybody waiting.
    return reply
      .type('application/json; charset=utf-8')
      .send(Buffer.from(answer.buffer, answer.byteOffset, answer.length) as never);
  });
}

// The body is a stream that the handler reads; there is nothing for the schema to check.
function unchecked() {
  return (value: unknown) => ({ value });
}

const refusals = {
  missing: {
    zh: '没有收到文件，请选择要审的总结（.docx、.md 或 .txt）。',
    en: 'No file arrived. Choose the summary to audit (.docx, .md or .txt).',
  },
  tooLarge: {
    zh: '文件超过 30 MB。请去掉其中的大图，或拆成几份再审。',
    en: 'The file is larger than 30 MB. Take out its large pictures, or split it.',
  },
};
