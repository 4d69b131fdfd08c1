// What the passport shows of a record: its own columns, and the names of what it is tied to.

import { type RawBuilder, sql } from 'kysely';
import { standing } from '../../../records/standing.ts';
import type { Moment } from '../../moment.ts';
import type { Anchor, Relation } from '../relation.ts';

/** The columns of a TraceRow, in its order; `fact` is the page of rows. */
export function labelColumns(relation: Relation): RawBuilder<unknown> {
  const { row } = relation;
  const anchors = anchorsOf(relation);
  const has = (anchor: Anchor) => anchors[anchor] !== undefined;
  const named = (anchor: Anchor, column: string, as: string) =>
    sql`${sql.raw(has(anchor) ? column : 'null::text')} as ${sql.ref(as)}`;
  const isLine = row.source === 'ledger';
  return sql.join(
    [
      sql`${sql.lit(row.source)} as source`,
      sql`${sql.raw(isLine ? 'document.number' : (row.document ?? 'null::text'))} as document`,
      sql`${sql.raw(isLine ? 'fact.line_number' : 'null::integer')} as line`,
      sql`to_char(${sql.raw(row.date)}, 'YYYY-MM-DD') as date`,
      named('customer', 'customer.name', 'customer'),
      named('customer', 'customer.code', 'customer_code'),
      named('region', 'region.path', 'region'),
      named('product', 'product.code', 'product_code'),
      named('product', 'product.name', 'product'),
      named('series', 'series.name', 'series'),
      named('channel', 'channel.name', 'channel'),
      named('distributor', 'distributor.name', 'distributor'),
      named('seller', 'seller.name', 'seller'),
      sql`${sql.raw(isLine ? 'trim_scale(fact.quantity)' : 'null::text')} as quantity`,
      sql`${sql.raw(row.amount ? `trim_scale((${row.amount})::numeric)` : 'null::text')} as amount`,
      sql`${sql.raw(isLine ? 'trim_scale(fact.cost)' : 'null::text')} as cost`,
      sql`${sql.raw(isLine ? toWhom : (row.note ?? 'null::text'))} as note`,
      sql`${sql.raw(isLine ? 'coalesce(fact.source_file, document.source_file)' : 'fact.source_file')} as file`,
      sql`fact.source_sheet as sheet`,
      sql`fact.source_row as row`,
    ],
    sql`,\n  `,
  );
}

/** Whom the file named, where that customer is merged into another. */
const toWhom = "'← ' || named_customer.name";

/** The joins that bring those names. */
export function labelJoins(relation: Relation, moment: Moment): RawBuilder<unknown> {
  const anchors = anchorsOf(relation);
  const joins: RawBuilder<unknown>[] = [];
  if (relation.row.source === 'ledger')
    joins.push(
      sql`join document on document.id = fact.document_id`,
      sql`left join customer as named_customer on named_customer.id = fact.named_customer_id and ${standing('named_customer', moment)}`,
    );
  if (anchors.customer)
    joins.push(
      sql`left join customer on customer.id = ${sql.raw(anchors.customer)} and ${standing('customer', moment)}`,
    );
  for (const noun of ['region', 'product', 'series', 'channel', 'distributor'] as const) {
    const column = anchors[noun];
    if (column) joins.push(sql`left join ${sql.table(noun)} on ${sql.ref(`${noun}.id`)} = ${sql.raw(column)}`);
  }
  if (anchors.seller)
    joins.push(
      sql`left join person as seller on seller.id = ${sql.raw(anchors.seller)} and ${standing('seller', moment)}`,
    );
  return joins.length === 0 ? sql`` : sql`\n${sql.join(joins, sql`\n`)}`;
}

function anchorsOf({ anchors, row }: Relation): Relation['anchors'] {
  return row.anchors ?? anchors;
}
