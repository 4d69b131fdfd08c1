// The tables that a backup holds, as the database describes them.

import type pg from 'pg';

export interface TableShape {
  name: string;
  columns: string[];
}

/** Tables that others refer to come first. */
export async function tablesInOrder(client: pg.Client): Promise<TableShape[]> {
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

export async function schemaOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query('select max(number) as schema from schema_migration');
  return rows[0].schema;
}

export interface LogHead {
  number: number;
  hash: string;
}

// The migration from which on the rows of the operation log are chained.
const chainedFrom = 17;

/** The last row of the operation log: its hash stands for all of it. */
export async function logHeadOf(client: pg.Client): Promise<LogHead | undefined> {
  if ((await schemaOf(client)) < chainedFrom) return undefined;
  const { rows } = await client.query<LogHead>(`
    select number::integer, encode(hash, 'hex') as hash
    from operation_log
    where number is not null
    order by number desc
    limit 1`);
  return rows[0];
}

/** The row policies hold for the owner too. */
export async function seeEverything(client: pg.Client): Promise<void> {
  await client.query(`set local "youju.all" = 'on'`);
}
