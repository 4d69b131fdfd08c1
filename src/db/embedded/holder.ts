// Holding the engine. Every process that uses it holds a shared advisory lock on a connection of its own; whoever gets
// the lock exclusively on leaving stops the engine. A crash drops the connection and with it the lock.

import pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { type Connection, connectOnce } from '../connections.ts';
import { engineUnreachable } from '../errors.ts';
import { address, makeCluster, readPassword, startCluster, stopCluster, superuser } from './cluster.ts';
import type { EnginePlace } from './place.ts';
import { withStartLock } from './start-lock.ts';

export const databaseName = 'youju';
const ownerRole = 'youju_owner';
const engineLock = 0x796a00;

export interface Holder {
  connection: Connection;
  /** Gives the engine up, and stops it when nobody else holds it. */
  release(): Promise<void>;
}

/** Attaches to the engine of this place, or makes and starts it. */
export async function holdEngine(place: EnginePlace): Promise<Holder> {
  let client = await attach(place);
  let leaving: Promise<void> | undefined;
  let back = Promise.resolve();
  const watch = () => client.once('end', () => void (back = comeBack()));
  // The engine went away under us (killed, or the machine's own stop): start it again, so that the next request works.
  const comeBack = async () => {
    for (let up = false; !up && !leaving; ) up = await reattach();
  };
  const reattach = async () => {
    try {
      client = await attach(place);
      watch();
      return true;
    } catch (error) {
      process.emitWarning(`The database is away: ${(error as Error).message}`);
      await wait(1000);
      return false;
    }
  };
  watch();
  return { connection: connectionOf(place), release: () => (leaving ??= back.then(() => leave(place, client))) };
}

function connectionOf(place: EnginePlace): Connection {
  return { ...address(place), user: ownerRole, password: readPassword(place), database: databaseName };
}

const patienceMs = 10_000;
const recoveryMs = 10 * 60_000;

async function attach(place: EnginePlace): Promise<pg.Client> {
  const begun = Date.now();
  for (;;) {
    try {
      return await hold(await connectOrStart(place));
    } catch (error) {
      if (!isPassing(error)) throw error;
      const patience = hasCode(error, [startingUp]) ? recoveryMs : patienceMs;
      if (Date.now() - begun > patience) throw engineUnreachable(place.home, error);
      await wait(100);
    }
  }
}

async function hold(client: pg.Client): Promise<pg.Client> {
  try {
    await client.query('select pg_advisory_lock_shared($1)', [engineLock]);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

async function connectOrStart(place: EnginePlace): Promise<pg.Client> {
  try {
    return await connectOnce(connectionOf(place));
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
  return withStartLock(place.id, async () => {
    await makeCluster(place);
    await ensureRunning(place);
    await prepare(place);
    return connectOnce(connectionOf(place));
  });
}

// One that is still going down, or whose orphans are, is waited for.
async function ensureRunning(place: EnginePlace): Promise<void> {
  for (let attempt = 1; !(await isRunning(place)); attempt += 1) {
    const trouble = await startCluster(place);
    if (trouble === undefined) return;
    if (attempt === 20) throw trouble;
    await wait(250);
  }
}

async function isRunning(place: EnginePlace): Promise<boolean> {
  try {
    await (await connectOnce(superConnection(place))).end();
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

// The owner is no superuser, so that the row policies hold for it too; the superuser only makes it.
async function prepare(place: EnginePlace): Promise<void> {
  const client = await connectOnce(superConnection(place));
  try {
    const literal = client.escapeLiteral(readPassword(place));
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${ownerRole}') then create role ${ownerRole} login; end if;
      if not exists (select from pg_roles where rolname = 'youju_serving') then create role youju_serving nologin; end if;
    end $$`);
    await client.query(`alter role ${ownerRole} password ${literal}`);
    await client.query(`grant youju_serving to ${ownerRole}`);
    const known = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (known.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`);
  } finally {
    await client.end();
  }
}

async function leave(place: EnginePlace, client: pg.Client): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [engineLock]);
    const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [engineLock]);
    if (rows[0].last) await withStartLock(place.id, () => stopCluster(place));
  } catch (error) {
    if (!isPassing(error)) throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** How the superuser connects: to prepare the engine, and in tests to make databases. */
export function superConnection(place: EnginePlace): Connection {
  return { ...address(place), user: superuser, password: readPassword(place), database: 'postgres' };
}

// No cluster, no server, or a server that is not prepared yet.
function isAbsent(error: unknown): boolean {
  return hasCode(error, ['ENOENT', 'ECONNREFUSED', '28P01', '28000', '3D000']);
}

// A server that starts, stops or was just stopped under us.
function isPassing(error: unknown): boolean {
  const endings = ['Connection terminated', 'not queryable', 'Client was closed'];
  const ended = error instanceof Error && endings.some((text) => error.message.includes(text));
  return ended || hasCode(error, [...goingAway, startingUp, tooMany, 'ECONNRESET', 'EPIPE', 'ENOENT', 'ECONNREFUSED']);
}

const goingAway = ['57P01', '57P02'];
const startingUp = '57P03';
const tooMany = '53300';

function hasCode(error: unknown, codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
