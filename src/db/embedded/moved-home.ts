// The engine's folder away from its data folder, for a data folder that the engine's user cannot reach. `engine.json` in
// the data folder names it, and `data-folder` in it names the data folder: neither is taken for another's.

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineCopied, engineLost } from '../errors.ts';
import { writeOnce } from './write-once.ts';

export const systemHome = '/var/lib/youju';

/** Where the data folder says that its engine is; refuses one that is gone, or that belongs to the original of a copy. */
export async function recordedHome(dataDir: string): Promise<string | undefined> {
  const home = readRecord(dataDir);
  if (home === undefined) return undefined;
  if (!existsSync(home)) throw engineLost(dataDir, home);
  const original = readIfThere(join(home, 'data-folder'));
  const path = realpathSync(dataDir);
  if (original === path) return home;
  if (original !== undefined && readRecord(original) === home) throw engineCopied(path, original);
  await writeFile(join(home, 'data-folder'), path);
  return home;
}

/** Makes such a folder and writes it down; when another process was quicker, its folder is the one. */
export async function moveHome(dataDir: string): Promise<string> {
  await makeSystemHome();
  const made = await mkdtemp(join(systemHome, 'engine-'));
  await writeFile(join(made, 'data-folder'), realpathSync(dataDir));
  const { home } = JSON.parse(await writeOnce(recordOf(dataDir), `${JSON.stringify({ home: made })}\n`));
  if (home !== made) await rm(made, { recursive: true });
  return home;
}

/** Open to the engine's user, whatever root's umask is. */
export async function makeSystemHome(): Promise<void> {
  if (await mkdir(systemHome, { recursive: true })) await chmod(systemHome, 0o755);
}

function recordOf(dataDir: string): string {
  return join(dataDir, 'engine.json');
}

function readRecord(dataDir: string): string | undefined {
  const text = readIfThere(recordOf(dataDir));
  return text === undefined ? undefined : (JSON.parse(text) as { home: string }).home;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
