// The command line as scripts see it: arguments in; one JSON document, words and an exit code out.

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'youju-cli-'));
  chmodSync(folder, 0o755);
  const rows = [
    '单号,日期,客户,系列,金额',
    'D1,2025-01-31,甲公司,A,100',
    'D2,2025-02-01,乙公司,B,50.5',
    'D3,哪天,丙公司,A,1',
  ];
  writeFileSync(join(folder, '账册.csv'), rows.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function youju(args: string[], env: Record<string, string> = {}) {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const result = spawnSync(process.execPath, [join(root, 'src/main.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited, YOUJU_DATA: join(folder, 'data'), ...env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}
const json = (args: string[], env?: Record<string, string>) => JSON.parse(youju([...args, '--json'], env).out);

test('a file is imported with its bad row given back, and the same file twice changes nothing', () => {
  expect(json(['import', '账册.csv'])).toMatchObject({
    kind: 'sales',
    rows: 3,
    accepted: 2,
    rejected: 1,
    ledger_version: 1,
  });
  expect(json(['import', '账册.csv'])).toMatchObject({ accepted: 0, unchanged: 2, rejected: 1, ledger_version: 1 });
  expect(youju(['import', '账册.csv', '--strict']).code).toBe(1);
});

test('figures come in the order of the question, a refused one in its place', () => {
  const [first, second, third] = json(['figures', 'sales by series@2025-01..2025-02', 'salse@2025', '销售额@2025-02']);
  expect(first.rows.map((row: { key: object; value: number }) => [row.key, row.value])).toEqual([
    [{ series: 'A' }, 100],
    [{ series: 'B' }, 50.5],
  ]);
  expect(second.error).toMatchObject({ code: 'unknown_name', nearest: ['sales'] });
  expect(third).toMatchObject({ expr: 'sales@2025-02', value: 50.5, records: 1 });
});

test('a scorecard asks its figures of a period', () => {
  const [first] = json(['figures', '--scorecard', 'distributor', '--period', '2025-02']);
  expect(first.expr).toBe('sales{distributor!=未分配} by distributor@2025-02');
  expect(youju(['figures', '--scorecard', 'distributor', '--period', '2025-02']).out).toContain('合计');
  expect(youju(['figures', '--scorecard', 'distributor']).code).toBe(2);
});

test('a difference between two versions comes with the rows that make it', () => {
  const { figures } = json(['diff', '0', '1', 'sales@2025-01']);
  expect(figures[0]).toMatchObject({ after: { value: 100 }, difference: null, arrived: { total: 1 } });
  expect(youju(['diff', '0', '1', 'sales@2025-01']).out).toContain('新增 1 行');
  expect(youju(['diff', '1', '0', 'sales@2025-01']).code).toBe(1);
  expect(youju(['diff', 'x', '1', 'sales@2025-01']).code).toBe(2);
});

test('findings are those of the year that the ledger has come to, and may be none', () => {
  expect(json(['findings'])).toEqual({ period: '2025', as_of: '2025-02-28', version: 1, findings: [] });
  expect(youju(['findings', '--period', '2025-01']).out).toBe('没有发现问题。\n');
  expect(youju(['findings', '--period', '2025-13']).code).toBe(1);
});

test('no time zone moves a figure', () => {
  const asked = (zone: string) => json(['figures', 'sales by month@2025-01..2025-02'], { TZ: zone })[0].rows;
  expect(asked('America/Los_Angeles')).toEqual(asked('Asia/Shanghai'));
  expect(asked('Pacific/Kiritimati')).toEqual(asked('UTC'));
});

test('options may stand before or after the command', () => {
  const before = youju(['--json', '--data', 'data', 'batches']);
  expect(before).toEqual(youju(['batches', '--data', 'data', '--json']));
  expect(JSON.parse(before.out)[0]).toMatchObject({ file_name: '账册.csv' });
});

test('a refusal exits with 1 and says on stderr what to do, a wrong usage with 2', () => {
  expect(youju(['figures', 'sales@2025-13'])).toMatchObject({ code: 1 });
  expect(youju(['undo', '99'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('99') });
  expect(json(['undo', '99']).error.code).toBe('unknown_batch');
  expect(youju(['figure', 'sales@2025'])).toMatchObject({ code: 2, err: expect.stringContaining('figures') });
  expect(youju(['import', '账册.csv', '--nonsense']).code).toBe(2);
  expect(json(['figure', 'sales@2025']).error.code).toBe('bad_usage');
});

test('a slip of the pen in --data makes no new folder, and a file that cannot be written is said to be', () => {
  expect(json(['figures', 'sales@2025', '--data', 'dtaa']).error.code).toBe('no_data_folder');
  expect(existsSync(join(folder, 'dtaa'))).toBe(false);
  expect(json(['import', '账本.csv']).error.code).toBe('file_unreadable');
});

test('a batch is taken back, and a backup brings everything into another folder', () => {
  expect(json(['undo', '1'])).toMatchObject({ ledger_version: 2 });
  expect(json(['figures', 'sales@2025-01', '--at-version', '1'])[0].value).toBe(100);
  expect(json(['figures', 'sales@2025-01'])[0]).toMatchObject({ value: null, verdicts: ['missing_month'] });
  youju(['backup', 'all.gz']);
  expect(json(['backup', 'all.gz']).error.code).toBe('file_exists');
  expect(json(['restore', 'all.gz', '--data', 'other'])).toMatchObject({ ledger_version: 2 });
  expect(json(['figures', 'sales@2025-01', '--at-version', '1', '--data', 'other'])[0].value).toBe(100);
});

test('the company says its name and tax basis once', () => {
  expect(json(['company'])).toEqual({ name: '', tax_basis: 'without_tax', up_is_red: true, two_step_roles: [] });
  expect(json(['company', '--name', '华东大区', '--tax', 'with'])).toEqual({
    name: '华东大区',
    tax_basis: 'with_tax',
    up_is_red: true,
    two_step_roles: [],
  });
});

test('a user gets a login, and is listed without the password', () => {
  expect(json(['user', 'add', 'zhang', '--name', '张三', '--role', 'seller'])).toMatchObject({
    username: 'zhang',
    password: expect.any(String),
  });
  expect(json(['user', 'list'])).toMatchObject([{ username: 'zhang', name: '张三', role: 'seller', disabled: false }]);
  expect(json(['user', 'add', 'zhang', '--name', '张三', '--role', 'administrator']).error.code).toBe('username_taken');
  expect(json(['user', 'add', 'zhang2', '--name', '张三', '--role', 'manager']).error.code).toBe('person_has_login');
  expect(json(['user', 'list'])).toMatchObject([{ username: 'zhang', role: 'seller' }]);
  expect(json(['user', 'disable', 'zhang'])).toMatchObject({ disabled: true });
  expect(json(['user', 'password', 'zhang'], { YOUJU_PASSWORD: 'a longer one 1' })).toEqual({ username: 'zhang' });
  youju(['user', 'add', 'guan', '--name', '管', '--role', 'administrator']);
  expect(json(['user', 'disable', 'guan']).error.code).toBe('last_administrator');
});
