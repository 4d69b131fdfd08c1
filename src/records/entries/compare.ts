// The rows of a file beside the records that stand: what is new, what changes, what is there already.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { RecordColumn, RecordKind } from '../kinds/record-kind.ts';
import type { Comparison } from '../ledger-comparison.ts';
import { recorded } from './merged.ts';
import { isNamed, placeEntries } from './places.ts';

/** Remembers the fate of each row, and what the record is to be, in `compared_entry`. May be called again. */
export async function compareEntries(tx: Transaction, kind: RecordKind): Promise<Comparison> {
  await placeEntries(tx, kind);
  await sql`drop table if exists compared_entry`.execute(tx);
  const names = kind.columns.map(({ column }) => sql.ref(column));
  const merged = kind.columns.map((column) => sql`${mergedValue(kind, column)} as ${sql.ref(column.column)}`);
  const standing = kind.columns.map((column) => recorded(column, 'standing'));
  await sql`
    create temporary table compared_entry on commit drop as
    with merged as (
      select
        placed.ord,
        placed.file,
        placed.sheet,
        placed.row,
        placed.is_known,
        standing.id as standing_id,
        row_number() over (partition by coalesce(standing.id::text, placed.identity) order by placed.ord) as occurrence,
        ${sql.join(merged)}
      from placed_entry as placed
      left join standing_of using (ord)
      left join ${sql.table(kind.table)} as standing on standing.id = standing_of.id and standing.to_version is null
    )
    select
      merged.*,
      case
        when merged.occurrence > 1 then 'unchanged'
        when merged.standing_id is null then 'new'
        when not merged.is_known
          or row(${sql.join(names.map((name) => sql`merged.${name}`))}) is distinct from row(${sql.join(standing)})
          ${moreChanges(kind)} then 'replaced'
        else 'unchanged'
      end as fate
    from merged
    left join ${sql.table(kind.table)} as standing on standing.id = merged.standing_id and standing.to_version is null`.execute(
    tx,
  );
  return countFates(tx);
}

/** What the file says; columns that it lacks stay as they are, and so do empty cells where the kind says so. */
function mergedValue(kind: RecordKind, said: RecordColumn): RawBuilder<unknown> {
  const { column, elseColumn } = said;
  const placed = sql.ref(`placed.${column}`);
  const standing = recorded(said, 'standing');
  const others = elseColumn === undefined ? sql`` : sql`, ${sql.ref(`placed.${elseColumn}`)}`;
  if (kind.blankKeeps) return sql`coalesce(${placed}, ${standing}${others})`;
  const isGiven = sql`position(${`,${column},`} in placed.given) > 0`;
  return sql`case when standing.id is null or ${isGiven} then ${placed} else ${standing} end`;
}

/**
 * A product's name is a change too, though it stands in another table; and so is that somebody enters a customer or person who
 * was provisional, whatever the row says.
 */
function moreChanges(kind: RecordKind): RawBuilder<unknown> {
  if (isNamed(kind))
    return sql`or (standing.batch_id is null and exists (
      select from change where change.version = standing.from_version and change.kind in ('import', 'undo')
    ))`;
  if (kind.table !== 'product_profile') return sql``;
  return sql`or exists (
    select from staged_entry as staged
    join product on product.code = staged.product_code
    where staged.ord = merged.ord and product.name <> staged.product and staged.product <> staged.product_code
  )`;
}

/** A row of a file may stand for several records (a quarter's target for three): it counts once. */
async function countFates(tx: Transaction): Promise<Comparison> {
  const { rows } = await sql<{ accepted: number; unchanged: number; replaced: number }>`
    with rows as (
      select
        bool_or(fate <> 'unchanged') as is_accepted,
        count(*) filter (where fate = 'replaced') as replaced
      from compared_entry
      group by file, sheet, row
    )
    select
      (count(*) filter (where is_accepted))::integer as accepted,
      (count(*) filter (where not is_accepted))::integer as unchanged,
      coalesce(sum(replaced), 0)::integer as replaced
    from rows`.execute(tx);
  return { ...rows[0]!, held: 0, heldLines: 0 };
}
