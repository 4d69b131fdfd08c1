// Kept reports on the command line: what it tells of one is what the API tells.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../../../test/support/command-line.ts';

const { folder, youju, json } = commandLine();
const at = (name: string) => join(folder, name);

test('kept, listed, had in another format, issued, compared and withdrawn', () => {
  writeFileSync(
    at('ledger.csv'),
    '单号,日期,客户,省份,业务员,金额\nD1,2024-05-05,甲,浙江,张三,1000\nD2,2025-05-05,甲,浙江,张三,1500\n',
  );
  expect(youju('import', at('ledger.csv')).code).toBe(0);
  expect(json('report', '--period', '2025', '--out', at('1.docx'), '--keep')).toMatchObject({ report: 1 });
  expect(json('report', '--period', '2025', '--out', at('2.docx'), '--where', 'region=浙江', '--keep').report).toBe(2);

  const { total, reports } = json('reports');
  expect(total).toBe(2);
  expect(reports[0]).toMatchObject({
    id: 2,
    conditions: 'region=浙江',
    scope: '全部数据',
    writer: null,
    state: 'draft',
  });
  expect(Object.keys(reports[0])).not.toContain('people');
  expect(youju('reports').out).toMatch(/#2 .*region=浙江 .*本机/);

  const shown = json('reports', 'show', '1', '--file', at('1.xlsx'));
  expect(shown).toMatchObject({ id: 1, same_rows: true, takes_place_of: null, drift: { drifted: [] } });
  expect(existsSync(at('1.xlsx'))).toBe(true);
  expect(json('reports', 'show', '1', '--file', at('1.pdf'))).toMatchObject({ error: { code: 'bad_format' } });

  expect(json('reports', 'issue', '1')).toMatchObject({ state: 'issued', issue: { supersedes: null }, writer: null });
  expect(json('reports', 'compare', '1', '2')).toMatchObject({ left: { id: 1, writer: null }, right: { id: 2 } });
  expect(json('reports', 'withdraw', '1', '--reason', '口径有误')).toMatchObject({
    withdrawal: { reason: '口径有误' },
  });
}, 120_000);
