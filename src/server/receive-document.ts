// One Word file of an upload, held in memory for as long as it is read and kept nowhere.

import type { FastifyRequest } from 'fastify';
import { Refusal } from '../base/errors.ts';

/** What no report of ours comes near. */
const mostBytes = 30 * 1024 * 1024;

export async function receiveWord(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw noFile();
  const part = await request.file({ limits: { files: 1, fileSize: mostBytes } }).catch((error: unknown) => {
    throw isBrokenForm(error) ? noFile() : error;
  });
  if (!part) throw noFile();
  const pieces: Buffer[] = [];
  for await (const piece of part.file as AsyncIterable<Buffer>) pieces.push(piece);
  if (part.file.truncated) throw tooLarge();
  return Buffer.concat(pieces);
}

// The parser of forms throws errors without a code, whose words are all that tells them.
function isBrokenForm(error: unknown): boolean {
  return error instanceof Error && /unexpected end of multipart data|^Multipart: /i.test(error.message);
}

function noFile(): Refusal {
  return new Refusal('upload_missing', {
    zh: '没有收到文件，请选择要核验的 Word 文档（.docx）。',
    en: 'No file arrived. Choose the Word document (.docx) to verify.',
  });
}

function tooLarge(): Refusal {
  return new Refusal('upload_too_large', {
    zh: '文件超过 30 MB，不像是有据写出的报告。请去掉其后加入的大图再核验。',
    en: 'The file is larger than 30 MB, which no report of Youju is. Take out the large pictures that were added.',
  });
}
