// The file of rows that came back, as it was written: a workbook or a text.

import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../base/errors.ts';
import type { Database } from '../../db/database.ts';
import { attachment } from './attachment.ts';
import { workbookType } from './schemas.ts';

/** `file` below the data folder. Refuses where no row came back, or the file is gone. */
export function sendRejects(reply: FastifyReply, { dataDir }: Database, file: string | null | undefined): FastifyReply {
  const path = file ? join(dataDir, file) : undefined;
  if (!path || !existsSync(path)) throw noRejects();
  reply.type(path.endsWith('.xlsx') ? workbookType : 'text/csv; charset=utf-8');
  reply.header('content-disposition', attachment(basename(path)));
  return reply.send(createReadStream(path));
}

function noRejects(): Refusal {
  return new Refusal('no_rejects', { zh: '这次导入没有退回的行。', en: 'No row of this import came back.' });
}
