// Uploads as they came, kept in the data folder as the evidence behind every imported row.

import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const nameShape = /^[0-9a-f-]{36}(\.[a-z0-9]{1,8})?$/;

/** Streams a file into the data folder and gives the name it is kept under. It is there whole or not at all. */
export async function storeFile(dataDir: string, content: Readable, fileName: string): Promise<string> {
  await mkdir(folder(dataDir), { recursive: true });
  const name = randomUUID() + safeExtension(fileName);
  const path = storedPath(dataDir, name);
  const partial = `${path}.part`;
  try {
    await pipeline(content, createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return name;
}

/** Whether a name is one that this folder gives. */
export function isStoredName(name: string): boolean {
  return nameShape.test(name);
}

export function storedPath(dataDir: string, name: string): string {
  if (!isStoredName(name)) throw new Error(`not the name of a stored file: ${name}`);
  return join(folder(dataDir), name);
}

export async function removeStoredFile(dataDir: string, name: string): Promise<void> {
  await rm(storedPath(dataDir, name), { force: true });
}

/** Clears away what uploads left that a crash cut off; a day later no upload is still under way, not even of another server. */
export async function removePartialFiles(dataDir: string, now: Date): Promise<void> {
  await mkdir(folder(dataDir), { recursive: true });
  const names = await readdir(folder(dataDir));
  for (const name of names.filter((each) => each.endsWith('.part'))) {
    const path = join(folder(dataDir), name);
    if (now.getTime() - (await stat(path)).mtimeMs > 86_400_000) await rm(path, { force: true });
  }
}

function folder(dataDir: string): string {
  return join(dataDir, 'files');
}

function safeExtension(fileName: string): string {
  const extension = extname(fileName).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(extension) ? extension : '';
}
