// Where a comment stands when its number does not stand in plain text.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  commentsOf,
  namespaces,
  type OtherPart,
  shownText,
  wordDocument,
  wordParagraph,
  wordRun,
} from '../../../test/support/word-document.ts';
import { rewritten } from '../../../test/support/word-rewriting.ts';
import { audit } from '../audit.ts';
import { readDocument } from '../read/read-document.ts';
import { annotatedCopy } from './annotated-copy.ts';

const copyOf = (bytes: Uint8Array) =>
  annotatedCopy({ bytes, name: 'a.docx' }, audit(readDocument(bytes, 'a.docx')), 'zh');

/** Where the explanation of a mismatch stands, and what it begins with. */
const explained = (bytes: Uint8Array) =>
  commentsOf(bytes)
    .filter(({ says }) => says.includes('÷'))
    .map(({ on, says }) => [on, says.slice(0, says.indexOf('【'))]);

const title = wordParagraph(wordRun('2025年小结'));
const told = '全年销售额2.4亿元，目标2亿元，完成率130%。';
const note = (kind: string, content: string) =>
  `<w:${kind}s ${namespaces}><w:${kind} w:id="1"><w:p>${content}</w:p></w:${kind}></w:${kind}s>`;
const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

test('a number in a text box is told of at the box, once', async () => {
  const copy = await copyOf(
    wordDocument(title + wordParagraph(wordRun('见右图。'), box(wordParagraph(wordRun(told))))),
  );
  expect(explained(copy)).toEqual([[told, '文本框中的“130%”：']]);
});

test.each<[string, OtherPart, string, string]>([
  [
    'a header',
    { name: 'header1.xml', type: 'header', xml: `<w:hdr ${namespaces}>${wordParagraph(wordRun(told))}</w:hdr>` },
    '2025年小结',
    '页眉中的“130%”：',
  ],
  [
    'a footnote',
    { name: 'footnotes.xml', type: 'footnotes', xml: note('footnote', wordRun(told)) },
    '',
    '脚注中的“130%”：',
  ],
  [
    'an endnote',
    { name: 'endnotes.xml', type: 'endnotes', xml: note('endnote', wordRun(told)) },
    '',
    '尾注中的“130%”：',
  ],
])('a number in %s is told of where Word takes a comment', async (_, part, on, begins) => {
  const reference = `<w:r><w:${part.type.replace(/s$/, '')}Reference w:id="1"/></w:r>`;
  const body = title + wordParagraph(wordRun('正文'), part.type === 'header' ? '' : reference);
  const copy = await copyOf(wordDocument(body, [part]));
  expect(explained(copy)).toEqual([[on, begins]]);
  const parts = unzipSync(copy);
  expect(strFromU8(parts[`word/${part.name}`]!)).toBe(part.xml);
  if (on === '') expect(strFromU8(parts['word/document.xml']!)).toContain(`${reference}<w:commentRangeEnd`);
});

const tableRow = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(wordRun(cell))}</w:tc>`).join('')}</w:tr>`;
const table = `<w:tbl>${tableRow('品类', '2025年（万元）', '2024年（万元）', '同比')}${tableRow('甲', '120', '100', '30%')}${tableRow('乙', '80', '90', '-11.1%')}</w:tbl>`;

test.each([
  ['a table', table],
  ['a table within a table', `<w:tbl><w:tr><w:tc>${table}<w:p/></w:tc></w:tr></w:tbl>`],
  ['a table in a control', `<w:sdt><w:sdtPr/><w:sdtContent>${table}</w:sdtContent></w:sdt>`],
  [
    'a table with a merged cell',
    table
      .replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="0"/></w:trPr>')
      .replace('</w:tbl>', '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'),
  ],
])('a number of %s has its comment in its cell', async (_, tables) => {
  expect(explained(await copyOf(wordDocument(title + tables)))).toEqual([['30%', '']]);
});

const said = (number: string) => wordDocument(title + wordParagraph(wordRun('销售额2.4亿元，目标2亿元，'), number));

test.each<[string, string, string]>([
  ['a soft hyphen and a blank of no width', wordRun('完成率1\u00AD3\u200B0%。'), '1\u00AD3\u200B0%'],
  ['full-width characters', wordRun('完成率１３０％。'), '１３０％'],
  ['CDATA', '<w:r><w:t><![CDATA[完成率130%。]]></w:t></w:r>', '130%'],
  ['an equation', `${wordRun('完成率')}<m:oMath><m:r><m:t>130%</m:t></m:r></m:oMath>`, '130%'],
  [
    'a control that Word fills',
    `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${wordRun('完成率130%。')}</w:sdtContent></w:sdt>`,
    '完成率130%。',
  ],
])('a number with %s has its comment', async (_, number, on) => {
  const original = said(number);
  const copy = await copyOf(original);
  expect(explained(copy)).toEqual([[on, '']]);
  expect(shownText(copy)).toEqual(shownText(original));
});

