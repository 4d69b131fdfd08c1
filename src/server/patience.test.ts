// Connections that are held open: by headers that do not end, by bodies that do not come, by silence.

import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { serveNobody } from '../../test/support/serving.ts';
import { usualLimits } from './world.ts';

const limits = { ...usualLimits, headersMs: 300, bodyMs: 300, requestMs: 2000, connections: 3 };
const { url } = await serveNobody({ limits });
const jsonHead = 'POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';

/** How long the server lets a connection stand on which this was sent, and what it says. */
async function held(bytes: string): Promise<{ ms: number; answer: string }> {
  const began = performance.now();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    answer += part;
  });
  socket.on('error', () => undefined);
  socket.write(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
  return { ms: performance.now() - began, answer };
}

test.each([
  ['headers that do not end', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: b', '408'],
  ['a line that does not end', 'GET /', '408'],
  ['silence', '', '408'],
  ['a body that does not come', `${jsonHead}Content-Length: 100\r\n\r\n{`, ''],
  ['pieces that do not come', `${jsonHead}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`, ''],
])('%s end the connection soon', async (_case, bytes, status) => {
  const { ms, answer } = await held(bytes);
  expect(answer.slice(9, 12)).toBe(status);
  expect(ms).toBeLessThan(1400);
});

test('there is an end to how many are open at once', async () => {
  const open = await Promise.all(
    [1, 2, 3].map(async () => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
      await once(socket, 'connect');
      return socket;
    }),
  );
  expect((await held('GET /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')).answer).toBe('');
  for (const socket of open) socket.destroy();
});
