// Connections: how values come back, and what every session is set to.

import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB as Tables } from '../../generated/tables.ts';
import { copyCursor } from './copy-cursor.ts';

// A date is a business day and stays a string; int8 and numeric come as strings already, so nothing becomes a float.
// Arrays of them would come as local midnights and floats: they are read as arrays of text.
const dateArray = 1182;
const numericArray = 1231;
const textArray: number = 1009;
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
for (const array of [dateArray, numericArray]) pg.types.setTypeParser(array, pg.types.getTypeParser(textArray));

export interface Connection {
  host?: string;
  port?: number;
  user?: string;
  password?: string;
  database?: string;
  connectionString?: string;
}

const requestTimeoutMs = 15 * 60_000;
const connectTimeoutMs = 20_000;

// No setting of the server, the account or the machine may move an answer.
const pinned = '-c timezone=UTC -c datestyle=ISO -c search_path=public';

export function openPool(connection: Connection, size: number): pg.Pool {
  const pool = new pg.Pool({ ...sessionOf(connection), statement_timeout: requestTimeoutMs, max: size });
  // A connection that breaks is replaced by the pool and its query tells; unheard, the event would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export function queryBuilder(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool, cursor: copyCursor }) });
}

/** A connection of one's own, whose statements may take as long as they need. */
export async function connectOnce(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client({ ...sessionOf(connection), connectionTimeoutMillis: connectTimeoutMs });
  client.on('error', () => {});
  await client.connect();
  return client;
}

function sessionOf(connection: Connection): pg.ClientConfig {
  const { connectionString, ...rest } = connection;
  const session = { ...rest, application_name: 'youju', keepAlive: true, options: pinned };
  return connectionString === undefined ? session : { ...session, connectionString: withPinned(connectionString) };
}

// What the URL says wins over the rest of the session, and of its options the last one does.
function withPinned(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} ${pinned}`.trim());
  return url.href;
}
