// Keeps the sums beside the ledger, at every grain. Refreshed only for what a change touched, in the transaction of the change.
// Rows are written in the order of time, so that a question about a year reads the pages of that year.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import {
  added,
  cell,
  coarserGrains,
  columnsOf,
  entryOf,
  goneColumns,
  type Grain,
  grains,
  grainsOfCells,
  placeOfCell,
  placeOfLine,
  sameKeys,
  sumsOfCells,
  sumsOfComingLines,
  sumsOfLines,
  sumsOfMovedLines,
} from './grains.ts';
import { correctStatistics } from './statistics.ts';

/** The documents that come (+1) and go (-1) with the change at hand; see `refreshCells`. */
export async function openMovedDocuments(tx: Transaction): Promise<void> {
  await sql`create temporary table moved_document (document_id integer, sign integer) on commit drop`.execute(tx);
}

/**
 * Adds what came and takes off what went, for the documents in `moved_document`. Where the lines of a few customers alone
 * change, those of others in the same documents need no look.
 */
export async function refreshCells(tx: Transaction, customers?: readonly number[]): Promise<void> {
  const goes = await somethingGoes(tx);
  await gatherMoved(tx, { goes, customers });
  for (const grain of [cell, ...grainsOfCells]) await addMoved(tx, grain);
  if (!goes) return;
  await sql`analyze moved_cell`.execute(tx);
  for (const grain of grains) await settleGone(tx, grain);
}

async function somethingGoes(tx: Transaction): Promise<boolean> {
  const { rows } = await sql`select from moved_document where sign < 0 limit 1`.execute(tx);
  return rows.length > 0;
}

async function gatherMoved(
  tx: Transaction,
  { goes, customers }: { goes: boolean; customers: readonly number[] | undefined },
): Promise<void> {
  await sql`analyze moved_document`.execute(tx);
  await correctStatistics(tx, ['document', 'line'], sql`select from moved_document where sign > 0`);
  await sql`
    create temporary table moved_cell (${sql.raw(columnsOf(cell))}, ${sql.raw(goneColumns)}) on commit drop as
    select ${sql.raw(placeOfLine)}, ${sql.raw(goes ? sumsOfMovedLines : sumsOfComingLines)}
    from moved_document
    join line using (document_id)
    where ${customers ? sql`customer_id = any(${customers}::integer[])` : sql`true`}
    group by ${sql.raw(placeOfLine)}
    order by 1, customer_id`.execute(tx);
}

async function addMoved(tx: Transaction, grain: Grain): Promise<void> {
  const columns = sql.raw(columnsOf(grain));
  const moved = grain === cell ? sql`select ${columns} from moved_cell` : fromCells(grain, 'moved_cell');
  const { byYear } = grain;
  if (!byYear) await addition(grain, moved).execute(tx);
  else
    await sql`
    with moved (${columns}) as materialized (${moved}),
    added as (${addition(grain, sql`select ${columns} from moved`)})
    ${addition(byYear, fromCells(byYear, 'moved'))}`.execute(tx);
}

