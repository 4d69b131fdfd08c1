// The targets of a file, compared with those that stand.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import type { Comparison } from './ledger-staging.ts';
import { createStaging, type DifferingRepeat, type Repeats, stageRows } from './staging.ts';

/** All texts; '' is null. */
export interface StagedTarget {
  sheet: string;
  row: string;
  year: string;
  month: string;
  level: string;
  region: string;
  series_code: string;
  series: string;
  seller: string;
  value: string;
}

const columns: Record<keyof StagedTarget, string> = {
  sheet: 'text',
  row: 'integer',
  year: 'integer',
  month: 'integer',
  level: 'text',
  region: 'text',
  series_code: 'text',
  series: 'text',
  seller: 'text',
  value: 'numeric',
};

export async function openTargetStaging(tx: Transaction): Promise<void> {
  await createStaging(tx, 'staged_target', columns);
}

export async function stageTargets(tx: Transaction, targets: readonly StagedTarget[], from: number): Promise<void> {
  await stageRows(tx, targets, { table: 'staged_target', columns, from });
}

/** Takes out the rows that state a target a second time with another value. A plain repeat stays: comparing finds it unchanged. */
export async function takeOutRepeatedTargets(tx: Transaction): Promise<Repeats> {
  const { rows } = await sql<DifferingRepeat>`
    with repeated as (
      select
        ord,
        sheet,
        row,
        value,
        first_value(sheet) over same as first_sheet,
        first_value(row) over same as first_row,
        first_value(value) over same as first_value,
        first_value(ord) over same as first_ord
      from staged_target
      left join lateral (${sellerNamed}) person on true
      window same as (${sameTarget} order by ord)
    ),
    removed as (
      delete from staged_target
      using repeated
      where staged_target.ord = repeated.ord and repeated.ord <> repeated.first_ord and repeated.value <> repeated.first_value
    )
    select
      coalesce(sheet, '') as sheet,
      row,
      '' as document,
      coalesce(first_sheet, '') as "firstSheet",
      first_row as "firstRow"
    from repeated
    where ord <> first_ord and value <> first_value
    order by ord`.execute(tx);
  return { same: 0, differing: rows };
}

/** Compares the targets of the file with those that stand, and remembers the fate of each. May be called again. */
export async function compareWithTargets(tx: Transaction): Promise<Comparison> {
  await sql`drop table if exists compared_target`.execute(tx);
  await sql`
    create temporary table compared_target on commit drop as
    with placed as (
      select
        staged_target.*,
        region.id as region_id,
        series.id as series_id,
        person.id as seller_id,
        row_number() over (${sameTarget} order by ord) as occurrence
      from staged_target
      left join region on region.path = staged_target.region
      left join series on series.code = staged_target.series_code
      left join lateral (${sellerNamed}) person on true
    )
    select
      placed.ord,
      target.id as standing_id,
      case
        when placed.occurrence > 1 or target.value = placed.value then 'unchanged'
        when target.id is null then 'new'
        else 'replaced'
      end as fate
    from placed
    left join target
      on target.to_version is null
      and target.metric = 'sales'
      and target.year = placed.year
      and target.month is not distinct from placed.month
      and target.level = placed.level
      and target.region_id is not distinct from placed.region_id
      and target.series_id is not distinct from placed.series_id
      and target.seller_id is not distinct from placed.seller_id
      and (placed.region is null or placed.region_id is not null)
      and (placed.series_code is null or placed.series_id is not null)
      and (placed.seller is null or placed.seller_id is not null)`.execute(tx);
  const { rows } = await sql<{ fate: string; rows: number }>`
    select fate, count(*)::integer as rows from compared_target group by fate`.execute(tx);
  const of = (fate: string) => rows.find((row) => row.fate === fate)?.rows ?? 0;
  return {
    accepted: of('new') + of('replaced'),
    unchanged: of('unchanged'),
    replaced: of('replaced'),
    held: 0,
    heldLines: 0,
  };
}

// One seller may be named in one row and be there by code in the next.
const sameTarget = sql`
  partition by year, month, staged_target.level, staged_target.region, series_code, coalesce(person.id::text, seller)`;

// The same choice as `seller_of` makes, before the nouns of the file are written.
const sellerNamed = sql`
  select person.id
  from person
  where person.to_version is null and staged_target.seller in (person.name, person.code)
  order by person.code = staged_target.seller desc nulls last, person.role = 'seller' desc, person.id
  limit 1`;
