// A server on loopback that answers as a test says. Gone after the test file.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterFile } from './after-file.ts';

/** Its origin, for example http://127.0.0.1:40123 */
export async function answering(
  answer: (response: ServerResponse, request: IncomingMessage) => unknown,
): Promise<string> {
  const server = createServer((request, response) => void answer(response, request)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterFile(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers with JSON by method and path, from what the request brought; keeps the requests that it saw. */
export async function answeringJson(routes: Record<string, (asked: SeenRequest) => unknown>) {
  const seen: SeenRequest[] = [];
  const origin = await answering(async (response, request) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const body = (await request.toArray()).join('');
    const asked = {
      query: Object.fromEntries(searchParams),
      body: body === '' ? {} : (JSON.parse(body) as Record<string, unknown>),
      headers: request.headers,
    };
    seen.push(asked);
    const route = routes[`${request.method} ${pathname}`];
    response.writeHead(route ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(route ? route(asked) : { message: 'no such path' }));
  });
  return { origin, seen };
}

export interface SeenRequest {
  query: Record<string, string>;
  body: Record<string, unknown>;
  headers: IncomingMessage['headers'];
}
