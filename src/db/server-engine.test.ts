// A PostgreSQL that is not ours: Debian's 15, where the machine has it.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectOnce } from './connections.ts';
import { transact, wholeCompany } from './database.ts';
import { engineUser } from './embedded/engine-user.ts';
import { openDatabase } from './open.ts';

const binaries = '/usr/lib/postgresql/15/bin';

describe.skipIf(!existsSync(binaries))('with DATABASE_URL', () => {
  let folder: string;
  let port: number;
  const url = (user: string, database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'youju-server-'));
    await chmod(folder, 0o755);
    port = await freePort();
    const user = engineUser(folder);
    if (user) await chown(folder, user.uid, user.gid);
    run(user, 'initdb', ['-D', join(folder, 'cluster'), '-U', 'admin', '--auth=trust', '-E', 'UTF8']);
    run(user, 'pg_ctl', [
      '-D',
      join(folder, 'cluster'),
      '-l',
      join(folder, 'log'),
      '-w',
      '-o',
      `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`,
      'start',
    ]);
    await asAdmin(
      'create role company login createrole',
      'create database company owner company',
      'create role poor login',
      'create database poor owner poor',
    );
  });

  afterAll(async () => {
    run(engineUser(folder), 'pg_ctl', ['-D', join(folder, 'cluster'), '-m', 'fast', '-w', 'stop']);
    await rm(folder, { recursive: true });
  });

  async function asAdmin(...statements: string[]): Promise<void> {
    const client = await connectOnce({ connectionString: url('admin', 'postgres') });
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  const open = (user: string, database = user) =>
    openDatabase({ dataDir: join(folder, `data-${user}`), url: url(user, database) });

  test('a login without the right to make roles is told what an administrator must run, and works after it', async () => {
    await expect(open('poor')).rejects.toMatchObject({
      code: 'role_missing',
      words: { en: expect.stringContaining('create role youju_serving nologin; grant youju_serving to poor;') },
    });
    await asAdmin('create role youju_serving nologin', 'grant youju_serving to poor');
    await (await open('poor')).close();
  });

  test('the schema, the serving role and its policies are the same as in the embedded engine', async () => {
    await asAdmin('grant youju_serving to company');
    const db = await open('company');
    expect(db.engine).toBe('server');
    await transact(db, wholeCompany, (tx) => tx.insertInto('operation_log').values({ action: 'x' }).execute());
    const narrow = { all: false, people: [1], actor: 1 };
    expect(await transact(db, narrow, (tx) => tx.selectFrom('operation_log').select('action').execute())).toEqual([]);
    await db.close();
  });

  test('it opens again, and no option of the URL moves an answer', async () => {
    const moved = new URL(url('company', 'company'));
    moved.searchParams.set('options', '-c timezone=Asia/Shanghai -c statement_timeout=54321');
    const db = await openDatabase({ dataDir: join(folder, 'again'), url: moved.href });
    const settings = sql<object>`select current_setting('timezone') as zone, current_setting('search_path') as path`;
    expect((await settings.execute(db.kysely)).rows).toEqual([{ zone: 'UTC', path: 'public' }]);
    await db.close();
  });

  test('a login that does not own the tables is told who does', async () => {
    await asAdmin('create role guest login', 'grant youju_serving to guest');
    await expect(open('guest', 'company')).rejects.toMatchObject({ code: 'not_owner' });
  });

  test('a login that may not create tables is told what an administrator must run', async () => {
    await asAdmin('create role tenant login', 'create database tenant', 'grant youju_serving to tenant');
    await expect(open('tenant')).rejects.toMatchObject({
      code: 'schema_forbidden',
      words: { en: expect.stringContaining('grant usage, create on schema public to tenant;') },
    });
  });

  test('a database that is not UTF-8 is refused', async () => {
    await asAdmin(`create database ascii encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0`);
    await expect(open('company', 'ascii')).rejects.toMatchObject({ code: 'server_not_utf8' });
  });

  test('a serving role that passes by the row policies is refused', async () => {
    await asAdmin('alter role youju_serving bypassrls');
    await expect(open('company')).rejects.toMatchObject({ code: 'role_unsafe' });
    await asAdmin('alter role youju_serving nobypassrls');
  });

  test('a server that is not there is said to be', async () => {
    await expect(openDatabase({ dataDir: folder, url: `postgres://x@127.0.0.1:1/x` })).rejects.toMatchObject({
      code: 'server_unreachable',
    });
  });
});

function run(user: ReturnType<typeof engineUser>, program: string, args: string[]): void {
  const { status, stderr } = spawnSync(join(binaries, program), args, {
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
