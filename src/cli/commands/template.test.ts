import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { commandLine } from '../../../test/support/command-line.ts';

const { youju, json, folder } = commandLine();
const month = ['--kind', 'month'] as const;
const write = (name: string, body: string) => writeFileSync(join(folder, name), `---\ntitle: 月报\n---\n\n${body}\n`);

beforeAll(() => {
  youju('user', 'add', 'wang', '--name', '王五', '--role', 'operations');
});

test('a template is set from a file, shown, listed, and the built-in one had again', () => {
  write('ours.md', '本月{{ sales@P }}。');
  expect(json('template', 'set', ...month, '--file', 'ours.md', '--note', '先写一句')).toMatchObject({ number: 1 });
  expect(youju('template', 'show', ...month).out).toContain('本月{{ sales@P }}。');
  expect(youju('template', 'list').out).toMatch(/month +zh +#1 .*先写一句/);
  expect(json('template', 'reset', ...month)).toMatchObject({ number: 2 });
  expect(youju('template', 'show', ...month).out).not.toContain('本月{{ sales@P }}。');
  expect(json('template', 'set', ...month, '--number', '1')).toMatchObject({ number: 3 });
});

test('one with problems is not saved, and every problem is told', () => {
  write('wrong.md', '{{ salse@P }}\n\n{{ attainmet@P }}');
  const { code, err } = youju('template', 'set', ...month, '--file', 'wrong.md');
  expect([code, err.match(/模板第 \d+ 行/g)]).toEqual([1, ['模板第 5 行', '模板第 7 行']]);
});

test('what to set must be said', () => {
  expect(youju('template', 'set', ...month).code).toBe(2);
});
