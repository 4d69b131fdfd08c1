import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookType, type CellObject, type WorkBook, read as readBySheetJs, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { readXls as readByHucre } from 'hucre';
import { describe, expect, test } from 'vitest';
import { biffRecord, double } from '../../../test/support/biff.ts';
import { collect } from '../../../test/support/collect.ts';
import { openSheets } from '../open-sheets.ts';

const path = join(await mkdtemp(join(tmpdir(), 'xls-')), 'book.xls');

const read = async (bytes: Uint8Array) => {
  await writeFile(path, bytes);
  return (await collect(openSheets(path, 'book.xls'))).flatMap((chunk) => chunk.rows);
};
const refusal = async (bytes: Uint8Array) =>
  read(bytes).then(
    () => undefined,
    (error: { code: string }) => error.code,
  );

type Cells = (string | number | boolean | null | CellObject)[][];

const book = (sheets: Record<string, Cells>): WorkBook => {
  const made = utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) utils.book_append_sheet(made, utils.aoa_to_sheet(cells), name);
  return made;
};
const bytesOf = (made: WorkBook, bookType: BookType = 'biff8'): Buffer =>
  write(made, { type: 'buffer', bookType, bookSST: bookType === 'biff8' }) as Buffer;
const day = (serial: number, format = 'yyyy-mm-dd'): CellObject => ({ t: 'n', v: serial, z: format });

test('every kind of cell becomes its text, in the place that Excel shows for it', async () => {
  const cells = [
    ['日期', '㐂𠮷', null, '00123'],
    [],
    [day(45662), day(45662.75, 'm/d/yy h:mm'), -0.1, true, { t: 'e', v: 0x2a }],
  ];
  expect(await read(bytesOf(book({ 台账: cells as Cells })))).toEqual([
    { sheet: '台账', row: 1, cells: ['日期', '㐂𠮷', '', '00123'] },
    { sheet: '台账', row: 3, cells: ['2025-01-05', '2025-01-05 18:00:00', '-0.1', 'TRUE', '#N/A'] },
  ]);
});

test('hidden sheets are left out, the others follow in their order', async () => {
  const made = book({ 甲: [['1']], 藏: [['2']], 乙: [['3']] });
  made.Workbook = { Sheets: [{}, { Hidden: 1 }, {}] };
  expect((await read(bytesOf(made))).map(({ sheet, cells }) => [sheet, ...cells])).toEqual([
    ['甲', '1'],
    ['乙', '3'],
  ]);
});

test('workbooks of the 1904 date system count from there', async () => {
  const made = book({ a: [[day(44200)]] });
  made.Workbook = { WBProps: { date1904: true } };
  const [row] = await read(bytesOf(made));
  expect(row!.cells).toEqual(['2025-01-05']);
});

test.each(['biff2', 'biff3', 'biff4', 'biff5'])('%s is read too', async (version) => {
  const bookType = version as BookType;
  const bytes = bytesOf(book({ a: [[day(45662), 'abcd', 1234.5, 7, true]] }), bookType);
  bytes.set([0xba, 0xbc, 0xd6, 0xdd], bytes.indexOf('abcd')); // 杭州 in GBK
  expect((await read(bytes)).map(({ cells }) => cells)).toEqual([['2025-01-05', '杭州', '1234.5', '7', 'TRUE']]);
});

const bare = (...records: Buffer[]) => Buffer.concat([biffRecord(0x809, 0, 0x10, 0, 0), ...records, biffRecord(0x0a)]);
const gbk = Buffer.from('bfcdbba7', 'hex'); // 客户

test('records without a file system around them, as exporters write them, are a sheet without a name', async () => {
  const label = biffRecord(0x204, 0, 0, 0, gbk.length, gbk);
  const number = biffRecord(0x203, 1, 2, 0, double(0.1 + 0.2));
  const short = biffRecord(0x04, 1, 0, Buffer.alloc(3), Buffer.of(gbk.length), gbk);
  expect(await read(bare(label, number, short))).toEqual([
    { sheet: null, row: 1, cells: ['客户'] },
    { sheet: null, row: 2, cells: ['客户', '', '0.3'] },
  ]);
});

test('a formula has what it came to: a number, a switch, an error, or a text behind what formulas share', async () => {
  const formula = (column: number, ...result: number[]) => biffRecord(0x06, 0, column, 0, Buffer.from(result), 0, 0, 0);
  const shared = biffRecord(0x4bc, 0, 0);
  const rows = await read(
    bare(
      biffRecord(0x06, 0, 0, 0, double(12.5), 0, 0, 0),
      formula(1, 1, 0, 1, 0, 0, 0, 0xff, 0xff),
      formula(2, 2, 0, 7, 0, 0, 0, 0xff, 0xff),
      formula(3, 0, 0, 0, 0, 0, 0, 0xff, 0xff),
      shared,
      biffRecord(0x207, gbk.length, gbk),
    ),
  );
  expect(rows[0]!.cells).toEqual(['12.5', 'TRUE', '#DIV/0!', '客户']);
});

test('rows that are not in order are put in order', async () => {
  const cell = (row: number) => biffRecord(0x203, row, 0, 0, double(row));
  expect((await read(bare(cell(3), cell(1), cell(2)))).map(({ row }) => row)).toEqual([2, 3, 4]);
});

