// The real server on a real database, for tests that speak HTTP.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import { type ServerOptions, startServer } from '../../src/server/start-server.ts';
import { afterFile } from './after-file.ts';
import { testDatabase } from './database.ts';
import { giveLogins, hireEverybody } from './people.ts';

export interface Serving {
  url: string;
  db: Database;
  people: Awaited<ReturnType<typeof hireEverybody>>;
  webDir: string;
}

/** A server with one person of each role who can sign in; its web app is one page and one asset. Gone after the test file. */
export async function serve(options: Partial<ServerOptions> = {}): Promise<Serving> {
  const { db, url, webDir } = await serveNobody(options);
  const people = await hireEverybody(db);
  await giveLogins(db, people);
  return { url, db, people, webDir };
}

/** A server that nobody can sign in to yet. */
export async function serveNobody(options: Partial<ServerOptions> = {}): Promise<Omit<Serving, 'people'>> {
  const db = await testDatabase();
  const webDir = await builtWebApp();
  const runImport = async () => undefined;
  const limits = { signInsPerMinute: 1000 };
  const server = await startServer({ db, port: 0, webDir, runImport, limits, log: { level: 'silent' }, ...options });
  afterFile(async () => {
    await server.close();
    await rm(webDir, { recursive: true });
  });
  return { url: server.url, db, webDir };
}

async function builtWebApp(): Promise<string> {
  const webDir = await mkdtemp(join(tmpdir(), 'youju-web-'));
  await mkdir(join(webDir, 'assets'));
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>有据</title>');
  await writeFile(join(webDir, 'assets', 'main-abc123.js'), 'export {};');
  return webDir;
}
