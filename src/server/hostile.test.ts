// What people with bad intentions, and broken programs, send.

import { connect } from 'node:net';
import { once } from 'node:events';
import { beforeAll, expect, test } from 'vitest';
import { type Client, clientOf, signedIn } from '../../test/support/http.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { attachment } from './answers/attachment.ts';

let server: Serving;
let client: Client;
beforeAll(async () => {
  server = await serve();
  client = await signedIn(server.url, 'manager');
});

interface ErrorAnswer {
  error: { code: string; message: string; requestId: string; details?: unknown };
}

const figures = (body: unknown, headers = {}) => client('POST', '/api/figures', body, headers);
const errorOf = async (answer: Response) => ((await answer.json()) as ErrorAnswer).error;

/** Sends the bytes as they are: fetch would tidy the path up. */
async function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(`${request}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
  let text = '';
  socket.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  await once(socket, 'close');
  return text;
}

test.each([
  '/../../../etc/passwd',
  '/assets/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/assets/..%5c..%5cpackage.json',
  '/.%00./etc/passwd',
  '//etc/passwd',
])('%s leads nowhere', async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1`);
  expect(answer).toMatch(/^HTTP\/1\.1 [2-4]/);
  expect(answer).not.toContain('root:');
  expect(answer).not.toContain('"dependencies"');
});

test('JSON that is none is refused in our own shape', async () => {
  const answer = await figures('{"expressions": [', { 'content-type': 'application/json' });
  expect(answer.status).toBe(400);
  expect(await errorOf(answer)).toMatchObject({
    code: 'invalid_request',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('a field that does not fit is named', async () => {
  const error = await errorOf(await figures({ expressions: ['sales@2025'], as_of: '2025-02-30' }));
  expect(error).toMatchObject({ code: 'invalid_request', message: '请求的内容不符合要求：as_of。' });
});

test.each([
  [' ', '请求的内容不符合要求：名称 name（不能为空）。'],
  ['长'.repeat(101), '请求的内容不符合要求：名称 name（最多 100 个字符）。'],
])('a text too short or too long is told how long it may be', async (name, message) => {
  const refusal = await errorOf(await client('POST', '/api/people', { name, role: 'seller' }));
  expect(refusal).toMatchObject({ code: 'invalid_request', message });
});

test('a prototype is not polluted', async () => {
  const answer = await figures('{"expressions":["sales@2025"],"__proto__":{"polluted":1}}', {
    'content-type': 'application/json',
  });
  expect(answer.status).toBe(400);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('a form is no JSON', async () => {
  const answer = await figures('expressions=sales', { 'content-type': 'text/plain' });
  expect([answer.status, (await errorOf(answer)).code]).toEqual([415, 'media_type_unsupported']);
});

test('a list of expressions has an end', async () => {
  expect((await figures({ expressions: Array(501).fill('sales@2025') })).status).toBe(400);
  expect((await figures({ expressions: ['x'.repeat(2001)] })).status).toBe(400);
  const huge = await figures({ expressions: ['x'.repeat(2_000_000)] });
  expect([huge.status, (await errorOf(huge)).code]).toEqual([413, 'body_too_large']);
});

test.each(['"', "'; drop table line; --", '{{{{{{', '@', 'sales{province="}@2025', '销售额@'.repeat(20)])(
  'the expression %j is refused in its place, and the others are answered',
  async (expression) => {
    const answer = await figures({ expressions: [expression, 'sales@2025'] });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      figures: [{ error: { code: expect.any(String) } }, { expr: 'sales@2025' }],
    });
  },
);

test.each(['%', "'", '\\', '𠮷'.repeat(50)])('a search for %j finds nobody and breaks nothing', async (search) => {
  const answer = await client('GET', `/api/customers?search=${encodeURIComponent(search)}`);
  expect([answer.status, await answer.json()]).toMatchObject([200, { total: 0, customers: [] }]);
});

test('what no table can hold is refused, not a fault of ours', async () => {
  expect((await client('GET', '/api/customers?search=%00')).status).toBe(400);
  const expression = 'sales{customer="a\u0000b"}@2025';
  expect(await errorOf(await figures({ expressions: [expression] }))).toMatchObject({ code: 'invalid_request' });
  expect((await client('GET', `/api/trace?expression=${encodeURIComponent(expression)}`)).status).toBe(400);
  expect((await client('POST', '/api/session', { username: 'a\u0000', password: 'x' })).status).toBe(400);
});

test.each(['limit=0', 'limit=501', 'offset=-1', 'limit=x', 'limit=1e9'])('the page %s is refused', async (page) => {
  expect((await client('GET', `/api/customers?${page}`)).status).toBe(400);
});

test.each(['0', '-1', 'x', '99999999999', '1.5'])('%s is no number of an import', async (id) => {
  expect((await client('GET', `/api/imports/${id}`)).status).toBe(400);
});

test('an unknown address of the API is answered in our shape', async () => {
  const answer = await client('GET', '/api/nothing');
  expect([answer.status, await errorOf(answer)]).toEqual([404, expect.objectContaining({ code: 'not_found' })]);
});

test.each([
  'a"\r\nSet-Cookie: youju=x.xlsx',
  '销售额同比\u202Exslx.exe',
  "x';filename=y",
  '../../a/b.xlsx',
  '\uD800.xlsx',
])('the file name %j makes one header and no more', (fileName) => {
  expect(attachment(fileName)).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.%!~-]+$/);
  expect(attachment(fileName).split('"')).toHaveLength(3);
  expect(attachment(fileName)).not.toMatch(/[\\/]/);
});

test('the page may load nothing from elsewhere', async () => {
  const answer = await clientOf(server.url)('GET', '/');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('http');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});
