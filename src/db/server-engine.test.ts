import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ServerEngine, serverBinaries, startServerEngine } from '../../test/support/server-engine.ts';
import { transact, wholeCompany } from './database.ts';
import { openDatabase } from './open.ts';

describe.skipIf(serverBinaries === undefined)('with DATABASE_URL, where apt-get has installed postgresql', () => {
  let engine: ServerEngine;
  const asAdmin = (...statements: string[]) => engine.asAdmin(...statements);

  beforeAll(async () => {
    engine = await startServerEngine();
    await asAdmin(
      'create role company login createrole',
      'create database company owner company',
      'create role poor login',
      'create database poor owner poor',
    );
  });

  const open = (user: string, database = user) =>
    openDatabase({ dataDir: join(engine.folder, `data-${user}`), url: engine.url(user, database) });

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
    const moved = new URL(engine.url('company', 'company'));
    moved.searchParams.set('options', '-c timezone=Asia/Shanghai -c statement_timeout=54321');
    const db = await openDatabase({ dataDir: join(engine.folder, 'again'), url: moved.href });
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
    await expect(openDatabase({ dataDir: engine.folder, url: `postgres://x@127.0.0.1:1/x` })).rejects.toMatchObject({
      code: 'server_unreachable',
    });
  });
});
