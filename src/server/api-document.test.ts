import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { apiDocument } from './api-document.ts';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { operationId?: string; responses: object }>>;
  components: { schemas: object };
}

const document = (await apiDocument()) as Document;
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

test('the committed document is that of the code: npm run generate', async () => {
  const committed = await readFile('generated/openapi.json', 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(document)));
});

test('every operation has a name of its own', () => {
  const names = operations.map((operation) => operation.operationId);
  expect(names.every(Boolean)).toBe(true);
  expect(new Set(names).size).toBe(names.length);
});

test('every operation that is asked over the API says how it fails', () => {
  for (const operation of operations)
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['4XX', '5XX']));
});

test('answers are named components', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['Answer', 'Trace', 'ErrorAnswer']));
});
