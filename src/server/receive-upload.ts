// An upload, streamed from the request into the data folder; never held in memory.

import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../base/errors.ts';
import { shownName } from '../files/shown-name.ts';
import { removeStoredFile, storeFile } from '../files/stored-files.ts';
import { type Confirmation, confirmations, isConfirmation } from '../intake/import-result.ts';
import { isKind, type Kind, kinds } from '../intake/layout/kinds.ts';
import { readMapping } from '../intake/layout/mapping.ts';
import type { ImportOptions, JobFile, NewImportJob } from '../jobs/import-jobs.ts';
import { languageOf } from './answers/language.ts';
import { brokenForm, isBrokenForm } from './broken-form.ts';
import type { World } from './world.ts';

export type Upload = Pick<NewImportJob, 'files' | 'options'>;

/** What was uploaded and how it is to be read; refuses files too large together, empty or missing, and leaves nothing of them. */
export async function receiveUpload(request: FastifyRequest, world: World): Promise<Upload> {
  refuseHugeBody(request, world.limits.uploadBytes);
  if (!request.isMultipart()) throw noFile();
  const files: JobFile[] = [];
  try {
    const fields = await readParts(request, world, files);
    if (files.length === 0) throw noFile();
    return { files, options: { ...readOptions(fields), language: languageOf(request) } };
  } catch (error) {
    await removeFiles(world, files);
    throw isBrokenForm(error) ? brokenForm() : error;
  }
}

export async function removeFiles({ db }: World, files: readonly JobFile[]): Promise<void> {
  for (const { stored } of files) await removeStoredFile(db.dataDir, stored);
}

/** The fields; what is stored stands in `files` even when a later part is refused. */
async function readParts(request: FastifyRequest, world: World, files: JobFile[]): Promise<Record<string, string>> {
  const fields: Record<string, string> = {};
  let bytes = 0;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      files.push(await storePart(part, world));
      bytes += part.file.bytesRead;
      if (bytes > world.limits.uploadBytes) throw tooLarge(world.limits.uploadBytes);
    } else fields[part.fieldname] = String(part.value);
  }
  return fields;
}

async function storePart(part: MultipartFile, world: World): Promise<JobFile> {
  const fileName = shownName(part.filename ?? '');
  const stored = await storeFile(world.db.dataDir, part.file, fileName);
  const problem = part.file.truncated
    ? tooLarge(world.limits.uploadBytes)
    : part.file.bytesRead === 0
      ? empty(fileName)
      : undefined;
  if (!problem) return { name: fileName, stored };
  await removeStoredFile(world.db.dataDir, stored);
  throw problem;
}

function readOptions(fields: Record<string, string>): ImportOptions {
  return {
    ...(fields.kind && { kind: readKind(fields.kind) }),
    ...(fields.mapping && { mapping: readMapping(fields.mapping) }),
    confirm: readConfirmations(fields),
    ...(fields.dry_run === 'true' && { dry_run: true }),
  };
}

function readConfirmations({ confirm = '', accept_losses }: Record<string, string>): Confirmation[] {
  const named = confirm.split(',').filter(Boolean);
  const unknown = named.find((each) => !isConfirmation(each));
  if (unknown !== undefined) throw unknownConfirmation(unknown);
  return [...new Set([...(accept_losses === 'true' ? ['losses'] : []), ...named])] as Confirmation[];
}

function readKind(text: string): Kind {
  if (isKind(text)) return text;
  throw new Refusal('invalid_request', {
    zh: `没有“${text}”这种文件。可用的种类：${kinds.join('、')}。`,
    en: `There is no kind of file "${text}". Known ones: ${kinds.join(', ')}.`,
  });
}

function unknownConfirmation(text: string): Refusal {
  return new Refusal('invalid_request', {
    zh: `没有“${text}”这种确认。可用的：${confirmations.join('、')}。`,
    en: `There is nothing to confirm called "${text}". Known: ${confirmations.join(', ')}.`,
  });
}

// Told by its header, a hopeless upload need not be read at all. The rest of the form takes less than a megabyte.
function refuseHugeBody(request: FastifyRequest, limit: number): void {
  if (Number(request.headers['content-length'] ?? 0) > limit + 1024 * 1024) throw tooLarge(limit);
}

function tooLarge(limit: number): Refusal {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return new Refusal('upload_too_large', {
    zh: `上传的文件合计超过 ${megabytes} MB。请按月份拆分后分次导入。`,
    en: `The upload is larger than ${megabytes} MB. Split it by month and import the parts.`,
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
