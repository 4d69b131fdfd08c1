// The names of things in the database: words → ids for conditions, ids → names for rows.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import { mergeRoots } from '../../records/merges/roots.ts';
import { standing } from '../../records/standing.ts';
import type { Noun } from '../catalogue/dimensions.ts';
import type { Moment } from '../moment.ts';

export interface Found {
  /** An industry is known by its name alone. */
  id: number | string;
  name: string;
  /** What tells it from others of the same name: a region's path, a code. */
  handle: string;
  /** True when the handle itself was written. */
  exact?: boolean;
  level?: 'province' | 'city' | 'county';
}

export interface Label {
  name: string;
  code: string | null;
}

/** Everything whose code, name or path is one of the words, by word. */
export async function findNames(
  tx: Transaction,
  wanted: { noun: Noun; words: ReadonlySet<string>; moment: Moment },
): Promise<Map<string, Found[]>> {
  const spellings = new Map([...wanted.words].map((word) => [word, spellingsOf(wanted.noun, word)]));
  const all = [...new Set([...spellings.values()].flat())];
  const { rows } = await lookup(wanted.noun, all, wanted.moment).execute(tx);
  const found = new Map<string, Found[]>();
  for (const [word, texts] of spellings) found.set(word, matching(rows, texts));
  return found;
}

/** Some known names of a noun, for suggestions. */
export async function knownNames(tx: Transaction, noun: Noun, moment: Moment): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select thing.name from ${thingsOf(noun, moment)} order by thing.id limit 5000`.execute(tx);
  return rows.map(({ name }) => name);
}

export async function labelsOf(
  tx: Transaction,
  noun: Noun,
  wanted: { ids: number[]; moment: Moment },
): Promise<Map<number, Label>> {
  const code = noun === 'region' ? sql`thing.path` : sql`thing.code`;
  const { rows } = await sql<{ id: number } & Label>`
    select thing.id, thing.name, ${code} as code
    from ${thingsOf(noun, wanted.moment)}
    where thing.id = any(${wanted.ids}::integer[])`.execute(tx);
  return new Map(rows.map(({ id, name, code: label }) => [id, { name, code: label }]));
}

type Row = Found & { words: string[] };

function lookup(noun: Noun, words: string[], moment: Moment): RawBuilder<Row> {
  if (noun === 'region') {
    return sql<Row>`
      select id, name, path as handle, level, array[name, path] as words
      from region
      where name = any(${words}::text[]) or path = any(${words}::text[])`;
  }
  if (noun === 'customer') return customersNamed(words, moment);
  return sql<Row>`
    select thing.id, thing.name, coalesce(thing.code, thing.name) as handle, array[thing.code, thing.name] as words
    from ${thingsOf(noun, moment)}
    where thing.code = any(${words}::text[]) or thing.name = any(${words}::text[])`;
}

/** Whoever is merged into another is the other, by whatever name. */
function customersNamed(words: string[], moment: Moment): RawBuilder<Row> {
  return sql<Row>`
    select whole.id, whole.name, coalesce(whole.code, whole.name) as handle, array[named.code, named.name] as words
    from customer as named
    left join ${mergeRoots(moment)} as root on root.customer_id = named.id
    join customer as whole on whole.id = coalesce(root.root_id, named.id) and ${standing('whole', moment)}
    where ${standing('named', moment)} and (named.code = any(${words}::text[]) or named.name = any(${words}::text[]))`;
}

const versioned: Noun[] = ['customer', 'person', 'event', 'competitor'];

/** The things of a noun that stand, as `thing`. */
export function thingsOf(noun: Noun, moment: Moment): RawBuilder<unknown> {
  if (noun === 'industry')
    return sql`(
      select distinct industry as id, industry as name, null as code
      from customer
      where industry is not null and ${standing('customer', moment)}
    ) as thing`;
  if (!versioned.includes(noun)) return sql`${sql.table(noun)} as thing`;
  return sql`(select * from ${sql.table(noun)} where ${standing(noun, moment)}) as thing`;
}

function matching(rows: Row[], texts: string[]): Found[] {
  const fits = rows.filter(({ words }) => words.some((word) => texts.includes(word)));
  const things = new Map(fits.map((row) => [row.id, row])); // Both customers of a merge may bear the name.
  return [...things.values()].map((row) => ({ ...row, exact: texts.includes(row.handle) }));
}

function spellingsOf(noun: Noun, word: string): string[] {
  if (noun !== 'region') return [word];
  const short = word.replace(/(?:维吾尔|壮族|回族)?自治区$|特别行政区$|[省市]$/u, '');
  return short === '' ? [word] : [word, short];
}
