import { existsSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../../../test/support/command-line.ts';
import { commentsOf, wordDocument, wordParagraph, wordRun } from '../../../test/support/word-document.ts';

const { folder, youju, json } = commandLine();

test('a text is audited with no data folder, in JSON and in words, and with --strict a contradiction ends in 1', () => {
  writeFileSync(join(folder, 's.txt'), '2025年小结\n全年销售额2.4亿元,目标2亿元,完成率130%。\n');
  expect(json('audit', 's.txt', '--data', 'nowhere')).toMatchObject({
    file: 's.txt',
    numbers: [
      { id: 'n1', text: '2.4亿元', value: 240000000, unit: 'CNY', paragraph: 1, start: 5, end: 10, period: '2025' },
      {},
      {},
    ],
    relations: [
      { kind: 'attainment', numbers: ['n3', 'n1', 'n2'], stated: 1.3, computed: 1.2, verdict: 'contradiction' },
    ],
    summary: { numbers: 3, contradiction: 1 },
  });
  expect(youju('audit', 's.txt').code).toBe(0);
  const { code, out } = youju('audit', 's.txt', '--strict');
  expect([code, out]).toEqual([1, expect.stringContaining('2.4亿元 ÷ 2亿元 = 120%')]);
  expect(youju('audit', 's.txt', '--lang', 'en').out).toContain('1 contradictions');
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});

test('--out writes the copy with comments, in either language, and never over the file itself', () => {
  writeFileSync(
    join(folder, 's.docx'),
    wordDocument(wordParagraph(wordRun('全年销售额2.4亿元,目标2亿元,完成率130%。'))),
  );
  expect(json('audit', 's.docx', '--out', 'copy.docx').annotated).toBe(join(folder, 'copy.docx'));
  expect(commentsOf(readFileSync(join(folder, 'copy.docx'))).at(-1)).toMatchObject({
    on: '130%',
    says: expect.stringContaining('【矛盾】'),
  });
  expect(youju('audit', 's.docx', '--out', 'copy.docx', '--language', 'en').out).toContain('批注本已写入');
  expect(commentsOf(readFileSync(join(folder, 'copy.docx'))).at(-1)!.says).toContain('[Contradiction]');
  linkSync(join(folder, 's.docx'), join(folder, 'same.docx'));
  for (const out of ['s.docx', './s.docx', 'same.docx'])
    expect(youju('audit', 's.docx', '--out', out)).toMatchObject({
      code: 2,
      err: expect.stringContaining('另取一个文件名'),
    });
  expect(youju('audit', 's.docx', '--out', 'copy.pdf')).toMatchObject({
    code: 1,
    err: expect.stringContaining('.docx'),
  });
});

test('a file that is no text is refused', () => {
  writeFileSync(join(folder, 'x.bin'), Buffer.from([1, 0, 2, 0, 0, 3, 255, 0, 0, 0, 7]));
  expect(youju('audit', 'x.bin')).toMatchObject({ code: 1, err: expect.stringContaining('不是文本') });
  expect(youju('audit', 'missing.txt')).toMatchObject({ code: 1, err: expect.stringContaining('没有这个文件') });
});
