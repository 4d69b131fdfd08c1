// The customers that a file names: known by code, else by name; new ones made, gaps of known ones filled.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { mergeRoots } from './merges/roots.ts';
import { newest } from './standing.ts';
import { correctStatistics } from './statistics.ts';

/** Ties each `customer_key` of the staged lines to a customer, in `customer_of`. Sellers and regions must be written before. */
export async function writeCustomers(tx: Transaction, version: number): Promise<void> {
  await gatherLedgerCustomers(tx);
  await tieAndCreate(tx, version);
  await followMerges(tx);
}

/** Ties each `customer_key` of the staged entries to the customer that it names, in `customer_of`. May be called again. */
export async function tieCustomers(tx: Transaction): Promise<void> {
  await gatherEntryCustomers(tx);
  await matchCodes(tx);
  await takeOverByName(tx);
  await matchNames(tx);
  await sql`analyze customer_of`.execute(tx);
}

/** Makes the customers that the staged entries name and nobody entered before. */
export async function writeEntryCustomers(tx: Transaction, version: number): Promise<void> {
  await gatherEntryCustomers(tx);
  await tieAndCreate(tx, version);
}

async function tieAndCreate(tx: Transaction, version: number): Promise<void> {
  await matchCodes(tx);
  await takeOverByName(tx);
  await createMissing(tx, version, 'coded');
  await matchNames(tx);
  await createMissing(tx, version, 'named');
  await correctStatistics(tx, ['customer'], sql`select from file_customer`);
  await fillGaps(tx, version);
  await sql`analyze customer_of`.execute(tx);
}

/** Who looks after a customer is not said by whoever visits it: that stays open. */
async function gatherEntryCustomers(tx: Transaction): Promise<void> {
  await sql`drop table if exists file_customer`.execute(tx);
  await sql`
    create temporary table file_customer on commit drop as
    select distinct on (customer_key)
      customer_key,
      customer_code as code,
      customer as name,
      null::integer as owner_id,
      null::integer as region_id,
      null::integer as channel_id,
      null::integer as distributor_id
    from staged_entry
    where customer_key is not null
    order by customer_key, customer <> customer_code desc, ord`.execute(tx);
  await openTies(tx);
}

async function openTies(tx: Transaction): Promise<void> {
  await sql`drop table if exists customer_of`.execute(tx);
  await sql`
    create temporary table customer_of (customer_key text, customer_id integer, named_customer_id integer) on commit drop`.execute(
    tx,
  );
  await sql`analyze file_customer`.execute(tx);
}

/** Lines of a customer that is merged into another are the other's, and remember whom the file named. */
async function followMerges(tx: Transaction): Promise<void> {
  await sql`
    update customer_of set customer_id = root.root_id, named_customer_id = customer_of.customer_id
    from ${mergeRoots(newest)} as root
    where root.customer_id = customer_of.customer_id`.execute(tx);
}

/** Owner and place of a customer are those of its latest line; of sellers who share it, of the first. */
async function gatherLedgerCustomers(tx: Transaction): Promise<void> {
  await sql`
    create temporary table file_customer on commit drop as
    with last_day as (
      select customer_key, max(date) as date
      from staged_line
      group by customer_key
    ),
    latest as (
      select distinct on (customer_key) staged_line.*
      from last_day
      join staged_line using (customer_key, date)
      order by customer_key, ord - greatest(part - 1, 0) desc, part
    )
    select
      latest.customer_key,
      latest.customer_code as code,
      latest.customer as name,
      seller_of.person_id as owner_id,
      region.id as region_id,
      channel.id as channel_id,
      distributor.id as distributor_id
    from latest
    left join seller_of on seller_of.seller = latest.seller
    left join region on region.path = latest.region
    left join channel on channel.code = latest.channel_code
    left join distributor on distributor.code = latest.distributor`.execute(tx);
  await openTies(tx);
}

async function matchCodes(tx: Transaction): Promise<void> {
  await sql`
    insert into customer_of
    select file_customer.customer_key, customer.id
    from file_customer
    join customer on customer.code = file_customer.code and customer.to_version is null`.execute(tx);
}

/** A customer that was known by name only gets its code; one of each, should the name be borne by several. */
async function takeOverByName(tx: Transaction): Promise<void> {
  await sql`
    insert into customer_of
    select distinct on (customer.id) file_customer.customer_key, customer.id
    from (select distinct on (name) * from file_customer where code is not null and ${unmatched} order by name, code) file_customer
    join customer on customer.name = file_customer.name and customer.code is null and customer.to_version is null
    where customer.id = (
      select min(same.id) from customer same where same.name = customer.name and same.code is null and same.to_version is null
    )
    order by customer.id`.execute(tx);
}

async function matchNames(tx: Transaction): Promise<void> {
  await sql`
    insert into customer_of
    select file_customer.customer_key, min(customer.id)
    from file_customer
    join customer on customer.name = file_customer.name and customer.to_version is null
    where file_customer.code is null
    group by file_customer.customer_key`.execute(tx);
}

async function createMissing(tx: Transaction, version: number, which: 'coded' | 'named'): Promise<void> {
  await sql`
    with missing as (
      select nextval(pg_get_serial_sequence('customer', 'id'))::integer as id, file_customer.*
      from file_customer
      where (code is not null) = ${which === 'coded'} and ${unmatched}
    ),
    created as (
      insert into customer (id, code, name, owner_id, region_id, channel_id, distributor_id, from_version)
      select id, code, name, owner_id, region_id, channel_id, distributor_id, ${version}::integer from missing
    )
    insert into customer_of select customer_key, id from missing`.execute(tx);
}

/** What a known customer lacks (code, owner, region) comes from the file; what it has stays. */
async function fillGaps(tx: Transaction, version: number): Promise<void> {
  await sql`drop table if exists customer_gap`.execute(tx);
  await sql`
    create temporary table customer_gap on commit drop as
    select distinct on (customer.id)
      customer.id,
      customer.from_version,
      coalesce(customer.code, file_customer.code) as code,
      coalesce(customer.owner_id, file_customer.owner_id) as owner_id,
      coalesce(customer.region_id, file_customer.region_id) as region_id
    from customer_of
    join file_customer using (customer_key)
    join customer on customer.id = customer_of.customer_id and customer.to_version is null
    where customer.from_version <> ${version}
      and (
        (customer.code is null and file_customer.code is not null)
        or (customer.owner_id is null and file_customer.owner_id is not null)
        or (customer.region_id is null and file_customer.region_id is not null)
      )
    order by customer.id, file_customer.code`.execute(tx);
  // Two statements: within one, the old version would still stand in the unique index of what is now.
  await sql`
    update customer set to_version = ${version}
    from customer_gap
    where customer.id = customer_gap.id and customer.to_version is null`.execute(tx);
  await sql`
    insert into customer (
      id, code, name, owner_id, region_id, industry, channel_id, distributor_id, contact, phone, since,
      batch_id, source_file, source_sheet, source_row, from_version
    )
    select
      id, customer_gap.code, name, customer_gap.owner_id, customer_gap.region_id, industry, channel_id, distributor_id,
      contact, phone, since, batch_id, source_file, source_sheet, source_row, ${version}::integer
    from customer_gap
    join customer using (id, from_version)`.execute(tx);
}

const unmatched = sql`not exists (select from customer_of where customer_of.customer_key = file_customer.customer_key)`;
