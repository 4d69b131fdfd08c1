// Sessions that were forged, planted, swapped or are over, and sign-in itself: who exists, who may be kept out, how long it takes.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { transact, wholeCompany } from '../../src/db/database.ts';
import type { Attacked, Reply } from './attacked.ts';
import { password } from '../support/people.ts';

export function attackSessions(attacked: Attacked): void {
  const nobody: ReturnType<Attacked['as']> = (...request) => attacked.as('nobody')(...request);
  const own = (cookie: string) => nobody('GET', '/api/account/sessions', undefined, { cookie });
  const signIn = (username: string, secret = 'wrong horse', headers: Record<string, string> = {}) =>
    nobody('POST', '/api/session', { username, password: secret }, headers);

  test('no cookie that was made up opens anything', async () => {
    const real = (await attacked.cookieOf('seller')).split('=')[1]!;
    const forged = [
      '',
      'youju',
      'youju=',
      `youju=${'A'.repeat(43)}`,
      `youju=${real.slice(0, -1)}`,
      `youju=${real}x`,
      `youju=${real.toUpperCase()}`,
      `youju=${[...real].reverse().join('')}`,
      `youju=${createHash('sha256').update(real).digest('hex')}`,
      `youju=' or '1'='1`,
      'youju=%00',
      'youju=%E0%A4%A',
      `youju=${'x'.repeat(8000)}`,
      `Youju=${real}`,
      `__Host-youju=${real}`,
      `youju-browser=${real}`,
      `youju=1; youju=${'A'.repeat(43)}`,
    ];
    for (const cookie of forged) expect((await own(cookie)).status).toBe(401);
    expect((await own(`youju=${real}`)).status).toBe(200);
  });

  test('the hash that the database holds is no token', async () => {
    const sessions = await transact(attacked.db, wholeCompany, (tx) =>
      tx.selectFrom('session').select('token_hash').execute(),
    );
    for (const { token_hash: hash } of sessions) expect((await own(`youju=${hash}`)).status).toBe(401);
  });

  test('a session that was planted before signing in is not the one that signs in', async () => {
    const planted = 'A'.repeat(43);
    const answer = await signIn('reader', password, { cookie: `youju=${planted}; youju-browser=${planted}` });
    expect(answer.headers.getSetCookie().join()).not.toContain(planted);
    expect((await own(`youju=${planted}`)).status).toBe(401);
  });

  test('signing in again gives another session, and signing out ends the one', async () => {
    const [first, second] = [await attacked.cookieOf('reader'), await attacked.cookieOf('reader')];
    expect(first).not.toBe(second);
    expect((await nobody('DELETE', '/api/session', undefined, { cookie: first })).status).toBe(204);
    expect((await own(first)).status).toBe(401);
    expect((await own(second)).status).toBe(200);
  });

  test('a session opens what its person may see, whatever else the request claims', async () => {
    const cookie = await attacked.cookieOf('seller');
    const claims = [
      'x-user',
      'x-remote-user',
      'x-forwarded-user',
      'remote-user',
      'x-person-id',
      'x-role',
      'x-original-url',
    ];
    for (const claim of claims) {
      const answer = await nobody('GET', '/api/customers', undefined, { cookie, [claim]: 'administrator' });
      expect(JSON.parse(answer.body)).toMatchObject({ total: 1 });
    }
    const batches = await nobody('GET', '/api/batches?role=administrator&person=1', undefined, { cookie });
    expect(batches.status).toBe(403);
  });

  test('two cookies of one name are one, and it is not the stranger’s choice of rights that counts', async () => {
    const [seller, manager] = [await attacked.cookieOf('seller'), await attacked.cookieOf('manager')];
    const both = await nobody('GET', '/api/customers', undefined, { cookie: `${seller}; ${manager}` });
    expect([1, 3]).toContain((JSON.parse(both.body) as { total: number }).total); // One of the two, never a mixture.
  });

  test('the cookie is for this host, for requests only, and for no other site', async () => {
    const [session, browser] = (await signIn('reader', password)).headers.getSetCookie();
    for (const cookie of [session, browser]) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const secure = (await signIn('reader', password, { 'x-forwarded-proto': 'https' })).headers.getSetCookie();
    for (const cookie of secure) expect(cookie).toMatch(/^__Host-.*; Secure; SameSite=Lax$/);
  });

  test('whoever guesses learns not who exists: the same words', async () => {
    const known = withoutNumber(await signIn('finance'));
    for (const username of [
      'nobody-here',
      'FINANCE ',
      'ｆｉｎａｎｃｅ',
      'finance\u200b',
      "finance' --",
      'x'.repeat(200),
    ])
      expect(withoutNumber(await signIn(username))).toEqual(known);
  });

  test('nor by the time that it takes', async () => {
    const times = async (username: string) => {
      const each: number[] = [];
      for (let round = 0; round < 5; round += 1) each.push((await signIn(`${username}${round % 1 || ''}`)).ms);
      return each.sort((left, right) => left - right)[0]!;
    };
    const [known, unknown] = [await times('operations'), await times('nobody-there')];
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3 + 50);
  });

  test('guesses are slowed down, and keep nobody out who was here before', async () => {
    const answers: number[] = [];
    for (let guess = 0; guess < 14; guess += 1) answers.push((await signIn('supervisor', `guess ${guess}`)).status);
    expect(answers.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(answers.at(-1)).toBe(429);
    expect((await signIn('supervisor', password)).status).toBe(429);
    expect(await attacked.cookieOf('supervisor')).toContain('youju=');
  });

  test('no second step is taken by who has not taken the first', async () => {
    const steps = ['/api/session/code', '/api/session/two-step', '/api/session/two-step/confirm'];
    const cookies = [
      '',
      'youju-step=',
      `youju-step=${'A'.repeat(43)}`,
      `youju-step=${(await attacked.cookieOf('reader')).split('=')[1]}`,
    ];
    for (const path of steps)
      for (const cookie of cookies)
        for (const code of ['000000', '123456', 'aaaaa-aaaaa', ''])
          expect((await nobody('POST', path, { code }, { cookie })).status).toBeGreaterThanOrEqual(400);
  });

  test.each(['x', 'A'.repeat(43), "' or '1'='1", '%00', ''])('the link with %j opens no account', async (token) => {
    expect((await nobody('POST', '/api/join/look', { token })).status).toBeGreaterThanOrEqual(400);
    const joined = await nobody('POST', '/api/join', { token, username: 'intruder', password: 'a long enough secret' });
    expect(joined.status).toBeGreaterThanOrEqual(400);
  });

  test.each(['openid', 'wecom', 'dingtalk', 'feishu'])(
    'nobody comes back from %s who never went there',
    async (provider) => {
      for (const query of [
        '',
        '?code=x',
        '?code=x&state=y',
        '?error=<script>alert(1)</script>',
        '?iss=https://evil.example&code=x&state=y',
      ]) {
        const answer = await nobody('GET', `/api/providers/${provider}/back${query}`, undefined, {
          cookie: `youju-visit=${'A'.repeat(43)}`,
        });
        expect(answer.headers.getSetCookie().join()).not.toMatch(/^youju=/);
        expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?![/\\])/);
      }
    },
  );

  test('the set-up link is over once somebody can sign in', async () => {
    const taken = { name: 'x', username: 'intruder', password: 'a long enough secret' };
    for (const token of ['', 'x', 'A'.repeat(43), "' or 1=1"])
      expect((await nobody('POST', '/api/setup', { token, ...taken })).status).toBeGreaterThanOrEqual(400);
    expect((await signIn('intruder', taken.password)).status).not.toBe(200);
  });
}

function withoutNumber({ status, body }: Reply): { status: number; body: string } {
  return { status, body: body.replace(/"requestId":"[^"]*"/, '') };
}
