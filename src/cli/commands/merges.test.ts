// Merges of customers as scripts see them.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { commandLine } from '../../../test/support/command-line.ts';

const { folder, youju, json } = commandLine();

beforeAll(() => {
  writeFileSync(
    join(folder, '账.csv'),
    '单号,日期,客户编码,客户,金额\nD1,2025-01-05,C1,近水有限公司,100\nD2,2025-02-05,,近水公司,20\n',
  );
  youju('import', '账.csv');
});

test('close names are proposed, merged by code or name, and parted again', () => {
  expect(youju('merges', 'proposals').out).toMatch(/只是写法不同 +近水有限公司（C1） · 1 行 +近水公司 · 1 行/);
  expect(json('merges', 'add', '近水公司', 'C1')).toMatchObject({ documents: 1, records: 0, ledger_version: 2 });
  expect(youju('merges').out).toMatch(/近水公司 +→ 近水有限公司（C1） +\d{4}-/);
  expect(json('figures', 'sales{customer=C1}@2025-01..2025-02')).toMatchObject([{ value: 120 }]);
  expect(youju('doctor').code).toBe(0);
  expect(youju('merges', 'undo', '近水公司').out).toContain('拿回 1 张单据');
});

test('who is told apart is proposed no more, until that is taken back', () => {
  expect(json('merges', 'apart', '近水公司', 'C1')).toMatchObject({ left: 2, right: 1 });
  expect(json('merges', 'proposals')).toEqual({ total: 0, proposals: [] });
  expect(youju('merges', 'apart', '近水公司', 'C1', '--undo').out).toContain('可以再提示');
  expect(json('merges', 'proposals')).toMatchObject({ total: 1 });
});

test('who awaits completion is counted, listed and written into a workbook that imports', () => {
  expect(json('provisional')).toEqual({ customers: 2, products: 0, people: 0 });
  expect(youju('provisional', 'customers').out).toMatch(
    /近水有限公司 +C1 +1 行 +账\.csv +缺 region industry owner channel/,
  );
  expect(youju('provisional', '--out', 'x.xlsx').code).toBe(2);
  expect(json('provisional', 'customers', '--out', '补.xlsx')).toEqual({ kind: 'customers', file: '补.xlsx' });
  expect(json('import', '补.xlsx')).toMatchObject({ kind: 'customers', accepted: 2 });
  expect(json('provisional')).toMatchObject({ customers: 0 });
});

test('what cannot be done is refused', () => {
  expect(youju('merges', 'undo', 'C1')).toMatchObject({ code: 1, err: expect.stringContaining('没有并入') });
  expect(youju('merges', 'add', '没有的', 'C1')).toMatchObject({ code: 1, err: expect.stringContaining('没有客户') });
});
