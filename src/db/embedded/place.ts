// Where the engine of a data folder lives: in the folder itself, or, where the engine's user cannot reach it (a clone
// below /root), below /var/lib/youju, and a file in the data folder says where.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { chown, mkdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineUnreachable } from '../errors.ts';
import { binary, copyNative, nativeFolder } from './binaries.ts';
import { canReach, type EngineUser, engineUser } from './engine-user.ts';

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

const systemHome = '/var/lib/youju';
const longestSocketPath = 107;

export async function enginePlace(dataDir: string): Promise<EnginePlace> {
  await mkdir(dataDir, { recursive: true });
  const id = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  const native = await nativeFolder();
  const home = recordedHome(dataDir) ?? join(dataDir, 'engine');
  const user = engineUser(join(home, 'cluster'));
  await mkdir(home, { recursive: true, mode: 0o755 });
  if (!user) return describe({ id, user, native, home });

  const reachesHome = await canWriteIn(user, home);
  const reachesNative = canReach(user, '-x', binary(native, 'postgres'));
  if (reachesHome && reachesNative) return describe({ id, user, native, home });
  const otherNative = reachesNative
    ? native
    : await copyNative(native, join(systemHome, `postgresql-${versionOf(native)}`));
  const otherHome = reachesHome ? home : await moveHome(dataDir, id);
  return describe({ id, user, native: otherNative, home: otherHome });
}

function recordedHome(dataDir: string): string | undefined {
  const record = join(dataDir, 'engine.json');
  return existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as { home: string }).home : undefined;
}

async function canWriteIn(user: EngineUser, home: string): Promise<boolean> {
  const owner = await stat(home);
  if (owner.uid === 0) await chown(home, user.uid, user.gid);
  return canReach(user, '-w', home);
}

async function moveHome(dataDir: string, id: string): Promise<string> {
  const home = join(systemHome, id);
  await mkdir(home, { recursive: true, mode: 0o755 });
  await writeFile(join(dataDir, 'engine.json'), `${JSON.stringify({ home })}\n`);
  return home;
}

function versionOf(native: string): string {
  return (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
}

async function describe(known: Pick<EnginePlace, 'id' | 'user' | 'native' | 'home'>): Promise<EnginePlace> {
  if (known.user) await chown(known.home, known.user.uid, known.user.gid);
  const socketDir = await socketFolder(known);
  return { ...known, cluster: join(known.home, 'cluster'), log: join(known.home, 'engine.log'), socketDir };
}

async function socketFolder({ id, user, home }: Pick<EnginePlace, 'id' | 'user' | 'home'>): Promise<string> {
  const near = join(home, 'socket');
  const fits = Buffer.byteLength(join(near, '.s.PGSQL.5432')) < longestSocketPath - 5;
  const folder = fits ? near : join(tmpdir(), `youju-${id}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
  const { uid } = await stat(folder);
  const expected = user?.uid ?? process.getuid?.() ?? uid;
  if (uid !== expected) throw engineUnreachable(folder, 'the folder belongs to somebody else');
  return folder;
}
