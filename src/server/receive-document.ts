// One document of an upload, held in memory for as long as it is read and kept nowhere.

import type { FastifyRequest } from 'fastify';
import { Refusal, type Words } from '../base/errors.ts';
import { shownName } from '../files/shown-name.ts';
import { brokenForm, isBrokenForm } from './broken-form.ts';

/** What no report comes near. */
const mostBytes = 30 * 1024 * 1024;

export interface ReceivedDocument {
  name: string;
  bytes: Buffer;
}

/** Refuses a form with no file, in words that say which is wanted, and a file that is too large, in words that say what to do. */
export async function receiveDocument(
  request: FastifyRequest,
  words: { missing: Words; tooLarge: Words },
): Promise<ReceivedDocument> {
  const noFile = () => new Refusal('upload_missing', words.missing);
  if (!request.isMultipart()) throw noFile();
  const part = await request.file({ limits: { files: 1, fileSize: mostBytes } }).catch((error: unknown) => {
    throw isBrokenForm(error) ? noFile() : error;
  });
  if (!part) throw noFile();
  const bytes = await bytesOf(part.file);
  if (part.file.truncated) throw new Refusal('upload_too_large', words.tooLarge);
  return { name: shownName(part.filename ?? ''), bytes };
}

async function bytesOf(file: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of file) pieces.push(piece);
  } catch (error) {
    throw isBrokenForm(error) ? brokenForm() : error;
  }
  return Buffer.concat(pieces);
}