function addition(grain: Grain, rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    insert into ${sql.table(grain.table)} as kept (${sql.raw(columnsOf(grain))})
    ${rows}
    on conflict on constraint ${sql.ref(`${grain.table}_key`)} do update set ${sql.raw(added)}`;
}

async function settleGone(tx: Transaction, grain: Grain): Promise<void> {
  const { column, ofCell } = entryOf(grain);
  await sql`
    delete from ${sql.table(grain.table)}
    where line_count = 0
      and ${sql.ref(column)} in (select ${sql.raw(ofCell)} from moved_cell where gone_count > 0)`.execute(tx);
  await renewDays(tx, grain);
}

// Only a row that loses lines of its first or last day may have others now.
async function renewDays(tx: Transaction, grain: Grain): Promise<void> {
  await sql`
    with gone (span, ${sql.raw(grain.keys.join(', '))}, first_day, last_day) as (
      select ${sql.raw(placeOfCell(grain))}, min(gone_first_day), max(gone_last_day)
      from moved_cell
      where gone_count > 0
      group by ${sql.raw(placeOfCell(grain))}
    ),
    stale as (
      select kept.ctid as place, gone.*
      from gone
      join ${sql.table(grain.table)} as kept
        on kept.${sql.ref(grain.time)} = gone.span and ${sql.raw(sameKeys(grain, 'kept', 'gone'))}
      where gone.first_day = kept.first_day or gone.last_day = kept.last_day
    ),
    renewed as (
      select stale.place, ${daysOfSource(grain)}
      from stale
      left join ${sourceOf(grain)} and ${sql.raw(sameKeys(grain, 'source', 'stale'))}
      group by stale.place
    )
    update ${sql.table(grain.table)} as kept set first_day = renewed.first_day, last_day = renewed.last_day
    from renewed
    where kept.ctid = renewed.place`.execute(tx);
}

function daysOfSource(grain: Grain): RawBuilder<unknown> {
  if (grain === cell) return sql`min(source.date) as first_day, max(source.date) as last_day`;
  return sql`min(source.first_day) as first_day, max(source.last_day) as last_day`;
}

function sourceOf(grain: Grain): RawBuilder<unknown> {
  if (grain !== cell) return sql`sales_cell as source on ${sql.raw(grain.span)} = stale.span`;
  return sql`
    line as source
      on source.to_version is null
      and source.amount > 0
      and source.date >= stale.span
      and source.date < stale.span + interval '1 month'`;
}

/** Makes the sums anew from the lines that stand. */
export async function recomputeCells(tx: Transaction): Promise<void> {
  for (const grain of grains) {
    await sql`delete from ${sql.table(grain.table)}`.execute(tx);
    await sql`
      insert into ${sql.table(grain.table)} (${sql.raw(columnsOf(grain))})
      ${grain === cell ? cellsFromLines : fromCells(grain, 'sales_cell')}`.execute(tx);
  }
}

export interface CellDifference {
  grain: Grain['table'];
  /** The first day of the month or year. */
  span: string;
  customer_id: number | null;
  /** Null where there is no such row, or no such lines. */
  kept: string | null;
  computed: string | null;
}

/** Where the sums and the lines disagree; empty when all is well. */
export async function compareCells(tx: Transaction): Promise<CellDifference[]> {
  const { rows } = await sql<CellDifference>`
    with
      computed_sales_cell (${sql.raw(columnsOf(cell))}) as materialized (${cellsFromLines}),
      ${sql.join(coarserGrains.map(computedFromCells))}
    ${sql.join(grains.map(differencesOf), sql`\n    union all\n    `)}
    order by grain, span, customer_id, computed nulls first`.execute(tx);
  return rows;
}

function computedFromCells(grain: Grain): RawBuilder<unknown> {
  const name = sql.ref(`computed_${grain.table}`);
  return sql`${name} (${sql.raw(columnsOf(grain))}) as materialized (${fromCells(grain, 'computed_sales_cell')})`;
}

function differencesOf(grain: Grain): RawBuilder<unknown> {
  const columns = sql.raw(columnsOf(grain));
  const kept = sql.table(grain.table);
  const computed = sql.table(`computed_${grain.table}`);
  const place = sql`
    ${grain.table} as grain, ${sql.ref(grain.time)} as span,
    ${grain.keys.includes('customer_id') ? sql`customer_id` : sql`null::integer as customer_id`}`;
  return sql`
    select ${place}, null as kept, trim_scale(amount)::text as computed
    from (select ${columns} from ${computed} except all select ${columns} from ${kept}) as missing
    union all
    select ${place}, trim_scale(amount)::text, null
    from (select ${columns} from ${kept} except all select ${columns} from ${computed}) as surplus`;
}

const cellsFromLines = sql`
  select ${sql.raw(placeOfLine)}, ${sql.raw(sumsOfLines)}
  from line
  where to_version is null
  group by ${sql.raw(placeOfLine)}
  order by 1, customer_id`;

function fromCells(grain: Grain, cells: string): RawBuilder<unknown> {
  return sql`
  select ${sql.raw(placeOfCell(grain))}, ${sql.raw(sumsOfCells)}
  from ${sql.table(cells)}
  group by ${sql.raw(placeOfCell(grain))}
  order by 1`;
}
