// Connections: how values come back, and what every session is set to.

import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB as Tables } from '../../generated/tables.ts';

// A date is a business day and stays a string; int8 and numeric come as strings already, so nothing becomes a float.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface Connection {
  host?: string;
  port?: number;
  user?: string;
  password?: string;
  database?: string;
  connectionString?: string;
}

const requestTimeoutMs = 15 * 60_000;

/** No setting of the server or the machine may move an answer: sessions run in UTC. */
export function sessionOf(connection: Connection): pg.ClientConfig {
  return {
    ...connection,
    application_name: 'youju',
    keepAlive: true,
    statement_timeout: requestTimeoutMs,
    options: '-c timezone=UTC -c datestyle=ISO',
  };
}

export function openPool(connection: Connection, size: number): pg.Pool {
  const pool = new pg.Pool({ ...sessionOf(connection), max: size });
  pool.on('error', () => {}); // An idle connection that breaks is replaced by the pool; the next query tells.
  return pool;
}

export function queryBuilder(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

export async function connectOnce(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client(sessionOf(connection));
  client.on('error', () => {});
  await client.connect();
  return client;
}
