// What each customer bought in the slices and ranges of a part: one row a customer and key of the breakdown.

import { type RawBuilder, sql } from 'kysely';
import { widest } from '../../base/dates.ts';
import { addOnce } from '../../base/lists.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import { dimensionsOf, type ResolvedCondition } from '../resolve.ts';
import { all, anyOf, columnOf, fulfils, joinsFor, withinScope } from './columns.ts';
import { type Grain, grainOf, timeOf } from './grains.ts';
import type { Purchase, PurchasePart, PurchaseTake } from './purchase.ts';
import { type Asking, takenColumn } from './relation.ts';

/** Columns `customer_id`, the dimensions, and `amount_0`, `lines_0`, `first_day_0` … for each purchase that asks for them. */
export function boughtSql(part: PurchasePart, asking: Asking): RawBuilder<unknown> {
  const keys = [sql`customer_id`, ...part.set.map((each) => sql.ref(each))];
  const slices = slicesOf(part);
  const facts = grainsOf(part).map((grain) => factsOf(part, { grain, slices, asking }));
  return sql`  select
    ${sql.join(
      [
        ...keys,
        ...part.purchases.flatMap((purchase, index) => columnsOf(part, { purchase, index, slices })),
        ...part.takes.flatMap((take, index) => (take.how === 'top' ? [rankOf(part, take, { index, slices })] : [])),
      ],
      sql`,\n    `,
    )}
  from (
    ${sql.join(facts, sql`\n    union all\n    `)}
  ) as fact
  group by ${sql.join(keys)}`;
}

function grainsOf({ purchases }: PurchasePart): Grain[] {
  return [...new Set(purchases.flatMap(({ segments }) => segments.map(({ grain }) => grain)))].sort();
}

/** Every slice once: a month and its quarter share theirs. */
function slicesOf({ purchases }: PurchasePart): ResolvedCondition[][] {
  const slices: ResolvedCondition[][] = [];
  for (const { slice } of purchases) addOnce(slices, slice);
  return slices;
}

interface FactsOf {
  grain: Grain;
  slices: ResolvedCondition[][];
  asking: Asking;
}

// Cells are first gathered over what nobody asks for, mostly products: the ranges are then tested on a fifth of the rows.
function factsOf(part: PurchasePart, { grain, slices, asking }: FactsOf): RawBuilder<unknown> {
  const relation = grainOf(grain);
  const effective = asksEffective(part) ? (['tier'] as const) : [];
  const joined = [...part.set, ...slices.flatMap(dimensionsOf), ...effective].filter(
    (each) => each !== 'product' || relation.anchors.product !== undefined,
  );
  const ranges = part.purchases.flatMap(({ segments }) =>
    segments.filter((each) => each.grain === grain).map(({ range }) => range),
  );
  const keys = keysOf(part, { grain, slices });
  const columns = [
    sql`${sql.lit(grain)} as grain`,
    ...keys.map(([column, name]) => sql`${column} as ${sql.ref(name)}`),
    ...measuresOf(part, grain),
  ];
  const tests = [
    ...relation.only(asking.moment),
    ...withinScope(relation, asking),
    anyOf(widest(ranges).map((range) => relation.during(range))),
  ];
  const gathered = sql`\n    group by ${sql.join(keys.map((_, index) => sql.lit(index + 2)))}`;
  return sql`select
      ${sql.join(columns, sql`,\n      `)}
    from ${relation.from(asking)}${joinsFor(relation, joined, asking)}
    where ${all(tests)}${grain === 'cell' ? gathered : sql``}`;
}

function asksEffective({ takes }: PurchasePart): boolean {
  return takes.some(({ count }) => count === 'new_effective');
}

type Named = [column: RawBuilder<unknown>, name: string];

function keysOf(part: PurchasePart, { grain, slices }: Pick<FactsOf, 'grain' | 'slices'>): Named[] {
  return [
    [sql`fact.customer_id`, 'customer_id'],
    [timeOf(grain), 'time'],
    ...part.set.map((each): Named => [keyColumn(grain, each), each]),
    ...slices.map((slice, index): Named => [sliceTest(grain, slice), `slice_${index}`]),
    ...(asksEffective(part) ? [[sql`coalesce(standing.tier, 'none') <> 'none'`, 'is_effective'] as Named] : []),
  ];
}

