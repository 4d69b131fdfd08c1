// The own account over HTTP: password, second step, links, and what each of them does to sessions.

import { TOTP } from 'otpauth';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { browserOf, type Client, signedIn } from '../../test/support/http.ts';
import { giveLogins, password } from '../../test/support/people.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { endTwoStep } from '../access/two-step/two-step.ts';
import { transact, wholeCompany } from '../db/database.ts';

let server: Serving;
let now = new Date();
const chosen = 'a new long password';

beforeAll(async () => {
  server = await serve({ clock: () => now, limits: { signInsPerMinute: 10_000 } });
});
beforeEach(async () => {
  now = new Date(now.getTime() + 60_000);
  await giveLogins(server.db, server.people);
  await transact(server.db, wholeCompany, (tx) => endTwoStep(tx, server.people.seller));
});

const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;
const oneTimeCode = (secret: string) => new TOTP({ secret }).generate({ timestamp: now.getTime() });

async function seller(): Promise<Client> {
  const client = browserOf(server.url);
  expect((await client('POST', '/api/session', { username: 'seller', password })).status).toBe(200);
  return client;
}

async function setUp(client: Client): Promise<{ secret: string; codes: string[] }> {
  const { secret } = (await (await client('POST', '/api/account/two-step', { password })).json()) as { secret: string };
  const confirmed = await client('POST', '/api/account/two-step/confirm', { code: oneTimeCode(secret) });
  const { recovery_codes: codes } = (await confirmed.json()) as { recovery_codes: string[] };
  now = new Date(now.getTime() + 30_000);
  return { secret, codes };
}

test('a new password needs the one before, and signs every other device out', async () => {
  const [here, there] = [await seller(), await seller()];
  const wrong = await here('POST', '/api/account/password', { current: 'wrong', password: chosen });
  expect([wrong.status, await codeOf(wrong)]).toEqual([403, 'password_wrong']);
  const unfit = await here('POST', '/api/account/password', { current: password, password: 'seller123' });
  expect(await codeOf(unfit)).toBe('password_unfit');
  expect((await here('POST', '/api/account/password', { current: password, password: chosen })).status).toBe(204);
  expect((await here('GET', '/api/account')).status).toBe(200);
  expect((await there('GET', '/api/account')).status).toBe(401);
  expect((await browserOf(server.url)('POST', '/api/session', { username: 'seller', password: chosen })).status).toBe(
    200,
  );
});

test('a session that guesses the password is slowed down, and the person is not', async () => {
  const [thief, owner] = [await seller(), await seller()];
  const guess = () => thief('POST', '/api/account/password', { current: 'wrong', password: chosen });
  const answers = [];
  for (let tries = 0; tries < 12; tries++) answers.push(await codeOf(await guess()));
  expect(answers.filter((code) => code === 'password_wrong')).toHaveLength(10);
  expect(answers.at(-1)).toBe('sign_in_slowed');
  expect((await owner('POST', '/api/account/password', { current: password, password: chosen })).status).toBe(204);
});

test('two-step verification is set up with password and code, and asked for from then on', async () => {
  const [here, there] = [await seller(), await seller()];
  expect(await codeOf(await here('POST', '/api/account/two-step', { password: 'wrong' }))).toBe('password_wrong');
  const { secret } = await setUp(here);
  expect(await (await here('GET', '/api/account')).json()).toMatchObject({ recovery_codes_left: 10 });
  expect((await there('GET', '/api/account')).status).toBe(401);

  const again = browserOf(server.url);
  const first = await again('POST', '/api/session', { username: 'seller', password });
  expect(await first.json()).toMatchObject({ person: null, second_step: 'code' });
  expect(await (await again('GET', '/api/session')).json()).toMatchObject({ person: null, second_step: 'code' });
  expect((await again('GET', '/api/account')).status).toBe(401);
  const second = await again('POST', '/api/session/code', { code: oneTimeCode(secret) });
  expect(await second.json()).toMatchObject({ person: { name: 'seller' }, second_step: null });
});

test('the step between belongs to one browser', async () => {
  const { secret } = await setUp(await seller());
  const first = browserOf(server.url);
  await first('POST', '/api/session', { username: 'seller', password });
  expect(await codeOf(await browserOf(server.url)('POST', '/api/session/code', { code: oneTimeCode(secret) }))).toBe(
    'sign_in_expired',
  );
  expect((await first('POST', '/api/session/code', { code: oneTimeCode(secret) })).status).toBe(200);
});

