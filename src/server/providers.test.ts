// Signing in by a real OpenID provider on loopback, over HTTP.

import { expect, test } from 'vitest';
import { clientOf, sessionOf, signedIn } from '../../test/support/http.ts';
import { openidServer, signInThere } from '../../test/support/openid-provider.ts';
import { serve } from '../../test/support/serving.ts';
import { disableLogin } from '../access/logins.ts';
import { openidProvider } from '../access/providers/openid.ts';
import { localOperator } from '../access/viewer.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { ownAddress } from './routes/providers.ts';

const address = new URL('https://youju.example.com');
const openid = await openidServer(`${address.origin}/api/providers/openid/back`, {
  'u-seller': { name: '钱一', preferred_username: 'seller' },
  'u-stranger': { name: '孙二', preferred_username: 'nobody-here' },
  'u-reader': { name: '李三', preferred_username: 'reader' },
  'u-new': { name: '吴五', preferred_username: 'nobody-either' },
  'u-thief': { name: '周四', preferred_username: 'manager' },
});
const server = await serve({ address, providers: [openidProvider({ ...openid, match: 'preferred_username' })] });
const nobody = clientOf(server.url);

const pathOf = (answer: Response) => answer.headers.get('location') ?? '';
const cookies = (answer: Response) => answer.headers.getSetCookie().map((set) => set.split(';')[0]!);
const cookieOf = (answer: Response, name: string) => cookies(answer).find((set) => set.startsWith(`${name}=`));
const nameOf = async (cookie: string | undefined) => {
  const session = (await (await clientOf(server.url, cookie)('GET', '/api/session')).json()) as SessionAnswer;
  return session.person?.name;
};
interface SessionAnswer {
  person: { name: string } | null;
}

/** Goes to the provider as somebody, and gives the way back and the cookie of the browser. */
async function goThere(subject: string, next = '') {
  const away = await nobody('GET', `/api/providers/openid/sign-in${next}`);
  const back = await signInThere(pathOf(away), subject);
  return { back: back.pathname + back.search, visit: cookieOf(away, 'youju-visit') };
}

async function signInAs(subject: string, next = ''): Promise<Response> {
  const { back, visit } = await goThere(subject, next);
  return clientOf(server.url, visit)('GET', back);
}

const linkTo = async (session: string, subject: string) => {
  const client = clientOf(server.url, session);
  const begun = await client('POST', '/api/account/identities/openid');
  const { address: away } = (await begun.json()) as { address: string };
  const back = await signInThere(away, subject);
  return clientOf(server.url, `${session}; ${cookieOf(begun, 'youju-visit')}`)('GET', back.pathname + back.search);
};

test('whoever the provider knows by a username of ours is signed in, and goes where they wanted', async () => {
  const answer = await signInAs('u-seller', '?next=/reports');
  expect([answer.status, pathOf(answer)]).toEqual([302, '/reports']);
  expect(await nameOf(cookieOf(answer, 'youju'))).toBe('seller');
});

test('another site sends a browser to the page of sign-in and no further', async () => {
  const away = await nobody('GET', '/api/providers/openid/sign-in?next=/reports', undefined, {
    'sec-fetch-site': 'cross-site',
  });
  expect([pathOf(away), away.headers.getSetCookie()]).toEqual(['/sign-in?next=%2Freports', []]);
});

test('an account that goes with nobody is told so on the page of sign-in', async () => {
  const answer = await signInAs('u-stranger');
  expect(pathOf(answer)).toBe('/sign-in?refused=identity_unknown&provider=openid');
  expect(cookieOf(answer, 'youju')).toBeUndefined();
});

test('who links an account signs in by it from then on, until it is unlinked', async () => {
  const session = await sessionOf(server.url, 'manager');
  const manager = clientOf(server.url, session);
  expect(pathOf(await linkTo(session, 'u-stranger'))).toBe('/account');
  expect(await nameOf(cookieOf(await signInAs('u-stranger'), 'youju'))).toBe('manager');
  const listed = await manager('GET', '/api/account/identities');
  expect(await listed.json()).toMatchObject({ identities: [{ provider: 'openid', name: '孙二' }] });
  expect((await manager('DELETE', '/api/account/identities/openid')).status).toBe(204);
  expect(pathOf(await signInAs('u-stranger'))).toContain('identity_unknown');
});

