// What only the records can say against a row: another row says otherwise, something named is not known, superiors in a ring.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { RecordKind } from '../kinds/record-kind.ts';
import { openDifferingRepeats } from '../differing-repeats.ts';
import { rowsInRings, selfColumn } from './people-rings.ts';
import { placeEntries } from './places.ts';
import { mustBeKnown, referencesOf } from './references.ts';
import { keyOf } from './staging.ts';

export interface Fault {
  file: number;
  sheet: string;
  row: number;
  reason: 'unknown' | 'ring' | 'role';
  /** The column key, and what the row says there. */
  key: string;
  text: string;
}

/**
 * Takes the rows at fault out of the staging table; those that only differ from earlier ones are kept as differing repeats.
 * Call it once, when all rows are staged.
 */
export async function takeOutFaults(
  tx: Transaction,
  kind: RecordKind,
  { mayGiveRoles }: { mayGiveRoles: boolean },
): Promise<Fault[]> {
  await sql`analyze staged_entry`.execute(tx);
  await numberTheNameless(tx, kind);
  await placeEntries(tx, kind);
  await openDifferingRepeats(tx);
  await takeOutDiffering(tx);
  const faults = await takeOutUnknown(tx, kind);
  if (kind.table === 'person' && !mayGiveRoles) faults.push(...(await takeOutRoles(tx)));
  if (selfColumn(kind)) faults.push(...(await takeOutRings(tx)));
  return faults;
}

// As in the ledger: what has no number is known by its content, and real repeats are told apart by counting them; another
// file of the import that says the same says it again.
async function numberTheNameless(tx: Transaction, kind: RecordKind): Promise<void> {
  const numbered = kind.columns.find(({ column }) => column === kind.numbered);
  if (!numbered) return;
  const number = sql.ref(keyOf(numbered));
  await sql`
    with nameless as (
      select ord, file, md5((to_jsonb(staged) - array['ord', 'file', 'sheet', 'row', 'given'])::text) as content
      from staged_entry as staged
      where ${number} is null
    ),
    counted as (
      select ord, '#' || left(content, 16) || '-' || row_number() over (partition by content, file order by ord) as made
      from nameless
    )
    update staged_entry set ${number} = counted.made
    from counted
    where staged_entry.ord = counted.ord`.execute(tx);
}

/** A plain repeat stays: comparing finds it unchanged. All records of a row go when one of them differs. */
async function takeOutDiffering(tx: Transaction): Promise<void> {
  await sql`
    with repeated as (
      select
        ord,
        file,
        sheet,
        row,
        content,
        first_value(file) over same as first_file,
        first_value(sheet) over same as first_sheet,
        first_value(row) over same as first_row,
        first_value(content) over same as first_content
      from placed_entry
      left join standing_of using (ord)
      window same as (partition by coalesce(standing_of.id::text, identity) order by ord)
    ),
    differing as (
      select distinct on (file, sheet, row) file, sheet, row, first_file, first_sheet, first_row
      from repeated
      where content <> first_content
      order by file, sheet, row, ord
    ),
    removed as (
      delete from staged_entry
      using differing
      where staged_entry.file = differing.file
        and staged_entry.row = differing.row
        and staged_entry.sheet is not distinct from differing.sheet
    )
    insert into differing_repeat (file, sheet, row, first_file, first_sheet, first_row)
    select file, sheet, row, first_file, first_sheet, first_row
    from differing
    order by file, sheet, row`.execute(tx);
}

async function takeOutUnknown(tx: Transaction, kind: RecordKind): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { column, type, naming } of referencesOf(kind)) {
    if (!mustBeKnown.has(type)) continue;
    const { rows } = await sql<Omit<Fault, 'reason' | 'key'>>`
      delete from staged_entry
      where ${sql.ref(naming)} is not null
        and not exists (
          select from reference_of where noun = ${type} and said = ${sql.ref(`staged_entry.${naming}`)}
        )
      returning file, coalesce(sheet, '') as sheet, row, ${sql.ref(naming)} as text`.execute(tx);
    faults.push(...rows.map((row) => ({ ...row, reason: 'unknown' as const, key: keyOf(column) })));
  }
  return faults;
}

/**
 * Whoever can sign in keeps their role, and the day from which it holds: with it comes what they may see. Nobody becomes an
 * administrator either, who cannot sign in yet.
 */
async function takeOutRoles(tx: Transaction): Promise<Fault[]> {
  const { rows } = await sql<Omit<Fault, 'reason' | 'key'>>`
    with known as (
      select standing_of.ord, person.role, person.placed_on, login.person_id is not null as signs_in
      from standing_of
      join person on person.id = standing_of.id and person.to_version is null
      left join login on login.person_id = person.id
    ),
    refused as (
      select staged.ord
      from staged_entry as staged
      left join known using (ord)
      where (staged.role = 'administrator' and known.role is distinct from 'administrator')
        or (
          known.signs_in
          and (
            known.role <> staged.role
            or (position(',placed_on,' in staged.given) > 0 and known.placed_on is distinct from staged."from")
          )
        )
    )
    delete from staged_entry
    using refused
    where refused.ord = staged_entry.ord
    returning staged_entry.file, coalesce(sheet, '') as sheet, row, staged_entry.role as text`.execute(tx);
  return rows.map((row) => ({ ...row, reason: 'role' as const, key: 'role' }));
}

// A row that went may have been what kept the others apart, so it is looked at until nothing is found.
async function takeOutRings(tx: Transaction): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (;;) {
    await sql`
      delete from placed_entry where not exists (select from staged_entry where staged_entry.ord = placed_entry.ord)`.execute(
      tx,
    );
    await sql`
      delete from standing_of where not exists (select from staged_entry where staged_entry.ord = standing_of.ord)`.execute(
      tx,
    );
    const ords = await rowsInRings(tx);
    if (ords.length === 0) return faults;
    const { rows } = await sql<Omit<Fault, 'reason' | 'key'>>`
      delete from staged_entry
      where ord = any(${ords}::integer[])
      returning file, coalesce(sheet, '') as sheet, row, supervisor as text`.execute(tx);
    faults.push(...rows.map((row) => ({ ...row, reason: 'ring' as const, key: 'supervisor' })));
  }
}
