// Making, starting and stopping the cluster. All three happen under the start lock.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { appendFile, chown, open, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Refusal } from '../../base/errors.ts';
import { engineFailed } from '../errors.ts';
import { binary } from './binaries.ts';
import type { EnginePlace } from './place.ts';
import { forgetStalePids } from './stale-pid.ts';
import { runProgram } from './run.ts';
import { socketFolder } from './socket-folder.ts';

export const superuser = 'postgres';

/** Makes the cluster where there is none. It is made beside its place and moved there whole, so a half-made one is never used. */
export async function makeCluster(place: EnginePlace): Promise<void> {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return;
  const partial = `${place.cluster}.new`;
  await rm(partial, { recursive: true, force: true });
  const password = await makePassword(place);
  const handover = join(place.home, 'handover');
  await rm(handover, { force: true });
  await writeFile(handover, password, { flag: 'wx', mode: 0o600 });
  if (place.user) await chown(handover, place.user.uid, place.user.gid);
  const args = [
    '-D',
    partial,
    '-U',
    superuser,
    '--pwfile',
    handover,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  const made = await runProgram(place, binary(place.native, 'initdb'), args);
  await rm(handover, { force: true });
  if (!made.ok) throw engineFailed('initialise', made.output);
  await appendFile(join(partial, 'postgresql.conf'), settings);
  await rename(partial, place.cluster);
}

/** Starts the server, detached; gives what went wrong. It waits for a recovery after a crash. */
export async function startCluster(place: EnginePlace): Promise<Refusal | undefined> {
  await forgetStalePids(place.cluster, place.socketDir);
  await turnLog(place);
  await socketFolder(place.home, place.user);
  const options = ['-l', place.log, '-o', await serverOptions(place), '-t', '600'];
  const started = await runProgram(place, binary(place.native, 'pg_ctl'), [...control(place), ...options, 'start']);
  return started.ok ? undefined : engineFailed('start', `${started.output}\n${lastOfLog(place)}`);
}

/** Stops the server; one that takes its time goes on doing so without us. */
export async function stopCluster(place: EnginePlace): Promise<void> {
  const options = ['-m', 'fast', '-t', '60', 'stop'];
  const stopped = await runProgram(place, binary(place.native, 'pg_ctl'), [...control(place), ...options]);
  if (stopped.ok && !place.socketDir.startsWith(place.home)) await rmdir(place.socketDir);
}

export function readPassword(place: EnginePlace): string {
  return readFileSync(join(place.home, 'password'), 'utf8').trim();
}

/** Where the server listens: a socket, or on Windows a loopback port. */
export function address(place: EnginePlace): { host: string; port: number } {
  if (process.platform !== 'win32') return { host: place.socketDir, port: 5432 };
  return { host: '127.0.0.1', port: Number(readFileSync(join(place.home, 'port'), 'utf8')) };
}

// Two cores and a few gigabytes are the usual machine. Durability stays as PostgreSQL ships it.
const settings = `
# Youju
max_connections = 100
shared_buffers = 256MB
work_mem = 32MB
maintenance_work_mem = 128MB
max_wal_size = 2GB
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
unix_socket_permissions = 0700
`;

// A new one for each new cluster; on disk before the cluster that wants it.
async function makePassword(place: EnginePlace): Promise<string> {
  const partial = join(place.home, 'password.new');
  await rm(partial, { force: true });
  const file = await open(partial, 'wx', 0o600);
  await file.writeFile(randomBytes(24).toString('base64url'));
  await file.sync();
  await file.close();
  await rename(partial, join(place.home, 'password'));
  return readPassword(place);
}

function control(place: EnginePlace): string[] {
  return ['-D', place.cluster, '-w', '-s'];
}

// On two cores, where statements run side by side, workers take twice the time of the processor (measured on sums of 100 MB): only
// large tables, as the lines are, are walked through by several, and the parts of a statement by one.
const workers = '-c min_parallel_table_scan_size=256MB -c enable_parallel_append=off';

async function serverOptions(place: EnginePlace): Promise<string> {
  if (process.platform === 'win32') {
    const port = await freePort();
    await writeFile(join(place.home, 'port'), String(port));
    return `${workers} -c listen_addresses=127.0.0.1 -c port=${port}`;
  }
  return `${workers} -c listen_addresses='' -c port=5432 -c unix_socket_directories=${quoted(place.socketDir)}`;
}

// pg_ctl hands its options to a shell; the list of socket folders has a quoting of its own inside.
function quoted(folder: string): string {
  const listItem = `"${folder.replaceAll('"', '""')}"`;
  return `'${listItem.replaceAll("'", `'\\''`)}'`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

const longestLog = 20_000_000;

async function turnLog(place: EnginePlace): Promise<void> {
  const stats = statSync(place.log, { throwIfNoEntry: false });
  if (stats && stats.size > longestLog) await rename(place.log, `${place.log}.old`);
}

function lastOfLog(place: EnginePlace): string {
  return existsSync(place.log) ? readFileSync(place.log, 'utf8').slice(-2000) : '';
}
