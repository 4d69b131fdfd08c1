// Customers of slices: first what each customer bought, then how many of them fulfil what is asked. Two levels, because
// «bought on two days» or «bought for five million» is true of a customer in a slice and not of any row.
// Each breakdown is a part of its own that computes only what it is asked: as grouping sets of one query, every set would
// compute the columns of all (measured: five times slower).

import { type RawBuilder, sql } from 'kysely';
import { isText, type SliceDimension } from '../../catalogue/dimensions.ts';
import { columnText } from '../columns-as-text.ts';
import type { Asking } from '../relation.ts';
import { boughtSql } from './bought.ts';
import { customerTest } from './customer-tests.ts';
import type { PurchasePart, PurchaseStatement, PurchaseTake } from './purchase.ts';

/** `values` and `records` hold one item a take of the part, null where there is nothing. */
export type PurchaseRow = { part: number; values: (string | null)[]; records: number[] } & Partial<
  Record<SliceDimension, number | string | null>
>;

export function purchasesSql(statement: PurchaseStatement, asking: Asking): RawBuilder<PurchaseRow> {
  const dimensions = [...new Set(statement.parts.flatMap(({ set }) => set))].sort();
  const parts = statement.parts.map((part, number) => partSql(part, { number, dimensions, asking }));
  return sql<PurchaseRow>`${sql.join(parts, sql`\nunion all\n`)}`;
}

/** The customers whom the only take of a statement means. */
export function meantCustomersSql(statement: PurchaseStatement, asking: Asking): RawBuilder<{ customer_id: number }> {
  const part = statement.parts[0]!;
  return sql<{ customer_id: number }>`
select bought.customer_id
${fromBought(part, asking)}
where ${countedBy(part.takes[0]!, 0, asking)}`;
}

interface PartOf {
  number: number;
  dimensions: SliceDimension[];
  asking: Asking;
}

function partSql(part: PurchasePart, { number, dimensions, asking }: PartOf): RawBuilder<unknown> {
  const { set, takes } = part;
  const tests = takes.map((take, index) => countedBy(take, index, asking));
  const values = takes.map((take, index) => sql`(${valueOf(take)} filter (where ${tests[index]!}))::text`);
  const records = takes.map(
    (take, index) =>
      sql`coalesce(sum(${sql.ref(`${linesFor(take)}_${take.of}`)}) filter (where ${tests[index]!}), 0)::integer`,
  );
  return sql`select
  ${sql.join(
    [
      sql`${number}::integer as part`,
      ...dimensions.map(
        (each) => sql`${set.includes(each) ? sql`bought.${sql.ref(each)}` : nothing(each)} as ${sql.ref(each)}`,
      ),
      sql`array[${sql.join(values)}] as values`,
      sql`array[${sql.join(records)}] as records`,
    ],
    sql`,\n  `,
  )}
${fromBought(part, asking)}
${set.length > 0 ? sql`group by ${sql.join(set.map((each) => sql`bought.${sql.ref(each)}`))}` : sql``}`;
}

function nothing(dimension: SliceDimension): RawBuilder<unknown> {
  return isText(dimension) ? sql`null::text` : sql`null::integer`;
}

function valueOf({ how, measure, of }: PurchaseTake): RawBuilder<unknown> {
  return how === 'count' ? sql`count(*)` : sql`sum(${sql.ref(`${measure}_${of}`)})`;
}

// Of a cost, the lines that have one stand behind it.
function linesFor({ measure }: PurchaseTake): string {
  return measure.includes('cost') ? 'costed_count' : 'lines';
}

function countedBy(take: PurchaseTake, index: number, asking: Asking): RawBuilder<boolean> {
  const test = customerTest(take, asking);
  return take.how === 'top' ? sql`${test} and ${sql.ref(`rank_${index}`)} <= ${take.most!}::integer` : test;
}

function fromBought(part: PurchasePart, asking: Asking): RawBuilder<unknown> {
  const seesSeries = part.takes.some(({ series }) => series === 'own');
  return sql`from (
${boughtSql(part, asking)}
) as bought${seesSeries ? seriesJoin(asking) : sql``}`;
}

function seriesJoin({ properties: { seriesFirsts } }: Asking): RawBuilder<unknown> {
  return sql`
left join unnest(${columnText(seriesFirsts.customerIds)}::integer[], ${columnText(seriesFirsts.seriesIds)}::integer[], ${columnText(seriesFirsts.firstDays)}::date[])
  as first_of (customer_id, series_id, first_day)
  on first_of.customer_id = bought.customer_id and first_of.series_id = bought.series`;
}