// A sum costs, so only what some purchase asks for is summed.
function measuresOf({ takes }: PurchasePart, grain: Grain): RawBuilder<unknown>[] {
  const relation = grainOf(grain);
  const gather = (how: 'sum' | 'min' | 'max', column: RawBuilder<unknown>) =>
    grain === 'cell' ? sql`${sql.raw(how)}(${column})` : column;
  return [
    sql`${gather('sum', sql.raw(relation.records ?? '1'))} as records`,
    ...(takes.some(asksAmount) ? [sql`${gather('sum', takenColumn(relation, 'amount'))} as amount`] : []),
    ...(takes.some(asksFirstDay) ? [sql`${gather('min', takenColumn(relation, 'first_day'))} as first_day`] : []),
    ...(takes.some(asksLastDay) ? [sql`${gather('max', takenColumn(relation, 'last_day'))} as last_day`] : []),
  ];
}

function asksAmount({ how, count, bounds }: PurchaseTake): boolean {
  return how !== 'count' || count === 'any' || bounds.length > 0;
}

function asksFirstDay({ count }: PurchaseTake): boolean {
  return count !== 'any';
}

function asksLastDay({ count }: PurchaseTake): boolean {
  return count === 'repeated';
}

function keyColumn(grain: Grain, dimension: SliceDimension): RawBuilder<unknown> {
  const relation = grainOf(grain);
  return dimension === 'product' && !relation.anchors.product ? sql`null::integer` : columnOf(relation, dimension);
}

// Sums without products are asked only by purchases whose slice has none.
function sliceTest(grain: Grain, slice: ResolvedCondition[]): RawBuilder<unknown> {
  const relation = grainOf(grain);
  const isForeign = !relation.anchors.product && dimensionsOf(slice).includes('product');
  return isForeign ? sql`false` : sql`(${all(fulfils(relation, slice))})`;
}

interface ColumnOf {
  purchase: Purchase;
  index: number;
  slices: ResolvedCondition[][];
}

function columnsOf(part: PurchasePart, { purchase, index, slices }: ColumnOf): RawBuilder<unknown>[] {
  const within = sql`filter (where ${withinTest(purchase, slices)})`;
  const takes = part.takes.filter(({ of }) => of === index);
  const column = (name: string) => sql.ref(`${name}_${index}`);
  return [
    sql`sum(records) ${within} as ${column('lines')}`,
    ...(takes.some(asksAmount) ? [sql`sum(amount) ${within} as ${column('amount')}`] : []),
    ...(takes.some(asksFirstDay) ? [sql`min(first_day) ${within} as ${column('first_day')}`] : []),
    ...(takes.some(asksLastDay) ? [sql`max(last_day) ${within} as ${column('last_day')}`] : []),
    ...(asksEffective({ ...part, takes })
      ? [sql`coalesce(bool_or(is_effective) ${within}, false) as ${column('is_effective')}`]
      : []),
  ];
}

// A purchase takes from each grain the rows of its own segments there, so nothing counts twice.
function withinTest({ slice, segments }: Purchase, slices: ResolvedCondition[][]): RawBuilder<boolean> {
  const during = segments.map(
    ({ grain, range }) =>
      sql<boolean>`(grain = ${sql.lit(grain)} and time between ${range.from}::date and ${range.to}::date)`,
  );
  return sql<boolean>`${sql.ref(`slice_${slices.findIndex((each) => JSON.stringify(each) === JSON.stringify(slice))}`)} and ${anyOf(during)}`;
}

function rankOf(
  { set, purchases }: PurchasePart,
  { of }: PurchaseTake,
  { index, slices }: { index: number; slices: ResolvedCondition[][] },
): RawBuilder<unknown> {
  const part = set.length > 0 ? sql`partition by ${sql.join(set.map((each) => sql.ref(each)))} ` : sql``;
  const amount = sql`sum(amount) filter (where ${withinTest(purchases[of]!, slices)})`;
  return sql`row_number() over (${part}order by ${amount} desc nulls last, customer_id) as ${sql.ref(`rank_${index}`)}`;
}
