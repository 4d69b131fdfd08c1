import { beforeAll, expect, test } from 'vitest';
import { type Client, clientOf, signedIn } from '../../test/support/http.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { usualLimits } from './world.ts';

let server: Serving;
let manager: Client;
beforeAll(async () => {
  server = await serve({ limits: { ...usualLimits, signInsPerMinute: 1000, requestsPerMinute: 20 } });
  manager = await signedIn(server.url, 'manager');
});

const headersOf = async (path: string, headers = {}) =>
  (await clientOf(server.url)('GET', path, undefined, headers)).headers;

test.each(['/', '/assets/main-abc123.js', '/api/session', '/api/nothing', '/api/%ff', '/nothing.js'])(
  'the type of %s is not guessed at, and no frame holds it',
  async (path) => {
    const headers = await headersOf(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  },
);

test('a page loads what comes from here; what is no page is none, whatever it holds', async () => {
  const page = (await headersOf('/')).get('content-security-policy') ?? '';
  expect(page).toMatch(/script-src 'self';.*object-src 'none';base-uri 'none'/);
  expect(page).not.toMatch(/script-src[^;]*unsafe|http/);
  const data = await headersOf('/api/session');
  expect(data.get('content-security-policy')).toMatch(/^default-src 'none';.*; sandbox$/);
  expect(data.get('cross-origin-resource-policy')).toBe('same-origin');
});

test('a page that has not changed stays a page', async () => {
  const etag = (await headersOf('/')).get('etag') ?? '';
  const again = await clientOf(server.url)('GET', '/', undefined, {
    'if-none-match': etag,
    'cache-control': 'max-age=0',
  });
  expect(again.status).toBe(304);
  expect(again.headers.get('content-security-policy')).toContain("script-src 'self'");
});

test('other sites get no hold on our window', async () => {
  const headers = await headersOf('/');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  expect(headers.get('referrer-policy')).toBe('same-origin');
});

test('over https, and only there, the browser is told to stay with it for a year', async () => {
  expect((await headersOf('/')).get('strict-transport-security')).toBeNull();
  const secure = await headersOf('/', { 'x-forwarded-proto': 'https' });
  expect(secure.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
});

test('a script without end is told to wait, and nobody else is', async () => {
  const statuses: number[] = [];
  for (let round = 0; round < 25; round += 1) statuses.push((await manager('GET', '/api/customers')).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  expect((await manager('GET', '/')).status).toBe(200);
  const reader = await signedIn(server.url, 'reader');
  expect((await reader('GET', '/api/customers')).status).toBe(200);
});
