import { expect, test } from 'vitest';
import { companyDocument } from '../../test/support/company-document.ts';
import { auditDocument } from './audit-file.ts';
import type { AuditBlock } from './lay-out.ts';
import { readDocument } from './read/read-document.ts';
import type { TextSpan } from './spans.ts';

const auditFile = ({ bytes, name }: { bytes: Uint8Array; name: string }) =>
  auditDocument(readDocument(bytes, name), name);
const marked = (spans: TextSpan[]) => spans.map(({ text, number }) => (number ? `[${text}]` : text)).join('');
const shown = (block: AuditBlock) =>
  block.kind === 'table'
    ? block.rows.map((row) => row.map((cell) => cell.map(marked).join('/')).join(' | '))
    : `${block.kind}: ${marked(block.spans)}`;
const table = (...rows: string[][][]) => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cell = (texts: string[]) => `<w:tc>${texts.map(paragraph).join('')}</w:tc>`;
  const body = `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
  return companyDocument({
    'word/document.xml': `<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': undefined,
  });
};
const blocksOf = (text: string, name = 'a.txt') => auditFile({ bytes: Buffer.from(text), name }).blocks.map(shown);

test('headings, paragraphs and tables come as printed, with every number marked', () => {
  const text = '一、概况\n\n销售额12.8亿元,增长15.3%。\n\n系列\t销售额（万元）\nA\t120\nB\t80\n\n完。';
  expect(blocksOf(text)).toEqual([
    'heading: 一、概况',
    'paragraph: 销售额[12.8亿元],增长[15.3%]。',
    ['系列 | 销售额（万元）', 'A | [120]', 'B | [80]'],
    'paragraph: 完。',
  ]);
});

test('Markdown is shown without its marks, and the line below the header is none of the table', () => {
  const text = '# 小结\n全年销售额**12.8亿元**。\n\n| 系列 | 销售额 |\n|---|---|\n| **A** | 6.2亿元 |\n| B | 4.1亿元 |';
  expect(blocksOf(text, 'a.md')).toEqual([
    'heading: 小结',
    'paragraph: 全年销售额[12.8亿元]。',
    ['系列 | 销售额', 'A | [6.2亿元]', 'B | [4.1亿元]'],
  ]);
});

test('a cell of Word is shown with all its paragraphs', () => {
  const bytes = table([['系列'], ['销售额']], [['A'], ['6.2亿元', '增长22.1%']], [['B'], ['4.1亿元']]);
  expect(auditFile({ bytes, name: 'a.docx' }).blocks.map(shown)).toEqual([
    ['系列 | 销售额', 'A | [6.2亿元]/增长[22.1%]', 'B | [4.1亿元]'],
  ]);
});

test('rows on top that name the columns are told from the others', () => {
  const { blocks } = auditFile({ bytes: Buffer.from('\t2025年\t\n系列\t额\t量\nA\t1\t2'), name: 'a.txt' });
  expect(blocks).toMatchObject([{ kind: 'table', head: 2 }]);
});
