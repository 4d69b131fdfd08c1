// A PostgreSQL that is not ours: the newest that Debian's package `postgresql` put on this machine, if any.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectOnce } from '../../src/db/connections.ts';
import { engineUser } from '../../src/db/embedded/engine-user.ts';
import { afterFile } from './after-file.ts';

const installed = '/usr/lib/postgresql';

/** Where its programs are; undefined where it is not installed: `apt-get install postgresql`. */
export const serverBinaries = newestBinaries();

export interface ServerEngine {
  /** A folder for data of the test. */
  folder: string;
  url(user: string, database: string): string;
  asAdmin(...statements: string[]): Promise<void>;
}

/** Starts a cluster of its own, which is gone after the test file. */
export async function startServerEngine(): Promise<ServerEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-server-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const user = engineUser(folder);
  if (user) await chown(folder, user.uid, user.gid);
  const cluster = join(folder, 'cluster');
  run(user, 'initdb', ['-D', cluster, '-U', 'admin', '--auth=trust', '-E', 'UTF8']);
  const options = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
  run(user, 'pg_ctl', ['-D', cluster, '-l', join(folder, 'log'), '-w', '-o', options, 'start']);
  afterFile(async () => {
    run(user, 'pg_ctl', ['-D', cluster, '-m', 'fast', '-w', 'stop']);
    await rm(folder, { recursive: true });
  });
  const url = (login: string, database: string) => `postgres://${login}@127.0.0.1:${port}/${database}`;
  return { folder, url, asAdmin: (...statements) => runStatements(url('admin', 'postgres'), statements) };
}

function newestBinaries(): string | undefined {
  if (!existsSync(installed)) return undefined;
  const versions = readdirSync(installed).sort((left, right) => Number(right) - Number(left));
  return versions.map((version) => join(installed, version, 'bin')).find((path) => existsSync(join(path, 'initdb')));
}

async function runStatements(url: string, statements: string[]): Promise<void> {
  const client = await connectOnce({ connectionString: url });
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function run(user: ReturnType<typeof engineUser>, program: string, args: string[]): void {
  const { status, stderr } = spawnSync(join(serverBinaries!, program), args, {
    ...user,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(stderr);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
