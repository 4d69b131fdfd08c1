import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readXlsx as readByLibrary, writeXlsx as writeByLibrary } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { collect } from '../../../test/support/collect.ts';
import { zip } from '../../../test/support/zip.ts';
import { openSheets } from '../open-sheets.ts';
import { readXlsx } from './xlsx-read.ts';
import { writeXlsx } from '../xlsx-write.ts';

const path = join(await mkdtemp(join(tmpdir(), 'xlsx-')), 'book.xlsx');

const read = async (bytes: Uint8Array) => {
  await writeFile(path, bytes);
  return (await collect(readXlsx(path, 'book.xlsx'))).flatMap((chunk) => chunk.rows);
};

interface Parts {
  sheet: string;
  workbook?: string;
  styles?: string;
  texts?: string;
}

const book = ({ sheet, workbook, styles, texts }: Parts) =>
  zip({
    'xl/workbook.xml': workbook ?? '<workbook><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
    ...(styles && { 'xl/styles.xml': styles }),
    ...(texts && { 'xl/sharedStrings.xml': texts }),
  });
const rows = (cells: string) => `<worksheet><cols><col min="1"/></cols><sheetData>${cells}</sheetData></worksheet>`;
const cellsOf = async (parts: Parts) => (await read(book(parts))).map((row) => row.cells);

test('every kind of cell becomes its text', async () => {
  const sheet =
    rows(`<row r="2"><c r="A2" t="n"><v>1</v></c><c r="B2" t="str"><f>A1</f><v>a&amp;b</v></c><c r="C2" t="e"><v>#N/A</v></c>
    <c r="D2" t="b"><v>1</v></c><c r="E2" t="inlineStr"><is><r><t>浙</t></r><r><t xml:space="preserve"> 江</t></r></is></c></row>`);
  expect(await read(book({ sheet }))).toEqual([
    { sheet: '台账', row: 2, cells: ['1', 'a&b', '#N/A', 'TRUE', '浙 江'] },
  ]);
});

