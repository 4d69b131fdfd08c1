// A backup read into a database that holds nothing yet: all of it, or nothing.

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { backupTooNew, backupUnreadable, notEmpty } from '../errors.ts';
import { type Migration, migrate } from '../migrate.ts';
import { type BackupText, readText } from './backup-text.ts';
import { emptySchema } from './empty-schema.ts';
import { isKeptPath, RestoredFiles } from './kept-files.ts';
import { schemaOf, seeEverything, tablesInOrder, type TableShape } from './tables.ts';
import { backupHead } from './write-backup.ts';

export interface RestorePlace {
  dataDir: string;
  /** Those of this program. A backup of an older schema is read into that schema, and brought up afterwards. */
  migrations: readonly Migration[];
}

export async function readBackup(client: pg.Client, file: string, place: RestorePlace): Promise<void> {
  const text = readText(file);
  try {
    const { schema, hasEnd } = headOf([await text.line(), await text.line()]);
    await refuseUnlessEmpty(client);
    await bringTo(client, schema, place.migrations);
    await fill(client, { ...text, hasEnd }, place.dataDir);
  } finally {
    await text.close();
    await migrate(client, place.migrations, async () => {});
  }
}

// The first form of the file had no files in it, and no end.
function headOf([head, schema]: (string | undefined)[]): { schema: number; hasEnd: boolean } {
  const number = /^schema (\d{1,9})$/.exec(schema ?? '')?.[1];
  if (!/^youju backup [12]$/.test(head ?? '') || number === undefined)
    throw backupUnreadable(`${head} / ${schema}`.slice(0, 80));
  return { schema: Number(number), hasEnd: head === backupHead };
}

// Nothing changed yet and nobody can sign in: what is there came with the schema, and the backup brings it again.
async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  await client.query('begin');
  await seeEverything(client);
  const { rows } = await client.query('select exists (select from change) or exists (select from login) as used');
  await client.query('rollback');
  if (rows[0].used) throw notEmpty();
}

async function bringTo(client: pg.Client, schema: number, migrations: readonly Migration[]): Promise<void> {
  const newest = Math.max(...migrations.map(({ number }) => number));
  if (schema > newest) throw backupTooNew(schema, newest);
  if (schema === (await schemaOf(client))) return;
  await emptySchema(client);
  await migrate(
    client,
    migrations.filter(({ number }) => number <= schema),
    async () => {},
  );
}

interface Parts extends BackupText {
  hasEnd: boolean;
}

async function fill(client: pg.Client, text: Parts, dataDir: string): Promise<void> {
  const files = new RestoredFiles(dataDir);
  await client.query('begin');
  try {
    await seeEverything(client);
    const tables = await tablesInOrder(client);
    await client.query(`truncate ${tables.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`);
    await readParts(client, text, files);
    await closeDoors(client, tables);
    await resetIdentities(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    await files.takeBack();
    throw error;
  }
}

const doors = ['session', 'pending_sign_in', 'provider_visit', 'sign_in_link', 'setup_link'];

// What was open for a while when the backup was made may have been closed since: everybody signs in anew.
async function closeDoors(client: pg.Client, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables)
    if (doors.includes(name)) await client.query(`delete from ${client.escapeIdentifier(name)}`);
}

async function readParts(client: pg.Client, text: Parts, files: RestoredFiles): Promise<void> {
  for (let head = await text.line(); head !== undefined; head = await text.line()) {
    if (head === 'end') return;
    if (head.startsWith('log ')) continue;
    if (head.startsWith('file ')) await readFile(head, text, files);
    else await readTable(client, head, text);
  }
  if (text.hasEnd) throw backupUnreadable('unexpected end of file');
}

async function readFile(head: string, text: BackupText, files: RestoredFiles): Promise<void> {
  const { 1: bytes, 2: path = '' } = /^file (\d{1,15}) (.+)$/.exec(head) ?? [];
  if (bytes === undefined || !isKeptPath(path)) throw backupUnreadable(head.slice(0, 80));
  await files.write(path, text.bytes(Number(bytes)));
  await text.line();
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
