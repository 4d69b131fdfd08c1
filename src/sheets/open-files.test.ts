import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from '../../test/support/zip.ts';
import { usualUnpackLimits } from './archive/scratch.ts';
import type { NamedFile } from './named-file.ts';
import { openFiles } from './open-files.ts';

const folder = await mkdtemp(join(tmpdir(), 'open-files-'));
const scratch = join(folder, 'scratch');

const put = async (fileName: string, bytes: Uint8Array | string) => {
  const path = join(folder, `given-${fileName}`);
  await writeFile(path, bytes);
  return { path, fileName };
};
const open = async (fileName: string, bytes: Uint8Array | string, limits = usualUnpackLimits) =>
  openFiles([await put(fileName, bytes)], scratch, limits);
/** What was found, by name; nothing must be left behind once it is closed. */
const contents = async (fileName: string, bytes: Uint8Array | string) => {
  const opened = await open(fileName, bytes);
  const found = await Promise.all(opened.files.map(async (file) => [file.fileName, await readFile(file.path, 'utf8')]));
  await opened.close();
  expect(await readdir(scratch).catch(() => [])).toEqual([]);
  return Object.fromEntries(found) as Record<string, string>;
};
const refused = async (code: string, bytes: Uint8Array, limits = usualUnpackLimits) => {
  await expect(open('a.zip', bytes, limits)).rejects.toMatchObject({ code, words: { zh: expect.any(String) } });
  expect(await readdir(scratch).catch(() => [])).toEqual([]);
};
const text = (content: string) => new TextEncoder().encode(content);

test('a zip is opened, through its folders, and keeps the way to each file in its name', async () => {
  const bytes = zipSync({ '一月/台账.csv': text('1'), 'b/c/二月.csv': text('2'), '空/': text('') });
  expect(await contents('导出.zip', bytes)).toEqual({ '导出.zip/一月/台账.csv': '1', '导出.zip/b/c/二月.csv': '2' });
});

test('what systems leave in archives is passed over', async () => {
  const junk = ['__MACOSX/._a.csv', 'Thumbs.db', 'x/desktop.ini', 'x/~$台账.xlsx', '.DS_Store', '.git/config'];
  const parts = Object.fromEntries([...junk, 'x/a.csv'].map((name) => [name, name]));
  expect(await contents('a.zip', zip(parts))).toEqual({ 'a.zip/x/a.csv': 'x/a.csv' });
});

test('a name in GBK without a word about it is decoded', async () => {
  const bytes = zip({ 'abcd.csv': '1' });
  for (let at = bytes.indexOf('abcd.csv'); at >= 0; at = bytes.indexOf('abcd.csv', at))
    bytes.set([0xcc, 0xa8, 0xd5, 0xcb], at);
  expect(await contents('a.zip', bytes)).toEqual({ 'a.zip/台账.csv': '1' });
});

test('names that would lead elsewhere are shown without that, and lead nowhere', async () => {
  const bytes = zip({ '../../evil.csv': '1', '/etc/passwd': '2', 'C:\\x\\y.csv': '3', 'a\u202e\r\nb.csv': '4' });
  expect(await contents('a.zip', bytes)).toEqual({
    'a.zip/evil.csv': '1',
    'a.zip/etc/passwd': '2',
    'a.zip/x/y.csv': '3',
    'a.zip/ab.csv': '4',
  });
});

test('a gzip of several members is one file', async () => {
  const bytes = Buffer.concat([gzipSync('a,b\n'), gzipSync('1,2\n')]);
  expect(await contents('台账.csv.gz', bytes)).toEqual({ '台账.csv': 'a,b\n1,2\n' });
});

test('workbooks and text are passed through as they are, also when they are not there', async () => {
  const workbook = await put('a.xlsx', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }));
  const given = [workbook, await put('a.csv', 'a,b'), { path: join(folder, 'gone'), fileName: 'gone' }];
  expect((await openFiles(given, scratch)).files).toEqual(given);
});

