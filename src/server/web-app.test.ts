import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { clientOf, sessionOf } from '../../test/support/http.ts';
import { type Serving, serve } from '../../test/support/serving.ts';

let server: Serving;
beforeAll(async () => {
  server = await serve();
});

const get = (path: string) => clientOf(server.url)('GET', path);

test.each(['/', '/board', '/figures/sales%402025', '/setup?token=x'])('%s answers with the one page', async (path) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  expect(await answer.text()).toContain('<title>有据</title>');
});

test('no page of the app has an address that the server keeps for something else', async () => {
  const paths = [...(await readFile('web/router.tsx', 'utf8')).matchAll(/^ {2}path: '(.+)'/gm)].map(
    ([, path]) => path!,
  );
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths)
    expect(`${path} ${(await get(path)).headers.get('content-type')}`).toBe(`${path} text/html; charset=utf-8`);
});

test('what has a hash in its name is kept for ever', async () => {
  const answer = await get('/assets/main-abc123.js');
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
});

test.each(['/assets/old-000.js', '/favicon.ico', '/api/nothing'])(
  '%s is not found, and no page either',
  async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  },
);

test('health says that the database works, and nothing else', async () => {
  expect(await (await get('/healthz')).json()).toEqual({ ok: true });
});

test('the page of the API is for who is signed in, and needs nothing from elsewhere', async () => {
  expect((await get('/api/docs/')).status).toBe(401);
  const cookie = await sessionOf(server.url, 'reader');
  const page = await (await clientOf(server.url, cookie)('GET', '/api/docs/')).text();
  const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) {
    const answer = await fetch(new URL(address, `${server.url}/api/docs/`), { headers: { cookie } });
    expect(`${address} ${answer.status} ${(await answer.text()).length > 20}`).toBe(`${address} 200 true`);
  }
  expect(page).not.toMatch(/<script>|https?:\/\//);
});

test('without a built web app the page says how to build it', async () => {
  await rm(join(server.webDir, 'index.html'));
  const answer = await get('/');
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run build')]);
});
