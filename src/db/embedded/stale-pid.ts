// PostgreSQL refuses to start while the pid in one of its lock files answers. After a crash of the machine or a restart of a
// container that pid may be some other process's by now; and a killed server answers as a zombie, in a container where
// nobody collects those for ever.

import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const neverAPid = 2_147_483_647;

/** Mends the lock files of the cluster and of its socket. Only on Linux, where one can see what a process is. */
export async function forgetStalePids(cluster: string, socketDir: string): Promise<void> {
  if (process.platform !== 'linux') return;
  for (const file of [join(cluster, 'postmaster.pid'), join(socketDir, '.s.PGSQL.5432.lock')])
    await mend(file, cluster);
}

// The file stays: by its other lines PostgreSQL finds out whether orphans still use the shared memory.
async function mend(file: string, cluster: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [pid = '', ...rest] = text.split('\n');
  if (!/^\d+$/.test(pid) || !(isZombie(pid) || livesElsewhere(pid, cluster))) return;
  await writeFile(file, [neverAPid, ...rest].join('\n'));
}

function isZombie(pid: string): boolean {
  return /\) Z /.test(seen(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? '');
}

// The server and all its processes have the cluster as their working directory.
function livesElsewhere(pid: string, cluster: string): boolean {
  const folder = seen(() => readlinkSync(`/proc/${pid}/cwd`));
  return folder !== undefined && folder !== realpathSync(cluster);
}

// Nothing of a process that is gone, or another user's: PostgreSQL sees through those itself.
function seen(look: () => string): string | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
