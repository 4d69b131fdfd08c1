import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { personalColumns, ties } from './declaration.ts';
import { personalDataPage } from './personal-data-page.ts';
import { columnNames, tableNames } from './words.ts';

test('the guide is the one that the declaration writes', async () => {
  expect(await readFile('docs/personal-data.md', 'utf8')).toBe(personalDataPage());
});

test('every table and column that holds personal data has words for people', () => {
  const tables = [...Object.keys(personalColumns), ...Object.keys(ties)];
  const columns = Object.values(personalColumns).flatMap((own) => Object.keys(own));
  expect(tables.filter((name) => !(name in tableNames))).toEqual([]);
  expect(columns.filter((name) => !(name in columnNames))).toEqual([]);
});
