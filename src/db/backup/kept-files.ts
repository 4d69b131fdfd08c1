// The files of a data folder that belong to its rows: uploads, the evidence behind what was imported, and rejected rows.

import { createReadStream, type Stats } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const folders = ['files', 'rejects'];
const isUnfinished = /\.part$|^dry-/;

export interface KeptFile {
  /** Below the data folder, with a slash: files/2f6a….xlsx */
  path: string;
  bytes: number;
}

export async function keptFiles(dataDir: string): Promise<KeptFile[]> {
  const all = await Promise.all(folders.map((folder) => filesIn(dataDir, folder)));
  return all.flat();
}

async function filesIn(dataDir: string, folder: string): Promise<KeptFile[]> {
  const names = await readdir(join(dataDir, folder)).catch(noneWhereMissing);
  const kept = names.filter((name) => !isUnfinished.test(name)).sort();
  const found = await Promise.all(kept.map(async (name) => describe(dataDir, `${folder}/${name}`)));
  return found.filter((file) => file !== undefined);
}

function noneWhereMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

// One that was taken away since it was listed is of no row of this moment.
async function describe(dataDir: string, path: string): Promise<KeptFile | undefined> {
  const about: Stats | undefined = await stat(join(dataDir, path)).catch(() => undefined);
  return about?.isFile() ? { path, bytes: about.size } : undefined;
}

/** Exactly as many bytes as were announced: files are written once, so a shorter one was damaged meanwhile. */
export async function* contentOfKept(dataDir: string, { path, bytes }: KeptFile): AsyncGenerator<Buffer> {
  let left = bytes;
  if (bytes === 0) return;
  for await (const chunk of createReadStream(join(dataDir, path), { end: bytes - 1 })) {
    left -= (chunk as Buffer).length;
    yield chunk as Buffer;
  }
  if (left > 0) throw new Error(`${path} became shorter while it was backed up`);
}

/** Whether a path is one that this room writes: a name in one of its folders, nothing above or below. */
export function isKeptPath(path: string): boolean {
  const [folder = '', name = '', ...deeper] = path.split('/');
  return folders.includes(folder) && deeper.length === 0 && /^[^\\\0]{1,255}$/.test(name) && !/^\.{1,2}$/.test(name);
}

/** Puts files where they were, and takes them away again when the restoring of the whole fails. */
export class RestoredFiles {
  readonly #dataDir: string;
  readonly #written: string[] = [];

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  async write(path: string, content: AsyncIterable<Buffer>): Promise<void> {
    const target = join(this.#dataDir, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const handle = await open(target, 'w', 0o600); // Over what an attempt that was cut off left.
    this.#written.push(target);
    try {
      for await (const chunk of content) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  async takeBack(): Promise<void> {
    await Promise.all(this.#written.map((path) => rm(path, { force: true })));
  }
}
