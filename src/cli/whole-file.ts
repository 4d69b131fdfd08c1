import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file whole or not at all, in a folder that is made where it is missing. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path }); // Nobody named the partial one.
  } finally {
    await rm(partial, { force: true });
  }
}
