import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { commandLine } from '../../../test/support/command-line.ts';

const { folder, youju } = commandLine();
const report = (...args: string[]) => youju('report', '--period', '2025', '--out', 'r.docx', ...args);

beforeAll(() => {
  writeFileSync(join(folder, 'ledger.csv'), '单号,日期,客户,金额\nD1,2025-01-10,甲公司,100\n');
  youju('import', 'ledger.csv');
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'nul.md'), '---\ntitle: a\n---\n\0{{ sales@P }}\n');
  // 报告 as GBK has it.
  writeFileSync(join(folder, 'gbk.md'), Buffer.from('2d2d2d0a7469746c653a20b1a8b8e60a2d2d2d0a', 'hex'));
});

test.each([
  ['a folder', ['--template', 'folder'], '文件夹'],
  ['a folder for its style', ['--style', 'folder'], '文件夹'],
  ['what is no UTF-8', ['--template', 'gbk.md'], 'gbk.md 不是 UTF-8'],
  ['what no document can hold', ['--template', 'nul.md'], '第 4 行第 1 列'],
])('a template that is %s is refused in words', (_, args, words) => {
  expect(report(...args)).toMatchObject({ code: 1, err: expect.stringContaining(words) });
});

test('a report does not overwrite the document whose style it takes', () => {
  writeFileSync(join(folder, 'r.docx'), 'ours');
  expect(report('--style', './r.docx')).toMatchObject({ code: 2, err: expect.stringContaining('r.docx') });
  expect(readFileSync(join(folder, 'r.docx'), 'utf8')).toBe('ours');
});
