// As root, PostgreSQL runs as a user of its own: it refuses to run as root.

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { noEngineUser } from '../errors.ts';

export interface EngineUser {
  uid: number;
  gid: number;
}

const userName = 'youju';

/** Undefined when we are an ordinary user: then the engine runs as ourselves. */
export function engineUser(cluster: string): EngineUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(cluster) ?? findUser() ?? createUser();
}

/** Whether the user may run the program, or enter the folder. */
export function canReach(user: EngineUser, path: string): boolean {
  const shell = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/', env: {} });
  return shell.status === 0;
}

// A cluster that an ordinary user made stays that user's, also when root comes along.
function ownerOf(cluster: string): EngineUser | undefined {
  const stats = statSync(cluster, { throwIfNoEntry: false });
  return stats && stats.uid !== 0 ? { uid: stats.uid, gid: stats.gid } : undefined;
}

function findUser(): EngineUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${userName}:`));
  const fields = line?.split(':');
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : undefined;
}

function createUser(): EngineUser {
  const options = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  const result = spawnSync('useradd', [...options, userName], { encoding: 'utf8' });
  const user = findUser();
  if (!user) throw noEngineUser(result.error?.message ?? result.stderr);
  return user;
}
