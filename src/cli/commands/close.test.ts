// Month close as scripts see it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { commandLine } from '../../../test/support/command-line.ts';

const { folder, youju, json } = commandLine();

beforeAll(() => {
  writeFileSync(join(folder, '七月.csv'), '单号,日期,客户,金额\nD1,2025-07-01,甲公司,100\n');
  writeFileSync(join(folder, '补.csv'), '单号,日期,客户,金额\nD2,2025-07-31,乙公司,5\n');
  youju('import', '七月.csv');
});

test('a month is closed, what comes later is late, and it can be opened again', () => {
  expect(json('close', '2025-07')).toEqual({ month: '2025-07', ledger_version: 2 });
  youju('import', '补.csv');
  expect(json('late', '2025-07')).toMatchObject({
    total: 1,
    documents: [{ number: 'D2', customer: '乙公司', amount: '5', amount_at_close: null, file: '补.csv', row: 2 }],
  });
  expect(youju('late').out).toMatch(/2025-07 +D2 +乙公司 +2025-07-31 +— → 5 +补\.csv 2/);
  expect(youju('close').out).toMatch(/2025-07 +已月结 +\d{4}-\d\d-\d\d +迟到单据 1 张/);
  expect(json('close', '2025-07', '--reopen')).toEqual({ month: '2025-07', ledger_version: 4 });
  expect(json('close')).toMatchObject([{ month: '2025-07', state: 'reopened', late: 0 }]);
  expect(youju('late', '--lang', 'en').out).toBe('No document is late.\n');
});

test('what cannot be done is refused, what cannot be read is a wrong usage', () => {
  expect(youju('close', '2025-07', '--reopen')).toMatchObject({ code: 1, err: expect.stringContaining('没有月结') });
  expect(youju('close', '2025-7').code).toBe(2);
  expect(youju('close', '--reopen').code).toBe(2);
});
