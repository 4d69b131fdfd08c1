import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../../../test/support/command-line.ts';
import { rewritten } from '../../../test/support/word-rewriting.ts';

const { folder, youju, json } = commandLine();

test('a report is verified, in JSON and in words, and with --strict an edit ends in 1', () => {
  const path = join(folder, 'ledger.csv');
  writeFileSync(path, '单号,日期,客户,省份,金额\nD1,2025-01-10,甲公司,浙江,12340000\n');
  youju('import', path);
  youju('report', '--period', '2025', '--out', 'r.docx');
  const clean = json('verify', 'r.docx');
  expect(clean).toMatchObject({ file: 'r.docx', drifted: [], edited: [], unknown: [], removed: [], version: 1 });
  expect(clean.proven).toBe(clean.figures);
  expect(youju('verify', 'r.docx', '--strict').code).toBe(0);

  const bytes = readFileSync(join(folder, 'r.docx'));
  const edit = rewritten(bytes, (xml) => xml.replace('>1,234.00万元<', '>1,243.00万元<'));
  writeFileSync(join(folder, 'edited.docx'), edit);
  expect(youju('verify', 'edited.docx').code).toBe(0);
  const { code, out } = youju('verify', 'edited.docx', '--strict');
  expect([code, out]).toEqual([1, expect.stringContaining('[改动] 销售额  1,234.00万元 → 1,243.00万元')]);
  expect(youju('verify', 'edited.docx', '--lang', 'en').out).toContain('1 edited, 0 drifted');
  expect(youju('verify', path)).toMatchObject({ code: 1, err: expect.stringContaining('不是 Word 文档') });
}, 60_000);
