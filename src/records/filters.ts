// What the filter bar offers: only what the asker's own rows hold.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

export interface Choice {
  code: string;
  name: string;
}

export interface Filters {
  years: number[];
  provinces: Choice[];
  series: Choice[];
  channels: Choice[];
  sellers: Choice[];
}

/** The choices of whoever asks; years from the newest down, people and places in Chinese order. */
export async function readFilters(tx: Transaction): Promise<Filters> {
  return {
    years: await readYears(tx),
    provinces: inChineseOrder(await readProvinces(tx)),
    series: await readSeries(tx),
    channels: await readChannels(tx),
    sellers: inChineseOrder(await readSellers(tx)),
  };
}

async function readYears(tx: Transaction): Promise<number[]> {
  const result = await sql<{ year: number }>`
    with span as (
      select min(month) as first, max(month) filter (where month <= now()) as last from sales_cell
    )
    select year::integer as year
    from span, generate_series(extract(year from first)::integer, extract(year from last)::integer) as year
    order by year desc`.execute(tx);
  return result.rows.map((row) => row.year);
}

// What no line names, as after an import that was taken back, is nothing to choose.
async function readProvinces(tx: Transaction): Promise<Choice[]> {
  const result = await sql<Choice>`
    select name as code, name
    from region
    where level = 'province'
      and id in (select sold.province_id from sales_year join region sold on sold.id = sales_year.region_id)`.execute(
    tx,
  );
  return result.rows;
}

async function readSeries(tx: Transaction): Promise<Choice[]> {
  const result = await sql<Choice>`
    select code, name
    from series
    where id in (select series_id from sales_year)
    order by code`.execute(tx);
  return result.rows;
}

async function readChannels(tx: Transaction): Promise<Choice[]> {
  const result = await sql<Choice>`
    select code, name
    from channel
    where id in (select channel_id from sales_year)
    order by code`.execute(tx);
  return result.rows;
}

async function readSellers(tx: Transaction): Promise<Choice[]> {
  const result = await sql<Choice>`
    select coalesce(code, name) as code, name
    from person
    where to_version is null and role in ('seller', 'supervisor')`.execute(tx);
  return result.rows;
}

const collator = new Intl.Collator('zh-Hans-CN');

function inChineseOrder(choices: Choice[]): Choice[] {
  return choices.sort((a, b) => collator.compare(a.name, b.name) || collator.compare(a.code, b.code));
}
