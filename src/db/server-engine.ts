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
  const { rows } = await client.query(`
    select
      current_user as login,
      exists (select from pg_roles where rolname = 'youju_serving') as known,
      exists (select from pg_roles where rolname = 'youju_serving' and pg_has_role(current_user, oid, 'set')) as member`);
  const { login, known, member } = rows[0];
  if (member) return;
  try {
    if (!known) await client.query('create role youju_serving nologin');
    await client.query('grant youju_serving to current_user');
  } catch (error) {
    if ((error as { code?: string }).code === '42501') throw roleMissing(login);
    throw error;
  }
}