test('to turn it off, to change phone and for new recovery codes both password and code are needed', async () => {
  const here = await seller();
  const { secret, codes } = await setUp(here);
  for (const path of ['/api/account/two-step/off', '/api/account/two-step', '/api/account/recovery-codes']) {
    expect(await codeOf(await here('POST', path, { password }))).toBe('code_wrong');
    expect(await codeOf(await here('POST', path, { password: 'wrong', code: codes[0] }))).toBe('password_wrong');
  }
  const renewed = await here('POST', '/api/account/recovery-codes', { password, code: codes[0] });
  const { recovery_codes: fresh } = (await renewed.json()) as { recovery_codes: string[] };
  expect(fresh.filter((code) => codes.includes(code))).toEqual([]);
  expect(await codeOf(await here('POST', '/api/account/two-step/off', { password, code: codes[1] }))).toBe(
    'code_wrong',
  );
  expect((await here('POST', '/api/account/two-step/off', { password, code: oneTimeCode(secret) })).status).toBe(204);
  expect(await (await here('GET', '/api/account')).json()).toMatchObject({ two_step_since: null });
});

test('who has no second step is given no recovery codes', async () => {
  const here = await seller();
  expect(await codeOf(await here('POST', '/api/account/recovery-codes', { password }))).toBe('two_step_off');
});

test('where the role asks for it, it cannot be turned off', async () => {
  const [administrator, here] = [await signedIn(server.url, 'administrator'), await seller()];
  const { secret } = await setUp(here);
  await administrator('PUT', '/api/sign-in-rules', { two_step_roles: ['seller'] });
  const off = await here('POST', '/api/account/two-step/off', { password, code: oneTimeCode(secret) });
  await administrator('PUT', '/api/sign-in-rules', { two_step_roles: [] });
  expect(await codeOf(off)).toBe('two_step_required');
});

test('a link lets its person choose a password and in, past the second step as ever', async () => {
  const { secret } = await setUp(await seller());
  const manager = await signedIn(server.url, 'manager');
  const made = await manager('POST', `/api/people/${server.people.seller}/sign-in-link`);
  const { path } = (await made.json()) as { path: string };
  const token = /^\/join#token=([\w-]{43})$/.exec(path)![1];
  const guest = browserOf(server.url);
  expect(await (await guest('POST', '/api/join/look', { token })).json()).toEqual({
    purpose: 'reset',
    name: 'seller',
    username: 'seller',
  });
  const joined = await guest('POST', '/api/join', { token, password: chosen });
  expect(await joined.json()).toMatchObject({ person: null, second_step: 'code' });
  expect((await guest('POST', '/api/session/code', { code: oneTimeCode(secret) })).status).toBe(200);
  const again = await guest('POST', '/api/join', { token, password: chosen });
  expect([again.status, await codeOf(again)]).toEqual([403, 'link_used']);
});

test('what guards an account stands in the operation log, without any secret', async () => {
  const here = await seller();
  const { secret, codes } = await setUp(here);
  await here('POST', '/api/account/two-step/off', { password, code: codes[0] });
  const rows = await transact(server.db, wholeCompany, (tx) =>
    tx
      .selectFrom('operation_log')
      .select(['action', 'subject', 'details'])
      .orderBy('number', 'desc')
      .limit(3)
      .execute(),
  );
  expect(rows).toMatchObject([{ action: 'two_step_off' }, { action: 'recovery_code_used' }, { action: 'two_step_on' }]);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${secret}|${codes[0]}|${password}`));
});

test('whoever signs in again leaves no session behind', async () => {
  const client = await seller();
  await client('POST', '/api/session', { username: 'seller', password });
  const { sessions } = (await (await client('GET', '/api/account/sessions')).json()) as { sessions: object[] };
  expect(sessions).toHaveLength(1);
});

test('a secret that waits is not guessed by whoever holds a session', async () => {
  const client = await seller();
  await client('POST', '/api/account/two-step', { password });
  const answers: string[] = [];
  for (let tries = 0; tries < 11; tries++)
    answers.push(await codeOf(await client('POST', '/api/account/two-step/confirm', { code: '000000' })));
  expect([answers[0], answers.at(-1)]).toEqual(['code_wrong', 'sign_in_slowed']);
});
