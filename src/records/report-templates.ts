// The templates that the company wrote for its reports, every version of them. What a template says is not known here.

import { sql } from 'kysely';
import type { Language } from '../base/errors.ts';
import type { Transaction } from '../db/database.ts';

export interface TemplateKey {
  /** annual, half, quarter, … */
  kind: string;
  language: Language;
}

/** One save. A `text` of null says that from there on the built-in template holds. */
export interface TemplateVersion extends TemplateKey {
  number: number;
  text: string | null;
  note: string;
  /** Of the built-in template that it was made from. */
  built_in_hash: string;
  /** The name of who saved it; null for the command line. */
  saved_by: string | null;
  saved_at: Date;
}

export interface NewTemplateVersion extends TemplateKey {
  text: string | null;
  note: string;
  builtInHash: string;
  savedBy: number | null;
  /** The version that it was made from; 0 for none. */
  basedOn: number;
}

/** The newest version of each kind and language that has any. */
export async function newestTemplates(tx: Transaction): Promise<TemplateVersion[]> {
  return versions(tx)
    .distinctOn(['kind', 'language'])
    .orderBy('kind')
    .orderBy('language')
    .orderBy('number', 'desc')
    .execute();
}

/** Every version, the newest first. */
export async function templateVersions(tx: Transaction, { kind, language }: TemplateKey): Promise<TemplateVersion[]> {
  return versions(tx).where('kind', '=', kind).where('language', '=', language).orderBy('number', 'desc').execute();
}

/** The newest version, or one by its number; undefined where there is none. */
export async function findTemplate(
  tx: Transaction,
  { kind, language }: TemplateKey,
  number?: number,
): Promise<TemplateVersion | undefined> {
  const all = versions(tx).where('kind', '=', kind).where('language', '=', language);
  const wanted = number === undefined ? all : all.where('number', '=', number);
  return wanted.orderBy('number', 'desc').limit(1).executeTakeFirst();
}

/** The number of the new version; undefined where somebody saved another one since the one that it was made from. */
export async function addTemplateVersion(tx: Transaction, added: NewTemplateVersion): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    insert into report_template (kind, language, number, text, note, built_in_hash, saved_by)
    select
      ${added.kind}, ${added.language}, ${added.basedOn}::integer + 1,
      ${added.text}, ${added.note}, ${added.builtInHash}, ${added.savedBy}::integer
    where ${added.basedOn}::integer = (
      select coalesce(max(number), 0)
      from report_template
      where kind = ${added.kind} and language = ${added.language}
    )
    on conflict do nothing
    returning number`.execute(tx);
  return rows[0]?.number;
}

function versions(tx: Transaction) {
  return tx
    .selectFrom('report_template')
    .leftJoin('person', (join) => join.onRef('person.id', '=', 'saved_by').on('person.to_version', 'is', null))
    .select(['kind', 'language', 'number', 'text', 'note', 'built_in_hash', 'person.name as saved_by', 'saved_at'])
    .$castTo<TemplateVersion>();
}
