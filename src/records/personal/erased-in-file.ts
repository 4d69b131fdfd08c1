// A staged file that still tells of somebody who was erased: their rows are tied to the neutral name, a contact's name and number are
// left out. Somebody of today who is called the same is meant first.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { RecordKind } from '../kinds/record-kind.ts';
import { namingColumn } from '../entries/staging.ts';
import { type Erased, neutralName, readErased } from './erased.ts';

export interface ErasedInFile {
  rows: number;
  /** The first of them; `file` is its place among those of the import. */
  first: { file: number; row: number }[];
  /** How those employees are called now. */
  names: string[];
}

type Row = ErasedInFile['first'][number];

/** Call it when all rows are staged and before any of them is placed; undefined where the file tells of nobody erased. */
export async function takeOutErased(tx: Transaction, kind: RecordKind | undefined): Promise<ErasedInFile | undefined> {
  const erased = await readErased(tx);
  if (erased.length === 0) return undefined;
  const employees = erased.filter(({ personId }) => personId !== null);
  const found: Found[] = [];
  for (const place of placesOf(kind)) found.push(await renameWithin(tx, place, employees));
  if (kind?.table === 'person') found.push(await renamePeople(tx, employees));
  if (kind?.table === 'customer') found.push({ rows: await withoutContacts(tx, erased), names: [] });
  const rows = found.flatMap((each) => each.rows);
  if (rows.length === 0) return undefined;
  const unique = [...new Map(rows.map((row) => [`${row.file} ${row.row}`, row])).values()];
  unique.sort((left, right) => left.file - right.file || left.row - right.row);
  return { rows: unique.length, first: unique.slice(0, 20), names: [...new Set(found.flatMap(({ names }) => names))] };
}

interface Found {
  rows: Row[];
  names: string[];
}

interface Place {
  table: string;
  column: string;
}

function placesOf(kind: RecordKind | undefined): Place[] {
  if (!kind) return [{ table: 'staged_line', column: 'seller' }];
  return kind.columns
    .filter(({ type }) => type === 'person')
    .map((column) => ({ table: 'staged_entry', column: namingColumn(column) }));
}

async function renameWithin(tx: Transaction, { table, column }: Place, employees: readonly Erased[]): Promise<Found> {
  const said = sql.ref(column);
  const { rows } = await sql<{ said: string }>`
    select distinct ${said} as said
    from ${sql.table(table)} as staged
    where ${said} is not null
      and not exists (select from person where to_version is null and ${said} in (person.name, person.code))`.execute(
    tx,
  );
  const meant = rows.flatMap(({ said: text }) => {
    const whose = employees.find((each) => says(each, text));
    return whose ? [{ text, name: neutralName(whose.personId!) }] : [];
  });
  if (meant.length === 0) return { rows: [], names: [] };
  const renamed = await sql<Row>`
    update ${sql.table(table)} as staged set ${said} = meant.name
    from unnest(${meant.map(({ text }) => text)}::text[], ${meant.map(({ name }) => name)}::text[]) as meant (said, name)
    where ${sql.ref(`staged.${column}`)} = meant.said
    returning staged.file, staged.row`.execute(tx);
  return { rows: renamed.rows, names: meant.map(({ name }) => name) };
}

function says(erased: Erased, text: string): boolean {
  return erased.says({ what: 'name', text }) || erased.says({ what: 'code', text });
}

/** In a file of people a code says who is meant; without one the name does. */
async function renamePeople(tx: Transaction, employees: readonly Erased[]): Promise<Found> {
  const { rows } = await sql<Row & { ord: number; code: string | null; name: string }>`
    select ord, file, row, code, name
    from staged_entry as staged
    where not exists (
      select from person
      where to_version is null and case when staged.code is null then person.name = staged.name else person.code = staged.code end
    )`.execute(tx);
  const meant = rows.flatMap(({ code, name, ...row }) => {
    const whose = employees.find((each) =>
      code === null ? each.says({ what: 'name', text: name }) : each.says({ what: 'code', text: code }),
    );
    return whose ? [{ ...row, name: neutralName(whose.personId!) }] : [];
  });
  await sql`
    update staged_entry as staged set name = meant.name, code = null
    from unnest(${meant.map(({ ord }) => ord)}::integer[], ${meant.map(({ name }) => name)}::text[]) as meant (ord, name)
    where staged.ord = meant.ord`.execute(tx);
  return { rows: meant.map(({ file, row }) => ({ file, row })), names: meant.map(({ name }) => name) };
}

/** Only at the customer whose contact they were: elsewhere they may be somebody's contact still. */
async function withoutContacts(tx: Transaction, erased: readonly Erased[]): Promise<Row[]> {
  const customers = erased.flatMap(({ customerId }) => customerId ?? []);
  const { rows } = await sql<Row & { ord: number; id: number; contact: string | null; phone: string | null }>`
    select staged.ord, staged.file, staged.row, customer.id, staged.contact, staged.phone
    from staged_entry as staged
    join customer on customer.to_version is null
      and case when staged.code is null then customer.name = staged.name else customer.code = staged.code end
    where customer.id = any(${customers}::integer[])`.execute(tx);
  const meant = rows.filter(({ id, contact, phone }) =>
    erased.some(
      (each) =>
        each.customerId === id &&
        ((contact !== null && each.says({ what: 'name', text: contact })) ||
          (phone !== null && each.says({ what: 'phone', text: phone }))),
    ),
  );
  await sql`
    update staged_entry set contact = null, phone = null
    where ord = any(${meant.map(({ ord }) => ord)}::integer[])`.execute(tx);
  return meant.map(({ file, row }) => ({ file, row }));
}
