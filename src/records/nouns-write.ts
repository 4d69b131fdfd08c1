// The things that a file names and the records may not know yet: places, series, products, channels, distributors, sellers.
// Customers have a file of their own. All of it happens under the change lock, so nobody else creates the same noun meanwhile.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

/** Makes what the staged lines name and the records lack, and ties each seller's text to a person (`seller_of`). */
export async function writeLedgerNouns(tx: Transaction, version: number): Promise<void> {
  await gatherNames(tx);
  await writeRegions(tx, version, 'staged_circumstances');
  for (const noun of ['series', 'product'] as const) await writeCoded(tx, version, { noun, from: 'staged_goods' });
  for (const noun of ['channel', 'distributor'] as const)
    await writeCoded(tx, version, { noun, from: 'staged_circumstances' });
  await writeSellers(tx, version);
}

// Many lines, few combinations: passing over all lines for each noun took three times as long.
async function gatherNames(tx: Transaction): Promise<void> {
  await sql`
    create temporary table staged_goods on commit drop as
    select distinct product_code, product, series_code, series from staged_line`.execute(tx);
  await sql`
    create temporary table staged_circumstances on commit drop as
    select distinct region, channel_code, channel, distributor, seller from staged_line`.execute(tx);
}

type Staging = 'staged_goods' | 'staged_circumstances' | 'staged_entry';

/** Makes the coded nouns of a staging table that nobody entered before. */
export async function writeCoded(
  tx: Transaction,
  version: number,
  { noun, from }: { noun: 'series' | 'product' | 'channel' | 'distributor'; from: Staging },
): Promise<void> {
  const name = sql.ref(noun);
  const code = noun === 'distributor' ? name : sql.ref(`${noun}_code`);
  await sql`
    with named as materialized (
      select ${code} as code, max(${name}) as name
      from ${sql.table(from)}
      where ${code} is not null
      group by ${code}
    )
    insert into ${sql.table(noun)} (code, name, from_version)
    select code, name, ${version}::integer
    from named
    where not exists (select from ${sql.table(noun)} known where known.code = named.code)`.execute(tx);
}

/** A seller whom nobody entered before is a person with the role seller and no way to sign in. */
async function writeSellers(tx: Transaction, version: number): Promise<void> {
  await sql`
    create temporary table file_seller on commit drop as
    select distinct seller from staged_circumstances where seller is not null`.execute(tx);
  await sql`
    insert into person (name, role, from_version)
    select seller, 'seller', ${version}::integer
    from file_seller
    where not exists (select from person where to_version is null and seller in (person.name, person.code))`.execute(
    tx,
  );
  await sql`
    create temporary table seller_of on commit drop as
    select distinct on (named.seller) named.seller, person.id as person_id
    from file_seller named
    join person on person.to_version is null and named.seller in (person.name, person.code)
    order by named.seller, person.code = named.seller desc nulls last, person.role = 'seller' desc, person.id`.execute(
    tx,
  );
}

/** Makes the places of a staging table, with those above them. */
export async function writeRegions(tx: Transaction, version: number, from: Staging): Promise<void> {
  const { rows } = await sql<{ path: string }>`
    with named as materialized (select distinct region as path from ${sql.table(from)} where region is not null)
    select path
    from named
    where not exists (select from region known where known.path = named.path)`.execute(tx);
  const nodes = rows.flatMap(({ path }) => nodesOf(path));
  for (const level of levels)
    await writeLevel(
      tx,
      version,
      nodes.filter((node) => node.level === level),
    );
}

const levels = ['province', 'city', 'county'] as const;

interface RegionNode {
  level: (typeof levels)[number];
  name: string;
  path: string;
  parent: string;
}

/** 江苏/南京/江宁 is three nodes; 江苏//江宁, whose city is not known, two. */
function nodesOf(path: string): RegionNode[] {
  const parts = path.split('/');
  return parts.flatMap((name, depth) => {
    const parent = parts.slice(0, depth).join('/').replace(/\/+$/, '');
    return name && depth < levels.length
      ? [{ level: levels[depth]!, name, path: parts.slice(0, depth + 1).join('/'), parent }]
      : [];
  });
}

// Its own level's column names the node itself, so the id must be known before the row is written.
async function writeLevel(tx: Transaction, version: number, nodes: RegionNode[]): Promise<void> {
  if (nodes.length === 0) return;
  await sql`
    with node as (
      select distinct on (path) *
      from unnest(${nodes.map(({ level }) => level)}::text[], ${nodes.map(({ name }) => name)}::text[],
                  ${nodes.map(({ path }) => path)}::text[], ${nodes.map(({ parent }) => parent)}::text[]) as given (level, name, path, parent)
      where not exists (select from region known where known.path = given.path)
    ),
    numbered as (
      select nextval(pg_get_serial_sequence('region', 'id'))::integer as id, node.* from node
    )
    insert into region (id, parent_id, level, name, path, province_id, city_id, county_id, from_version)
    select
      numbered.id,
      parent.id,
      numbered.level,
      numbered.name,
      numbered.path,
      case numbered.level when 'province' then numbered.id else parent.province_id end,
      case numbered.level when 'city' then numbered.id else parent.city_id end,
      case numbered.level when 'county' then numbered.id end,
      ${version}::integer
    from numbered
    left join region parent on parent.path = numbered.parent`.execute(tx);
}
