// What a file is, by its first bytes; names lie.

import { open } from 'node:fs/promises';
import { Refusal } from '../base/errors.ts';
import { encodingOf } from './encoding.ts';
import { foreignFormat, unreadable } from './foreign-formats.ts';

export type FileFormat = 'xlsx' | 'csv';

/** The format of a file that can be read; refuses any other with what to do about it. */
export async function sniffFormat(path: string, fileName: string): Promise<FileFormat> {
  const head = await readHead(path, 4096);
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) throw oldWorkbook(fileName);
  if (isMarkup(head)) throw markupWorkbook(fileName);
  if (head.length === 0) throw emptyFile(fileName);
  const foreign = foreignFormat(head);
  if (foreign) throw unreadable(fileName, foreign);
  if (!isText(head)) throw unknownFormat(fileName);
  return 'csv';
}

/** The first bytes of a file, fewer where it is shorter. */
export async function readHead(path: string, size: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startsWith(head: Buffer, bytes: number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function isMarkup(head: Buffer): boolean {
  return /^\s*<(!doctype|html|table|\?xml|meta|head)/i.test(head.toString('latin1').replace(/^\xef\xbb\xbf/, ''));
}

// NUL is let through: programs pad with it. Of what is no text a tenth are other control characters.
function isText(head: Buffer): boolean {
  const text = new TextDecoder(encodingOf(head)).decode(head);
  const strange = text.match(/(?![\0\s])\p{Cc}/gu)?.length ?? 0;
  return strange <= Math.max(2, text.length * 0.02) && /[^\0\s]/.test(text);
}

function oldWorkbook(file: string): Refusal {
  return new Refusal(
    'old_workbook',
    {
      zh: `“${file}”是旧版 .xls 或加了密码的工作簿。请在 Excel 或 WPS 中另存为 .xlsx（不加密码）或 CSV，再导入。`,
      en: `"${file}" is an old .xls or a password-protected workbook. Save it as .xlsx (no password) or CSV and import that.`,
    },
    { file },
  );
}

function markupWorkbook(file: string): Refusal {
  return new Refusal(
    'web_page_workbook',
    {
      zh: `“${file}”其实是网页（HTML 或 XML），不是真正的 Excel 文件。请用 Excel 或 WPS 打开，另存为 .xlsx，再导入。`,
      en: `"${file}" is a web page (HTML or XML), not a real workbook. Open it in Excel, save it as .xlsx and import that.`,
    },
    { file },
  );
}

function emptyFile(file: string): Refusal {
  return new Refusal('empty_file', { zh: `“${file}”是空文件。`, en: `"${file}" is empty.` }, { file });
}

function unknownFormat(file: string): Refusal {
  return new Refusal(
    'unknown_format',
    {
      zh: `认不出“${file}”的格式。可以导入 .xlsx 和 CSV 文件，请另存为其中一种。`,
      en: `The format of "${file}" is not known. Save it as .xlsx or CSV; those can be imported.`,
    },
    { file },
  );
}
