// Texts and files that were made to do harm, or are none.

import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from './audit.ts';
import { readDocument } from './read/read-document.ts';
import { readText } from './read/text.ts';

const main = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

function word(body: string): Uint8Array {
  const parts = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${main}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': body,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const document = (inside: string) => word(`<w:document xmlns:w="x"><w:body>${inside}</w:body></w:document>`);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;

test('a text with no numbers gives an empty audit', () => {
  const empty = { numbers: [], relations: [], remarks: [], summary: { numbers: 0, relations: 0 } };
  expect(audit(readText('今年大家都很努力。\n\n明年继续。'))).toMatchObject(empty);
  expect(audit(readText(''))).toMatchObject(empty);
});

test.each<[string, string]>([
  ['no numbers', '今年大家都很努力,'.repeat(500_000)],
  ['one endless number', '9'.repeat(5_000_000)],
  ['one endless line', '销售额12.8亿元,同比增长15.3%,'.repeat(50_000)],
  ['brackets without end', `${'('.repeat(2_000_000)}12亿元${')'.repeat(2_000_000)}`],
  ['a table without end', '甲\t1\t2\n'.repeat(100_000)],
  ['a row without end', '1\t'.repeat(300_000)],
  ['a share without end', `${'占'.repeat(2_000_000)}5%`],
  ['commas', '1,'.repeat(500_000)],
])('%s is read in the time that its length takes', (_, text) => {
  const begun = process.cpuUsage();
  audit(readText(text));
  expect(process.cpuUsage(begun).user).toBeLessThan(20_000_000);
});

test('a line of 600,000 numbers takes ten seconds at most', { timeout: 120_000 }, () => {
  const text = readText('12万元,'.repeat(600_000));
  const begun = process.cpuUsage();
  expect(audit(text).summary.numbers).toBe(600_000);
  expect(process.cpuUsage(begun).user).toBeLessThan(10_000_000);
});

test('twenty megabytes of pages take half a minute at most', { timeout: 240_000 }, () => {
  const page = '全年销售额12.8亿元,目标11.5亿元,完成率111.3%。甲产品6.2亿元,占比48.4%,今年也要把老客户服务好。\n';
  const text = readText(page.repeat(20_000_000 / Buffer.byteLength(page)));
  const begun = process.cpuUsage();
  expect(audit(text).summary.contradiction).toBe(0);
  expect(process.cpuUsage(begun).user).toBeLessThan(30_000_000);
});

test('the cost grows with the numbers and no faster', () => {
  const page = '全年销售额12.8亿元,目标11.5亿元,完成率111.3%。甲产品6.2亿元,占比48.4%,同比增长22.1%。\n';
  const cost = (times: number) => {
    const text = readText(page.repeat(times));
    const begun = process.cpuUsage();
    audit(text);
    return process.cpuUsage(begun).user;
  };
  cost(200);
  expect(cost(2000)).toBeLessThan(40 * Math.max(cost(200), 10_000));
});

const codeOf = (bytes: Uint8Array, name = 'a.docx') => {
  try {
    return audit(readDocument(bytes, name)).summary.numbers;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

test.each<[string, Uint8Array, string]>([
  ['a PDF', Buffer.from('%PDF-1.7'), 'not_word'],
  ['an old .doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not_word'],
  ['bytes', Buffer.from([1, 0, 2, 0, 0, 3, 255, 0, 0, 0]), 'not_text'],
  ['a bomb', word(`<a>${' '.repeat(70_000_000)}</a>`), 'word_too_large'],
  ['entities that grow', word('<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'), 'word_damaged'],
  ['paragraphs without end', document('<w:p/>'.repeat(400_000)), 'word_too_large'],
  ['endless nesting', document('<w:tbl><w:tr><w:tc>'.repeat(3000)), 'word_damaged'],
  ['a zip of something else', zipSync({ a: strToU8('1亿元') }), 'not_word'],
])('%s is refused', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

test.each<[string, string]>([
  [
    'properties that change without end',
    `<w:p><w:r><w:rPr>${'<w:rPrChange/>'.repeat(300_000)}</w:rPr><w:t>1亿元</w:t></w:r></w:p>`,
  ],
  ['bookmarks that nobody closes', '<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>'.repeat(100_000)],
  [
    'fields that nobody ends',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>a</w:t></w:r></w:p>'.repeat(
      50_000,
    ),
  ],
  ['one endless attribute', `<w:p w:x="${'a="b" '.repeat(1_000_000).replaceAll('"', "'")}"/>`],
  ['a run for each character', `<w:p>${'<w:r><w:t>1</w:t></w:r>'.repeat(200_000)}</w:p>`],
])('%s in Word takes the time of its length', (_, body) => {
  const begun = process.cpuUsage();
  readDocument(document(body), 'a.docx');
  expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
});

test('a table in Word is read as one, within another and with merged cells too', () => {
  const rows =
    row('品类', '2025年（万元）', '2024年（万元）', '同比') +
    row('甲', '120', '100', '30%') +
    row('乙', '80', '90', '-11.1%');
  const nested = `<w:tbl><w:tr><w:tc><w:tbl>${rows}</w:tbl>${paragraph('')}</w:tc></w:tr></w:tbl>`;
  for (const table of [`<w:tbl>${rows}</w:tbl>`, nested]) {
    const { relations } = audit(readDocument(document(paragraph('说明') + table), 'a.docx'));
    expect(relations.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
      'growth contradiction',
      'growth consistent',
    ]);
  }
});

test('a cell of several paragraphs says what all of them say', () => {
  const cell = (...lines: string[]) => `<w:tc>${lines.map(paragraph).join('')}</w:tc>`;
  const line = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const rows =
    line(cell('品类'), cell('2025年', '（万元）'), cell('2024年', '（万元）'), cell('同比')) +
    line(cell('甲', '系列'), cell('实际', '120'), cell('100'), cell('30%')) +
    line(cell('乙'), cell('80'), cell('90', '其中线上30万元'), cell('-11.1%'));
  const told = audit(readDocument(document(`${paragraph('说明')}<w:tbl>${rows}</w:tbl>`), 'a.docx'));
  expect(told.numbers.map(({ text, value }) => [text, value])).toEqual(
    expect.arrayContaining([
      ['120', 1_200_000],
      ['30万元', 300_000],
    ]),
  );
  expect(told.relations.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
    'growth contradiction',
    'growth consistent',
  ]);
});

test('a report in the cells of a table is read as text', () => {
  const told = row('说明', '全年销售额2.4亿元，目标2亿元，完成率130%。') + row('其他', '明年继续努力。');
  const { relations } = audit(readDocument(document(`${paragraph('总结')}<w:tbl>${told}</w:tbl>`), 'a.docx'));
  expect(relations.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual(['attainment contradiction']);
});

test('a merged cell labels all its rows', () => {
  const merged = (value: string, text: string) => `<w:tc><w:tcPr><w:vMerge${value}/></w:tcPr>${paragraph(text)}</w:tc>`;
  const line = (label: string, ...cells: string[]) => row(...cells).replace('<w:tr>', `<w:tr>${label}`);
  const rows =
    row('大区', '省份', '销售额') +
    line(merged(' w:val="restart"', '华东'), '浙江', '120') +
    line(merged('', ''), '江苏', '80');
  const [table] = readDocument(document(paragraph('说明') + `<w:tbl>${rows}</w:tbl>`), 'a.docx').tables;
  expect(table!.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ['大区', '省份', '销售额'],
    ['华东', '浙江', '120'],
    ['华东', '江苏', '80'],
  ]);
});

test('deleted text is not read, inserted text is', () => {
  const body = `<w:p><w:r><w:t>销售额</w:t></w:r><w:del><w:r><w:delText>1亿元</w:delText></w:r></w:del><w:ins><w:r><w:t>2亿元</w:t></w:r></w:ins></w:p>`;
  expect(audit(readDocument(document(body), 'a.docx')).numbers.map(({ text }) => text)).toEqual(['2亿元']);
});

test('text in GBK is read', () => {
  const gbk = Buffer.concat([Buffer.from('cffacadbb6ee', 'hex'), Buffer.from('12.8'), Buffer.from('d2dad4aa', 'hex')]);
  expect(audit(readDocument(gbk, 'a.txt')).numbers).toMatchObject([
    { text: '12.8亿元', subject: '销售额', start: 3, end: 9 },
  ]);
});

test('marks of Markdown are no part of a number, and places are those of the source', () => {
  const source = '# 小结\n全年销售额**12.8亿元**。';
  const [number] = audit(readDocument(Buffer.from(source), 'a.md')).numbers;
  expect(source.split('\n')[number!.paragraph]!.slice(number!.start, number!.end)).toBe('12.8亿元');
});

const word_ = fc.constantFrom(
  '销售额',
  '12.8亿元',
  '同比增长',
  '15%',
  '目标',
  '(',
  ')',
  '其中',
  '占',
  '、',
  ',',
  '。',
  ';',
  '从',
  '至',
  '32人',
  '人均',
  '前20%',
  '\n',
  '\t',
  '合计',
  '3家',
  '-2.1%',
  '1:4',
  '约',
);

test('whatever a text says, every number stands where it says and every relation is of numbers', () => {
  fc.assert(
    fc.property(fc.array(word_, { maxLength: 60 }), (words) => {
      const document_ = readText(words.join(''));
      const { numbers, relations } = audit(document_);
      const ids = new Set(numbers.map(({ id }) => id));
      for (const { paragraph: at, start, end, text } of numbers)
        expect(document_.paragraphs[at]!.text.slice(start, end)).toBe(text);
      for (const { numbers: told, computed, verdict } of relations)
        expect(told.every((id) => ids.has(id)) && Number.isFinite(computed) === (verdict !== 'unverifiable')).toBe(
          true,
        );
    }),
  );
});
