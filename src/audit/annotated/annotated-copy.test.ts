import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { commentsOf, shownText, wordDocument, wordParagraph, wordRun } from '../../../test/support/word-document.ts';
import type { Language } from '../../base/errors.ts';
import { audit } from '../audit.ts';
import { readDocument } from '../read/read-document.ts';
import { annotatedCopy } from './annotated-copy.ts';

const copyOf = (bytes: Uint8Array, name = 'a.docx', language: Language = 'zh') =>
  annotatedCopy({ bytes, name }, audit(readDocument(bytes, name)), language);

const before = wordParagraph(wordRun('2025年小结')) + wordParagraph(wordRun('全年销售额12.8亿元，团队32人。'));
const said = (...runs: string[]) => wordDocument(before + wordParagraph(wordRun('人均销售额'), ...runs, wordRun('。')));

test('a contradiction is explained at the number, and the numbers that it was recomputed from point there', async () => {
  const copy = await copyOf(said(wordRun('399万元')));
  expect(commentsOf(copy)).toMatchObject([
    { on: '2025年小结', says: expect.stringContaining('矛盾 1') },
    { on: '12.8亿元', says: '【参见】由此数验算的“399万元”对不上，说明见该处批注。' },
    { on: '32人', says: '【参见】由此数验算的“399万元”对不上，说明见该处批注。' },
    { on: '399万元', says: expect.stringContaining('12.8亿元 ÷ 32人 = 4000万元') },
  ]);
});

test.each<[string, string]>([
  ['one run with more', wordRun('为399万元，不高')],
  ['several runs', wordRun('3') + wordRun('99', '<w:b/>') + wordRun('万') + wordRun('元')],
  ['runs with spelling marks between', `${wordRun('39')}<w:proofErr w:type="spellStart"/>${wordRun('9万元')}`],
  ['a link', `<w:hyperlink w:anchor="x">${wordRun('是399万元')}</w:hyperlink>`],
  [
    'a control',
    `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${wordRun('399万元')}</w:sdtContent></w:sdt>`,
  ],
  ['an insertion', `<w:ins w:id="1" w:author="x">${wordRun('399万')}</w:ins>${wordRun('元')}`],
  [
    'text with a deletion in it',
    `${wordRun('39')}<w:del w:id="1" w:author="x"><w:r><w:delText>8</w:delText></w:r></w:del>${wordRun('9万元')}`,
  ],
  ['a field', `<w:fldSimple w:instr=" DOCPROPERTY x ">${wordRun('399万元')}</w:fldSimple>`],
  ['a run with tabs', '<w:r><w:t>399万元</w:t><w:tab/><w:t>整</w:t></w:r>'],
  ['entities', '<w:r><w:t>为&#51;9&#57;万元&amp;</w:t></w:r>'],
])('the comment stands at the number itself in %s', async (_, runs) => {
  const original = said(runs);
  const copy = await copyOf(original);
  expect(commentsOf(copy).filter(({ says }) => says.includes('÷'))).toMatchObject([
    { on: expect.stringMatching(/^(?:399|&#51;9&#57;)万元$/) },
  ]);
  expect(shownText(copy)).toEqual(shownText(original));
});

test('nothing but comments is put into the document, and no other part of it changes', async () => {
  const original = unzipSync(said(wordRun('399万元')));
  const copy = unzipSync(await copyOf(said(wordRun('399万元'))));
  const { 'word/document.xml': body, '[Content_Types].xml': types, ...others } = original;
  expect(copy).toMatchObject(Object.fromEntries(Object.entries(others).filter(([name]) => !name.includes('document'))));
  const bare = strFromU8(copy['word/document.xml']!).replace(
    /<w:r><w:commentReference[^>]*><\/w:r>|<w:comment\w+ [^>]*>/g,
    '',
  );
  expect(bare.replaceAll('</w:t></w:r><w:r><w:t xml:space="preserve">', '')).toBe(
    strFromU8(body!).replaceAll('</w:t></w:r><w:r><w:t xml:space="preserve">', ''),
  );
});

test('the same file makes the same bytes, in English too', async () => {
  const copies = await Promise.all(
    ['zh', 'zh', 'en'].map((language) => copyOf(said(wordRun('399万元')), 'a.docx', language as Language)),
  );
  expect(copies[0]!.equals(copies[1]!)).toBe(true);
  expect(
    commentsOf(copies[2]!)
      .map(({ says }) => says)
      .join(),
  ).toMatch(/1 contradict.*12\.8亿元 ÷ 32人 = 4000万元/s);
});

test('a text becomes a document with the same comments, its tables as tables', async () => {
  const text =
    '# 小结\n\n| 品类 | 2025年（万元） | 2024年（万元） | 同比 |\n|---|---|---|---|\n| 甲 | 120 | 100 | 30% |\n| 乙 | 80 | 90 | -11.1% |\n\n全年**销售额2.4亿元**，目标2亿元，完成率130%。\n';
  const copy = await copyOf(Buffer.from(text), 'a.md');
  expect(
    commentsOf(copy)
      .filter(({ says }) => says.includes('÷') || says.includes('− 1'))
      .map(({ on }) => on),
  ).toEqual(['30%', '130%']);
  expect(shownText(copy).filter((line) => line !== '')).toEqual(
    expect.arrayContaining(['小结', '甲', '120', '全年销售额2.4亿元，目标2亿元，完成率130%。']),
  );
});

test('what the ledger says otherwise is told of at its number, a proposal is not', async () => {
  const bytes = wordDocument(wordParagraph(wordRun('全年销售额12.8亿元，团队32人。')));
  const said = { expr: 'sales@2025', name: '销售额', reasons: [], value: 1, text: '1' };
  const bindings = [
    {
      ...said,
      number: 'n1',
      binding: 'sure' as const,
      verdict: 'contradiction' as const,
      explanation: '账册为 11.8亿元。',
    },
    { ...said, number: 'n2', binding: 'proposal' as const, explanation: '或为 31人。' },
  ];
  const summary = {
    numbers: 2,
    bound: 1,
    proposals: 1,
    unbound: 0,
    consistent: 0,
    rounding: 0,
    contradiction: 1,
    suspicious: 0,
    unverifiable: 0,
  };
  const ledger = { as_of: '2025-12-31', version: 1, bindings, summary };
  const copy = await annotatedCopy(
    { bytes, name: 'a.docx' },
    { ...audit(readDocument(bytes, 'a.docx')), ledger },
    'zh',
  );
  expect(commentsOf(copy)).toMatchObject([
    { says: expect.stringContaining('对照账册（截至 2025-12-31）：核对 1 个数字，相符 0，不符 1') },
    { on: '12.8亿元', says: '【与账册不符】账册为 11.8亿元。' },
  ]);
});

test('a document without numbers says so', async () => {
  for (const copy of [
    await copyOf(wordDocument(wordParagraph(wordRun('大家都很努力。')))),
    await copyOf(Buffer.from('大家都很努力。'), 'a.txt'),
  ])
    expect(commentsOf(copy)).toMatchObject([
      { on: '大家都很努力。', says: expect.stringContaining('没有可以验算的数字') },
    ]);
});