test('an account of somebody else is not linked, and one person has one account', async () => {
  const finance = await sessionOf(server.url, 'finance');
  await signInAs('u-seller');
  expect(pathOf(await linkTo(finance, 'u-seller'))).toContain('refused=identity_taken');
  await linkTo(await sessionOf(server.url, 'manager'), 'u-stranger');
  expect(pathOf(await signInAs('u-thief'))).toContain('identity_unknown'); // Claims the username, but the manager has an account.
});

test('an account is linked to whoever asked for it and is still signed in, and to nobody else', async () => {
  const [asked, other] = [await sessionOf(server.url, 'administrator'), await sessionOf(server.url, 'finance')];
  const begun = await clientOf(server.url, asked)('POST', '/api/account/identities/openid');
  const visit = cookieOf(begun, 'youju-visit');
  const back = await signInThere(((await begun.json()) as { address: string }).address, 'u-new');
  const answer = await clientOf(server.url, `${other}; ${visit}`)('GET', back.pathname + back.search);
  expect(pathOf(answer)).toBe('/account?refused=provider_visit_over&provider=openid');
  expect(pathOf(await signInAs('u-new'))).toContain('identity_unknown');
});

test('the way back is good once, in the browser that was sent away', async () => {
  const { back, visit } = await goThere('u-seller');
  const elsewhere = await nobody('GET', back);
  expect(pathOf(elsewhere)).toBe('/sign-in?refused=provider_visit_over&provider=openid');
  expect(pathOf(await clientOf(server.url, visit)('GET', back))).toBe('/');
  expect(pathOf(await clientOf(server.url, visit)('GET', back))).toContain('provider_visit_over');
});

test('with the way back of somebody else nobody is signed in', async () => {
  const [mine, theirs] = [await goThere('u-reader'), await goThere('u-seller')];
  const answer = await clientOf(server.url, mine.visit)('GET', theirs.back);
  expect(pathOf(answer)).toContain('refused=provider_refused');
  expect(cookieOf(answer, 'youju')).toBeUndefined();
});

test('a login that was disabled is not opened by its account either', async () => {
  await signInAs('u-reader');
  await transact(server.db, wholeCompany, (tx) => disableLogin(tx, 'reader', localOperator));
  expect(pathOf(await signInAs('u-reader'))).toContain('identity_unknown');
});

test('the session says where one may sign in; what is not set up is not found', async () => {
  const session = await (await nobody('GET', '/api/session')).json();
  expect(session).toMatchObject({ providers: [{ key: 'openid', name: { zh: 'OpenID' } }] });
  expect(pathOf(await nobody('GET', '/api/providers/wecom/sign-in'))).toContain('refused=provider_unknown');
  expect((await nobody('GET', '/api/providers/github/sign-in')).status).toBe(400);
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/a b', ''])(
  'to %s nobody is led after signing in',
  (next) => expect(ownAddress(next)).toBe('/'),
);

test('to a page that is written in Chinese the browser finds, too', async () => {
  expect(pathOf(await signInAs('u-seller', `?next=${encodeURIComponent('/figures?q=销售')}`))).toBe(
    '/figures?q=%E9%94%80%E5%94%AE',
  );
});

test('who has a second step takes it after coming back, too', async () => {
  const administrator = await signedIn(server.url, 'administrator');
  expect((await administrator('PUT', '/api/sign-in-rules', { two_step_roles: ['seller'] })).status).toBe(200);
  const answer = await signInAs('u-seller', '?next=/reports');
  expect(pathOf(answer)).toBe('/sign-in?next=%2Freports');
  expect([cookieOf(answer, 'youju'), cookieOf(answer, 'youju-step')]).toEqual([undefined, expect.any(String)]);
});
