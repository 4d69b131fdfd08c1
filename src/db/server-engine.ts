// The company's own PostgreSQL: its version, its encoding and the rights of the login are checked, and the serving role is
// made where the login may make roles.

import type pg from 'pg';
import { type Connection, connectOnce } from './connections.ts';
import {
  notOwner,
  roleMissing,
  roleUnsafe,
  schemaForbidden,
  serverNotUtf8,
  serverTooOld,
  serverUnreachable,
} from './errors.ts';

const oldestVersion = 150_000;
const preparingLock = 0x796a04;

export async function prepareServer(url: string): Promise<Connection> {
  const connection = { connectionString: url };
  const client = await connectOnce(connection).catch((error: unknown) => {
    throw serverUnreachable(error);
  });
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [preparingLock]);
    await ensureServingRole(client);
  } finally {
    await client.end();
  }
  return connection;
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`
    select
      current_setting('server_version_num')::integer as number,
      current_setting('server_version') as version,
      current_setting('server_encoding') as encoding,
      current_database() as database,
      quote_ident(current_user) as login,
      coalesce(has_schema_privilege(to_regnamespace('public'), 'create'), false) as creates,
      (select pg_get_userbyid(relowner) from pg_class
        where oid = to_regclass('public.schema_migration') and not pg_has_role(relowner, 'usage')) as other_owner`);
  const { number, version, encoding, database, login, creates, other_owner: otherOwner } = rows[0];
  if (number < oldestVersion) throw serverTooOld(version);
  if (encoding !== 'UTF8') throw serverNotUtf8(encoding, database);
  if (otherOwner !== null) throw notOwner(otherOwner);
  if (!creates) throw schemaForbidden(login, database);
}

async function ensureServingRole(client: pg.Client): Promise<void> {
  const known = await servingRole(client);
  if (known?.unsafe) throw roleUnsafe();
  if (known && (await canServe(client))) return;
  const { rows } = await client.query('select quote_ident(current_user) as login');
  const grant = `grant youju_serving to ${rows[0].login}`;
  const statements = known ? [grant] : ['create role youju_serving nologin', grant];
  try {
    for (const statement of statements) await client.query(statement);
  } catch (error) {
    if (hasCode(error, noPrivilege)) throw roleMissing(statements);
    throw error;
  }
}

async function servingRole(client: pg.Client): Promise<{ unsafe: boolean } | undefined> {
  const { rows } = await client.query(
    `select rolsuper or rolbypassrls as unsafe from pg_roles where rolname = 'youju_serving'`,
  );
  return rows[0];
}

// Asked by doing it: how membership is looked up differs between versions 15 and 16.
async function canServe(client: pg.Client): Promise<boolean> {
  try {
    await client.query('set role youju_serving');
    await client.query('reset role');
    return true;
  } catch (error) {
    if (hasCode(error, noPrivilege)) return false;
    throw error;
  }
}

const noPrivilege = '42501';

function hasCode(error: unknown, code: string): boolean {
  return (error as { code?: string }).code === code;
}
