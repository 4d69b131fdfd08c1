import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookType, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect } from '../../../test/support/collect.ts';
import { openSheets } from '../open-sheets.ts';
import { tokenizer } from './tokens.ts';

const path = join(await mkdtemp(join(tmpdir(), 'markup-')), 'book.xls');

const read = async (content: string | Uint8Array) => {
  await writeFile(path, content);
  return (await collect(openSheets(path, 'book.xls'))).flatMap((chunk) => chunk.rows);
};
const cellsOf = async (content: string | Uint8Array) => (await read(content)).map(({ cells }) => cells);

test('a table of a web page is read as it shows itself: codes with their zeros, numbers with their separators', async () => {
  const page = `<html><head><style>td{mso-number-format:"\\@"}</style><title>x</title></head><body>
    <!-- <tr><td>no</td></tr> --><table border=1><TR><TH>编码</TH><th> 金额&nbsp;<br>(元) </th></TR>
    <tr><td>00123<td class='a>b'>1,234.50</tr>
    <tr><td>甲&amp;乙 &#26477;&#x5dde;</td><td></td></tr></table>`;
  expect(await cellsOf(page)).toEqual([['编码', '金额\n(元)'], ['00123', '1,234.50'], ['甲&乙 杭州']]);
});

test('cells that reach over columns and rows leave the places that they cover empty', async () => {
  const page = `<table><tr><td rowspan=2>客户</td><td colspan="2">销售</td><td rowspan="2">备注</td></tr>
    <tr><td>数量</td><td>金额</td></tr><tr><td>甲</td><td>1</td><td>2</td><td>x</td></tr></table>`;
  expect(await cellsOf(page)).toEqual([
    ['客户', '销售', '', '备注'],
    ['', '数量', '金额'],
    ['甲', '1', '2', 'x'],
  ]);
});

test('tables in tables and beneath one another are one sheet', async () => {
  const page =
    '<table><tr><td>标题<table><tr><td>1</td><td>2</td></tr></table></td></tr></table><table><tr><td>3</table>';
  expect((await read(page)).map(({ row, cells }) => [row, ...cells])).toEqual([
    [1, '1', '2'],
    [2, '标题'],
    [3, '3'],
  ]);
});

test('Excel keeps the exact number beside the one shown', async () => {
  const page = '<table><tr><td x:num="1234.5678">1,234.57</td><td x:num="45662">2025-1-5</td></tr></table>';
  expect(await cellsOf(page)).toEqual([['1234.5678', '2025-1-5']]);
});

test('GBK and UTF-16 pages are decoded, whatever they say of themselves', async () => {
  const page = '<meta charset="utf-8"><table><tr><td>abcd</td></tr></table>';
  const gbk = Buffer.from(page);
  gbk.set([0xba, 0xbc, 0xd6, 0xdd], gbk.indexOf('abcd'));
  expect(await cellsOf(gbk)).toEqual([['杭州']]);
  expect(await cellsOf(Buffer.from('\ufeff<table><tr><td>杭州</td></tr></table>', 'utf16le'))).toEqual([['杭州']]);
});

test('tab-separated text with the name of a workbook is text', async () => {
  const text = Buffer.from('abcd\tcode\r\nx\t00123\r\n');
  text.set([0xba, 0xbc, 0xd6, 0xdd], 0);
  expect(await cellsOf(text)).toEqual([
    ['杭州', 'code'],
    ['x', '00123'],
  ]);
});

const spreadsheetml = (sheets: string) => `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
  <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
  <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>${sheets}</Workbook>`;
const worksheet = (rows: string, options = '') =>
  `<Worksheet ss:Name="台账"><Table>${rows}</Table><WorksheetOptions>${options}</WorksheetOptions></Worksheet>`;

test('the XML of Excel 2003 is read by the types of its values and the places that it names', async () => {
  const rows = `<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">标&lt;题</Data></Cell><Cell><Data ss:Type="String">b</Data></Cell></Row>
    <Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="Number">9815.4999999999991</Data></Cell>
      <Cell><Data ss:Type="DateTime">2025-01-05T00:00:00.000</Data></Cell><Cell><Data ss:Type="DateTime">1899-12-31T08:41:00.000</Data></Cell>
      <Cell ss:StyleID="d"><Data ss:Type="Number">45662</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell>
      <Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><ss:Data ss:Type="String"><B>甲</B><![CDATA[&]]></ss:Data></Cell></Row>`;
  expect(await read(spreadsheetml(worksheet(rows)))).toEqual([
    { sheet: '台账', row: 1, cells: ['标<题', '', 'b'] },
    {
      sheet: '台账',
      row: 3,
      cells: ['', '9815.5', '2025-01-05', '08:41:00', '2025-01-05', 'TRUE', '#N/A', '甲&'],
    },
  ]);
});

test.each(['ss:MergeAcross="-1"', 'ss:MergeAcross="0.5"', 'ss:MergeAcross="1e9"', 'ss:Index="1.5"', 'ss:Index="0"'])(
  'a place that no cell can have is refused, for the next would take the place of another: %s',
  async (place) => {
    const data = '<Data ss:Type="String">1</Data>';
    const text = spreadsheetml(worksheet(`<Row><Cell ${place}>${data}</Cell><Cell>${data}</Cell></Row>`));
    await expect(read(text)).rejects.toMatchObject({ code: 'row_too_long' });
  },
);

test('a formula without its result breaks its row and is named', async () => {
  const [row] = await read(spreadsheetml(worksheet('<Row><Cell ss:Index="3" ss:Formula="=A1"/></Row>')));
  expect(row!.broken!.zh).toContain('C1');
});

