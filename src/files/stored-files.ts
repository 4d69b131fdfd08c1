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

/**
 * Clears away what serves only for a while: uploads that a crash cut off, archives that it left unpacked, and rows that a
 * trial gave back. A day later no upload or import is still under way, not even of another server.
 */
export async function removeLeftovers(dataDir: string, now: Date): Promise<void> {
  const before = now.getTime() - 86_400_000;
  await removeOld(folder(dataDir), /\.part$/, before);
  await removeOld(join(dataDir, 'scratch'), /^unpacked-/, before);
  await removeOld(join(dataDir, 'rejects'), /^dry-/, before);
}

async function removeOld(dir: string, shape: RegExp, before: number): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  for (const name of await readdir(dir)) {
    const path = join(dir, name);
    if (shape.test(name) && (await stat(path)).mtimeMs < before) await rm(path, { recursive: true, force: true });
  }
}

function folder(dataDir: string): string {
  return join(dataDir, 'files');
}

function safeExtension(fileName: string): string {
  const extension = extname(fileName).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(extension) ? extension : '';
}
