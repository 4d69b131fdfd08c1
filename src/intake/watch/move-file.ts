// Moving a file within a watched folder, such that no file is ever overwritten and none is moved in place of another.

import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { type DroppedFile, statOf } from './dropped-files.ts';
import { keyOf } from './still-files.ts';
import { makeFolder } from './watched-folder.ts';

type Known = Pick<DroppedFile, 'bytes' | 'modifiedMs'>;

/** A path in that place which nobody has: the plain name, else with the time in it. */
export async function freePath(root: string, { place, name, now }: { place: string; name: string; now: Date }) {
  await makeFolder(root, place);
  const [stem, extension] = shortened(name);
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
  for (let count = 0; ; count += 1) {
    const suffix = ['', `-${stamp}`][count] ?? `-${stamp}-${count}`;
    const path = join(place, `${stem}${suffix}${extension}`);
    if (!(await isTaken(root, path))) return path;
  }
}

// A file system allows 255 bytes, of which the time and the name of a note take some.
function shortened(name: string): [stem: string, extension: string] {
  const extension = extname(name);
  const stem = basename(name, extension);
  if (Buffer.byteLength(name) <= 200) return [stem, extension];
  return [stem.slice(0, 60).toWellFormed(), extension.slice(0, 12).toWellFormed()];
}

async function isTaken(root: string, path: string): Promise<boolean> {
  return (await statOf(root, path)) !== undefined || (await statOf(root, `${path}.txt`)) !== undefined;
}

/**
 * Moves that very file. `gone`: it is not there, or a newer one of its name is, which stays where it is. `moved` also where it
 * had been moved before.
 */
export async function moveFile(
  root: string,
  { from, to, known }: { from: string; to: string; known: Known },
): Promise<'moved' | 'gone'> {
  await makeFolder(root, dirname(to));
  const isThere = async (path: string) => {
    const found = await statOf(root, path);
    return found !== undefined && keyOf({ ...found, path: '' }) === keyOf({ ...known, path: '' });
  };
  if (await isThere(to)) return 'moved';
  if (!(await isThere(from))) return 'gone';
  await rename(join(root, from), join(root, to));
  if (await isThere(to)) return 'moved';
  await putBack(root, from, to);
  return 'gone';
}

// Somebody wrote a newer one in that very moment. It goes back to be taken, under another name where there is one again.
async function putBack(root: string, from: string, to: string): Promise<void> {
  const back = await freePath(root, { place: dirname(from), name: basename(from), now: new Date() });
  await rename(join(root, to), join(root, back));
}

/** Writes a file whole or not at all; a link of that name is replaced, not followed. */
export async function putFile(root: string, path: string, content: string | Buffer): Promise<void> {
  const folder = await makeFolder(root, dirname(path));
  const partial = join(folder, `.${randomUUID()}.part`);
  try {
    await writeFile(partial, content, { flag: 'wx' });
    await rename(partial, join(root, path));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

export async function removeFile(root: string, path: string): Promise<void> {
  if (await statOf(root, path)) await rm(join(root, path), { force: true });
}
