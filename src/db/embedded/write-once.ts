import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';

/** Writes a file that is not there yet, whole; gives the text that stands, which may be another process's. */
export async function writeOnce(file: string, text: string): Promise<string> {
  const partial = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(partial, text, { flag: 'wx', mode: 0o600 });
  try {
    await link(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(partial, { force: true });
  }
  return readFile(file, 'utf8');
}
