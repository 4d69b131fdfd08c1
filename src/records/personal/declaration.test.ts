// The declaration against the schema itself.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { impersonalColumns, personalColumns, placeColumns, secretColumns, ties } from './declaration.ts';

let columns: string[];
let texts: string[];
let db: Database;

const read = async (which: ReturnType<typeof sql<boolean>>) => {
  const { rows } = await transact(db, wholeCompany, (tx) =>
    sql<{ name: string }>`
      select class.relname || '.' || attname as name
      from pg_attribute
      join pg_class class on class.oid = attrelid
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped
        and class.relname <> 'schema_migration' and ${which}`.execute(tx),
  );
  return rows.map(({ name }) => name);
};

beforeAll(async () => {
  db = await testDatabase();
  columns = await read(sql<boolean>`true`);
  texts = await read(sql<boolean>`atttypid::regtype::text = any (array['text', 'text[]', 'jsonb', 'json', 'bytea'])`);
});

const personal = Object.entries(personalColumns).flatMap(([table, own]) =>
  Object.keys(own).map((name) => `${table}.${name}`),
);
const impersonal = Object.entries(impersonalColumns).flatMap(([table, own]) => own.map((name) => `${table}.${name}`));
const tied = Object.entries(ties).flatMap(([table, own]) => Object.keys(own).map((name) => `${table}.${name}`));

test('every column of text is declared personal or not; whoever adds one says which', () => {
  const declared = new Set([...personal, ...impersonal]);
  const isPlace = (name: string) => placeColumns.includes(name.split('.')[1]!);
  expect(texts.filter((name) => !declared.has(name) && !isPlace(name))).toEqual([]);
});

test('every column that names a person by number is declared', () => {
  const naming = columns.filter((name) =>
    /\.(person_id|seller_id|owner_id|supervisor_id|reviewer_id|mentor_id|apprentice_id|deputy_id|\w+_person_id|(?!withdrawn_by)\w+_by)$/.test(
      name,
    ),
  );
  const notPeople = ['batch.arrived_by', 'import_job.arrived_by'];
  expect(naming.filter((name) => !tied.includes(name) && !notPeople.includes(name))).toEqual([]);
});

test('nothing is declared that is not there, and nothing twice', () => {
  expect([...personal, ...impersonal, ...tied].filter((name) => !columns.includes(name))).toEqual([]);
  expect(personal.filter((name) => impersonal.includes(name))).toEqual([]);
});

test('every column that ends with a hash is a secret or of no person', () => {
  const hashes = personal.map((name) => name.split('.')[1]!).filter((name) => /hash|secret|salt/.test(name));
  expect(hashes.filter((name) => !secretColumns.includes(name))).toEqual([]);
});
