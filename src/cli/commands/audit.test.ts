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

test('a text is held against the ledger, in JSON and in words, and with --strict a difference ends in 1', () => {
  writeFileSync(join(folder, 'ledger.csv'), '单号,日期,客户,省份,金额\nD1,2025-01-10,甲公司,浙江,12340000\n');
  youju('import', join(folder, 'ledger.csv'));
  writeFileSync(join(folder, 'l.txt'), '2025年1月小结\n浙江销售额1,324万元。\n业绩1,234万元。\n');
  expect(json('audit', 'l.txt', '--against-ledger', '--as-of', '2025-12-31').ledger).toMatchObject({
    as_of: '2025-12-31',
    version: 1,
    bindings: [
      {
        number: 'n1',
        expr: 'sales{province=浙江}@2025-01',
        binding: 'sure',
        value: 12340000,
        verdict: 'contradiction',
      },
      { number: 'n2', expr: 'sales@2025-01', binding: 'proposal', reasons: ['“业绩”也可能指别的指标'] },
    ],
    summary: { numbers: 2, bound: 1, proposals: 1, unbound: 0, contradiction: 1 },
  });
  const { code, out } = youju('audit', 'l.txt', '--against-ledger', '--as-of', '2025-12-31', '--strict');
  expect([code, out]).toEqual([1, expect.stringContaining('[与账册不符] 文中写 1,324万元；')]);
  expect(out).toContain('[可能是] 销售额  账册 1,234.00万元');
  expect(youju('audit', 'l.txt', '--strict').code).toBe(0);
  expect(youju('audit', 'l.txt', '--against-ledger', '--as-person', 'nobody')).toMatchObject({ code: 1 });
  expect(youju('audit', 'l.txt', '--as-of', '2025-12-31')).toMatchObject({ code: 2 });
  const elsewhere = youju('audit', 'l.txt', '--against-ledger', '--data', 'nowhere');
  expect([elsewhere.code, existsSync(join(folder, 'nowhere'))]).toEqual([1, false]);
}, 60_000);

test('a file that is no text is refused', () => {
  writeFileSync(join(folder, 'x.bin'), Buffer.from([1, 0, 2, 0, 0, 3, 255, 0, 0, 0, 7]));
  expect(youju('audit', 'x.bin')).toMatchObject({ code: 1, err: expect.stringContaining('不是文本') });
  expect(youju('audit', 'missing.txt')).toMatchObject({ code: 1, err: expect.stringContaining('没有这个文件') });
});
