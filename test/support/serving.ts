// The real server on a real database, for tests that speak HTTP.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/start-server.ts';
import { testDatabase } from './database.ts';
import { giveLogins, hireEverybody } from './people.ts';

export interface Serving extends RunningServer {
  db: Database;
  people: Awaited<ReturnType<typeof hireEverybody>>;
  webDir: string;
}

/** A server with one person of each role who can sign in; its web app is one page and one asset. */
export async function serve(options: Partial<ServerOptions> = {}): Promise<Serving> {
  const db = await testDatabase();
  const people = await hireEverybody(db);
  await giveLogins(db, people);
  const webDir = await builtWebApp();
  const runImport = async () => undefined;
  const limits = { signInsPerMinute: 1000 };
  const server = await startServer({ db, port: 0, webDir, runImport, limits, log: { level: 'silent' }, ...options });
  const close = async () => {
    await server.close();
    await db.close();
    await rm(webDir, { recursive: true });
  };
  return { url: server.url, db, people, webDir, close };
}

async function builtWebApp(): Promise<string> {
  const webDir = await mkdtemp(join(tmpdir(), 'youju-web-'));
  await mkdir(join(webDir, 'assets'));
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>有据</title>');
  await writeFile(join(webDir, 'assets', 'main-abc123.js'), 'export {};');
  return webDir;
}
