// The staged rows with ids in place of what they name, and the records that stand for them.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import { isReference, type RecordColumn, type RecordKind } from '../kinds/record-kind.ts';
import { recorded } from './merged.ts';
import { findReferences, referencesOf } from './references.ts';
import { keyOf, scalarTypes } from './staging.ts';

/**
 * Makes `placed_entry`: position, place, `given`, each SQL column of the kind, `identity` and `content` as texts, and
 * whether all that the row names is known;
 * and `standing_of`, which ties rows to records that stand. May be called again.
 */
export async function placeEntries(tx: Transaction, kind: RecordKind): Promise<void> {
  await findReferences(tx, kind);
  await sql`drop table if exists placed_entry`.execute(tx);
  await sql`drop table if exists standing_of`.execute(tx);
  const columns = kind.columns.map((column) => sql`${valueOf(column)} as ${sql.ref(column.column)}`);
  await sql`
    create temporary table placed_entry on commit drop as
    select
      staged.ord,
      staged.file,
      staged.sheet,
      staged.row,
      staged.given,
      ${isNamed(kind) ? nameIdentity : joinTexts(kind.columns.filter(isIdentity(kind)).map(saidOf))} as identity,
      ${joinTexts(kind.columns.map(saidOf))} as content,
      ${isKnown(kind)} as is_known,
      ${sql.join(columns)}
    from staged_entry as staged
    ${sql.join(referencesOf(kind).map(joinReference), sql` `)}`.execute(tx);
  await sql`create index on placed_entry (identity)`.execute(tx);
  await sql`analyze placed_entry`.execute(tx);
  await findStanding(tx, kind);
}

/** A text for several values, in which an empty one is not nothing. */
export function joinTexts(texts: RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`concat_ws(chr(31), ${sql.join(texts.map((text) => sql`coalesce((${text})::text, '')`))})`;
}

const nameIdentity = sql`coalesce('c' || staged.code, 'n' || staged.name)`;

/** Whether a file names people or customers, whose identity is the code and else the name. */
export function isNamed(kind: RecordKind): boolean {
  return kind.table === 'person' || kind.table === 'customer';
}

/** Whether all that the row names is there. */
function isKnown(kind: RecordKind): RawBuilder<unknown> {
  const unknown = referencesOf(kind).map(
    ({ column, naming }) =>
      sql`(${sql.ref(`staged.${naming}`)} is not null and ${sql.ref(`${column.column}.id`)} is null)`,
  );
  return unknown.length === 0 ? sql`true` : sql`not (${sql.join(unknown, sql` or `)})`;
}

function isIdentity(kind: RecordKind) {
  return ({ column }: RecordColumn) => kind.identity.includes(column);
}

function valueOf(column: RecordColumn): RawBuilder<unknown> {
  if (isReference(column.type)) return sql.ref(`${column.column}.id`);
  const value = sql.ref(`staged.${keyOf(column)}`);
  return column.fallback === undefined
    ? value
    : sql`coalesce(${value}, ${column.fallback}::${sql.raw(scalarTypes[column.type])})`;
}

/** The value; for what is named and not known yet, its name, which no id can look like. */
function saidOf(column: RecordColumn): RawBuilder<unknown> {
  if (column.type === 'decimal' || column.type === 'percent') return sql`trim_scale(${valueOf(column)})`;
  if (!isReference(column.type)) return valueOf(column);
  const { naming } = referencesOf({ columns: [column] } as RecordKind)[0]!;
  return sql`coalesce(${valueOf(column)}::text, '?' || ${sql.ref(`staged.${naming}`)})`;
}

function joinReference({ column, type, naming }: ReturnType<typeof referencesOf>[number]): RawBuilder<unknown> {
  const alias = sql.ref(column.column);
  return sql`
    left join reference_of as ${alias}
      on ${sql.ref(`${column.column}.noun`)} = ${type} and ${sql.ref(`${column.column}.said`)} = ${sql.ref(`staged.${naming}`)}`;
}

async function findStanding(tx: Transaction, kind: RecordKind): Promise<void> {
  const found = isNamed(kind) ? standingByName(kind) : standingByIdentity(kind, sql`to_version is null`);
  await sql`create temporary table standing_of on commit drop as ${found}`.execute(tx);
  await sql`analyze standing_of`.execute(tx);
}

/** Rows and the records of the same identity, among the versions that `which` chooses. */
export function standingByIdentity(kind: RecordKind, which: RawBuilder<unknown>): RawBuilder<unknown> {
  const identity = joinTexts(kind.columns.filter(isIdentity(kind)).map((column) => recorded(column, kind.table)));
  return sql`
    select distinct on (placed_entry.ord) placed_entry.ord, standing.id
    from placed_entry
    join (select id, from_version, ${identity} as identity from ${sql.table(kind.table)} where ${which}) standing
      using (identity)
    order by placed_entry.ord, standing.from_version desc`;
}

/** By code; else by name, where not both have codes. One of each, should the name be borne by several. */
function standingByName(kind: RecordKind): RawBuilder<unknown> {
  const table = sql.table(kind.table);
  return sql`
    with by_code as (
      select ord, noun.id
      from placed_entry
      join ${table} as noun on noun.to_version is null and noun.code = placed_entry.code
    ),
    code_comes as (
      select distinct on (noun.id) placed_entry.code, noun.id
      from placed_entry
      join ${table} as noun on noun.to_version is null and noun.code is null and noun.name = placed_entry.name
      where placed_entry.code is not null and not exists (select from by_code where by_code.ord = placed_entry.ord)
      order by noun.id, ord
    ),
    by_name as (
      select distinct on (ord) ord, noun.id
      from placed_entry
      join ${table} as noun on noun.to_version is null and noun.name = placed_entry.name
      where placed_entry.code is null
      order by ord, noun.id
    )
    select ord, id from by_code
    union all
    select ord, min(code_comes.id) from code_comes join placed_entry using (code) group by ord
    union all
    select ord, id from by_name`;
}
