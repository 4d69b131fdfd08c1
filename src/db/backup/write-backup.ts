// A backup is a file that any engine can read: every table as PostgreSQL's COPY text, then the kept files of the data
// folder, in one gzip file, of one moment.
//   youju backup 2
//   schema <number>
//   log <number> <hash>
//   table <name> <columns …>
//   … rows …
//   \.
//   file <bytes> <path>
//   … bytes …
//   end

import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { contentOfKept, keptFiles } from './kept-files.ts';
import { logHeadOf, schemaOf, seeEverything, tablesInOrder } from './tables.ts';

export const backupHead = 'youju backup 2';

/** Writes the file whole or not at all. Without a data folder, the rows alone. */
export async function writeBackup(client: pg.Client, file: string, dataDir?: string): Promise<void> {
  const partial = `${file}.${process.pid}.part`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await client.query('begin isolation level repeatable read read only');
  try {
    await seeEverything(client);
    const content = Readable.from(contentOf(client, dataDir), { objectMode: false });
    await pipeline(content, createGzip(), createWriteStream(partial, { mode: 0o600 }));
    await syncFile(partial);
    await rename(partial, file);
    await syncFile(dirname(file));
  } finally {
    await client.query('rollback');
    await rm(partial, { force: true });
  }
}

async function* contentOf(client: pg.Client, dataDir: string | undefined): AsyncGenerator<string | Buffer> {
  yield `${backupHead}\nschema ${await schemaOf(client)}\n`;
  const head = await logHeadOf(client);
  if (head) yield `log ${head.number} ${head.hash}\n`; // To hold the log against, should its end be cut off.
  yield* rowsOf(client);
  // Rows are of the moment at which the transaction began; the files that they name were there by then.
  for (const file of dataDir === undefined ? [] : await keptFiles(dataDir)) {
    yield `file ${file.bytes} ${file.path}\n`;
    yield* contentOfKept(dataDir!, file);
    yield '\n';
  }
  yield 'end\n';
}

async function* rowsOf(client: pg.Client): AsyncGenerator<string | Buffer> {
  for (const { name, columns } of await tablesInOrder(client)) {
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    yield `table ${[name, ...columns].join(' ')}\n`;
    const source = client.query(copyTo(`copy (select ${list} from ${client.escapeIdentifier(name)}) to stdout`));
    for await (const chunk of source) yield chunk as Buffer;
    yield '\\.\n';
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}
