import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from './csv-read.ts';
import { writeCsv } from './csv-write.ts';
import { collect } from '../../test/support/collect.ts';
import { encodingOf } from './encoding.ts';

const folder = await mkdtemp(join(tmpdir(), 'csv-'));
const path = join(folder, 'file.csv');

const read = async (content: string | Uint8Array) => {
  await writeFile(path, content);
  return (await collect(readCsv(path))).flatMap((chunk) => chunk.rows).map((row) => row.cells);
};
/** 客户,金额 / 杭州,5 in GBK */
const gbk = Buffer.from('bfcdbba72cbdf0b6ee0aBABCD6DD2C350a'.replace(/\s/g, ''), 'hex');

test('a byte order mark is no part of the first header', async () => {
  expect(await read('\ufeff日期,金额\n2025-01-05,8')).toEqual([
    ['日期', '金额'],
    ['2025-01-05', '8'],
  ]);
});

test('GBK is recognised and decoded', async () => {
  expect(await read(gbk)).toEqual([
    ['客户', '金额'],
    ['杭州', '5'],
  ]);
});

test('UTF-16 as Excel saves "Unicode text" is read, tabs included', async () => {
  const text = Buffer.from('\ufeff客户\t金额\r\n甲\t5\r\n', 'utf16le');
  expect(await read(text)).toEqual([
    ['客户', '金额'],
    ['甲', '5'],
  ]);
});

test.each([';', '\t', ','])('the delimiter %j is found by itself', async (delimiter) => {
  const rows = [
    ['日期', '客户', '金额'],
    ['2025-01-05', '甲', '8'],
  ];
  expect(await read(`台账\n${rows.map((row) => row.join(delimiter)).join('\n')}`)).toEqual([['台账'], ...rows]);
});

test('="00123" keeps its zeros', async () => {
  expect(await read('code,name\n="00123",a\n"=""007""",b')).toEqual([
    ['code', 'name'],
    ['00123', 'a'],
    ['007', 'b'],
  ]);
});

test('GBK after a long ASCII beginning is still recognised', async () => {
  const ascii = Buffer.from('code,amount\n'.repeat(20_000));
  const rows = await read(Buffer.concat([ascii, gbk]));
  expect(rows.at(-1)).toEqual(['杭州', '5']);
});

test.each([
  ['Münster, Tomás', 'utf-8'],
  ['客户㛃𠮷䶮镕', 'utf-8'],
  ['plain', 'utf-8'],
])('%s is %s', (text, encoding) => expect(encodingOf(Buffer.from(text))).toBe(encoding));

test('省 and 山 in GBK are valid UTF-8 and yet read as GBK', () => {
  expect(encodingOf(Uint8Array.of(0xca, 0xa1))).toBe('gb18030');
  expect(encodingOf(Uint8Array.of(0xc9, 0xbd))).toBe('gb18030');
});

test('a written file reads back as it was, and no cell of it runs as a formula', async () => {
  const rows = [
    ['名称', '=1+1', '-甲'],
    ['𠮷,"x"', '-12.50', '@a'],
    ['two\nlines', '', '+1'],
  ];
  await writeCsv(path, rows);
  expect(await readFile(path, 'utf8')).toContain("'=1+1,'-甲");
  expect((await collect(readCsv(path))).flatMap((chunk) => chunk.rows.map((row) => row.cells))).toEqual(rows);
});
