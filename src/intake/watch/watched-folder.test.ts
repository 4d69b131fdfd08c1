import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isWhole, otherFolders } from './dropped-files.ts';
import { openFolders } from './watched-folder.ts';

let folder: string;
let dataDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(await realpath(tmpdir()), 'youju-folder-'));
  dataDir = join(folder, 'data');
  await mkdir(join(dataDir, 'files'), { recursive: true });
  await mkdir(join(folder, 'drop'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = (...names: string[]) =>
  openFolders(
    names.map((name) => join(folder, name)),
    dataDir,
  );
const refused = (code: string) => expect.objectContaining({ code });

test('a folder is known by its real path, however often and by whatever link it is named', async () => {
  await symlink(join(folder, 'drop'), join(folder, 'link'));
  expect(await open('drop', 'link', 'drop')).toEqual([join(folder, 'drop')]);
});

test('a folder that is not there, is a file, or cannot be written is refused', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(open('none')).rejects.toEqual(refused('watch_unusable'));
  await expect(open('file')).rejects.toEqual(refused('watch_unusable'));
  await expect(openFolders(['/proc'], dataDir)).rejects.toEqual(refused('watch_unusable'));
});

test.skipIf(process.getuid?.() === 0)('a folder that may only be read is refused', async () => {
  await mkdir(join(folder, 'locked'), { mode: 0o555 });
  await expect(open('locked')).rejects.toEqual(refused('watch_unusable'));
});

test('a folder within the data folder or within another watched one is refused', async () => {
  await expect(open('data')).rejects.toEqual(refused('watch_inside_data'));
  await expect(open('data/files')).rejects.toEqual(refused('watch_inside_data'));
  await mkdir(join(folder, 'drop', 'sales'));
  await expect(open('drop', 'drop/sales')).rejects.toEqual(refused('watch_nested'));
});

test('what was imported is not moved through a link to elsewhere', async () => {
  await symlink(dataDir, join(folder, 'drop', 'done'));
  await expect(open('drop')).rejects.toEqual(refused('watch_leads_elsewhere'));
});

test('sub-folders whose names are no kinds are told', async () => {
  await open('drop');
  for (const name of ['sales', '客户', 'Sales', '2025', '.git']) await mkdir(join(folder, 'drop', name));
  expect((await otherFolders(join(folder, 'drop'))).sort()).toEqual(['2025', 'Sales']);
});

test.each(['.a.csv', '~$a.xlsx', 'a.csv~', 'a.part', 'a.csv.TMP', 'a.crdownload', 'map.json', 'desktop.ini'])(
  '%s is no file to be taken',
  (name) => expect(isWhole(name)).toBe(false),
);

test.each(['a.csv', '销售 明细.xlsx', 'a.txt', 'a.b.zip', 'part.csv', '无后缀'])('%s is taken', (name) =>
  expect(isWhole(name)).toBe(true),
);