test('blanks that were shown are shown, and those that were not are not', async () => {
  const original = said('<w:r><w:t>\n  完成率 130% 的好成绩。\n</w:t></w:r>');
  const copy = await copyOf(original);
  expect(shownText(copy)).toEqual(shownText(original));
  expect(shownText(copy).at(-1)).toBe('销售额2.4亿元，目标2亿元，完成率 130% 的好成绩。');
});

test('the comments of others are kept, and no two have one id', async () => {
  const theirs = `<w:comments ${namespaces}><w:comment w:id="7" w:author="x">${wordParagraph(wordRun('请核'))}</w:comment></w:comments>`;
  const number = `<w:commentRangeStart w:id="7"/>${wordRun('完成率130%。')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`;
  const copy = await copyOf(
    wordDocument(title + wordParagraph(wordRun('销售额2.4亿元，目标2亿元，'), number), [
      { name: 'comments.xml', type: 'comments', xml: theirs },
    ]),
  );
  expect(commentsOf(copy).map(({ id, on }) => [id, on])).toEqual([
    ['7', '完成率130%。'],
    ['8', '2025年小结'],
    ['9', '2.4亿元'],
    ['10', '2亿元'],
    ['11', '130%'],
  ]);
});

test('the strict variant gets comments of its own namespace, and UTF-16 stays UTF-16', async () => {
  const strict = rewritten(said(wordRun('完成率130%。')), (xml) =>
    xml.replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ),
  );
  expect(strFromU8(unzipSync(await copyOf(strict))['word/comments.xml']!)).toContain(
    'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
  );
  const parts = unzipSync(said(wordRun('完成率130%。')));
  parts['word/document.xml'] = Buffer.from(`\uFEFF${strFromU8(parts['word/document.xml']!)}`, 'utf16le');
  const wide = unzipSync(await copyOf(zipSync(parts)))['word/document.xml']!;
  expect(new TextDecoder('utf-16le').decode(wide)).toContain('130%</w:t></w:r><w:commentRangeEnd');
});

test('a document with macros becomes one without', async () => {
  const parts = unzipSync(said(wordRun('完成率130%。')));
  const edit = (name: string, change: (xml: string) => string) =>
    (parts[name] = strToU8(change(strFromU8(parts[name]!))));
  edit('[Content_Types].xml', (xml) =>
    xml
      .replace(
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main',
        'vnd.ms-word.document.macroEnabled.main',
      )
      .replace(
        '</Types>',
        '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      ),
  );
  edit('word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
  );
  const copy = unzipSync(await copyOf(zipSync({ ...parts, 'word/vbaProject.bin': strToU8('x') })));
  expect(Object.keys(copy)).not.toContain('word/vbaProject.bin');
  expect(strFromU8(copy['[Content_Types].xml']!)).toMatch(/^(?!.*(?:macro|vba)).*wordprocessingml\.document\.main/);
  expect(strFromU8(copy['word/_rels/document.xml.rels']!)).not.toContain('vba');
});

test.each([
  ['no paragraph', ''],
  ['empty paragraphs', '<w:p/><w:p/>'],
  ['an empty paragraph with properties', '<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>'],
])('a document of %s says that it has no numbers', async (_, body) => {
  expect(commentsOf(await copyOf(wordDocument(body)))).toMatchObject([
    { says: expect.stringContaining('没有可以验算的数字') },
  ]);
});

const pieces = fc.array(fc.nat({ max: told.length }), { maxLength: 12 }).map((cuts) => {
  const at = [...new Set([0, ...cuts, told.length])].sort((left, right) => left - right);
  return at.slice(1).map((end, index) => told.slice(at[index], end));
});
const around = fc.constantFrom<(run: string) => string>(
  (run) => run,
  (run) => `<w:ins w:id="1" w:author="x">${run}</w:ins>`,
  (run) => `<w:hyperlink w:anchor="x">${run}</w:hyperlink>`,
  (run) => `<w:bookmarkStart w:id="3" w:name="x"/>${run}<w:bookmarkEnd w:id="3"/>`,
  (run) => run.replace('<w:t xml:space="preserve">', '<w:lastRenderedPageBreak/><w:t>'),
);

test('however a sentence is cut into runs, the comments stand at its numbers and its text stays', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, fc.array(around, { minLength: 13, maxLength: 13 }), async (runs, wraps) => {
      const original = wordDocument(
        title + wordParagraph(...runs.map((text, index) => wraps[index]!(wordRun(text, '<w:b/>')))),
      );
      const copy = await copyOf(original);
      expect(commentsOf(copy).map(({ on }) => on)).toEqual(['2025年小结', '2.4亿元', '2亿元', '130%']);
      expect(shownText(copy)).toEqual(shownText(original));
    }),
    { numRuns: 60 },
  );
});
