// Which things of the ledger a text names. A text is long and the ledger's names are many, so the database picks by their first
// two characters, and the text decides.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { Noun } from '../catalogue/dimensions.ts';
import type { Moment } from '../moment.ts';
import { thingsOf } from './names.ts';

export interface NamedThing {
  noun: Noun;
  /** As it may stand in a text: a name or a code. */
  word: string;
  /** What a condition is written with. */
  handle: string;
  level: 'province' | 'city' | 'county' | null;
  /** Of a person. */
  role: string | null;
}

const nouns: readonly Noun[] = [
  'region',
  'series',
  'channel',
  'industry',
  'person',
  'distributor',
  'product',
  'customer',
];

/** As far as the asker may see them; a region's name also without 省, 市, 区 or 县 behind it. One statement. */
export async function namesWithin(tx: Transaction, text: string, moment: Moment): Promise<NamedThing[]> {
  const starts = [...new Set(Array.from(text, (_, at) => text.slice(at, at + 2)))];
  const selects = nouns.map((noun) => startingWith(noun, starts, moment));
  const { rows } = await sql<Row>`${sql.join(selects, sql` union all `)}`.execute(tx);
  return rows.flatMap(wordsOf).filter(({ word }) => word !== '' && text.includes(word));
}

interface Row {
  noun: Noun;
  name: string;
  code: string | null;
  handle: string;
  level: NamedThing['level'];
  role: string | null;
}

function startingWith(noun: Noun, starts: string[], moment: Moment): RawBuilder<unknown> {
  const isRegion = noun === 'region';
  const code = isRegion ? sql`null::text` : sql`thing.code`;
  return sql`
    select
      ${noun}::text as noun,
      thing.name,
      ${code} as code,
      ${isRegion ? sql`thing.path` : sql`coalesce(thing.code, thing.name)`} as handle,
      ${isRegion ? sql`thing.level::text` : sql`null::text`} as level,
      ${noun === 'person' ? sql`thing.role::text` : sql`null::text`} as role
    from ${thingsOf(noun, moment)}
    where left(thing.name, 2) = any(${starts}::text[]) or left(${code}, 2) = any(${starts}::text[]) or length(${code}) = 1`;
}

function wordsOf({ name, code, ...thing }: Row): NamedThing[] {
  const short =
    thing.noun === 'region' ? name.replace(/(?:维吾尔|壮族|回族)?自治区$|特别行政区$|[省市区县]$/u, '') : '';
  const words = [name, code ?? '', short.length > 1 ? short : ''];
  return [...new Set(words)].map((word) => ({ ...thing, word }));
}
