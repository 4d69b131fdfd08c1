// Opens the database of a data folder: the embedded engine, or the server that DATABASE_URL names. The schema is brought
// up to this program on the way, after a backup.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readBackup } from './backup/read-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import { type Connection, connectOnce, openPool, queryBuilder } from './connections.ts';
import type { Database } from './database.ts';
import { holdEngine } from './embedded/holder.ts';
import { enginePlace } from './embedded/place.ts';
import { folderUnusable } from './errors.ts';
import { migrate, readMigrations } from './migrate.ts';
import { prepareServer } from './server-engine.ts';
import { refreshStatistics } from './statistics.ts';

export interface DatabasePlace {
  dataDir: string;
  url?: string;
}

const poolSize = 12;

/** Throws refusals: an engine that does not start, a server that is too old, a program older than the schema. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const engine =
    place.url === undefined ? await openEmbedded(place.dataDir) : await openServer(place.dataDir, place.url);
  return openEngine(engine, place.dataDir);
}

/** Opens a database of an engine that is held already; gives the engine up when that fails. */
export async function openEngine(engine: Engine, dataDir: string): Promise<Database> {
  try {
    await bringUp(engine.connection, dataDir);
  } catch (error) {
    await engine.release();
    throw error;
  }
  return databaseOf(engine, dataDir);
}

/** Writes one file that holds everything; see backup/write-backup.ts. */
export async function backup(db: Database, file: string): Promise<void> {
  await withClient(db.connection, (client) => writeBackup(client, file, db.dataDir));
}

/** Fills a database that holds nothing yet from such a file. */
export async function restore(db: Database, file: string): Promise<void> {
  const place = { dataDir: db.dataDir, migrations: await readMigrations() };
  await withClient(db.connection, (client) => readBackup(client, file, place));
  await refreshStatistics(db);
}

export interface Engine {
  kind: Database['engine'];
  connection: Connection;
  release(): Promise<void>;
}

async function openEmbedded(dataDir: string): Promise<Engine> {
  const place = await enginePlace(dataDir).catch(refuseUnusable(dataDir));
  const { connection, release } = await holdEngine(place).catch(refuseUnusable(dataDir));
  return { kind: 'embedded', connection, release };
}

async function openServer(dataDir: string, url: string): Promise<Engine> {
  await mkdir(dataDir, { recursive: true }).catch(refuseUnusable(dataDir));
  return { kind: 'server', connection: await prepareServer(url), release: async () => {} };
}

function refuseUnusable(dataDir: string): (error: NodeJS.ErrnoException) => never {
  const reasons = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'];
  return (error) => {
    throw reasons.includes(error.code ?? '') ? folderUnusable(dataDir, error) : error;
  };
}

async function bringUp(connection: Connection, dataDir: string): Promise<void> {
  const migrations = await readMigrations();
  await withClient(connection, (client) =>
    migrate(client, migrations, (schema) => writeBackup(client, backupFile(dataDir, schema))),
  );
}

function backupFile(dataDir: string, schema: number): string {
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return join(dataDir, 'backups', `before-migration-from-${schema}-${stamp}.gz`);
}

async function withClient<T>(
  connection: Connection,
  work: (client: Awaited<ReturnType<typeof connectOnce>>) => Promise<T>,
): Promise<T> {
  const client = await connectOnce(connection);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseOf(engine: Engine, dataDir: string): Database {
  const pool = openPool(engine.connection, poolSize);
  let closing: Promise<void> | undefined;
  return {
    kysely: queryBuilder(pool),
    engine: engine.kind,
    dataDir,
    connection: engine.connection,
    close: () => (closing ??= pool.end().then(engine.release)),
    abandon: engine.release,
  };
}
