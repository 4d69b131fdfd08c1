// What whoever keeps the machine does for people who cannot sign in.

import { beforeAll, expect, test } from 'vitest';
import { commandLine } from '../../../test/support/command-line.ts';

const { youju, json } = commandLine();

beforeAll(() => {
  youju('user', 'add', 'wang', '--name', '王五', '--role', 'operations');
});

test('a link for a new password is printed whole, with the address of the app', () => {
  const { purpose, url, name } = json('user', 'reset', 'wang', '--address', 'https://youju.example/');
  expect([purpose, name]).toEqual(['reset', '王五']);
  expect(url).toMatch(/^https:\/\/youju\.example\/join#token=[\w-]{43}$/);
  expect(json('user', 'reset', 'nobody').error.code).toBe('login_unknown');
  expect(json('user', 'invite', '赵六').error.code).toBe('unknown_person');
});

test('two-step verification is asked of roles, and of none again', () => {
  expect(json('company', '--two-step', 'administrator', 'manager').two_step_roles).toEqual([
    'manager',
    'administrator',
  ]);
  expect(json('company', '--two-step', 'none').two_step_roles).toEqual([]);
  expect(youju('company', '--two-step', 'king').code).toBe(2);
});

test('the second step is turned off and devices are signed out for whoever lost their phone', () => {
  expect(json('user', 'totp-off', 'wang')).toEqual({ username: 'wang', two_step: false, was_on: false });
  expect(json('user', 'sign-out', 'wang')).toEqual({ username: 'wang', ended: 0 });
});
