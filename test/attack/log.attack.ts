// Lines that somebody writes into a log by what they send, and secrets that must not be in one.

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { transact, wholeCompany } from '../../src/db/database.ts';
import { password } from '../support/people.ts';
import type { Attacked } from './attacked.ts';
import { sendLines, usual } from './raw.ts';
import { fileForm } from './things.ts';

const forged = '{"level":50,"msg":"bug","forged":true}';

export function attackLog(attacked: Attacked): void {
  const lines = async () => (await readFile(attacked.logFile, 'utf8')).trimEnd().split('\n');

  test('whatever holds a line break is one line of JSON', async () => {
    const breaks = ['\n', '\r\n', '\r', '\u2028', '\u0085', '\x1b[2J', '\x1b]0;x\x07', '%0a', '\\n'];
    for (const each of breaks) {
      const text = `x${each}${forged}`;
      await attacked.as('nobody')('POST', '/api/session', { username: text.slice(0, 200), password: 'x' });
      await attacked.as('operations')('POST', '/api/imports', fileForm(`${text}.csv`, 'x'));
      await attacked.as('manager')('GET', `/api/customers?search=${encodeURIComponent(text)}`);
      await attacked.as('manager')('GET', `/nowhere/${encodeURIComponent(text)}`);
      await sendLines(attacked.url, [
        `GET /nowhere HTTP/1.1`,
        `User-Agent: ${text.replace(/[\r\n\u2028]/g, '\t')}`,
        ...usual,
      ]);
    }
    for (const line of await lines()) expect(JSON.parse(line)).not.toHaveProperty('forged');
    expect((await lines()).join('')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  });

  test('no password, token, session or link stands in the log of the server', async () => {
    const cookie = await attacked.cookieOf('reader');
    await attacked.as('nobody')('GET', '/setup?token=the-secret-of-a-link&x=1');
    await attacked.as('nobody')('GET', '/api/session', undefined, { cookie, authorization: 'Bearer youju_the-secret' });
    const text = (await lines()).join('\n');
    for (const secret of [password, cookie.split('=')[1]!, attacked.things.tokenSecret, 'the-secret', 'wrong horse'])
      expect(text.includes(secret)).toBe(false);
  });

  test('nor in the log of operations, whatever was tried', async () => {
    const rows = await transact(attacked.db, wholeCompany, (tx) =>
      tx.selectFrom('operation_log').selectAll().execute(),
    );
    const text = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(20);
    for (const secret of [password, attacked.things.tokenSecret, 'wrong horse'])
      expect(text.includes(secret)).toBe(false);
  });
}
