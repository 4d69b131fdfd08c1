// DuckDB in memory with the rows of a region: raw lines for the peer, our sums for the limit.

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Peer } from './peer.ts';

// Money has two decimals here: eighteen digits fit DuckDB's fast integers, twenty would not.
const sums = `amount decimal(18,2), costed_amount decimal(18,2), cost decimal(18,2), quantity decimal(18,2)`;
const overGoods = 'seller_id integer, region_id integer, channel_id integer, distributor_id integer';
const circumstances =
  'series_id integer, seller_id integer, region_id integer, channel_id integer, distributor_id integer';

const records: Record<string, string> = {
  customer: 'id integer, region_id integer, industry varchar',
  region: 'id integer, name varchar, province_id integer, city_id integer',
  region_market: 'region_id integer, market varchar',
  county_to_cover: 'region_id integer',
  person: 'id integer, role varchar, supervisor_id integer, hired_on date, left_on date',
  expense: 'date date, amount decimal(18,2)',
  event: 'date date, kind varchar, reached integer',
  training: 'id integer, date date',
  attendance: 'training_id integer, person_id integer',
  target:
    'year integer, month integer, metric varchar, region_id integer, series_id integer, seller_id integer, value double',
};

const lines = {
  line: `document_id integer, line_number integer, date date, customer_id integer, product_id integer, ${circumstances},
    quantity decimal(18,2), amount decimal(18,2), cost decimal(18,2), to_version integer`,
};

const grains: Record<string, { of: string; columns: string }> = {
  cells: {
    of: 'sales_cell',
    columns: `month date, customer_id integer, product_id integer, ${circumstances}, ${sums}, first_day date, last_day date`,
  },
  months: { of: 'sales_month', columns: `month date, ${circumstances}, ${sums}` },
  sales_years: { of: 'sales_year', columns: `year date, ${circumstances}, ${sums}, first_day date, last_day date` },
  purchase_months: {
    of: 'purchase_month',
    columns: `month date, customer_id integer, ${overGoods}, ${sums}, first_day date, last_day date`,
  },
  purchase_years: {
    of: 'purchase_year',
    columns: `year date, customer_id integer, ${overGoods}, ${sums}, first_day date, last_day date`,
  },
  years: {
    of: 'customer_year',
    columns: `year date, customer_id integer, ${circumstances}, ${sums}, first_day date, last_day date`,
  },
};

export async function openDuckdb(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  return instance.connect();
}

/** The raw lines, and the records beside them. */
export async function loadLines(duckdb: DuckDBConnection, client: pg.Client): Promise<void> {
  for (const [table, columns] of Object.entries({ ...records, ...lines }))
    await load(duckdb, client, { table, of: table, columns });
}

/** Our sums, under the names by which the queries read them; a peer's own temporary tables come before these. */
export async function loadGrains(duckdb: DuckDBConnection, client: pg.Client): Promise<void> {
  for (const [table, { of, columns }] of Object.entries(grains)) await load(duckdb, client, { table, of, columns });
}

export function duckdbPeer(duckdb: DuckDBConnection): Peer {
  return {
    run: (text) => duckdb.run(text).then(() => {}),
    read: async (text) => (await duckdb.runAndReadAll(text)).getRowObjectsJS() as Record<string, unknown>[],
  };
}

async function load(
  duckdb: DuckDBConnection,
  client: pg.Client,
  { table, of, columns }: { table: string; of: string; columns: string },
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-bench-'));
  const file = join(folder, 'rows.csv');
  const names = columns
    .replaceAll(/\([^)]*\)/g, '')
    .split(',')
    .map((column) => column.trim().split(/\s+/)[0]);
  const rows = client.query(copyTo(`copy (select ${names.join(', ')} from ${of}) to stdout (format csv)`));
  await pipeline(rows, createWriteStream(file));
  await duckdb.run(`create table ${table} (${columns})`);
  await duckdb.run(`copy ${table} from '${file}' (format csv, header false)`);
  await rm(folder, { recursive: true });
}
