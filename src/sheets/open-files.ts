// What was given, as files that can be read: folders gone through, archives unpacked. Nothing here is read as a table.

import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from '../base/errors.ts';
import { containerOf } from './archive/container.ts';
import { isJunk } from './archive/names.ts';
import { emptyContainer, nestedArchive, tooManyFiles } from './archive/refusals.ts';
import { openScratch, type Scratch, type UnpackLimits, usualUnpackLimits } from './archive/scratch.ts';
import { unpackGzip } from './archive/unpack-gzip.ts';
import { unpackZip } from './archive/unpack-zip.ts';
import type { NamedFile } from './named-file.ts';

export interface OpenFiles {
  files: NamedFile[];
  /** Removes what was unpacked. */
  close(): Promise<void>;
}

/**
 * Unpacks zip and gzip into a folder of its own below `scratchDir`; other files pass through as they are. Refuses archives
 * in archives, locked ones and bombs, and leaves nothing behind then.
 */
export async function openFiles(
  given: readonly NamedFile[],
  scratchDir: string,
  limits: UnpackLimits = usualUnpackLimits,
): Promise<OpenFiles> {
  const scratch = openScratch(scratchDir, limits);
  try {
    const files: NamedFile[] = [];
    for (const file of given) {
      files.push(...(await filesOf(file, scratch)));
      if (files.length > limits.files) throw tooManyFiles(file.fileName, limits.files);
    }
    return { files, close: scratch.close };
  } catch (error) {
    await scratch.close();
    throw error;
  }
}

async function filesOf(file: NamedFile, scratch: Scratch): Promise<NamedFile[]> {
  const isFolder = await stat(file.path).then(
    (found) => found.isDirectory(),
    () => false, // Whoever reads it says that it is not there.
  );
  if (!isFolder) return unpacked(file, scratch);
  const files: NamedFile[] = [];
  for await (const inner of filesIn(file)) {
    files.push(...(await unpacked(inner, scratch).catch(refusedAs([inner]))));
    if (files.length > scratch.limits.files) throw tooManyFiles(file.fileName, scratch.limits.files);
  }
  if (files.length === 0) throw emptyContainer(file.fileName);
  return files;
}

/** In the order of their names, those of a folder before those of the folders in it. */
async function* filesIn(folder: NamedFile): AsyncGenerator<NamedFile> {
  const entries = (await readdir(folder.path, { withFileTypes: true })).filter(({ name }) => !isJunk(name));
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  const name = folder.fileName.replace(/[\\/]+$/, '') || basename(folder.path);
  const inner = entries.map((entry) => ({
    entry,
    file: { path: join(folder.path, entry.name), fileName: `${name}/${entry.name}` },
  }));
  for (const { entry, file } of inner) if (entry.isFile() || entry.isSymbolicLink()) yield file;
  for (const { entry, file } of inner) if (entry.isDirectory()) yield* filesIn(file);
}

/** One file of many that cannot be opened is no reason to take none: whoever reads it says what is wrong with it. */
function refusedAs<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Refusal) return instead;
    throw error;
  };
}

async function unpacked(file: NamedFile, scratch: Scratch): Promise<NamedFile[]> {
  const container = await containerOf(file);
  if (container === undefined) return [file];
  const files = container === 'zip' ? await unpackZip(file, scratch) : [await unpackGzip(file, scratch)];
  if (files.length === 0) throw emptyContainer(file.fileName);
  for (const each of files) if (await containerOf(each).catch(refusedAs(undefined))) throw nestedArchive(each.fileName);
  return files;
}
