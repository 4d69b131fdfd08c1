// Word refuses to open what its schema does not allow. Microsoft's own validator says where.

import validate from '@ooxml-tools/validate';
import { expect, test } from 'vitest';
import { commentsOf, wordDocument, wordParagraph, wordRun } from '../../../test/support/word-document.ts';
import { audit } from '../audit.ts';
import { readDocument } from '../read/read-document.ts';
import { annotatedCopy } from './annotated-copy.ts';

const dated = 'w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"';
const cell = (content: string) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const table = (content: string) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cell(content)}</w:tr></w:tbl>`;

test.each<[string, string]>([
  ['plain text', wordParagraph(wordRun('完成率130%。'))],
  ['runs', wordParagraph(wordRun('完成率1', '<w:b/>'), wordRun('30%。'))],
  ['a link', wordParagraph(`<w:hyperlink w:anchor="x">${wordRun('完成率130%。')}</w:hyperlink>`)],
  ['an insertion', wordParagraph(`<w:ins ${dated}>${wordRun('完成率130%。')}</w:ins>`)],
  ['a move', wordParagraph(`<w:moveTo ${dated}>${wordRun('完成率130%。')}</w:moveTo>`)],
  ['a field', wordParagraph(`<w:fldSimple w:instr=" TITLE ">${wordRun('完成率130%。')}</w:fldSimple>`)],
  [
    'a control',
    wordParagraph(
      `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${wordRun('完成率130%。')}</w:sdtContent></w:sdt>`,
    ),
  ],
  ['an equation', wordParagraph(wordRun('完成率'), '<m:oMath><m:r><m:t>130%</m:t></m:r></m:oMath>')],
  ['a table within a table', table(table(wordParagraph(wordRun('完成率130%。'))) + wordParagraph())],
])(
  'a comment at a number in %s is valid to Word of 2019 and of today',
  async (_, content) => {
    const bytes = wordDocument(wordParagraph(wordRun('销售额2.4亿元，目标2亿元，完成率130%。')) + content);
    const audited = audit(readDocument(bytes, 'a.docx'));
    // Each number as if it did not fit, so that there is a comment at it.
    const relations = audited.numbers.map(({ id }) => ({ ...audited.relations[0]!, numbers: [id] }));
    const copy = new Uint8Array(await annotatedCopy({ bytes, name: 'a.docx' }, { ...audited, relations }, 'zh'));
    expect(commentsOf(copy).at(-1)!.on).toContain('130%');
    expect(commentsOf(copy).length).toBeGreaterThan(3);
    expect(await validate(copy, 'docx', 'Office2019')).toEqual([]);
    expect(await validate(copy, 'docx', 'Microsoft365')).toEqual([]);
  },
  60_000,
);

test('a text as a document is valid too', async () => {
  const bytes = Buffer.from(
    '# 小结\n\n| 品类 | 2025年 | 2024年 | 同比 |\n|---|---|---|---|\n| 甲 | 120 | 100 | 30% |\n| 乙 | 80 |\n\n\u0001全年\t销售额2.4亿元，目标2亿元，完成率130%。\n',
  );
  const copy = await annotatedCopy({ bytes, name: 'a.md' }, audit(readDocument(bytes, 'a.md')), 'en');
  expect(await validate(new Uint8Array(copy), 'docx', 'Microsoft365')).toEqual([]);
}, 60_000);