test('a row as long as a file is refused at once', async () => {
  const sheet = rows(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(20_000_000)}</t></is></c></row>`);
  await expect(read(book({ sheet }))).rejects.toMatchObject({ code: 'row_too_long' });
});

test('a formula without its result breaks its row, is named, and is no empty cell', async () => {
  const sheet = rows(`<row r="7"><c r="A7"><v>1</v></c><c r="B7"><f>A7*2</f></c><c r="C7"><f>A7&amp;1</f><v></v></c>
    <c r="D7" t="str"><f>""</f><v></v></c></row><row r="8"><c r="A8"><f>A7</f><v>1</v></c></row>`);
  const [broken, whole] = await read(book({ sheet }));
  expect(broken).toMatchObject({
    cells: ['1', '=A7*2', '=A7&1'],
    broken: { zh: expect.stringContaining('B7、C7 是公式') },
  });
  expect(whole).toEqual({ sheet: '台账', row: 8, cells: ['1'] });
});

test('rows and sheets of strict Open XML are read: hidden rows too, days as ISO text', async () => {
  const sheet = `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1" hidden="1">
    <c r="A1" t="d"><v>2025-01-05</v></c><c r="B1" t="d"><v>2025-01-05T08:41:00.000</v></c><c r="C1" s="1"><v>0.12</v></c></row></sheetData></worksheet>`;
  expect(await cellsOf({ sheet })).toEqual([['2025-01-05', '2025-01-05 08:41:00', '0.12']]);
});

test('control characters as spreadsheets write them, and characters that are none', async () => {
  const sheet = rows('<row><c t="str"><v>a_x000D_b_x005F_x000D_c&#x110000;&#x676d;</v></c></row>');
  expect(await cellsOf({ sheet })).toEqual([['a\rb_x000D_c\ufffd杭']]);
});

test('entities that would grow stay as they stand', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
  expect(await cellsOf({ sheet: bomb + rows('<row><c t="str"><v>&b;</v></c></row>') })).toEqual([['&b;']]);
});

test('shared texts join their runs and leave the phonetic readings out', async () => {
  const texts =
    '<sst><si><t>甲</t></si><si/><si><r><t>东</t></r><rPh sb="0" eb="1"><t>dong</t></rPh><r><t>京_x000A_</t></r></si></sst>';
  const sheet = rows('<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>0</v></c></row>');
  expect(await cellsOf({ sheet, texts })).toEqual([['东京\n', '甲']]);
});

test('cells and rows without a place stand after the one before; empty ones leave a gap', async () => {
  const sheet = rows('<row><c><v>1</v></c><c r="C1"/><c><v>4</v></c></row><row/><row><c><v>5</v></c></row>');
  expect((await read(book({ sheet }))).map(({ row, cells }) => [row, cells])).toEqual([
    [1, ['1', '', '', '4']],
    [3, ['5']],
  ]);
});

test('prefixed tags are read too', async () => {
  const sheet =
    '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(await cellsOf({ sheet, texts: '<x:sst><x:si><x:t>甲</x:t></x:si></x:sst>' })).toEqual([['甲', '7']]);
});

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
  <numFmt numFmtId="165" formatCode="[Red]#,##0.00;[Blue]-0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="21"/></cellXfs></styleSheet>`;
const styled = (...cells: [style: number, value: string][]) =>
  rows(`<row>${cells.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`);

test('a number format makes a date of a number, by UTC days', async () => {
  const sheet = styled(
    [1, '45662'],
    [2, '45662.75'],
    [3, '45662'],
    [4, '0.25'],
    [0, '45662'],
    [1, '60'],
    [1, '59'],
    [1, '61'],
  );
  expect(await cellsOf({ sheet, styles })).toEqual([
    ['2025-01-05', '2025-01-05 18:00:00', '45662', '06:00:00', '45662', '1900-02-28', '1900-02-28', '1900-03-01'],
  ]);
});

test('workbooks of the 1904 date system count from there', async () => {
  const workbook = '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
  expect(await cellsOf({ sheet: styled([1, '44200']), styles, workbook })).toEqual([['2025-01-05']]);
});

test('numbers come with the 15 digits that a spreadsheet means', async () => {
  const sheet = styled(
    [0, '9815.4999999999991'],
    [0, '1.0000000000000001E-2'],
    [0, '-2.5E+20'],
    [0, '123456789012345'],
  );
  expect(await cellsOf({ sheet })).toEqual([['9815.5', '0.01', '-250000000000000000000', '123456789012345']]);
});

test('hidden sheets are skipped, visible ones follow in the order of the workbook', async () => {
  const workbook = `<workbook><sheets><sheet name="乙" r:id="rId2"/><sheet name="甲" r:id="rId1"/><sheet name="藏" state="veryHidden" r:id="rId1"/></sheets></workbook>`;
  const sheet = rows('<row r="1"><c r="A1"><v>1</v></c></row>');
  expect((await read(book({ sheet, workbook }))).map((row) => [row.sheet, row.cells[0]])).toEqual([
    ['乙', '2'],
    ['甲', '1'],
  ]);
});

test('a workbook that unpacks to more than allowed is refused', async () => {
  await writeFile(path, book({ sheet: rows('<row/>'.repeat(1000)) }));
  await expect(collect(readXlsx(path, 'b.xlsx', 2000))).rejects.toMatchObject({ code: 'workbook_too_large' });
});

test('a workbook damaged in the middle is refused, not a fault of ours', async () => {
  const bytes = Buffer.from(await writeByLibrary({ sheets: [{ name: 'a', rows: [['甲'.repeat(999)]], columns: [] }] }));
  const part = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
  await writeFile(path, bytes.fill(0xff, part + 20, part + 40));
  await expect(collect(readXlsx(path, 'b.xlsx'))).rejects.toMatchObject({ code: 'workbook_damaged' });
});

test('a part that packs too well to be rows, or that would have to be kept and is huge, is refused', async () => {
  const parts = {
    'xl/workbook.xml': new Uint8Array(),
    'xl/worksheets/sheet1.xml': new Uint8Array(70_000_000).fill(32),
  };
  await expect(read(zipSync(parts))).rejects.toMatchObject({ code: 'workbook_too_large' });
});

test.each([
  ['workbook_damaged', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['page_without_table', Buffer.from('<html><form>请登录')],
  ['format_not_read', zip({ 'xl/workbook.bin': '' })],
  ['format_not_read', zip({ 'word/document.xml': '' })],
  ['format_not_read', zip({ 'META-INF/manifest.xml': '', 'content.xml': '' })],
  ['format_not_read', Buffer.from('ID;PWXL;N;E\r\nP;PGeneral\r\n')],
  ['not_a_workbook', zip({ 'a.txt': 'x' })],
  ['format_not_read', Buffer.from('%PDF-1.4\0\0')],
  ['unknown_format', Buffer.from('0001027f03040506', 'hex')],
  ['empty_file', Buffer.alloc(0)],
])('%s is refused in words', async (code, bytes) => {
  await writeFile(path, bytes);
  await expect(collect(openSheets(path, 'a.xls'))).rejects.toMatchObject({
    code,
    words: { zh: expect.any(String) },
  });
});

const value = fc.oneof(
  fc
    .string({ unit: fc.constantFrom('a', '浙', '𠮷', '&', '<', '"', ' ', '1'), minLength: 1, maxLength: 5 })
    .filter((text) => text.trim() === text && text !== ''),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
  fc.integer({ min: 1, max: 40_000 }).map((days) => new Date(Date.UTC(1970, 0, 1 + days))),
);
const asText = (cell: unknown) =>
  cell instanceof Date
    ? cell.toISOString().slice(0, 10)
    : cell === null
      ? ''
      : String(cell as string | number | boolean);

test('files of the library are read as the library reads them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      async (table) => {
        const bytes = await writeByLibrary({ sheets: [{ name: '台账', rows: table, columns: [] }] });
        const expected = (await readByLibrary(bytes)).sheets[0]!.rows.map((row) =>
          row.map(asText).join('|').replace(/\|+$/, ''),
        );
        expect((await read(bytes)).map((row) => row.cells.join('|'))).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});

test('what is written reads back: numbers as numbers, dates as dates', async () => {
  const columns = [
    { header: '日期', kind: 'date' },
    { header: '客户', kind: 'text' },
    { header: '金额', kind: 'money' },
  ] as const;
  const bytes = await collect(
    writeXlsx({
      name: '明细',
      columns: [...columns],
      rows: [
        ['2025-01-05', '=甲', '1234.5'],
        ['2025-01-06', null, '-1'],
      ],
    }),
  );
  const found = await read(Buffer.concat(bytes as Buffer[]));
  expect(found.map((row) => row.cells)).toEqual([
    ['日期', '客户', '金额'],
    ['2025-01-05', '=甲', '1234.5'],
    ['2025-01-06', '', '-1'],
  ]);
});

test('the header of a written workbook is bold and the body is not', async () => {
  const bytes = await collect(writeXlsx({ name: 'a', columns: [{ header: 'n', kind: 'number' }], rows: [['1']] }));
  const { sheets } = await readByLibrary(Buffer.concat(bytes as Buffer[]), { readStyles: true });
  expect(sheets[0]!.cells!.get('0,0')?.style?.font?.bold).toBe(true);
  expect(sheets[0]!.cells!.get('1,0')?.style?.font?.bold).toBeUndefined();
});
