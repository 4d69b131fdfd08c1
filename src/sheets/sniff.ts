// What a file is, by its first bytes; names lie.

import { open } from 'node:fs/promises';
import { Refusal } from '../base/errors.ts';
import { encodingOf } from './text/encoding.ts';
import { foreignFormat, foreignText, unreadable } from './foreign-formats.ts';

/** `bare-xls`: the records of an old workbook without the file system around them, as many exporters write them. */
export type FileFormat = 'xlsx' | 'xls' | 'bare-xls' | 'html' | 'spreadsheetml' | 'text';

/** The format of a file that can be read; refuses any other by what it is, with what to do about it. */
export async function sniffFormat(path: string, fileName: string): Promise<FileFormat> {
  const head = await readHead(path, 65_536); // Pages of some systems begin with kilobytes of blank lines.
  if (head.length === 0) throw emptyFile(fileName);
  const binary = binaryFormat(head);
  if (binary) return binary;
  const foreign = foreignFormat(head);
  if (foreign) throw unreadable(fileName, foreign);
  const text = new TextDecoder(encodingOf(head)).decode(head);
  if (!isText(text)) throw unknownFormat(fileName);
  return textFormat(text, fileName);
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

const binaryFormats: [bytes: string, format: FileFormat][] = [
  ['504b0304', 'xlsx'],
  ['d0cf11e0a1b11ae1', 'xls'],
  ['0908', 'bare-xls'],
  ['0900', 'bare-xls'],
  ['0902', 'bare-xls'],
  ['0904', 'bare-xls'],
];

function binaryFormat(head: Buffer): FileFormat | undefined {
  const start = head.subarray(0, 8).toString('hex');
  const found = binaryFormats.find(([bytes]) => start.startsWith(bytes))?.[1];
  return found === 'bare-xls' && !beginsSheet(head) ? undefined : found;
}

// A tab (09) may begin a text too; the length of the first record has a zero in its second byte.
function beginsSheet(head: Buffer): boolean {
  return head.length > 8 && head.readUInt16LE(2) >= 4 && head.readUInt16LE(2) <= 32;
}

// NUL is let through: programs pad with it. Of what is no text a tenth are other control characters.
function isText(text: string): boolean {
  const strange = text.match(/(?![\0\s])\p{Cc}/gu)?.length ?? 0;
  return strange <= Math.max(2, text.length * 0.02) && /[^\0\s]/.test(text);
}

function textFormat(text: string, fileName: string): FileFormat {
  const foreign = foreignText(text);
  if (foreign) throw unreadable(fileName, foreign);
  if (!/^\s*<(!--|[!?/a-z])/i.test(text)) return 'text';
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/.test(text) && !/<html/i.test(text))
    return 'spreadsheetml';
  return 'html';
}

function emptyFile(file: string): Refusal {
  return new Refusal('empty_file', { zh: `“${file}”是空文件。`, en: `"${file}" is empty.` }, { file });
}

function unknownFormat(file: string): Refusal {
  return new Refusal(
    'unknown_format',
    {
      zh: `认不出“${file}”的格式。可以导入 .xlsx、.xls 和 CSV 文件，请另存为其中一种。`,
      en: `The format of "${file}" is not known. Save it as .xlsx, .xls or CSV; those can be imported.`,
    },
    { file },
  );
}