test('hidden sheets of it are left out', async () => {
  const row = '<Row><Cell><Data ss:Type="String">1</Data></Cell></Row>';
  const text = spreadsheetml(worksheet(row, '<Visible>SheetHidden</Visible>') + worksheet(row.replace('1', '2')));
  expect(await cellsOf(text)).toEqual([['2']]);
});

test('entities that would grow stay as they stand', async () => {
  const text = spreadsheetml(worksheet('<Row><Cell><Data ss:Type="String">&lol9;</Data></Cell></Row>'));
  const doctype = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol9 "&lol;&lol;">]>';
  expect(await cellsOf(text.replace('<Workbook', `${doctype}<Workbook`))).toEqual([['&lol9;']]);
});

test('what has no end is refused before it fills the memory', async () => {
  await expect(read(`<table><tr><td>${'x'.repeat(2_000_000)}`)).rejects.toMatchObject({ code: 'row_too_long' });
  await expect(read(`<table><tr><td ${'x'.repeat(20_000_000)}`)).rejects.toMatchObject({ code: 'row_too_long' });
  const wide = '<td colspan="2000">1</td>'.repeat(3);
  await expect(read(`<table><tr>${wide}</tr></table>`)).rejects.toMatchObject({ code: 'row_too_long' });
});

test('cells far out in each of many rows neither fill the memory nor vanish', async () => {
  const page = `<table>${'<tr><td colspan=2000>1<td>2</tr>'.repeat(4000)}</table>`;
  expect(await read(page)).toHaveLength(4000);
  const cell = '<Cell ss:Index="9000"><Data ss:Type="String">x</Data></Cell>';
  const [row] = await read(spreadsheetml(worksheet(`<Row><Cell><Data ss:Type="String">1</Data></Cell>${cell}</Row>`)));
  expect(row).toMatchObject({ cells: ['1'], broken: { zh: expect.stringContaining('2048') } });
  expect(await read(spreadsheetml(worksheet(`<Row>${cell}</Row>`)))).toMatchObject([
    { cells: [], broken: row!.broken },
  ]);
});

test('a file that was cut off says so: in its last row, or as a whole where the end is known', async () => {
  const found = await read('<table><tr><td>1</td></tr><tr><td>2');
  expect(found.map(({ broken }) => broken !== undefined)).toEqual([false, true]);
  const cut = spreadsheetml(worksheet('<Row><Cell><Data ss:Type="String">1</Data></Cell></Row>')).slice(0, -20);
  await expect(read(cut)).rejects.toMatchObject({ code: 'workbook_damaged' });
});

test('a quote that was never closed takes no row with it', async () => {
  expect(await cellsOf('<table><tr><td title="x>1</td></tr><tr><td>2</td></tr></table>')).toEqual([['1'], ['2']]);
});

test('a tag that goes on for 64 KB ends at its first bracket, so that a lost quote does no more in a large page', async () => {
  const rows = '<tr><td>2</td></tr>'.repeat(4000);
  expect(await cellsOf(`<table><tr><td title="x>1</td></tr>${rows}</table>`)).toHaveLength(4001);
});

const high = `<tr>${'<td rowspan=1000000>'.repeat(2000)}`;
test.each([
  ['scripts without an end', `<table><tr><td>1</table>${'<script>'.repeat(400_000)}`],
  [
    'cells that reach over rows without cells',
    `<table><tr><td>1</table><table>${high}${'<tr>'.repeat(400_000)}</table>`,
  ],
])('%s do not keep us busy', async (_, page) => {
  const begun = process.cpuUsage();
  expect(await cellsOf(page)).toEqual([['1']]);
  expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
});

test.each([
  ['quotes without an end', `<table>${"<a ='>'".repeat(1_000_000)}`],
  ['quotes in one another', `<table><a ${`='<a ="' ='>" '`.repeat(500_000)}`],
  ['tables in one another', '<table>'.repeat(2_000_000)],
])('%s are refused before they keep us busy', async (_, page) => {
  const begun = process.cpuUsage();
  await expect(read(page)).rejects.toMatchObject({ code: 'row_too_long' });
  expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
});

test('a page may begin with kilobytes of blank lines', async () => {
  expect(await cellsOf(`${'\r\n'.repeat(10_000)}<table><tr><td>1</td></tr></table>`)).toEqual([['1']]);
});

test('a page without a table is refused as what it mostly is', async () => {
  await expect(read('<!doctype html><form>请登录</form>')).rejects.toMatchObject({ code: 'page_without_table' });
});

test.each(['html', 'xlml'] as BookType[])('what a library writes as %s is read as it was', async (bookType) => {
  const cells = [
    ['客户', '金额', '编码'],
    ['杭州 & "乙" <丙>', -1234.5, '007'],
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), '台账');
  expect(await cellsOf(write(book, { type: 'buffer', bookType }) as Buffer)).toEqual(
    cells.map((row) => row.map(String)),
  );
});

test('however a page is cut into pieces, it says the same', () => {
  const piece = fc.constantFrom(
    '<td>',
    '</td>',
    '<tr a="b>c">',
    '<!-- x -->',
    '&amp;',
    '甲',
    '<',
    '>',
    '<br/>',
    '<![CDATA[<]]>',
    ' ',
    '=',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (pieces, width) => {
      const page = pieces.join('');
      const tokensIn = (parts: string[]) => {
        const { push, end } = tokenizer(new Set());
        return joined([...parts.flatMap((part) => push(part)), ...end()]);
      };
      expect(tokensIn(page.match(new RegExp(`[^]{1,${width}}`, 'gu')) ?? [])).toEqual(tokensIn([page]));
    }),
  );
});

/** Texts that follow on one another as one. */
function joined(tokens: { kind: string; text: string }[]): string[] {
  const all = tokens.map(({ kind, text }) => (kind === 'text' ? text : `\n${text}\n`)).join('');
  return all.split('\n');
}
