// An upload, streamed from the request into the data folder; never held in memory.

import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../base/errors.ts';
import { removeStoredFile, storeFile } from '../files/stored-files.ts';
import { isKind, type Kind, kinds } from '../intake/layout/kinds.ts';
import { readMapping } from '../intake/layout/mapping.ts';
import type { ImportOptions, NewImportJob } from '../jobs/import-jobs.ts';
import { languageOf } from './answers/language.ts';
import type { World } from './world.ts';

/** What was uploaded and how it is to be read; refuses a file that is too large, empty or missing, and leaves nothing of it. */
export async function receiveUpload(request: FastifyRequest, world: World): Promise<Omit<NewImportJob, 'createdBy'>> {
  refuseHugeBody(request, world.limits.uploadBytes);
  if (!request.isMultipart()) throw noFile();
  const fields: Record<string, string> = {};
  let stored: { storedFile: string; fileName: string } | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') stored = await storePart(part, world);
      else fields[part.fieldname] = String(part.value);
    }
    if (!stored) throw noFile();
    return { ...stored, options: { ...readOptions(fields), language: languageOf(request) } };
  } catch (error) {
    if (stored) await removeStoredFile(world.db.dataDir, stored.storedFile);
    throw error;
  }
}

async function storePart(part: MultipartFile, world: World): Promise<{ storedFile: string; fileName: string }> {
  const fileName = shownName(part.filename);
  const storedFile = await storeFile(world.db.dataDir, part.file, fileName);
  const problem = part.file.truncated
    ? tooLarge(world.limits.uploadBytes)
    : part.file.bytesRead === 0
      ? empty(fileName)
      : undefined;
  if (!problem) return { storedFile, fileName };
  await removeStoredFile(world.db.dataDir, storedFile);
  throw problem;
}

// A name is shown and logged, never used as a path.
function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200);
  return clean === '' ? 'upload' : clean;
}

function readOptions(fields: Record<string, string>): ImportOptions {
  return {
    ...(fields.kind && { kind: readKind(fields.kind) }),
    ...(fields.mapping && { mapping: readMapping(fields.mapping) }),
    ...(fields.accept_losses === 'true' && { accept_losses: true }),
  };
}

function readKind(text: string): Kind {
  if (isKind(text)) return text;
  throw new Refusal('invalid_request', {
    zh: `没有“${text}”这种文件。可用的种类：${kinds.join('、')}。`,
    en: `There is no kind of file "${text}". Known ones: ${kinds.join(', ')}.`,
  });
}

// Told by its header, a hopeless upload need not be read at all. The rest of the form takes less than a megabyte.
function refuseHugeBody(request: FastifyRequest, limit: number): void {
  if (Number(request.headers['content-length'] ?? 0) > limit + 1024 * 1024) throw tooLarge(limit);
}

function tooLarge(limit: number): Refusal {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return new Refusal('upload_too_large', {
    zh: `文件超过 ${megabytes} MB。请按月份拆分后分次导入。`,
    en: `The file is larger than ${megabytes} MB. Split it by month and import the parts.`,
  });
}

function empty(fileName: string): Refusal {
  return new Refusal('upload_empty', { zh: `文件“${fileName}”是空的。`, en: `The file "${fileName}" is empty.` });
}

function noFile(): Refusal {
  return new Refusal('upload_missing', {
    zh: '没有收到文件，请选择要导入的文件。',
    en: 'No file arrived. Choose the file to import.',
  });
}
