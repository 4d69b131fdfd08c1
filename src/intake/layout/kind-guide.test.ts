import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recogniseHeaders } from './header-names.ts';
import { kindGuides } from './kind-guide.ts';
import { isComplete } from './kinds.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/import.md'), 'utf8');

test.each(kindGuides())('the guide names every column of $kind', ({ kind, columns }) => {
  const section = guide.split('\n').filter((line) => line.includes(`\`${kind}\`**`) || line.includes(`** \`${kind}\``));
  const text = kind === 'sales' ? guide : section.join('\n');
  expect(columns.map(({ key }) => key).filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
});

test.each(kindGuides())('the first headers of $kind, and its keys, are each recognised', ({ kind, columns }) => {
  for (const headers of [columns.map((column) => column.headers[0]!), columns.map(({ key }) => key)]) {
    const found = recogniseHeaders(kind, headers);
    expect([...found.keys()].toSorted()).toEqual(columns.map(({ key }) => key).toSorted());
    expect(isComplete(kind, new Set(found.keys()))).toBe(true);
  }
});
