import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { serveNobody } from '../../test/support/serving.ts';
import { isOurs } from './hosts.ts';

const { url } = await serveNobody({ address: new URL('https://youju.example.com') });

async function statusFor(headers: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(`GET /api/session HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`);
  return (await text(socket)).slice(9, 12);
}

test.each(['localhost', '127.0.0.1:4180', '[::1]:4180', '10.1.2.3', 'youju.example.com', 'YOUJU.example.com:443'])(
  'asked as %s it answers',
  async (host) => expect(await statusFor(`Host: ${host}`)).toBe('200'),
);

test.each(['evil.example', 'youju.example.com.evil.example', 'localhost.evil.example', '127.0.0.1.evil.example'])(
  'asked as %s it refuses: a page of that site would be of one origin with it',
  async (host) => expect(await statusFor(`Host: ${host}`)).toBe('421'),
);

test.each([
  ['that a proxy passes on', 'Host: 127.0.0.1\r\nX-Forwarded-Host: evil.example', '421'],
  ['given twice', 'Host: 127.0.0.1\r\nHost: evil.example', '400'],
  ['given not at all', 'Accept: */*', '400'],
  ['of spaces and slashes', 'Host: 127.0.0.1/../x', '4'],
])('a host %s is judged as well', async (_case, headers, status) => {
  expect(await statusFor(headers)).toMatch(new RegExp(`^${status}`));
});

test('without an address only numbers and localhost are names of ours', () => {
  expect(isOurs('youju.example.com', undefined)).toBe(false);
  expect(isOurs('192.168.1.7', undefined)).toBe(true);
});
