// A copy of all that is kept of a person: the rows that the declaration ties to them, without secrets; of the company's business
// that they worked on, how many rows.

import { type RawBuilder, sql } from 'kysely';
import { logOperation } from '../../access/log/log-operation.ts';
import { maskDigits } from '../../access/masking.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Transaction } from '../../db/database.ts';
import { personalColumns, secretColumns, type Tie, ties } from './declaration.ts';
import { notesAbout } from './notes.ts';
import type { Subject } from './subject.ts';

export type CopiedRow = Readonly<Record<string, unknown>>;

export interface PersonalCopy {
  kind: Subject['kind'];
  id: number;
  /** An instant. */
  made_at: string;
  /** By table; every version of what is versioned. */
  rows: Record<string, CopiedRow[]>;
  /** Rows of the company's business that name them, by table. */
  counted: Record<string, number>;
}

/** Made for the person, by an administrator; that it was made is logged. */
export async function personalCopy(
  tx: Transaction,
  viewer: Viewer,
  { subject, now }: { subject: Subject; now: Date },
): Promise<PersonalCopy> {
  const found = subject.kind === 'employee' ? await ofEmployee(tx, subject.id) : await ofContact(tx, subject);
  const rows = Object.values(found.rows).reduce((sum, own) => sum + own.length, 0);
  await logOperation(tx, viewer, {
    action: 'person_exported',
    subject: `#${subject.id}`,
    details: { [subject.kind === 'employee' ? 'person' : 'customer']: subject.id, rows },
  });
  return { kind: subject.kind, id: subject.id, made_at: now.toISOString(), ...found };
}

type Found = Pick<PersonalCopy, 'rows' | 'counted'>;

async function ofEmployee(tx: Transaction, id: number): Promise<Found> {
  const rows: Found['rows'] = {};
  for (const [table, columns] of tied('about')) rows[table] = await rowsOf(tx, table, anyIs(columns, id));
  const counted: Found['counted'] = {};
  for (const [table, columns] of [...tied('work'), ...tied('did')]) {
    const count = await countOf(tx, table, anyIs(columns, id));
    if (count > 0 && !(table in rows)) counted[table] = count;
  }
  return { rows: withoutEmpty(mapRows(rows, withoutNumbers)), counted };
}

/** Others' numbers, which people noted, are not theirs to have. */
function withoutNumbers(table: string, row: CopiedRow): CopiedRow {
  const owners: Readonly<Record<string, string>> = personalColumns[table as keyof typeof personalColumns] ?? {};
  const entries = Object.entries(row).map(([column, value]) => [
    column,
    owners[column] === 'free_text' && typeof value === 'string' ? maskDigits(value) : value,
  ]);
  return Object.fromEntries(entries) as CopiedRow;
}

function mapRows(rows: Found['rows'], change: (table: string, row: CopiedRow) => CopiedRow): Found['rows'] {
  return Object.fromEntries(Object.entries(rows).map(([table, own]) => [table, own.map((row) => change(table, row))]));
}

async function ofContact(tx: Transaction, subject: Subject & { kind: 'contact' }): Promise<Found> {
  const customer = await rowsOf(tx, 'customer', sql`id = ${subject.id}`);
  const shown = await rowsOf(
    tx,
    'operation_log',
    sql`action in ('phone_shown', 'person_exported') and details ->> 'customer' = ${String(subject.id)}`,
  );
  const notes = Map.groupBy(await notesAbout(tx, subject), ({ table }) => table);
  const ofNotes = [...notes].map(([table, found]) => [table, found.map(({ id, text }) => ({ id, note: text }))]);
  return { rows: withoutEmpty({ customer, operation_log: shown, ...Object.fromEntries(ofNotes) }), counted: {} };
}

function tied(tie: Tie): [table: string, columns: string[]][] {
  return Object.entries(ties).flatMap(([table, columns]): [string, string[]][] => {
    const own = Object.keys(columns).filter((column) => columns[column] === tie);
    return own.length === 0 ? [] : [[table, own]];
  });
}

function anyIs(columns: readonly string[], id: number): RawBuilder<unknown> {
  return sql.join(
    columns.map((column) => sql`${sql.ref(column)} = ${id}`),
    sql` or `,
  );
}

async function rowsOf(tx: Transaction, table: string, where: RawBuilder<unknown>): Promise<CopiedRow[]> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(each) - ${[...secretColumns]}::text[] as row
    from (select * from ${sql.table(table)} where ${where}) as each`.execute(tx);
  return rows.map(({ row }) => row);
}

async function countOf(tx: Transaction, table: string, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.table(table)} where ${where}`.execute(tx);
  return rows[0]!.count;
}

function withoutEmpty(rows: Found['rows']): Found['rows'] {
  return Object.fromEntries(Object.entries(rows).filter(([, own]) => own.length > 0));
}