test('sheets that lie in one another are damage: they would keep us busy for days', async () => {
  const long = Array.from({ length: 500 }, (_, row) => [row, '客户']);
  const bytes = bytesOf(book({ long, b: [['1']], c: [['1']] }));
  const named = [...bytes.toString('latin1').matchAll(/\x85\0[^]\0/g)].map(({ index }) => index + 4);
  const [first, ...others] = named as [number, ...number[]];
  for (const at of others) bytes.copy(bytes, at, first, first + 4);
  expect(await refusal(bytes)).toBe('workbook_damaged');
});

test('what is locked, damaged, cut off or no workbook is refused by that', async () => {
  const bytes = bytesOf(book({ a: Array.from({ length: 200 }, (_, row) => [row, '客户']) }));
  expect(await refusal(bare(biffRecord(0x2f, 0)))).toBe('workbook_encrypted');
  expect(await refusal(bytes.subarray(0, bytes.length - 4096))).toBe('workbook_damaged');
  expect(await refusal(bare().subarray(0, 12))).toBe('workbook_damaged');
  expect(await refusal(Buffer.concat([bytes.subarray(0, 512), Buffer.alloc(4096)]))).toBe('workbook_damaged');
  const renamed = (stream: string) => {
    const changed = Buffer.from(bytes);
    const entry = changed.indexOf(Buffer.from('Workbook', 'utf16le'));
    changed.write(stream, entry, 'utf16le');
    changed.writeUInt16LE(stream.length * 2 + 2, entry + 64);
    return changed;
  };
  expect(await refusal(renamed('EncryptedPackage'))).toBe('workbook_encrypted');
  expect(await refusal(renamed('WordDocument'))).toBe('format_not_read');
});

test('tables of sectors that are one and the same are damage before they fill the memory', async () => {
  const lists = 8000;
  const bytes = Buffer.alloc(512 * (lists + 2), 0xff);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  bytes.writeUInt16LE(9, 30); // Sectors of 512 bytes
  for (let list = 1; list <= lists; list += 1) {
    bytes.fill(0, 512 * (list + 1), 512 * (list + 2)); // names sector 0 again and again
    bytes.writeUInt32LE(list < lists ? list + 1 : 0xfffffffe, 512 * (list + 2) - 4);
  }
  bytes.writeUInt32LE(1, 68);
  const begun = process.cpuUsage();
  expect(await refusal(bytes)).toBe('workbook_damaged');
  expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000);
});

test('no byte of a workbook can be turned so that it fails otherwise than by a refusal', async () => {
  const bytes = bytesOf(
    book({
      a: [
        ['客户', day(45662)],
        ['甲', 1.5],
      ],
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, turn) => {
      const turned = Buffer.from(bytes);
      turned[at]! ^= turn;
      const code = await refusal(turned);
      expect(code === undefined || /^[a-z_]+$/.test(code)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const value = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '浙', '𠮷', 'é', '0', ' '), minLength: 1, maxLength: 40 }),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
  fc.boolean(),
);

test('workbooks are read as two libraries read them, also where texts go on in a further record', async () => {
  const table = fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(table, async (cells) => {
      const bytes = bytesOf(book({ a: cells }));
      const found = (await read(bytes)).map((row) => row.cells.map(upper));
      const hucre = await readByHucre(bytes);
      expect(found).toEqual(hucre.sheets[0]!.rows.map((row) => row.map((cell) => upper(String(cell)))));
      const sheet = readBySheetJs(bytes).Sheets['a']!;
      expect(found).toEqual(
        utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).map((row) => row.map((cell) => upper(String(cell)))),
      );
    }),
    { numRuns: 20 },
  );
});
const upper = (text: string) => (/^(true|false)$/i.test(text) ? text.toUpperCase() : text);

const data = join(import.meta.dirname, '../../../../shared/data');

describe.skipIf(!existsSync(data))('a workbook that people really have', () => {
  test('10,000 order lines in one of three sheets are read to the last digit', async () => {
    const rows = await read(await readFile(join(data, 'superstore-zh/superstore-zh.xls')));
    const lines = rows.filter(({ sheet, row }) => sheet === '订单' && row > 1);
    expect([...new Set(rows.map(({ sheet }) => sheet))]).toEqual(['订单', '退货', '销售人员']);
    expect([lines.length, sum(lines.map(({ cells }) => cells[16]!))]).toEqual([10_000, '16117548.24']);
    expect(new Set(lines.map(({ cells }) => cells[5])).size).toBe(790);
    expect(
      lines
        .map(({ cells }) => cells[2]!)
        .toSorted()
        .at(0),
    ).toBe('2014-01-01');
    expect(
      lines
        .map(({ cells }) => cells[2]!)
        .toSorted()
        .at(-1),
    ).toBe('2017-12-30');
  });

  test('a till writes 200 lines and a total, codes with their zeros', async () => {
    const rows = await read(await readFile(join(data, 'pos-zh/超市销售记录数据.xls')));
    const lines = rows.slice(1, -1);
    expect([lines.length, sum(lines.map(({ cells }) => cells[14]!))]).toEqual([200, '9395.50']);
    expect(rows.at(-1)!.cells).toContain('9395.5');
    expect(lines[0]!.cells.slice(3, 5)).toEqual(['2010-09-07', '16:12:27']);
  });
});

const sum = (numbers: string[]) =>
  (numbers.reduce((total, each) => total + Math.round(Number(each) * 10_000), 0) / 10_000).toFixed(2);
