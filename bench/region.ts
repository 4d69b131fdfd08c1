// Everything that the lines of the ledger name: people, places, products, customers.

import type pg from 'pg';
import { dealt, drawn } from './random.ts';
import { provinces, series, shape } from './shape.ts';

export async function writeNouns(client: pg.Client): Promise<void> {
  await client.query(`insert into change (version, kind, note) values (1, 'import', 'bench')`);
  await client.query(`
    insert into batch (kind, file_name, file_sha256, rows, accepted, rejected, unchanged, replaced, held, version)
    values ('sales', 'bench.csv', '', 0, 0, 0, 0, 0, 0, 1)`);
  await writePlaces(client);
  await writeProducts(client);
  await writePeople(client);
  await writeCustomers(client);
}

// Ids 1 to 5 are provinces, then come cities, then counties; each falls to the next one above in turn.
async function writePlaces(client: pg.Client): Promise<void> {
  await client.query(
    `insert into region (id, level, name, path, province_id, from_version)
     select ordinality, 'province', name, name, ordinality, 1
     from unnest($1::text[]) with ordinality as province (name, ordinality)`,
    [provinces],
  );
  await writeLevel(client, { level: 'city', word: '市', first: 6, count: shape.cities, above: 1, of: 5 });
  const firstCounty = 6 + shape.cities;
  await writeLevel(client, {
    level: 'county',
    word: '县',
    first: firstCounty,
    count: shape.counties,
    above: 6,
    of: shape.cities,
  });
  await client.query(`
    insert into region_market (region_id, market, from_version)
    select id, case when id <= 3 then 'mature' else 'new' end, 1 from region where level = 'province'`);
  await client.query(`
    insert into county_to_cover (region_id, from_version)
    select id, 1 from region where level = 'county' and id % 10 <> 0`);
}

interface Level {
  level: 'city' | 'county';
  word: string;
  first: number;
  count: number;
  above: number;
  of: number;
}

async function writeLevel(client: pg.Client, { level, word, first, count, above, of }: Level): Promise<void> {
  await client.query(`
    insert into region (id, parent_id, level, name, path, province_id, city_id, county_id, from_version)
    select
      ${first} + n, above.id, '${level}', n || '${word}', above.path || '/' || n || '${word}', above.province_id,
      coalesce(above.city_id, ${first} + n), ${level === 'county' ? `${first} + n` : 'null'}, 1
    from generate_series(0, ${count - 1}) as n
    join region as above on above.id = ${above} + n % ${of}`);
}

async function writeProducts(client: pg.Client): Promise<void> {
  await client.query(
    `insert into series (id, code, name, from_version)
     select ordinality, code, '系列' || code, 1 from unnest($1::text[]) with ordinality as each (code, ordinality)`,
    [series],
  );
  await client.query(`
    insert into product (id, code, name, from_version)
    select n, 'P' || n, '产品' || n, 1 from generate_series(1, ${shape.products}) as n`);
  await client.query(`
    insert into channel (id, code, name, from_version)
    values (1, 'direct', '直供', 1), (2, 'distributor', '经销', 1)`);
  await client.query(`
    insert into distributor (id, code, name, from_version)
    select n, 'J' || n, '经销商' || n, 1 from generate_series(1, ${shape.distributors}) as n`);
}

// Sellers are 1 to 28, their supervisors follow. The later ones were hired on the way, and some of them left.
async function writePeople(client: pg.Client): Promise<void> {
  await client.query(`
    insert into person (id, code, name, role, supervisor_id, hired_on, left_on, from_version)
    select
      n, 'S' || n, '销售员' || n, 'seller', ${shape.sellers} + 1 + n % 4,
      case when n > 20 then date '2024-02-01' + n * 15 else date '2020-01-01' + n * 30 end, null::date, 1
    from generate_series(1, ${shape.sellers}) as n
    union all
    select ${shape.sellers} + n, 'M' || n, '主管' || n, 'supervisor', null, '2018-01-01', null, 1
    from generate_series(1, 4) as n
    union all
    select
      40 + n, 'L' || n, '离职' || n, 'seller', ${shape.sellers} + 1, date '2024-01-15' + n * 40,
      date '2024-01-15' + n * 40 + 30 + n * 15, 1
    from generate_series(1, 12) as n`);
}

// A customer stands in one county, with one seller and, where indirect, the distributor of its city. Sizes are as uneven
// as in life; one in eight comes in the course of the two years, one in twenty leaves.
async function writeCustomers(client: pg.Client): Promise<void> {
  await client.query(`
    insert into customer (
      id, code, name, owner_id, region_id, industry, channel_id, distributor_id, from_version
    )
    select
      n, case when n = 1 then 'ZJ-0001' else 'C' || n end, '客户' || n,
      1 + region.city_id % ${shape.sellers}, region.id,
      (array['新能源', '机械', '电子', '化工', '建材'])[1 + ${dealt(5, 11, 'n')}],
      case when direct then 1 else 2 end,
      case when not direct then 1 + region.city_id % ${shape.distributors} end,
      1
    from generate_series(1, ${shape.customers}) as n
    join region on region.id = case when n = 1 then 56 else 6 + ${shape.cities} + ${dealt(shape.counties, 12, 'n')} end
    cross join lateral (select ${drawn(13, 'n')} < 0.4 as direct) as channel`);
  await client.query(`
    create table bench_customer as
    select
      customer.id, region_id, 1 + region.city_id % ${shape.sellers} as seller_id, channel_id, distributor_id,
      case when customer.id = 1 then 60 else 0.35 * power(1 - ${drawn(14, 'customer.id')}, -0.65) end as weight,
      case when ${drawn(15, 'customer.id')} < 0.125 then ${dealt(shape.months, 16, 'customer.id')} else 0 end as first_month,
      case when ${drawn(17, 'customer.id')} < 0.05 then 8 + ${dealt(shape.months - 8, 18, 'customer.id')}
        else ${shape.months} end as end_month
    from customer
    join region on region.id = customer.region_id`);
}
