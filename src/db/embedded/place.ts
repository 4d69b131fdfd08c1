// Where the engine of a data folder lives: in the folder itself, or, where the engine's user cannot reach it (a clone
// below /root), below /var/lib/youju, and a file in the data folder says where.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { engineOfAnother, engineOutOfReach } from '../errors.ts';
import { binary, copyNative, nativeFolder } from './binaries.ts';
import { canReach, type EngineUser, engineUser } from './engine-user.ts';
import { makeSystemHome, moveHome, recordedHome, systemHome } from './moved-home.ts';
import { socketFolder } from './socket-folder.ts';

export interface EnginePlace {
  /** Tells engines of different data folders apart, on this machine. */
  id: string;
  user: EngineUser | undefined;
  native: string;
  /** Ours alone: password. */
  home: string;
  cluster: string;
  log: string;
  socketDir: string;
}

export async function enginePlace(dataDir: string): Promise<EnginePlace> {
  await mkdir(dataDir, { recursive: true });
  const near = join(dataDir, 'engine');
  const recorded = await recordedHome(dataDir);
  const user = engineUser(join(recorded ?? near, 'cluster'));
  const home = recorded ?? (user ? await homeFor(user, dataDir, near) : near);
  await mkdir(home, { recursive: true, mode: 0o755 });
  await takeHome(home, user);
  return {
    id: await idOf(home),
    user,
    native: await nativeFor(user),
    home,
    cluster: join(home, 'cluster'),
    log: join(home, 'engine.log'),
    socketDir: await socketFolder(home, user),
  };
}

async function homeFor(user: EngineUser, dataDir: string, near: string): Promise<string> {
  if (canReach(user, dataDir)) return near;
  if (existsSync(join(near, 'cluster'))) throw engineOutOfReach(near, user.uid);
  return moveHome(dataDir);
}

async function takeHome(home: string, user: EngineUser | undefined): Promise<void> {
  if (user) return chown(home, user.uid, user.gid);
  const { uid } = await stat(home);
  if (process.getuid && uid !== process.getuid()) throw engineOfAnother(home, uid);
}

// By the folder itself and not by its path, of which it may have several.
async function idOf(home: string): Promise<string> {
  const { dev, ino } = await stat(home, { bigint: true });
  return createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 12);
}

async function nativeFor(user: EngineUser | undefined): Promise<string> {
  const native = await nativeFolder();
  if (!user || canReach(user, binary(native, 'postgres'))) return native;
  await makeSystemHome();
  return copyNative(native, join(systemHome, `postgresql-${versionOf(native)}`));
}

function versionOf(native: string): string {
  return (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
}
