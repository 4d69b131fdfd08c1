import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { referencePage } from './reference-page.ts';

test.each(['zh', 'en'] as const)('docs/reference.%s.md is what is declared: npm run generate', async (language) => {
  expect(await readFile(`docs/reference.${language}.md`, 'utf8')).toBe(referencePage(language));
});

test.each(['zh', 'en'] as const)('every link on the %s page leads to something on it', (language) => {
  const page = referencePage(language);
  const places = [...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
  const anchors = new Set(places);
  expect(anchors.size).toBe(places.length);
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(200);
  expect(links.filter((id) => !anchors.has(id))).toEqual([]);
  expect(page).not.toMatch(/undefined|\{0\}/);
});
