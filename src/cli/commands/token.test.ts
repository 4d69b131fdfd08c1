// Tokens as whoever keeps the machine makes them.

import { beforeAll, expect, test } from 'vitest';
import { commandLine } from '../../../test/support/command-line.ts';

const { youju, json } = commandLine();

beforeAll(() => {
  youju('user', 'add', 'wang', '--name', '王五', '--role', 'operations');
});

test('a token is made for the one who can have one, listed without its secret, and revoked', () => {
  const last = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const { id, secret } = json('token', 'add', 'ERP', '--expires', last, '--may', 'imports', 'figures');
  expect(secret).toMatch(/^youju_/);
  const listed = youju('token', 'list').out;
  expect(listed.replaceAll(last, 'DAY')).toMatch(/#\d+ +ERP +wang +imports figures +≤ DAY +—/);
  expect(listed).not.toContain(secret);
  expect(json('token', 'revoke', String(id))).toEqual({ id, name: 'ERP', revoked: true });
  expect(json('token', 'list')).toEqual([]);
});

test('where several could have one, it must be said who; nobody else can', () => {
  youju('user', 'add', 'guan', '--name', '管', '--role', 'administrator');
  youju('user', 'add', 'zhang', '--name', '张三', '--role', 'seller');
  expect(youju('token', 'add', 'ERP')).toMatchObject({ code: 1, err: expect.stringContaining('guan、wang') });
  expect(json('token', 'add', 'ERP', '--as-person', 'guan').secret).toMatch(/^youju_/);
  expect(json('token', 'add', 'ERP', '--as-person', 'zhang').error.code).toBe('token_not_allowed');
  expect(json('token', 'add', 'ERP', '--as-person', 'nobody').error.code).toBe('login_unknown');
  expect(youju('token', 'add', 'ERP', '--expires', 'tomorrow').code).toBe(2);
});
