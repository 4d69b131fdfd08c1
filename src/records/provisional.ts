// Customers, products and people that only a ledger or another record named: nobody entered them by a file of their own kind
// or completed them by hand. They stand in every figure; what is missing is listed, so that somebody completes it.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

export const provisionalKinds = ['customers', 'products', 'people'] as const;
export type ProvisionalKind = (typeof provisionalKinds)[number];

/** The columns that are worth completing, by their keys in files. */
export const completable = {
  customers: ['region', 'industry', 'owner', 'channel'],
  products: ['series', 'list_price', 'unit'],
  people: ['role', 'supervisor', 'hired'],
} as const satisfies Record<ProvisionalKind, readonly string[]>;

export interface Provisional {
  id: number;
  code: string | null;
  name: string;
  /** What is known of the completable columns; null is missing. */
  values: Record<string, string | null>;
  /** How many lines of the ledger as it stands name it. */
  lines: number;
  /** The file that brought it, and when. */
  seen_in: string | null;
  seen_at: Date;
}

export async function countProvisional(tx: Transaction): Promise<Record<ProvisionalKind, number>> {
  const { rows } = await sql<Record<ProvisionalKind, number>>`
    select ${sql.join(provisionalKinds.map((kind) => sql`(select count(*)::integer from (${nouns[kind]}) noun) as ${sql.ref(kind)}`))}`.execute(
    tx,
  );
  return rows[0]!;
}

/** Those with the most lines first. */
export async function listProvisional(
  tx: Transaction,
  kind: ProvisionalKind,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: Provisional[] }> {
  const { rows } = await sql<Provisional & { total: number }>`
    select
      noun.id,
      noun.code,
      noun.name,
      json_build_object(${valuesOf(kind)}) as values,
      coalesce(named.lines, 0) as lines,
      batch.file_name as seen_in,
      change.changed_at as seen_at,
      count(*) over ()::integer as total
    from (${nouns[kind]}) as noun
    left join (${lines[kind]}) as named using (id)
    join change on change.version = noun.first_version
    left join batch on batch.version = noun.first_version
    order by lines desc, noun.name, noun.id
    offset ${offset}
    limit ${limit}`.execute(tx);
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) };
}

/** One of them; undefined when it was completed meanwhile, or is not known. */
export async function findProvisional(
  tx: Transaction,
  kind: ProvisionalKind,
  id: number,
): Promise<Pick<Provisional, 'code' | 'name' | 'values'> | undefined> {
  const { rows } = await sql<Pick<Provisional, 'code' | 'name' | 'values'>>`
    select code, name, json_build_object(${valuesOf(kind)}) as values
    from (${nouns[kind]}) as noun
    where id = ${id}`.execute(tx);
  return rows[0];
}

function valuesOf(kind: ProvisionalKind): RawBuilder<unknown> {
  return sql.join(completable[kind].flatMap((key) => [sql`${key}::text`, sql.ref(`noun.${key}`)]));
}

const firstVersion = (table: string) =>
  sql`(select min(first.from_version) from ${sql.table(table)} as first where first.id = ${sql.ref(`${table}.id`)}) as first_version`;

// What a file of the kind entered bears its batch, and what such a file filled in keeps it. People whom an administrator made
// have no batch, but no import made them either.
const nouns: Record<ProvisionalKind, RawBuilder<unknown>> = {
  customers: sql`
    select customer.id, customer.code, customer.name, region.path as region, customer.industry, owner.name as owner,
      channel.name as channel, ${firstVersion('customer')}
    from customer
    left join region on region.id = customer.region_id
    left join person as owner on owner.id = customer.owner_id and owner.to_version is null
    left join channel on channel.id = customer.channel_id
    where customer.to_version is null
      and customer.batch_id is null
      and not exists (select from merged_customer where customer_id = customer.id and to_version is null)`,
  products: sql`
    select product.id, product.code, product.name, null as series, null as list_price, null as unit,
      product.from_version as first_version
    from product
    where not exists (select from product_profile where product_id = product.id and to_version is null)
      and (
        id in (select product_id from sales_cell)
        or id in (select product_id from price_move where to_version is null)
      )`,
  people: sql`
    select person.id, person.code, person.name, person.role, supervisor.name as supervisor, person.hired_on as hired,
      ${firstVersion('person')}
    from person
    left join person as supervisor on supervisor.id = person.supervisor_id and supervisor.to_version is null
    where person.to_version is null
      and person.batch_id is null
      and not exists (select from login where login.person_id = person.id)
      and exists (select from change where change.version = person.from_version and change.kind in ('import', 'undo'))`,
};

const lines: Record<ProvisionalKind, RawBuilder<unknown>> = {
  customers: sql`select customer_id as id, sum(line_count)::integer as lines from purchase_year group by customer_id`,
  products: sql`select product_id as id, sum(line_count)::integer as lines from sales_cell group by product_id`,
  people: sql`select seller_id as id, sum(line_count)::integer as lines from sales_year group by seller_id`,
};
