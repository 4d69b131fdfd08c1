// What people wrote freely, where it holds the name of somebody or the number of their phone.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import { personalColumns } from './declaration.ts';
import type { Subject } from './subject.ts';

export interface Note {
  table: string;
  column: string;
  id: number;
  text: string;
}

/** The columns of what is freely written and may still be written anew: what was issued may not. */
const places = Object.entries(personalColumns).flatMap(([table, columns]) =>
  Object.keys(columns)
    .filter((column) => columns[column] === 'free_text' && !table.startsWith('report'))
    .map((column) => ({ table, column })),
);

/** Of a contact only in what hangs on the customer. */
export async function notesAbout(tx: Transaction, subject: Subject): Promise<Note[]> {
  const sought = soughtOf(subject);
  const notes: Note[] = [];
  for (const { table, column } of placesOf(subject)) {
    const { rows } = await sql<Note>`
      select distinct ${table} as table, ${column} as column, id, ${sql.ref(column)} as text
      from ${sql.table(table)}
      where ${holdsAny(column, sought)} and ${within(subject)}
      order by id`.execute(tx);
    notes.push(...rows);
  }
  return notes;
}

/** Puts other words in their place, in every version. */
export async function replaceInNotes(tx: Transaction, subject: Subject, by: string): Promise<void> {
  for (const { table, column } of placesOf(subject)) {
    for (const text of soughtOf(subject)) {
      await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = replace(${sql.ref(column)}, ${text}, ${by})
        where ${holdsAny(column, [text])} and ${within(subject)}`.execute(tx);
    }
  }
}

/** The same in what imports told of their files. */
export async function replaceInJobs(tx: Transaction, subject: Subject, by: string): Promise<void> {
  for (const text of soughtOf(subject)) {
    if (/["\\]/.test(text)) continue; // Within JSON it is written otherwise, and replacing it could break it.
    await sql`
      update import_job
      set
        result = replace(result::text, ${text}, ${by})::jsonb,
        error = replace(error::text, ${text}, ${by})::jsonb
      where strpos(concat(result::text, error::text), ${text}) > 0`.execute(tx);
  }
}

function placesOf(subject: Subject) {
  const ofCustomer = ['contact', 'service_issue'];
  return places.filter(({ table }) => subject.kind === 'employee' || ofCustomer.includes(table));
}

// Of one character a name would be found in any text.
function soughtOf(subject: Subject): string[] {
  const texts = subject.kind === 'employee' ? [subject.name] : [subject.contact, subject.phone];
  return texts.filter((text) => text !== null && [...text].length > 1) as string[];
}

function holdsAny(column: string, texts: readonly string[]) {
  return sql`exists (select from unnest(${[...texts]}::text[]) as sought where strpos(${sql.ref(column)}, sought) > 0)`;
}

function within(subject: Subject) {
  return subject.kind === 'employee' ? sql`true` : sql`customer_id = ${subject.id}`;
}
