// Files that the user names to be read.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Refusal } from '../base/errors.ts';

/** Its bytes. A folder is refused with its name, which the system leaves out. */
export async function readNamed(file: string): Promise<Buffer> {
  const path = resolve(file);
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw Object.assign(error, { path });
  });
}

/** Its text. Refuses what is no UTF-8, which would be read as other characters. */
export async function readNamedText(file: string): Promise<string> {
  const bytes = await readNamed(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw noText(file);
  }
}

function noText(file: string): Refusal {
  return new Refusal('bad_encoding', {
    zh: `${file} 不是 UTF-8 的文本。请用文本编辑器打开，另存为 UTF-8 再试。`,
    en: `${file} is no text in UTF-8. Open it in a text editor, save it as UTF-8 and try again.`,
  });
}
