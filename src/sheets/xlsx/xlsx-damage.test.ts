// Workbooks that are not as they should be: nothing is read wrongly, nothing is lost unseen, and no file keeps us busy.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect } from '../../../test/support/collect.ts';
import { zip } from '../../../test/support/zip.ts';
import { readXlsx } from './xlsx-read.ts';

const path = join(await mkdtemp(join(tmpdir(), 'xlsx-')), 'book.xlsx');

interface Given {
  rows?: string;
  sheet?: string;
  texts?: string;
  styles?: string;
  sheets?: string;
  target?: string;
  part?: string;
}

const book = ({ rows = '', part = 'worksheets/sheet1.xml', ...given }: Given) =>
  zip({
    'xl/workbook.xml': `<workbook><sheets>${given.sheets ?? '<sheet name="a" r:id="rId1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<r><Relationship Id="rId1" Type="x/worksheet" Target="${given.target ?? part}"/></r>`,
    'xl/sharedStrings.xml': `<sst>${given.texts ?? '<si><t>甲</t></si><si><t>乙</t></si>'}</sst>`,
    'xl/styles.xml': `<styleSheet>${given.styles ?? '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>'}</styleSheet>`,
    [`xl/${part}`]: given.sheet ?? `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
const read = async (bytes: Buffer) => {
  await writeFile(path, bytes);
  return (await collect(readXlsx(path, 'book.xlsx'))).flatMap((chunk) => chunk.rows);
};
const cellsOf = async (given: Given) => (await read(book(given))).map(({ row, cells }) => [row, ...cells]);
const isDamaged = (given: Given) =>
  expect(read(book(given))).rejects.toMatchObject({ code: 'workbook_damaged', details: { file: 'book.xlsx' } });
const format = `<numFmt numFmtId="200" formatCode="${'0'.repeat(1_000_000)}"/>`;
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

test.each([
  ['a row', '<row><c><v>1</v></c><row><c><v>2</v></c></row>'],
  ['a cell', '<row><c><v>1</v><c><v>2</v></c></row>'],
  ['a value', '<row><c><v>1</c></row>'],
  ['an opening bracket', `${one}row r="2"><c><v>2</v></c></row>`],
  ['an opening bracket of a value', '<row><c>v>1</v></c></row>'],
  ['the end', `${one}<row r="2"><c r="A2">`],
])('a sheet in which %s was lost is damaged, so that no row is read as part of another', async (_, rows) => {
  await isDamaged({ rows });
});

test('a text without an end is damage: all cells would get the text after theirs', async () => {
  const texts = '<si><t>甲</t><si><t>乙</t></si>';
  await isDamaged({ texts, rows: one });
});

test('texts in one another, of which each would hold all the others, are damage wherever they stand', async () => {
  const texts = `<si>${'<t>'.repeat(100_000)}</t></si>`;
  await isDamaged({ texts, rows: one });
  await isDamaged({ rows: `<row><c t="inlineStr"><is>${'<t>'.repeat(100_000)}</t></is></c></row>` });
  await isDamaged({ texts: '<si></t><t </si>', rows: one });
});

test('more texts than there is room for are refused, though each of them be empty', async () => {
  await expect(read(book({ texts: '<si/>'.repeat(8_400_000) }))).rejects.toMatchObject({ code: 'workbook_too_large' });
});

test('a sheet that ends before its rows do is damage, and so is one whose part is missing', async () => {
  await isDamaged({ sheet: `<worksheet><sheetData>${one}` });
  await isDamaged({ rows: one, target: 'worksheets/sheet7.xml' });
});

test('a figure with a bit turned over is damage, even where the part unpacks', async () => {
  const bytes = book({ rows: '<row><c><v>1000</v></c></row>' });
  bytes[bytes.indexOf('1000')] = '7'.charCodeAt(0);
  await expect(read(bytes)).rejects.toMatchObject({ code: 'workbook_damaged' });
});

test('a chart that stands as a sheet has no rows, comments are none', async () => {
  expect(await cellsOf({ sheet: '<chartsheet><drawing/></chartsheet>' })).toEqual([]);
  expect(await cellsOf({ rows: `<!-- ${one} -->${one}<!-- x --> ` })).toEqual([[1, '1']]);
});

test('rows keep their order and get numbers of their own, whatever they say', async () => {
  const places = ['5', '5', '-1', '2147483648', 'x', '9'];
  const rows = places.map((place) => `<row r="${place}"><c><v>1</v></c></row>`).join('');
  expect((await cellsOf({ rows })).map(([row]) => row)).toEqual([5, 6, 7, 8, 9, 10]);
});

test.each([
  ['a text that is not there', '<c t="s"><v>0</v></c><c t="s"><v>2</v></c>', ['甲', '2']],
  ['a cell where one is already', '<c r="B1"><v>1</v></c><c r="B1"><v>2</v></c>', ['', '1']],
  ['a cell beyond all tables', '<c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c>', ['1']],
])('%s makes the row one that comes back', async (_, cells, found) => {
  const [row] = await read(book({ rows: `<row>${cells}</row>` }));
  expect(row).toMatchObject({ cells: found, broken: { zh: expect.any(String) } });
});

test('a row of which nothing could be read comes back too', async () => {
  const found = await read(book({ rows: '<row><c r="XFD1"><v>2</v></c></row>' }));
  expect(found).toMatchObject([{ row: 1, cells: [], broken: { zh: expect.any(String) } }]);
});

test('numbers and characters that there are not stay what they are', async () => {
  const rows =
    '<row><c s="1"><v>NaN</v></c><c s="1"><v>1e308</v></c><c t="str"><v>&#x110000;&#xffffffffff;</v></c></row>';
  expect((await cellsOf({ rows }))[0]).toEqual([1, 'NaN', expect.stringMatching(/^1/), '\ufffd\ufffd']);
});

test('no cell holds what no database keeps: NUL, or half a character', async () => {
  const rows = '<row><c t="str"><v>a_x0000__xD800_b&#0;&#xD800;</v></c><c t="str"><v>_xD83D__xDE00_</v></c></row>';
  expect(await cellsOf({ rows })).toEqual([[1, 'a\ufffdb\ufffd\ufffd', '\u{1f600}']]);
});

test('parts are found by the names that programs write: encoded, absolute, with steps back, and by no address', async () => {
  const part = 'worksheets/sheet 1.xml';
  for (const target of [part, encodeURI(part), `/xl/${part}`, `./theme/../${part}`])
    expect(await cellsOf({ rows: one, part, target })).toEqual([[1, '1']]);
  await isDamaged({ rows: one, target: 'http://[' });
});

test('a tag of megabytes in what says which sheets there are is read as any other', async () => {
  const filling = `x="${'x'.repeat(5_000_000)}" y='' ${'y '.repeat(5_000_000)}`;
  expect(await cellsOf({ rows: one, sheets: `<sheet ${filling} name="a" r:id="rId1"/>` })).toEqual([[1, '1']]);
});

test('a format that is longer than any program takes is none', async () => {
  const codes = ['yyyy', 'y'.repeat(256)].map((code, id) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const styles = `${codes.join('')}<cellXfs><xf numFmtId="0"/><xf numFmtId="1"/></cellXfs>`;
  const rows = '<row><c s="0"><v>45662</v></c><c s="1"><v>45662</v></c></row>';
  expect(await cellsOf({ rows, styles })).toEqual([[1, '2025-01-05', '45662']]);
});

test('an angle bracket in the name of a sheet does not hide it', async () => {
  expect(await cellsOf({ rows: one, sheets: '<sheet name="华东>浙江" r:id="rId1"/>' })).toEqual([[1, '1']]);
});

test.each<[string, Given]>([
  ['sheets that are one and the same', { rows: one, sheets: '<sheet name="a" r:id="rId1"/>'.repeat(200_000) }],
  ['tags without an end', { rows: one, sheets: `<sheet name="a" r:id="rId1"/>${'<sheet '.repeat(400_000)}` }],
  ['readings without an end', { rows: one, texts: `<si>${'<rPh>'.repeat(400_000)}</si>` }],
  [
    'styles of one format',
    { rows: one, styles: `${format}<cellXfs>${'<xf numFmtId="200"/>'.repeat(20_000)}</cellXfs>` },
  ],
  ['empty rows', { rows: one + '<row/>'.repeat(400_000) }],
  ['formulas without an end', { rows: `${one}<row><c>${'<f'.repeat(400_000)}</c></row>` }],
])('%s do not keep us busy', async (_, given) => {
  const begun = process.cpuUsage();
  expect((await cellsOf(given))[0]).toEqual([1, '1']);
  expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
});
