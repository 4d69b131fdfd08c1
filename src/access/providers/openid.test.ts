import { expect, test } from 'vitest';
import { answering } from '../../../test/support/answering.ts';
import { openidServer, signInThere } from '../../../test/support/openid-provider.ts';
import { openidProvider } from './openid.ts';
import { type Provider, ProviderRefusal, type Visit } from './provider.ts';

const callback = 'http://127.0.0.1:1/api/providers/openid/back';
const server = await openidServer(callback, {
  'u-1': { name: '王晓', preferred_username: 'wang', email: 'wang@example.com', email_verified: true },
  'u-2': { name: '李明', email: 'boss@example.com', email_verified: false },
});
const settings = { ...server, scope: 'openid profile email' };
const visit: Visit = { callback, state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(64) };

const signIn = async (provider: Provider, subject: string) => signInThere((await provider.begin(visit)).href, subject);

test('a real provider says who signed in', async () => {
  const provider = openidProvider(settings);
  const identity = await provider.finish(await signIn(provider, 'u-1'), visit);
  expect(identity).toMatchObject({ subject: `${server.issuer.origin} u-1`, name: '王晓' });
  expect(identity.claims).toMatchObject({ preferred_username: 'wang', email: 'wang@example.com' });
});

test('an address of mail that nobody verified is no claim', async () => {
  const provider = openidProvider(settings);
  expect((await provider.finish(await signIn(provider, 'u-2'), visit)).claims).not.toHaveProperty('email');
});

test.each([
  ['another state', { state: 'x'.repeat(43) }],
  ['another nonce', { nonce: 'x'.repeat(43) }],
  ['another verifier', { verifier: 'x'.repeat(64) }],
])('who comes back to a visit of %s is nobody', async (_case, other) => {
  const provider = openidProvider(settings);
  const back = await signIn(provider, 'u-1');
  await expect(provider.finish(back, { ...visit, ...other })).rejects.toThrow(ProviderRefusal);
});

test('a code is good once', async () => {
  const provider = openidProvider(settings);
  const back = await signIn(provider, 'u-1');
  await provider.finish(back, visit);
  await expect(provider.finish(back, visit)).rejects.toThrow(ProviderRefusal);
});

test('who did not agree comes back as nobody', async () => {
  const back = new URL(`${callback}?error=access_denied&state=${visit.state}&iss=${server.issuer.origin}`);
  await expect(openidProvider(settings).finish(back, visit)).rejects.toThrow(ProviderRefusal);
});

test('a provider that did not answer is asked again the next time', async () => {
  let asked = 0;
  const origin = await answering((response) => {
    asked += 1;
    if (asked === 1) return response.writeHead(503).end();
    const known = { issuer: `${origin}/`, authorization_endpoint: `${origin}/auth`, token_endpoint: `${origin}/token` };
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(known));
  });
  const provider = openidProvider({ ...settings, issuer: new URL(origin) });
  await expect(provider.begin(visit)).rejects.toThrow(ProviderRefusal);
  expect((await provider.begin(visit)).pathname).toBe('/auth');
});
