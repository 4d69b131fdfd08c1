import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../base/errors.ts';
import { readHere } from '../read-here.ts';
import type { SheetRow } from '../sheet-row.ts';
import { readApart } from './read-apart.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youju-apart-'));
});
afterAll(() => rm(folder, { recursive: true }));

const rowsOf = async (chunks: AsyncIterable<{ rows: SheetRow[] }>) => {
  const rows: SheetRow[] = [];
  for await (const chunk of chunks) rows.push(...chunk.rows);
  return rows;
};

async function csv(name: string, lines: number): Promise<{ path: string; fileName: string }> {
  const path = join(folder, name);
  const texts = Array.from({ length: lines }, (_, index) => `D${index},𠮷野\u0000家 ${index},"a""b",${index / 8}`);
  await writeFile(path, ['单据,客户,备注,金额', ...texts, '', 'x,"never closed'].join('\n'));
  return { path, fileName: name };
}

test('the rows are those that the reader itself gives, however many chunks they come in', async () => {
  const file = await csv('many.csv', 60_000);
  expect(await rowsOf(readApart(file, {}))).toEqual(await rowsOf(readHere(file, {})));
});

test('a refusal comes out as the reader made it', async () => {
  const path = join(folder, 'cut.xlsx');
  await writeFile(path, 'PK\u0003\u0004 and no more than that');
  const refusalOf = (chunks: AsyncIterable<{ rows: SheetRow[] }>) => rowsOf(chunks).catch((error: unknown) => error);
  const apart = await refusalOf(readApart({ path, fileName: 'cut.xlsx' }, {}));
  const here = await refusalOf(readHere({ path, fileName: 'cut.xlsx' }, {}));
  expect(apart).toBeInstanceOf(Refusal);
  expect(apart).toMatchObject({ ...(here as Refusal) });
});

test('whoever leaves off early gets what came, and no thread stays behind', async () => {
  const file = await csv('early.csv', 60_000);
  for await (const { rows } of readApart(file, {})) {
    expect(rows[0]!.cells[0]).toBe('单据');
    break;
  }
  expect(process.getActiveResourcesInfo().filter((name) => /worker|messageport/i.test(name))).toEqual([]);
});

test('a file that needs more memory than there may be is refused, by its name', async () => {
  const file = await csv('huge.csv', 300_000);
  const reading = rowsOf(readApart(file, {}, 4));
  await expect(reading).rejects.toMatchObject({ code: 'file_too_large', details: { file: 'huge.csv' } });
});
