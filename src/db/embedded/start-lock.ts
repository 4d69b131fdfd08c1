// One process at a time makes, starts or stops the engine of a data folder. The lock is a listening socket, because that
// goes with the process that holds it: a lock file left by `kill -9` would have to be guessed stale by its age.

import { unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { engineBusy } from '../errors.ts';

export async function withStartLock<T>(id: string, work: () => Promise<T>): Promise<T> {
  const server = await acquire(addressOf(id));
  try {
    return await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

function addressOf(id: string): string {
  if (process.platform === 'linux') return `\0youju-start-${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\youju-start-${id}`;
  return join(tmpdir(), `youju-start-${id}.sock`);
}

// The longest that a start takes is a recovery after a crash.
const patienceMs = 5 * 60_000;

async function acquire(address: string): Promise<Server> {
  const begun = Date.now();
  for (;;) {
    const server = await tryListen(address);
    if (server) return server;
    if (address.startsWith('/') && !(await isHeld(address))) await unlink(address).catch(() => {});
    if (Date.now() - begun > patienceMs) throw engineBusy();
    await wait(40);
  }
}

function tryListen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

// Only a socket in the file system outlives its process.
function isHeld(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => resolve(socket.destroy() !== undefined));
    socket.once('error', () => resolve(false));
  });
}
