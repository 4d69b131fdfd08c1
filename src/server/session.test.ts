import { beforeAll, expect, test } from 'vitest';
import { clientOf, signedIn } from '../../test/support/http.ts';
import { password } from '../../test/support/people.ts';
import { type Serving, serve, serveNobody } from '../../test/support/serving.ts';
import { renewSetupToken } from '../access/setup-link.ts';

let server: Serving;
beforeAll(async () => {
  server = await serve();
});

const enter = (headers: Record<string, string> = {}, username = 'seller') =>
  clientOf(server.url)('POST', '/api/session', { username, password }, headers);
const cookieOf = async (headers: Record<string, string> = {}) => (await enter(headers)).headers.getSetCookie()[0];
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;

test('signing in says who one is', async () => {
  const answer = (await (await enter()).json()) as object;
  expect(answer).toMatchObject({
    person: { id: server.people.seller, name: 'seller', role: 'seller' },
    setup_needed: false,
  });
});

test('the cookie cannot be read by scripts nor sent along from other sites', async () => {
  expect(await cookieOf()).toMatch(/^youju=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('behind a proxy with https the cookie is bound to the host', async () => {
  const https = { 'x-forwarded-proto': 'https' };
  expect(await cookieOf(https)).toMatch(/^__Host-youju=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test('without a session nobody is signed in, and figures are refused', async () => {
  const client = clientOf(server.url, 'youju=made-up');
  expect(await (await client('GET', '/api/session')).json()).toMatchObject({ person: null });
  const refused = await client('POST', '/api/figures', { expressions: ['sales@2025'] });
  expect([refused.status, await codeOf(refused)]).toEqual([401, 'not_signed_in']);
});

test('a wrong password is refused in the language of the browser', async () => {
  const wrong = { username: 'seller', password: 'wrong' };
  const english = { 'accept-language': 'fr;q=0.9, en-GB;q=0.8, zh;q=0.5' };
  const answer = await clientOf(server.url)('POST', '/api/session', wrong, english);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ error: { code: 'sign_in_failed', message: /^The username/ } });
});

test('signing out ends the session', async () => {
  const client = await signedIn(server.url, 'manager');
  const answer = await client('DELETE', '/api/session');
  expect([answer.status, answer.headers.getSetCookie()[0]]).toEqual([
    204,
    expect.stringMatching(/^youju=; .*Expires=Thu, 01 Jan 1970/),
  ]);
  expect((await client('GET', '/api/filters')).status).toBe(401);
});

test.each([{ origin: 'http://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
  'what another site sends is refused: %j',
  async (headers) => {
    const answer = await enter(headers);
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'foreign_origin']);
  },
);

test('what our own page sends is not', async () => {
  expect((await enter({ origin: server.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
});

test('too many sign-ins from one place are slowed down', async () => {
  const limited = await serveNobody({ limits: { signInsPerMinute: 3 } });
  const attempt = () => clientOf(limited.url)('POST', '/api/session', { username: 'x', password: 'y' });
  const statuses = [await attempt(), await attempt(), await attempt(), await attempt()].map((answer) => answer.status);
  expect(statuses).toEqual([401, 401, 401, 429]);
  expect(await codeOf(await attempt())).toBe('too_many_requests');
});

test('the set-up link makes one administrator, signed in, and no second', async () => {
  const fresh = await serveNobody();
  const client = clientOf(fresh.url);
  expect(await (await client('GET', '/api/session')).json()).toMatchObject({ person: null, setup_needed: true });
  const first = { token: await renewSetupToken(fresh.db, new Date()), name: '王敏', username: 'wangmin', password };
  const made = await client('POST', '/api/setup', first);
  expect(await made.json()).toMatchObject({ person: { name: '王敏', role: 'administrator' }, setup_needed: false });
  const again = await client('POST', '/api/setup', { ...first, username: 'second' });
  expect([again.status, await codeOf(again)]).toEqual([403, 'setup_link_invalid']);
});

test('a password that does not fit leaves the set-up link good', async () => {
  const fresh = await serveNobody();
  const first = { token: await renewSetupToken(fresh.db, new Date()), name: '王敏', username: 'wangmin' };
  expect((await clientOf(fresh.url)('POST', '/api/setup', { ...first, password: 'short' })).status).toBe(400);
  expect((await clientOf(fresh.url)('POST', '/api/setup', { ...first, password })).status).toBe(200);
});

test('from many addresses an attacker is slowed down, and the owner’s browser still enters', async () => {
  const now = new Date();
  const attacked = await serve({ clock: () => now });
  const at = (address: string) => ({ 'x-forwarded-for': address });
  const first = await clientOf(attacked.url)('POST', '/api/session', { username: 'seller', password });
  const browser = first.headers.getSetCookie().find((cookie) => cookie.startsWith('youju-browser='))!;
  expect(browser).toMatch(/; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
  const guess = (number: number) =>
    clientOf(attacked.url)('POST', '/api/session', { username: 'seller', password: 'x' }, at(`203.0.113.${number}`));
  const answers = await Promise.all(Array.from({ length: 60 }, (_, number) => guess(number)));
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(30);
  const turnedDown = answers.find(({ status }) => status === 429)!;
  expect(turnedDown.headers.get('retry-after')).toBe('30');
  const cookie = { cookie: browser.split(';')[0]!, ...at('203.0.113.7') };
  expect((await enterAt(attacked.url, cookie)).status).toBe(200);
  expect((await enterAt(attacked.url, at('203.0.113.77'))).status).toBe(429);
});

const enterAt = (url: string, headers: Record<string, string>) =>
  clientOf(url)('POST', '/api/session', { username: 'seller', password }, headers);

test('the own sessions are listed, this one marked, and the others end together', async () => {
  const [here, there] = [await signedIn(server.url, 'reader'), await signedIn(server.url, 'reader')];
  const { sessions } = (await (await here('GET', '/api/account/sessions')).json()) as { sessions: object[] };
  expect(sessions).toMatchObject([{ current: false }, { current: true, address: '127.0.0.1', user_agent: 'node' }]);
  expect(await (await here('DELETE', '/api/account/sessions')).json()).toEqual({ ended: 1 });
  expect((await there('GET', '/api/filters')).status).toBe(401);
  expect((await here('GET', '/api/filters')).status).toBe(200);
});

test('an administrator signs somebody out everywhere', async () => {
  const [theirs, administrator] = [await signedIn(server.url, 'below'), await signedIn(server.url, 'administrator')];
  const path = `/api/people/${server.people.below}/sessions`;
  expect(await (await administrator('DELETE', path)).json()).toEqual({ ended: 1 });
  expect((await theirs('GET', '/api/filters')).status).toBe(401);
});

test('nobody signs out a session of somebody else', async () => {
  const [own, other] = [await signedIn(server.url, 'reader'), await signedIn(server.url, 'below')];
  const { sessions } = (await (await own('GET', '/api/account/sessions')).json()) as { sessions: { id: number }[] };
  const refused = await other('DELETE', `/api/account/sessions/${sessions[0]!.id}`);
  expect([refused.status, await codeOf(refused)]).toEqual([404, 'session_not_found']);
});
