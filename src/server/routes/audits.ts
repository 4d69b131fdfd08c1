// Audits of what people bring: any sales summary, read for as long as the answer takes and kept nowhere.

import { z } from 'zod';
import { companyZone } from '../../access/sessions.ts';
import { auditApart } from '../../audit/apart/audit-apart.ts';
import { takeTurns } from '../../audit/apart/turns.ts';
import { compareWithLedger } from '../../audit/ledger/compare-with-ledger.ts';
import { dayInZone } from '../../base/dates.ts';
import { mediaTypes } from '../../report/write-report.ts';
import { attachment } from '../answers/attachment.ts';
import { auditedFile } from '../answers/audit-answer.ts';
import { languageOf } from '../answers/language.ts';
import { answers, day, download } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import { perPerson } from '../per-person.ts';
import { receiveDocument } from '../receive-document.ts';
import { uncheckedBody } from '../unchecked-body.ts';
import type { World } from '../world.ts';

const upload = z
  .object({ file: z.any().meta({ type: 'string', format: 'binary' }).describe('A .docx, .md or .txt') })
  .meta({ id: 'AuditUpload' });

const atOnce = 2;

const shared = { tags: ['reports'], consumes: ['multipart/form-data'], body: upload };

export function auditRoutes(app: App, world: World): void {
  const inTurn = takeTurns(atOnce);
  auditRoute(app, world, inTurn);
  annotateRoute(app, world, inTurn);
}

type InTurn = ReturnType<typeof takeTurns>;

function auditRoute(app: App, world: World, inTurn: InTurn): void {
  const schema = {
    ...shared,
    operationId: 'auditFile',
    summary: 'Audits the numbers of any sales summary against each other; keeps nothing of it',
    querystring: z.object({
      against_ledger: z.literal('true').optional().describe('Holds each number against the ledger too.'),
      as_of: day.optional().describe('The business day from which the ledger is asked; today without it.'),
    }),
    response: answers(auditedFile),
  };
  const config = perPerson(world.limits.reportsPerMinute);
  app.post('/api/audits', { schema, config, validatorCompiler: uncheckedBody }, async (request, reply) => {
    const file = await receiveDocument(request, refusals);
    const { against_ledger, as_of: asOf } = request.query;
    const wanted = { as: against_ledger ? 'audit_and_document' : 'audit' } as const;
    const { bytes, document } = await inTurn(() => auditApart(file, wanted));
    const today = dayInZone(world.clock(), companyZone);
    const asked = document && { document, asOf, today, language: languageOf(request) };
    const ledger = asked && (await compareWithLedger(world.db, viewerOfRequest(request), asked));
    // It was written as JSON where it was audited: to write ten thousand numbers here would keep everybody waiting.
    return reply.type('application/json; charset=utf-8').send(withPart(bytes, { ledger }) as never);
  });
}

/** A JSON object with one more part at its end. */
function withPart(bytes: Uint8Array, part: Record<string, unknown>): Buffer {
  const text = JSON.stringify(part);
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return text === '{}' ? whole : Buffer.concat([whole.subarray(0, -1), Buffer.from(`,${text.slice(1)}`)]);
}

function annotateRoute(app: App, world: World, inTurn: InTurn): void {
  const schema = {
    ...shared,
    operationId: 'annotateFile',
    summary: 'The audited summary as a Word document with comments at its numbers; keeps nothing of it',
    response: download(mediaTypes.docx),
  };
  const config = perPerson(world.limits.reportsPerMinute);
  app.post(
    '/api/audits/annotated',
    { schema, config, validatorCompiler: uncheckedBody, compress: false },
    async (request, reply) => {
      const file = await receiveDocument(request, refusals);
      const language = languageOf(request);
      const { bytes } = await inTurn(() => auditApart(file, { as: 'annotated', language }));
      reply.type(mediaTypes.docx).header('content-disposition', attachment(copyName[language](nameOf(file.name))));
      return reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    },
  );
}

const copyName = {
  zh: (name: string) => `${name} 审核批注.docx`,
  en: (name: string) => `${name} annotated.docx`,
};

function nameOf(file: string): string {
  return file.replace(/\.(?:docx|markdown|md|txt)$/i, '');
}

const refusals = {
  missing: {
    zh: '没有收到文件，请选择要审核的总结（.docx、.md 或 .txt）。',
    en: 'No file arrived. Choose the summary to audit (.docx, .md or .txt).',
  },
  tooLarge: {
    zh: '文件超过 30 MB。请去掉其中的大图，或拆成几份再审。',
    en: 'The file is larger than 30 MB. Take out its large pictures, or split it.',
  },
};
