// What is done at the command line stands in the log, and the log can be asked there.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { commandLine } from '../../../test/support/command-line.ts';

const { youju, json, folder } = commandLine();
interface Entry {
  number: number;
  action: string;
  subject: string;
  origin: string;
  person: string | null;
  version: number | null;
  before: unknown;
  after: unknown;
}
const log = (...options: string[]) => (json('log', ...options) as Entry[]).toReversed();
let password: string;

beforeAll(() => {
  writeFileSync(join(folder, 'a.csv'), '单号,日期,客户,金额\nD1,2025-01-05,甲,5\n');
  ({ password } = json('user', 'add', 'wang', '--name', '王五', '--role', 'operations'));
  for (const command of [
    'company --name 东区',
    'import a.csv',
    'close 2025-01 --reopen',
    'undo 1',
    'user disable wang',
    'backup kept.gz',
    'template reset --kind month',
  ])
    youju(...command.split(' '));
});

test('each command that changes something leaves its row, in order', () => {
  expect(log().map(({ action, subject }) => `${action} ${subject}`.trim())).toEqual([
    'person_changed 王五',
    'login_added wang',
    'company_changed',
    'import a.csv',
    'month_opened 2025-01',
    'undo #1 a.csv',
    'login_disabled wang',
    `backup ${join(folder, 'kept.gz')}`,
  ]);
});

test('it says from where, the change of the records, and what was before and after', () => {
  expect(log('--action', 'company_changed')).toMatchObject([
    { origin: 'command_line', person: null, version: 2, before: { name: '' }, after: { name: '东区' } },
  ]);
});

test('it can be narrowed, and is told in words', () => {
  expect(log('--limit', '2').map(({ action }) => action)).toEqual(['login_disabled', 'backup']);
  expect(log('--text', 'a.csv').map(({ action }) => action)).toEqual(['import', 'undo']);
  expect(log('--to', '2020-01-01')).toEqual([]);
  expect(youju('log', '--action', 'company_changed').out).toMatch(/公司设置变更 .*命令行 .*名称 — → 东区/);
  expect(youju('log', '--person', '李四')).toMatchObject({ code: 1, err: expect.stringContaining('没有叫“李四”的人') });
  expect(youju('log', '--action', 'nonsense').code).toBe(2);
});

test('doctor finds it whole, and holds it against a hash that was kept', () => {
  const { log_head: head } = json('doctor');
  expect(head.number).toBe(8);
  expect(json('doctor', '--log-head', head.hash).checks).toContainEqual(
    expect.objectContaining({ name: 'log', standing: 'good' }),
  );
  expect(json('doctor', '--log-head', 'a'.repeat(64)).checks).toContainEqual(
    expect.objectContaining({ name: 'log', standing: 'bad', message: expect.stringContaining('aaaa') }),
  );
});

test('the password that was made up stands nowhere in it', () => {
  expect(password.length).toBeGreaterThan(10);
  expect(JSON.stringify(log())).not.toContain(password);
});
