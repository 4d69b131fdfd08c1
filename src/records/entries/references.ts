// What rows name (people, customers, places, products, events …), tied to the ids that stand, in `reference_of`.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import { tieCustomers, writeEntryCustomers } from '../customers-write.ts';
import { isReference, type RecordColumn, type RecordKind, type ReferenceType } from '../kinds/record-kind.ts';
import { writeCoded, writeRegions } from '../nouns-write.ts';
import { namingColumn } from './staging.ts';

export interface Reference {
  column: RecordColumn;
  type: ReferenceType;
  /** The staging column that names it. */
  naming: string;
}

export function referencesOf(kind: RecordKind): Reference[] {
  return kind.columns.flatMap((column) =>
    isReference(column.type) ? [{ column, type: column.type, naming: namingColumn(column) }] : [],
  );
}

/** Fills `reference_of` (noun, said, id) with what is known now. */
export async function findReferences(tx: Transaction, kind: RecordKind): Promise<void> {
  await sql`drop table if exists reference_of`.execute(tx);
  await sql`create temporary table reference_of (noun text, said text, id integer) on commit drop`.execute(tx);
  for (const [type, saids] of saidsByType(kind)) {
    if (type === 'customer') await tieCustomers(tx);
    await sql`insert into reference_of select ${type}::text, found.said, found.id from (${lookups[type](saids)}) found`.execute(
      tx,
    );
  }
  await sql`analyze reference_of`.execute(tx);
}

/** Makes the nouns that rows name and the records lack, as far as a name is enough to make one. */
export async function createReferences(tx: Transaction, kind: RecordKind, version: number): Promise<void> {
  for (const [type, saids] of saidsByType(kind)) {
    if (type === 'region') await writeRegions(tx, version, 'staged_entry');
    if (isCoded(type)) await writeCoded(tx, version, { noun: type, from: 'staged_entry' });
    if (type === 'customer') await writeEntryCustomers(tx, version);
    if (type === 'person') await createPeople(tx, version, { kind, saids });
    if (type === 'competitor') await createCompetitors(tx, version, saids);
  }
}

/** Types of which an unknown one cannot be made from its name alone. */
export const mustBeKnown: ReadonlySet<ReferenceType> = new Set(['event', 'training']);

type Coded = 'series' | 'product' | 'channel' | 'distributor';

function isCoded(type: ReferenceType): type is Coded {
  return type === 'series' || type === 'product' || type === 'channel' || type === 'distributor';
}

/** The texts by which the rows name things of each type, as one statement a type. */
function saidsByType(kind: RecordKind): [ReferenceType, RawBuilder<unknown>][] {
  const byType = Map.groupBy(referencesOf(kind), ({ type }) => type);
  return [...byType].map(([type, references]) => {
    const selects = references.map(
      ({ naming }) =>
        sql`select distinct ${sql.ref(naming)} as said from staged_entry where ${sql.ref(naming)} is not null`,
    );
    return [type, sql.join(selects, sql` union `)];
  });
}

const lookups: Record<ReferenceType, (saids: RawBuilder<unknown>) => RawBuilder<unknown>> = {
  customer: () => sql`select customer_key as said, customer_id as id from customer_of`,
  region: (saids) => sql`select said, region.id from (${saids}) named join region on region.path = said`,
  series: (saids) => byCode('series', saids),
  product: (saids) => byCode('product', saids),
  channel: (saids) => byCode('channel', saids),
  distributor: (saids) => byCode('distributor', saids),
  // The same choice as `seller_of` makes for the ledger.
  person: (saids) => byCodeOrName('person', saids, sql`, standing.role = 'seller' desc`),
  event: (saids) => byCodeOrName('event', saids),
  training: (saids) => byCodeOrName('training', saids),
  competitor: (saids) => byCodeOrName('competitor', saids),
};

function byCode(table: Coded, saids: RawBuilder<unknown>) {
  return sql`select said, noun.id from (${saids}) named join ${sql.table(table)} as noun on noun.code = said`;
}

// Two joins: one on `said in (code, name)` would compare every text with every row.
function byCodeOrName(
  table: 'person' | 'event' | 'training' | 'competitor',
  saids: RawBuilder<unknown>,
  preference = sql``,
) {
  const candidates = (by: 'code' | 'name') => sql`
    select said, noun.id, noun.code, ${table === 'person' ? sql.ref('noun.role') : sql`''`} as role
    from (${saids}) named
    join ${sql.table(table)} as noun on noun.to_version is null and ${sql.ref(`noun.${by}`)} = said`;
  return sql`
    select distinct on (said) said, id
    from (${candidates('code')} union all ${candidates('name')}) standing
    order by said, standing.code = said desc nulls last${preference}, id`;
}

/** Whoever is named and not known is made: a seller without a way to sign in; as somebody's superior, a supervisor. */
async function createPeople(
  tx: Transaction,
  version: number,
  { kind, saids }: { kind: RecordKind; saids: RawBuilder<unknown> },
): Promise<void> {
  const isOfFile = kind.columns.some(({ self }) => self);
  const elsewhere = isOfFile
    ? sql`said not in (select name from staged_entry) and said not in (select code from staged_entry where code is not null)`
    : sql`true`;
  await sql`
    insert into person (name, role, from_version)
    select said, ${isOfFile ? 'supervisor' : 'seller'}, ${version}::integer
    from (${saids}) named
    where ${elsewhere}
      and not exists (select from person where to_version is null and person.name = said)
      and not exists (select from person where to_version is null and person.code = said)`.execute(tx);
}

async function createCompetitors(tx: Transaction, version: number, saids: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into competitor (code, name, from_version)
    select said, said, ${version}::integer
    from (${saids}) named
    where not exists (select from competitor where to_version is null and said in (code, name))`.execute(tx);
}
