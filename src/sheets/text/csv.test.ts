import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './csv-read.ts';
import { writeCsv } from '../csv-write.ts';
import { collect } from '../../../test/support/collect.ts';
import { encodingOf } from './encoding.ts';
import type { TextFormat } from '../text-format.ts';

const folder = await mkdtemp(join(tmpdir(), 'csv-'));
const path = join(folder, 'file.csv');

const rowsOf = async (content: string | Uint8Array, format: TextFormat = {}) => {
  await writeFile(path, content);
  return (await collect(readCsv(path, format))).flatMap((chunk) => chunk.rows);
};
const read = async (content: string | Uint8Array, format: TextFormat = {}) =>
  (await rowsOf(content, format)).map((row) => row.cells);
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

test.each([';', '\t', ',', '|'])('the delimiter %j is found by itself', async (delimiter) => {
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

test.each(['\r=1+1', '\n=1+1', ' =1+1', '\u00a0@x', '＝1+1', '＠x', '＋甲', '－甲', '\tx'])(
  'a cell that Excel might run as a formula has an apostrophe before it: %j',
  async (cell) => {
    await writeCsv(path, [['名称', cell]]);
    expect(await readFile(path, 'utf8')).toMatch(/^\ufeff名称,"?'/);
  },
);

test('whatever stands at the beginning of a cell is there when it is read back', async () => {
  const piece = fc.constantFrom("'", '=', '＝', '＠', '-', '－', '+', '1', ' ', '\t', '\r', '\n', '\u00a0', '甲');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      const rows = [
        ['名称', pieces.join(''), 'x'],
        ['甲', '1', '2'],
      ];
      await writeCsv(path, rows);
      expect((await collect(readCsv(path))).flatMap((chunk) => chunk.rows.map((row) => row.cells))).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});

test.each(['utf16le', 'utf16be'])('%s without a byte order mark is told by its NUL bytes', async (encoding) => {
  const bytes = Buffer.from('日期\t客户名称\r\n2025-01-05\t杭州分公司\r\n', 'utf16le');
  expect(await read(encoding === 'utf16le' ? bytes : bytes.swap16())).toEqual([
    ['日期', '客户名称'],
    ['2025-01-05', '杭州分公司'],
  ]);
});

test('decimal commas do not outdo the semicolons between the cells', async () => {
  expect(await read('a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n')).toContainEqual(['4,5', '5,5', '6,5']);
});

test('sep=; on the first line tells the delimiter and is no row', async () => {
  expect(await rowsOf('\ufeffsep=;\r\na;b,c\r\n1;2\r\n')).toEqual([
    { sheet: null, row: 1, cells: ['a', 'b,c'] },
    { sheet: null, row: 2, cells: ['1', '2'] },
  ]);
});

test('lines of an old Mac end with a carriage return', async () => {
  expect(await rowsOf('a,b\r\r1,"x, y"\r')).toMatchObject([{ row: 1 }, { row: 3, cells: ['1', 'x, y'] }]);
});

test('NUL bytes that pad the cells are no part of them', async () => {
  expect(await read('code\0\0,name\n007\0\0,甲\0\n\u001a')).toEqual([
    ['code', 'name'],
    ['007', '甲'],
  ]);
});

test('printed columns are told apart by their spaces, and a line that is not whole is broken', async () => {
  const found = await rowsOf(
    ' id   date      amount\r\n 001  20250105   1,234.50\r\n 002             8\r\n 003  20250106   7\r\n',
  );
  expect(found.map(({ cells, broken }) => [cells.join('|'), broken !== undefined])).toEqual([
    ['id|date|amount', false],
    ['001|20250105|1,234.50', false],
    ['002|8', true],
    ['003|20250106|7', false],
  ]);
});

test('what is said of a file goes before its looks', async () => {
  expect(await read('a,b|c\n1,2|3', { delimiter: '|' })).toEqual([
    ['a,b', 'c'],
    ['1,2', '3'],
  ]);
  expect(await read('a b\n1 2\n', { delimiter: 'whitespace' })).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(await read(Buffer.from('caa1', 'hex'), { encoding: 'utf-8' })).toEqual([['ʡ']]);
});

test('a file without line ends is refused before it fills the memory', async () => {
  await expect(read('x'.repeat(20_000_000))).rejects.toMatchObject({ code: 'row_too_long' });
});

const cdnow = join(import.meta.dirname, '../../../../shared/data/cdnow/CDNOW_master.txt');

test.skipIf(!existsSync(cdnow))('purchase histories in printed columns are read to the last cent', async () => {
  const rows = (await collect(readCsv(cdnow))).flatMap((chunk) => chunk.rows);
  expect(rows[0]!.cells).toEqual(['customer_id', 'date', 'number_of_cds', 'dollar_value']);
  const cents = rows.slice(1).map(({ cells }) => Math.round(Number(cells[3]) * 100));
  expect([cents.length, cents.reduce((sum, each) => sum + each, 0)]).toEqual([69_659, 250_031_563]);
  expect(rows.some(({ broken }) => broken)).toBe(false);
});

test('tabs between quoted cells are seen', async () => {
  expect(await read('"日期"\t"金额"\n"2025-01-05"\t"1"\n')).toEqual([
    ['日期', '金额'],
    ['2025-01-05', '1'],
  ]);
});
