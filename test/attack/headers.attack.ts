// Requests that a browser would not write: names that are not ours, two lengths, folded lines, other protocols, headers that
// proxies believe.

import { expect, test } from 'vitest';
import type { Attacked } from './attacked.ts';
import { operations, requestOf } from './operations.ts';
import { sendLines, statusOf, usual } from './raw.ts';

export function attackByHeaders(attacked: Attacked): void {
  const get = (path: string, ...headers: string[]) =>
    sendLines(attacked.url, [`GET ${path} HTTP/1.1`, ...headers, ...usual]);
  const post = (headers: string[], body: string) =>
    sendLines(
      attacked.url,
      ['POST /api/session HTTP/1.1', 'Content-Type: application/json', ...headers, ...usual],
      body,
    );
  const smuggled = 'GET /api/openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';

  test.each([
    ['two lengths', ['Content-Length: 4', 'Content-Length: 60'], '0\r\n\r'],
    ['a length and pieces', ['Content-Length: 4', 'Transfer-Encoding: chunked'], `0\r\n\r\n${smuggled}`],
    ['pieces and a length', ['Transfer-Encoding: chunked', 'Content-Length: 4'], `0\r\n\r\n${smuggled}`],
    ['pieces in a word of its own', ['Transfer-Encoding: xchunked'], `0\r\n\r\n${smuggled}`],
    ['pieces twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], `0\r\n\r\n${smuggled}`],
    ['pieces behind a tab', ['Transfer-Encoding:\tchunked, identity'], `0\r\n\r\n${smuggled}`],
    ['a space before the colon', ['Content-Length : 4'], `xxxx${smuggled}`],
    ['a folded line', ['X-A: b', ' Content-Length: 4'], `xxxx${smuggled}`],
    ['a length with a sign', ['Content-Length: +4'], `xxxx${smuggled}`],
    ['a length below nothing', ['Content-Length: -1'], smuggled],
    ['a length of sixteen', ['Content-Length: 0x4'], `xxxx${smuggled}`],
    ['a length beyond all numbers', ['Content-Length: 99999999999999999999'], smuggled],
    ['a piece without end', ['Transfer-Encoding: chunked'], `fffffffffffffffff\r\n${smuggled}`],
    ['a piece with a negative length', ['Transfer-Encoding: chunked'], `-1\r\n${smuggled}`],
    ['a NUL in a header', ['X-A: a\0b'], ''],
    ['a header without a name', [': x'], ''],
    ['a line of nothing but a word', ['garbage'], ''],
  ])('%s are one request at most, and it is refused', async (_case, headers, body) => {
    const answer = await post(headers, body);
    expect(statusOf(answer)).toMatch(/^4|^$/);
    expect(answer).not.toContain('"openapi"');
    expect(answer.match(/^HTTP\/1\.1 /gm)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test.each([
    'Host: evil.example',
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-Host: 127.0.0.1, evil.example',
    'X-Forwarded-Host: evil.example, 127.0.0.1',
    'X-Forwarded-Host: 127.0.0.1@evil.example',
  ])('%s makes no other server of ours', async (header) => {
    const answer = await (header.startsWith('Host')
      ? sendLines(attacked.url, ['GET /api/session HTTP/1.1', header, 'Connection: close'])
      : get('/api/session', header));
    const refused = statusOf(answer) === '421' || statusOf(answer) === '400';
    expect(refused || !/^location:|evil\.example/im.test(answer)).toBe(true);
  });

  test.each([
    'X-Forwarded-Proto: javascript',
    'X-Forwarded-Proto: https\tevil',
    'X-Forwarded-Prefix: /evil',
    'X-Forwarded-Port: 1',
    'X-Forwarded-Server: evil.example',
    'X-Original-URL: /api/people',
    'X-Rewrite-URL: /api/people',
    'Forwarded: host=evil.example;proto=javascript;for="evil"',
    'X-Host: evil.example',
    'Via: evil.example',
    'Base-Url: evil.example',
    'X-Forwarded-For: 127.0.0.1\tevil.example',
    'Accept-Language: <script>alert(1)</script>',
    'Accept-Encoding: ../../evil',
    'If-None-Match: *evil',
    'Range: bytes=0-,0-,0-,0-,0-',
    'Expect: 100-continue',
    'Expect: evil',
    'Cookie: a=evil',
  ])('%s changes nothing of what everybody gets', async (header) => {
    for (const path of ['/', '/sign-in', '/api/session', '/api/docs/']) {
      const answer = await get(path, header);
      expect(answer).not.toMatch(/evil|^HTTP\/1\.1 5|alert\(1\)/m);
      expect(answer.match(/^HTTP\/1\.1 [1-9]/gm)?.length).toBeLessThanOrEqual(2); // Expect: 100-continue gets a word before.
    }
  });

  test.each([
    [
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ],
    ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'],
    ['Connection: Upgrade', 'Upgrade: TLS/1.2'],
  ])('no other protocol is spoken: %s %s', async (...headers) => {
    const answer = await sendLines(attacked.url, ['GET /api/session HTTP/1.1', 'Host: 127.0.0.1', ...headers]);
    expect(statusOf(answer)).not.toBe('101');
  });

  test.each([
    'PRI * HTTP/2.0',
    'GET',
    'GET / HTTP/9.9',
    'get / HTTP/1.1',
    'EVIL / HTTP/1.1',
    '\x16\x03\x01',
    'GET /\0 HTTP/1.1',
  ])('the line %j is no request', async (line) => {
    const answer = await sendLines(attacked.url, [line, ...usual]);
    expect(statusOf(answer)).toMatch(/^4|^$/);
    expect(answer).not.toMatch(/node_modules|at .*\.js/);
  });

  test.each(['TRACE', 'CONNECT', 'TRACK', 'PATCH', 'PROPFIND', 'DEBUG', 'OPTIONS', 'LINK', 'PURGE'])(
    '%s does nothing anywhere, and gives nothing back',
    async (method) => {
      for (const path of ['/', '/api/session', '/api/customers', '*', '127.0.0.1:22']) {
        const answer = await sendLines(attacked.url, [`${method} ${path} HTTP/1.1`, 'X-Secret: s3cret', ...usual]);
        expect(statusOf(answer)).toMatch(/^4|^$/);
        expect(answer).not.toContain('s3cret');
      }
    },
  );

  test('a head is refused to whom its answer is', async () => {
    const guarded = operations.filter(({ method, role }) => method === 'GET' && role !== 'nobody');
    for (const operation of guarded) {
      const { path } = requestOf(operation, attacked.things);
      expect((await attacked.as('nobody')('HEAD', path)).status).toBe(401);
    }
  });

  test.each([
    'http://evil.example/api/session',
    'http://127.0.0.1/api/session',
    '//evil.example/%2f..',
    '/\\evil.example',
    '/%5cevil.example',
    '/%0d%0aLocation:%20evil',
    'https:evil.example',
    '/api/docs?x=//evil.example',
    '/sign-in?next=https://evil.example',
  ])('the address %s leads to no other site', async (path) => {
    const answer = await get(path);
    const location = /^location: *(.*)$/im.exec(answer)?.[1] ?? '/';
    expect(location).toMatch(/^(\.?\/(?![/\\])|\.\/)/);
    expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
  });

  test('what is somebody’s is kept by nobody on the way', async () => {
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const { path } = requestOf(operation, attacked.things);
      const { headers, status } = await attacked.as(operation.role)('GET', path);
      if (status < 400 && path.startsWith('/api/'))
        expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
    }
  });

  test('more headers than anybody needs are refused', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `X-${index}: x`);
    expect(statusOf(await get('/api/session', ...many))).toMatch(/^4|^$|^200/);
    expect(statusOf(await get('/api/session', `X-A: ${'x'.repeat(100_000)}`))).toMatch(/^431|^$/);
    expect(statusOf(await get(`/${'x'.repeat(100_000)}`))).toMatch(/^4|^$/);
  });
}
