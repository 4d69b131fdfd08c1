import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeLeftovers, removeStoredFile, storedPath, storeFile } from './stored-files.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'youju-files-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

const store = (fileName: string, content = 'a,b') => storeFile(dataDir, Readable.from([content]), fileName);
const kept = () => readdir(join(dataDir, 'files'));

test('a stored file holds what was sent, under a name of its own', async () => {
  const name = await store('订单.XLSX', 'hello');
  expect(name).toMatch(/^[0-9a-f-]{36}\.xlsx$/);
  expect(await readFile(storedPath(dataDir, name), 'utf8')).toBe('hello');
});

test.each(['../../etc/passwd', 'a.c/../x', 'name.', 'x.csv\u0000', '.bashrc%2f'])(
  '%j cannot leave the folder',
  async (fileName) => {
    const name = await store(fileName);
    expect(await kept()).toEqual([name]);
  },
);

test('an upload that breaks off leaves nothing', async () => {
  const broken = Readable.from(
    (async function* () {
      yield 'a';
      throw new Error('gone');
    })(),
  );
  await expect(storeFile(dataDir, broken, 'a.csv')).rejects.toThrow('gone');
  expect(await kept()).toEqual([]);
});

test('what a crash cut off is cleared away after a day, whole files stay', async () => {
  const name = await store('a.csv');
  await writeFile(join(dataDir, 'files', 'x.csv.part'), 'half');
  await removeLeftovers(dataDir, new Date());
  expect(await kept()).toHaveLength(2);
  await removeLeftovers(dataDir, new Date(Date.now() + 2 * 86_400_000));
  expect(await kept()).toEqual([name]);
});

test('archives that a crash left unpacked and what a trial gave back go after a day; rejects of batches stay', async () => {
  for (const path of ['scratch/unpacked-x1', 'rejects']) await mkdir(join(dataDir, path), { recursive: true });
  for (const path of ['scratch/unpacked-x1/1', 'rejects/dry-0a1b2c3d-台账.csv', 'rejects/7-台账.csv'])
    await writeFile(join(dataDir, path), 'a,b');
  const left = async () => [await readdir(join(dataDir, 'scratch')), await readdir(join(dataDir, 'rejects'))];
  await removeLeftovers(dataDir, new Date());
  expect(await left()).toEqual([['unpacked-x1'], ['7-台账.csv', 'dry-0a1b2c3d-台账.csv']]);
  await removeLeftovers(dataDir, new Date(Date.now() + 2 * 86_400_000));
  expect(await left()).toEqual([[], ['7-台账.csv']]);
});

test('a stored file can be removed', async () => {
  await removeStoredFile(dataDir, await store('a.csv'));
  expect(await kept()).toEqual([]);
});

test.each(['../x', '/etc/passwd', 'x.csv'])('%s is no name of a stored file', (name) => {
  expect(() => storedPath(dataDir, name)).toThrow('not the name');
});
