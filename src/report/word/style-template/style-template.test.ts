import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { companyDocument, relationshipsPart } from '../../../../test/support/company-document.ts';
import { elementsOf, partsOf } from '../../../../test/support/word-parts.ts';
import { everyBlock, tableBlock, writtenReport } from '../../../../test/support/written-report.ts';
import { writeWord } from '../document.ts';

const written = async (styleDocument: Uint8Array, blocks = everyBlock()) =>
  partsOf((await writeWord(writtenReport(blocks), { styleDocument })).bytes);

test('headings and the title look as in the company’s document, under the ids that are ours', async () => {
  const styles = (await written(companyDocument()))['word/styles.xml']!;
  const heading = /<w:style [^>]*w:styleId="Heading1"[^>]*>.*?<\/w:style>/s.exec(styles)![0];
  expect(heading).toContain('C00000');
  expect(elementsOf(styles, 'w:basedOn').map((element) => element['w:val'])).not.toContain('a');
});

test('no style stands there twice', async () => {
  const styles = elementsOf((await written(companyDocument()))['word/styles.xml']!, 'w:style');
  const ids = styles.map((style) => style['w:styleId']);
  expect(ids).toEqual([...new Set(ids)]);
});

test('headings that the company numbers by itself are numbered once', async () => {
  expect((await written(companyDocument()))['word/styles.xml']).not.toContain('w:numPr');
});

test('the page, the header and its logo are the company’s', async () => {
  const parts = await written(companyDocument());
  expect(elementsOf(parts['word/document.xml']!, 'w:pgMar').at(-1)).toMatchObject({
    'w:top': '2098',
    'w:left': '1588',
  });
  expect(elementsOf(parts['word/document.xml']!, 'w:docGrid')).toMatchObject([
    { 'w:type': 'lines', 'w:linePitch': '312' },
  ]);
  expect(parts['word/company1.xml']).toContain('甲公司内部资料');
  expect(parts['word/company1.xml']).toContain('<w:pStyle w:val="Header"/>');
  expect(Object.keys(parts)).toContain('word/media/company-image1.png');
  expect(parts['[Content_Types].xml']).toContain('Extension="png"');
});

test('a company without a footer gets page numbers', async () => {
  const parts = await written(companyDocument());
  const footers = Object.entries(parts).filter(([name]) => /word\/footer\d\.xml/.test(name));
  expect(footers.map(([, xml]) => xml).join()).toContain('NUMPAGES');
});

test('none of the company’s text comes along', async () => {
  const all = Object.values(await written(companyDocument())).join();
  expect(all).not.toMatch(/98,765|2024年工作总结/);
});

test('tables have the style that the company’s tables have', async () => {
  const parts = await written(companyDocument(), [tableBlock([])]);
  expect(elementsOf(parts['word/document.xml']!, 'w:tblStyle')).toEqual([{ 'w:val': 'a5' }]);
});

test('text is set as the company sets it, with an indent where its own style has none', async () => {
  const parts = await written(companyDocument());
  const style = /<w:style [^>]*w:styleId="ReportText"[^>]*>.*?<\/w:style>/s.exec(parts['word/styles.xml']!)![0];
  expect(style).toContain('w:firstLineChars="200"');
  expect(style).not.toContain('w:line=');
});

test('a document that has only styles is enough', async () => {
  const bare =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';
  const parts = await written(companyDocument({ 'word/document.xml': bare }));
  expect(parts['word/styles.xml']).toContain('C00000');
});

test('parts that are named like what every object has are parts that are missing', async () => {
  const relations = relationshipsPart([
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'theme', '/__proto__'],
    ['rId3', 'theme', '%E0%A4%A'],
  ]);
  expect(await written(companyDocument({ 'word/_rels/document.xml.rels': relations }))).toHaveProperty([
    'word/styles.xml',
  ]);
});

const doctype = '<!DOCTYPE w:styles [<!ENTITY a "aaaaaaaaaa">]><w:styles>&a;</w:styles>';
const types = (main: string) =>
  `<Types><Override PartName="/word/document.xml" ContentType="application/${main}"/></Types>`;
const linked = relationshipsPart([['rId1', 'image', 'http://tracker.example/logo.png', 'External']]);

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const header = (content: string) =>
  companyDocument({ 'word/header1.xml': `<w:hdr ${w}><w:p>${content}</w:p></w:hdr>` });

test.each<[string, Uint8Array, RegExp]>([
  ['text', Buffer.from('样式'), /不是 Word/],
  ['an empty file', Buffer.alloc(0), /不是 Word/],
  ['a zip of something else', zipSync({ 'a.txt': Buffer.from('a') }), /不是 Word/],
  ['half a document', companyDocument().slice(0, 900), /不是 Word/],
  ['a workbook', companyDocument({ '[Content_Types].xml': types('spreadsheetml.sheet.main+xml') }), /不是 Word/],
  ['a document with macros', companyDocument({ 'word/vbaProject.bin': 'x' }), /宏/],
  ['a .docm', companyDocument({ '[Content_Types].xml': types('vnd.ms-word.document.macroEnabled.main+xml') }), /宏/],
  ['one with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /密码/],
  ['one without styles', companyDocument({ 'word/styles.xml': undefined }), /没有样式/],
  ['one with empty styles', companyDocument({ 'word/styles.xml': '<a/>' }), /没有样式/],
  ['broken XML', companyDocument({ 'word/styles.xml': '<w:styles><w:style>' }), /已损坏：word\/styles\.xml/],
  ['entities', companyDocument({ 'word/styles.xml': doctype }), /已损坏/],
  ['endless nesting', companyDocument({ 'word/styles.xml': `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}` }), /已损坏/],
  ['an endless text', companyDocument({ 'word/document.xml': `<a>${' '.repeat(7_000_000)}</a>` }), /过大/],
  ['a logo elsewhere', companyDocument({ 'word/_rels/header1.xml.rels': linked }), /页眉里有/],
  ['a field that starts something', header('<w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe"/>'), /取用外部内容的域/],
  [
    'a field in pieces',
    header('<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "http://a"</w:instrText></w:r>'),
    /取用外部内容的域/,
  ],
  ['endless nesting', header(`${'<a>'.repeat(9000)}${'</a>'.repeat(9000)}`), /已损坏：word\/header1\.xml/],
  ['a text without end', companyDocument({ 'word/document.xml': ' '.repeat(17 * 1024 * 1024) }), /过大/],
  ['too much in too little', companyDocument({ 'word/media/a.bmp': Buffer.alloc(70 * 1024 * 1024) }), /过大/],
])('%s is refused in plain words', async (_what, bytes, words) => {
  const refusal = await writeWord(writtenReport([]), { styleDocument: bytes }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'bad_style_document', words: { zh: expect.stringMatching(words) } });
});

test('a target that is no address leads nowhere, and a logo cannot write into the package', async () => {
  const image = 'media/logo.p"><a ng';
  const rels = relationshipsPart([
    ['rId1', 'image', image.replaceAll('"', '&quot;').replaceAll('<', '&lt;')],
    ['rId2', 'hyperlink', '%'],
  ]);
  const parts = await written(companyDocument({ 'word/_rels/header1.xml.rels': rels, [`word/${image}`]: 'x' }));
  expect(Object.keys(parts)).toContain('word/media/company-logo.p___a_ng');
  expect(parts['[Content_Types].xml']).toContain('Extension="p___a_ng"');
});
