// Taking somebody's data out of the records, in every version: an employee gets a neutral name and keeps the id, so that no figure
// changes; of a customer's contact, name and number go. What is only ever added to keeps what it says; `look` tells how much.

import { sql } from 'kysely';
import { logOperation } from '../../access/log/log-operation.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import { Refusal } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';
import { beginChange, holdChanges } from '../changes.ts';
import { isErased, type Mark, neutralName, rememberErased } from './erased.ts';
import { type Note, notesAbout, replaceInJobs, replaceInNotes } from './notes.ts';
import { filesHolding, type HeldFile, markRemoved } from './removed-files.ts';
import { confirmationOf, type Subject } from './subject.ts';
import { type Remaining, remainingOf } from './remaining.ts';

export interface ErasureLook {
  /** How many versions of the record are written anew. */
  versions: number;
  /** Sign-in data that goes: logins, sessions, tokens, links, identities. */
  sign_in: number;
  notes: Note[];
  /** Stored files that hold them. */
  files: HeldFile[];
  /** What cannot be changed, and stays. */
  remaining: Remaining;
  /** What is to be typed to confirm. */
  confirm: string;
}

export interface ErasureWish {
  subject: Subject;
  /** What was typed to confirm. */
  confirm: string;
  /** Whether notes lose the name and the number too, and stored files go. */
  notes: boolean;
  files: boolean;
}

export interface Erasure {
  version: number;
  /** How they are called from now on; null for a contact, of whom nothing stays. */
  name: string | null;
  versions: number;
  sign_in: number;
  notes: number;
  /** To be taken away, below the data folder, once this is committed. */
  files: string[];
}

export async function lookAtErasure(tx: Transaction, subject: Subject): Promise<ErasureLook> {
  return {
    versions: await versionsOf(tx, subject),
    sign_in: subject.kind === 'employee' ? await signInRows(tx, subject.id) : 0,
    notes: await notesAbout(tx, subject),
    files: await filesHolding(tx, subject),
    remaining: await remainingOf(tx, subject),
    confirm: confirmationOf(subject),
  };
}

/** Refuses whoever is still with the company, and a confirmation that does not name them. */
export async function erase(tx: Transaction, viewer: Viewer, wish: ErasureWish, today: Day): Promise<Erasure> {
  const { subject } = wish;
  await holdChanges(tx); // Of two who erase at once, the second finds that it is done.
  await refuse(tx, wish, today);
  const version = await beginChange(tx, { kind: 'erasure', changedBy: viewer.personId });
  const look = await lookAtErasure(tx, subject);
  const marks = await marksOf(tx, subject);
  const name = subject.kind === 'employee' ? neutralName(subject.id) : null;
  if (wish.notes) await replaceInNotes(tx, subject, name ?? '***');
  await replaceInJobs(tx, subject, name ?? '***');
  if (wish.files)
    await markRemoved(
      tx,
      look.files.map(({ path }) => path),
      'erasure',
    );
  if (subject.kind === 'employee') await eraseEmployee(tx, subject.id);
  else await eraseContact(tx, subject.id);
  const id = subject.kind === 'employee' ? { personId: subject.id } : { customerId: subject.id };
  await rememberErased(tx, version, { ...id, marks });
  const done = {
    versions: look.versions,
    sign_in: look.sign_in,
    notes: wish.notes ? look.notes.length : 0,
    files: wish.files ? look.files.map(({ path }) => path) : [],
  };
  await logOperation(tx, viewer, {
    action: 'person_erased',
    subject: `#${subject.id}`,
    version,
    details: { kind: subject.kind, ...done, files: done.files.length },
  });
  return { version, name, ...done };
}

async function refuse(tx: Transaction, { subject, confirm }: ErasureWish, today: Day): Promise<void> {
  if (confirm.trim() !== confirmationOf(subject)) throw differs(subject);
  if (subject.kind === 'contact') {
    if (subject.contact === null && subject.phone === null) throw nothingThere();
    return;
  }
  if (await isErased(tx, subject.id)) throw alreadyErased();
  if (subject.leftOn === null || subject.leftOn >= today) throw stillHere(subject.name);
}

async function versionsOf(tx: Transaction, { kind, id }: Subject): Promise<number> {
  const table = sql.table(kind === 'employee' ? 'person' : 'customer');
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${table} where id = ${id}`.execute(tx);
  return rows[0]!.count;
}

const signInTables = [
  'login',
  'session',
  'known_browser',
  'api_token',
  'two_step',
  'recovery_code',
  'pending_sign_in',
  'sign_in_link',
  'provider_identity',
  'provider_visit',
] as const;

async function signInRows(tx: Transaction, id: number): Promise<number> {
  const counts = signInTables.map(
    (table) => sql`select count(*) as count from ${sql.table(table)} where person_id = ${id}`,
  );
  const { rows } = await sql<{ count: number }>`
    select sum(count)::integer as count from (${sql.join(counts, sql` union all `)}) as each`.execute(tx);
  return rows[0]!.count;
}

/** All that they were ever called. */
async function marksOf(tx: Transaction, { kind, id }: Subject): Promise<Mark[]> {
  const { rows } = await (kind === 'employee'
    ? sql<Mark>`
        select 'name' as what, name as text from person where id = ${id}
        union
        select 'code', code from person where id = ${id} and code is not null`
    : sql<Mark>`
        select 'name' as what, contact as text from customer where id = ${id} and contact is not null
        union
        select 'phone', phone from customer where id = ${id} and phone is not null`
  ).execute(tx);
  return rows;
}

async function eraseEmployee(tx: Transaction, id: number): Promise<void> {
  await sql`update change set note = '' where note in (select name from person where id = ${id})`.execute(tx);
  await tx
    .updateTable('person')
    .set({ name: neutralName(id), code: null })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('login').where('person_id', '=', id).execute(); // All that hangs on it goes with it.
  await tx.deleteFrom('sign_in_link').where('person_id', '=', id).execute();
}

async function eraseContact(tx: Transaction, id: number): Promise<void> {
  await tx.updateTable('customer').set({ contact: null, phone: null }).where('id', '=', id).execute();
}

function differs(subject: Subject): Refusal {
  const [zh, en] = subject.kind === 'employee' ? ['姓名', 'person'] : ['客户名称', 'customer'];
  return new Refusal('confirmation_differs', {
    zh: `请一字不差地写下${zh}来确认。删除之后不能撤销。`,
    en: `Write the name of the ${en} exactly to confirm. What is erased cannot be brought back.`,
  });
}

function stillHere(name: string): Refusal {
  return new Refusal('person_still_here', {
    zh: `“${name}”还没有离职。请先在人员页写明最后工作日，到次日再删除。`,
    en: `"${name}" is still with the company. Give their last day on the page of people first, and erase from the day after.`,
  });
}

function alreadyErased(): Refusal {
  return new Refusal('already_erased', {
    zh: '此人的个人信息已经删除。',
    en: 'This person’s data has been erased already.',
  });
}

function nothingThere(): Refusal {
  return new Refusal('already_erased', {
    zh: '这个客户没有登记联系人和电话，没有可删除的个人信息。',
    en: 'This customer has neither contact nor number, so there is nothing to erase.',
  });
}
