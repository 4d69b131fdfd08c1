// Customers of slices: first what each customer bought, then how many of them fulfil what is asked. Two levels, because
// «bought on two days» or «bought for five million» is true of a customer in a slice and not of any row.

import { type RawBuilder, sql } from 'kysely';
import type { DateRange } from '../../base/dates.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { CustomerCount } from '../catalogue/metric.ts';
import type { Bound } from '../question.ts';
import { dimensionsOf, type ResolvedCondition } from '../resolve.ts';
import { all, anyOf, columnOf, fulfils, joinsFor, withinScope } from './columns.ts';
import { type Grain, grainOf, type Segment } from './grains.ts';
import { customerTest } from './customer-tests.ts';
import { dimensionsIn, groupingSets, levelOf } from './grouping.ts';
import { type Asking, takenColumn } from './relation.ts';

/** What a customer bought in a slice and range: amount, lines, first and last day with an order. */
export interface Purchase {
  slice: ResolvedCondition[];
  range: DateRange;
  segments: Segment[];
}

/** What is counted or added up over the customers. */
export interface PurchaseTake {
  how: 'count' | 'sum' | 'top';
  /** The number of the purchase whose amount is added up and whose lines stand behind the result. */
  of: number;
  /** Which customers count: `any` who bought or returned. */
  count: CustomerCount | 'any';
  bounds: Bound[];
  range: DateRange;
  /** How many customers a `top` adds up. */
  most?: number;
  /** Of `lost`, the days in which nothing was bought. */
  tail?: DateRange;
  /** Of `new_to_series`, the set of series by number, or the one that the row is broken down by. */
  series?: number | 'own';
}

export interface PurchaseStatement {
  purchases: Purchase[];
  takes: PurchaseTake[];
  sets: SliceDimension[][];
  /** Sets of series whose first order of each customer some take asks. */
  seriesSets: number[][];
}

export type PurchaseRow = { level: number } & Record<`value_${number}`, string | null> &
  Record<`records_${number}`, number> &
  Partial<Record<SliceDimension, number | string | null>>;

export function purchasesSql(statement: PurchaseStatement, asking: Asking): RawBuilder<PurchaseRow> {
  const keys = dimensionsIn(statement).map((dimension) => sql.ref(dimension));
  return sql<PurchaseRow>`
${boughtOf(statement, asking)}
select
  ${sql.join(
    [...keys, sql`level`, ...statement.takes.flatMap((take, index) => takeColumns(take, index, asking))],
    sql`,\n  `,
  )}
${fromBought(statement, asking)}
group by ${sql.join([...keys, sql`level`])}`;
}

/** The customers whom the only take of a statement means. */
export function meantCustomersSql(statement: PurchaseStatement, asking: Asking): RawBuilder<{ customer_id: number }> {
  return sql<{ customer_id: number }>`
${boughtOf(statement, asking)}
select distinct bought.customer_id
${fromBought(statement, asking)}
where ${countedBy(statement.takes[0]!, 0, asking)}`;
}

function boughtOf(statement: PurchaseStatement, asking: Asking): RawBuilder<unknown> {
  const dimensions = dimensionsIn(statement);
  return sql`
with fact as (
  ${sql.join(
    grainsIn(statement).map((grain) => factsOf(statement, grain, asking)),
    sql`\n  union all\n  `,
  )}
),
bought as (
  select
    ${sql.join(
      [
        sql`customer_id`,
        ...dimensions.map((dimension) => sql.ref(dimension)),
        levelOf(dimensions),
        ...statement.purchases.flatMap((_, index) => purchaseColumns(index)),
        ...statement.takes.flatMap(({ how, of }, index) => (how === 'top' ? [rankOf(dimensions, of, index)] : [])),
      ],
      sql`,\n    `,
    )}
  from fact
  group by ${groupingSets(statement.sets, ['customer_id'])}
)`;
}

function fromBought(statement: PurchaseStatement, asking: Asking): RawBuilder<unknown> {
  const seesSeries = statement.takes.some(({ series }) => series === 'own');
  return sql`from bought
left join ${profilesOf(statement, asking)} on profile.customer_id = bought.customer_id${seesSeries ? seriesJoin(asking) : sql``}`;
}

function grainsIn({ purchases }: PurchaseStatement): Grain[] {
  return [...new Set(purchases.flatMap(({ segments }) => segments.map(({ grain }) => grain)))].sort();
}

