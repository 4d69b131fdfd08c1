// The company's own PostgreSQL: its version is checked and the serving role made, where the login may make roles.

import type pg from 'pg';
import { type Connection, connectOnce } from './connections.ts';
import { roleMissing, serverTooOld, serverUnreachable } from './errors.ts';

const oldestVersion = 150_000;

export async function prepareServer(url: string): Promise<Connection> {
  const connection = { connectionString: url };
  const client = await connectOnce(connection).catch((error: unknown) => {
    throw serverUnreachable(error);
  });
  try {
    const { rows } = await client.query('show server_version_num');
    if (Number(rows[0].server_version_num) < oldestVersion) throw serverTooOld(rows[0].server_version_num);
    await ensureServingRole(client);
  } finally {
    await client.end();
  }
  return connection;
}

async function ensureServingRole(client: pg.Client): Promise<void> {
  if (await canServe(client)) return;
  const { rows } = await client.query(
    `select current_user as login, exists (select from pg_roles where rolname = 'youju_serving') as known`,
  );
  try {
    if (!rows[0].known) await client.query('create role youju_serving nologin');
    await client.query('grant youju_serving to current_user');
  } catch (error) {
    if (hasCode(error, noPrivilege)) throw roleMissing(rows[0].login);
    throw error;
  }
}

// Asked by doing it: how membership is looked up differs between versions 15 and 16.
async function canServe(client: pg.Client): Promise<boolean> {
  try {
    await client.query('set role youju_serving');
    await client.query('reset role');
    return true;
  } catch (error) {
    if (hasCode(error, [...noPrivilege, unknownRole])) return false;
    throw error;
  }
}

const noPrivilege = ['42501'];
const unknownRole = '22023';

function hasCode(error: unknown, codes: string[]): boolean {
  return codes.includes(String((error as { code?: string }).code));
}