test('a folder is gone through, its archives are unpacked', async () => {
  const path = join(folder, 'exports');
  await mkdir(join(path, 'b'), { recursive: true });
  await writeFile(join(path, 'z.csv'), '1');
  await writeFile(join(path, '.hidden'), '');
  await writeFile(join(path, 'b', 'a.zip'), zipSync({ 'i.csv': text('2') }));
  const { files, close } = await openFiles([{ path, fileName: 'exports/' }], scratch);
  expect(files.map(({ fileName }) => fileName)).toEqual(['exports/z.csv', 'exports/b/a.zip/i.csv']);
  await close();
});

test('a file that cannot be opened is passed on with the others: whoever reads it says why', async () => {
  const path = join(folder, 'half');
  await mkdir(path);
  await writeFile(join(path, 'a.csv'), '1');
  await writeFile(join(path, 'b.xlsx'), 'PK\x03\x04broken');
  const names = async (given: NamedFile) => {
    const { files, close } = await openFiles([given], scratch);
    await close();
    return files.map(({ fileName }) => fileName);
  };
  expect(await names({ path, fileName: 'half' })).toEqual(['half/a.csv', 'half/b.xlsx']);
  const archive = await put('half.zip', zipSync({ 'a.csv': text('1'), 'b.xlsx': text('PK\x03\x04broken') }));
  expect(await names(archive)).toEqual(['half.zip/a.csv', 'half.zip/b.xlsx']);
});

test('archives in archives are refused', async () => {
  await refused('nested_archive', zipSync({ 'b.zip': zipSync({ c: text('1') }) }));
  await refused('nested_archive', gzipSync(zipSync({ c: text('1') })));
  await refused('nested_archive', zipSync({ 'c.csv.gz': gzipSync('1') }));
});

test('an archive with a password, a link or an unusual method is refused by that', async () => {
  const patched = (offset: number, value: number) => {
    const bytes = Buffer.from(zipSync({ 'a.csv': text('x') }));
    bytes.writeUInt16LE(value, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + offset);
    return bytes;
  };
  await refused('archive_encrypted', patched(8, 1));
  await refused('archive_encrypted', patched(8, 0x41));
  await refused('archive_link', patched(40, 0xa1ff));
  await refused('archive_method_unknown', patched(10, 12));
});

test('bombs are refused by their list, and by what comes out where the list lies', async () => {
  const limits = { files: 3, fileBytes: 50_000, totalBytes: 80_000, ratio: 100, smallBytes: 1000 };
  const noise = (size: number) => crypto.getRandomValues(new Uint8Array(size));
  await refused('archive_suspicious', zipSync({ a: new Uint8Array(40_000) }), limits);
  await refused('archive_suspicious', gzipSync(new Uint8Array(40_000)), limits);
  await refused('archive_too_large', zipSync({ a: noise(60_000) }), limits);
  await refused('archive_too_large', zipSync({ a: noise(45_000), b: noise(45_000) }), limits);
  await refused('archive_too_large', gzipSync(noise(60_000)), limits);
  await refused('too_many_files', zipSync({ a: noise(1), b: noise(1), c: noise(1), d: noise(1) }), limits);
});

test('entries that are one and the same are refused before they fill the disk', async () => {
  const whole = zip({ 'a.csv': '甲,5\n'.repeat(50), 'b.csv': '甲,5\n'.repeat(50) });
  const second = whole.indexOf('PK\x03\x04', 4);
  const bytes = Buffer.concat([whole.subarray(0, second), whole.subarray(whole.indexOf('PK\x01\x02'))]);
  bytes.writeUInt32LE(0, bytes.lastIndexOf('PK\x01\x02') + 42); // where the second begins
  bytes.writeUInt32LE(second, bytes.length - 6); // where the directory does
  await refused('archive_damaged', bytes);
});

test('a damaged, cut off or empty archive is refused, whatever was unpacked already', async () => {
  const bytes = Buffer.from(zipSync({ 'a.csv': text('1'), 'b.csv': text('甲,5\n'.repeat(50)) }));
  await refused('archive_damaged', bytes.subarray(0, bytes.length - 30));
  await refused(
    'archive_damaged',
    Buffer.from(bytes).fill(0xff, bytes.indexOf('b.csv') + 8, bytes.indexOf('b.csv') + 12),
  );
  await refused('archive_damaged', gzipSync('甲,5\n'.repeat(50)).subarray(0, 30));
  await refused('archive_empty', zipSync({ 'Thumbs.db': text('1') }));
});
