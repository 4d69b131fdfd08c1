// The file of rows that came back, as it was written: a workbook or a text.

import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../base/errors.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { fileRemoved, removalsOf } from '../../records/personal/removed-files.ts';
import { attachment } from './attachment.ts';
import { workbookType } from './schemas.ts';

/** `file` below the data folder. Refuses where no row came back, or the file is gone. */
export async function sendRejects(
  reply: FastifyReply,
  db: Database,
  file: string | null | undefined,
): Promise<FastifyReply> {
  const path = file ? join(db.dataDir, file) : undefined;
  const removals = file ? await transact(db, wholeCompany, (tx) => removalsOf(tx, [file])) : new Map();
  for (const reason of removals.values()) throw fileRemoved(reason);
  if (!path || !existsSync(path)) throw noRejects();
  reply.type(path.endsWith('.xlsx') ? workbookType : 'text/csv; charset=utf-8');
  reply.header('content-disposition', attachment(basename(path)));
  return reply.send(createReadStream(path));
}

function noRejects(): Refusal {
  return new Refusal('no_rejects', { zh: '这次导入没有退回的行。', en: 'No row of this import came back.' });
}
