// The folder of the engine's socket: beside the cluster, or, where that path is too long for a socket, a short one that
// the engine's home writes down. Only the engine's user, and root, may enter it.

import { chown, lstat, mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineUnreachable } from '../errors.ts';
import type { EngineUser } from './engine-user.ts';
import { makeSystemHome, systemHome } from './moved-home.ts';
import { writeOnce } from './write-once.ts';

const longestSocketPath = 107;

export async function socketFolder(home: string, user: EngineUser | undefined): Promise<string> {
  const near = join(home, 'socket');
  const folder = fits(near) ? near : await shortFolder(home, user);
  // Made anew when a restart of the machine emptied the folder for temporary files.
  await mkdir(folder, { mode: 0o700 }).catch(ignoreExisting);
  const found = await lstat(folder);
  const ours = user?.uid ?? process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || ![ours, process.getuid?.()].includes(found.uid))
    throw engineUnreachable(home, `${folder} belongs to somebody else`);
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= longestSocketPath;
}

async function shortFolder(home: string, user: EngineUser | undefined): Promise<string> {
  const record = join(home, 'socket-folder');
  const known = await readFile(record, 'utf8').catch(ignoreMissing);
  if (known !== undefined) return known;
  if (user) await makeSystemHome();
  const base = user ? systemHome : [tmpdir(), '/tmp'].find((each) => fits(join(each, 'youju-XXXXXX')));
  return writeOnce(record, await mkdtemp(join(base ?? tmpdir(), 'socket-')));
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
