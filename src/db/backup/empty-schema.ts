// Takes away everything that our migrations made, of a database without rows of anybody, so that an older schema can be
// made in its place. The schema itself may belong to somebody else on a company's server, hence one by one.

import type pg from 'pg';

export async function emptySchema(client: pg.Client): Promise<void> {
  await client.query('begin');
  await dropAll(
    client,
    `select 'drop table ' || string_agg(oid::regclass::text, ', ') || ' cascade' as statement
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  await dropAll(
    client,
    `select 'drop function ' || string_agg(oid::regprocedure::text, ', ') || ' cascade' as statement
     from pg_proc where pronamespace = 'public'::regnamespace and proowner = current_user::regrole`,
  );
  await client.query('commit');
}

async function dropAll(client: pg.Client, statementOf: string): Promise<void> {
  const { rows } = await client.query<{ statement: string | null }>(statementOf);
  if (rows[0]?.statement) await client.query(rows[0].statement);
}