// A purchase takes from each grain the rows of its own segments there, so nothing counts twice.
function factsOf(statement: PurchaseStatement, grain: Grain, asking: Asking): RawBuilder<unknown> {
  const relation = grainOf(grain);
  const dimensions = dimensionsIn(statement);
  const own = statement.purchases.map(({ segments }) => segments.filter((segment) => segment.grain === grain));
  const slices = statement.purchases.filter((_, index) => own[index]!.length > 0).map(({ slice }) => slice);
  const asksEffective = statement.takes.some(({ count }) => count === 'new_effective');
  const standing = asksEffective ? (['tier'] as const) : [];
  const joined = [...dimensions, ...slices.flatMap(dimensionsOf), ...standing];
  const during = own.map((segments) => anyOf(segments.map(({ range }) => relation.during(range))));
  return sql`select
    ${sql.join(
      [
        sql`fact.customer_id`,
        ...dimensions.map(
          (each) =>
            sql`${each === 'product' && !hasProduct(grain) ? sql`null::integer` : columnOf(relation, each)} as ${sql.ref(each)}`,
        ),
        ...(['amount', 'first_day', 'last_day'] as const).map(
          (each) => sql`${takenColumn(relation, each)} as ${sql.ref(each)}`,
        ),
        sql`${sql.raw(relation.records ?? '1')} as records`,
        sql`${asksEffective ? sql`coalesce(standing.tier, 'none') <> 'none'` : sql`false`} as is_effective`,
        ...statement.purchases.map(
          ({ slice }, index) =>
            sql`${own[index]!.length === 0 ? sql`false` : sql`(${all([during[index]!, ...fulfils(relation, slice)])})`} as ${sql.ref(`within_${index}`)}`,
        ),
      ],
      sql`,\n    `,
    )}
  from ${relation.from(asking)}${joinsFor(relation, joined, asking)}
  where ${all([...relation.only(asking.moment), ...withinScope(relation, asking), anyOf(during)])}`;
}

function hasProduct(grain: Grain): boolean {
  return grainOf(grain).anchors.product !== undefined;
}

function purchaseColumns(index: number): RawBuilder<unknown>[] {
  const within = sql`filter (where ${sql.ref(`within_${index}`)})`;
  return [
    sql`sum(amount) ${within} as ${sql.ref(`amount_${index}`)}`,
    sql`sum(records) ${within} as ${sql.ref(`lines_${index}`)}`,
    sql`min(first_day) ${within} as ${sql.ref(`first_day_${index}`)}`,
    sql`max(last_day) ${within} as ${sql.ref(`last_day_${index}`)}`,
    sql`coalesce(bool_or(is_effective) ${within}, false) as ${sql.ref(`is_effective_${index}`)}`,
  ];
}

function rankOf(dimensions: SliceDimension[], purchase: number, index: number): RawBuilder<unknown> {
  const part = sql.join([levelExpression(dimensions), ...dimensions.map((each) => sql.ref(each))]);
  return sql`row_number() over (
      partition by ${part}
      order by sum(amount) filter (where ${sql.ref(`within_${purchase}`)}) desc nulls last, customer_id
    ) as ${sql.ref(`rank_${index}`)}`;
}

function levelExpression(dimensions: SliceDimension[]): RawBuilder<unknown> {
  return dimensions.length > 0 ? sql`grouping(${sql.join(dimensions.map((each) => sql.ref(each)))})` : sql`1`;
}

function takeColumns(take: PurchaseTake, index: number, asking: Asking): RawBuilder<unknown>[] {
  const { how, of } = take;
  const counted = countedBy(take, index, asking);
  const value = how === 'count' ? sql`count(*)` : sql`sum(${sql.ref(`amount_${of}`)})`;
  return [
    sql`(${value} filter (where ${counted}))::numeric as ${sql.ref(`value_${index}`)}`,
    sql`coalesce(sum(${sql.ref(`lines_${of}`)}) filter (where ${counted}), 0)::integer as ${sql.ref(`records_${index}`)}`,
  ];
}

function countedBy(take: PurchaseTake, index: number, asking: Asking): RawBuilder<boolean> {
  const test = customerTest(take, asking);
  return take.how === 'top' ? sql`${test} and ${sql.ref(`rank_${index}`)} <= ${take.most!}::integer` : test;
}

// First and last order of each customer in the whole ledger, and the first of each set of series that is asked for.
function profilesOf({ seriesSets }: PurchaseStatement, { properties }: Asking): RawBuilder<unknown> {
  const { profiles } = properties;
  const firsts = seriesSets.map((set) => profiles.customerIds.map((id) => properties.firstOfSeries(id, set)));
  const columns = [
    sql`${profiles.customerIds}::integer[]`,
    sql`${profiles.firstDays}::date[]`,
    sql`${profiles.lastDays}::date[]`,
    ...firsts.map((days) => sql`${days}::date[]`),
  ];
  const names = ['customer_id', 'first_day', 'last_day', ...firsts.map((_, index) => `first_of_series_${index}`)];
  return sql`unnest(${sql.join(columns)}) as profile (${sql.join(names.map((name) => sql.ref(name)))})`;
}

function seriesJoin({ properties: { seriesFirsts } }: Asking): RawBuilder<unknown> {
  return sql`
left join unnest(${seriesFirsts.customerIds}::integer[], ${seriesFirsts.seriesIds}::integer[], ${seriesFirsts.firstDays}::date[])
  as first_of (customer_id, series_id, first_day)
  on first_of.customer_id = bought.customer_id and first_of.series_id = bought.series`;
}
