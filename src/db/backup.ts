// A backup that any engine can read: every table as PostgreSQL's COPY text, in one gzip file, of one moment.
//   youju backup 1
//   schema <number>
//   table <name> <columns …>
//   … rows …
//   \.

import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type BackupText, readText } from './backup-text.ts';
import { backupUnreadable, notEmpty } from './errors.ts';

interface TableShape {
  name: string;
  columns: string[];
}

/** Writes the file whole or not at all. */
export async function writeBackup(client: pg.Client, file: string): Promise<void> {
  const partial = `${file}.${process.pid}.part`;
  await mkdir(dirname(file), { recursive: true });
  await client.query('begin isolation level repeatable read read only');
  try {
    await seeEverything(client);
    await pipeline(Readable.from(contentOf(client)), createGzip(), createWriteStream(partial, { mode: 0o600 }));
    await syncFile(partial);
    await rename(partial, file);
  } finally {
    await client.query('rollback');
    await rm(partial, { force: true });
  }
}

/** Reads a backup into a database of the same schema that holds nothing yet: all of it, or nothing. */
export async function readBackup(client: pg.Client, file: string): Promise<void> {
  const text = readText(file);
  await client.query('begin');
  try {
    await seeEverything(client);
    await checkHeader(client, [await text.line(), await text.line()]);
    await refuseUnlessEmpty(client);
    for (let head = await text.line(); head !== undefined; head = await text.line())
      await readTable(client, head, text);
    await resetIdentities(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await text.close();
  }
}

// The row policies hold for the owner too.
async function seeEverything(client: pg.Client): Promise<void> {
  await client.query(`set local "youju.all" = 'on'`);
}

async function* contentOf(client: pg.Client): AsyncGenerator<string | Buffer> {
  yield 'youju backup 1\n';
  yield `schema ${await schemaOf(client)}\n`;
  for (const { name, columns } of await tablesInOrder(client)) {
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    yield `table ${[name, ...columns].join(' ')}\n`;
    const source = client.query(copyTo(`copy (select ${list} from ${client.escapeIdentifier(name)}) to stdout`));
    for await (const chunk of source) yield chunk as Buffer;
    yield '\\.\n';
  }
}

// Tables that others refer to come first.
async function tablesInOrder(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { needs: string[] }>(`
    select
      c.relname::text as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(array_agg(f.confrelid::regclass::text), '{}') from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migration'
    order by c.relname`);
  const ordered: TableShape[] = [];
  const placed = new Set<string>();
  while (ordered.length < rows.length) {
    const next = rows.find(({ name, needs }) => !placed.has(name) && needs.every((need) => placed.has(need)));
    if (!next) throw new Error('tables refer to one another in a circle');
    placed.add(next.name);
    ordered.push({ name: next.name, columns: next.columns });
  }
  return ordered;
}

async function schemaOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query('select max(number) as schema from schema_migration');
  return rows[0].schema;
}

async function checkHeader(client: pg.Client, head: (string | undefined)[]): Promise<void> {
  const schema = await schemaOf(client);
  if (head[0] === 'youju backup 1' && head[1] === `schema ${schema}`) return;
  throw backupUnreadable(`schema ${schema} / ${head.join(' / ')}`);
}

// Nothing changed yet and nobody can sign in: what is there came with the schema, and the backup brings it again.
async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select exists (select from change) or exists (select from login) as used');
  if (rows[0].used) throw notEmpty();
  const tables = await tablesInOrder(client);
  await client.query(`truncate ${tables.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`);
}

// COPY into a table with forced row policies is refused, even to its owner; the force comes back before the commit.
async function readTable(client: pg.Client, head: string, text: BackupText): Promise<void> {
  const [word, name = '', ...columns] = head.split(' ');
  if (word !== 'table') throw backupUnreadable(head.slice(0, 80));
  const table = client.escapeIdentifier(name);
  const forced = await isForced(client, table);
  if (forced) await client.query(`alter table ${table} no force row level security`);
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  await pipeline(Readable.from(text.rows()), client.query(copyFrom(`copy ${table} (${list}) from stdin`)));
  if (forced) await client.query(`alter table ${table} force row level security`);
}

async function isForced(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query('select relforcerowsecurity as forced from pg_class where oid = $1::regclass', [
    table,
  ]);
  return rows[0].forced;
}

async function resetIdentities(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string }>(`
    select c.relname::text as name, a.attname::text as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attidentity <> '' and c.relnamespace = 'public'::regnamespace`);
  for (const { name, column } of rows) {
    const table = client.escapeIdentifier(name);
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${client.escapeIdentifier(column)}) from ${table}), 0) + 1, false)`,
      [name, column],
    );
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}
