// What comes to no route: an address whose percent signs mean nothing, and bytes that are no HTTP. No hook of ours sees them, so
// all that other answers are given by hooks is given here.

import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../base/errors.ts';
import { sendRefusal } from './answers/error-answers.ts';
import { dataPolicy } from './security.ts';

/** For the framework's `frameworkErrors`. */
export function answerBrokenAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-content-type-options', 'nosniff').header('content-security-policy', dataPolicy);
  void reply.header('x-request-id', request.id);
  void sendRefusal(reply, brokenAddress());
}

/** For the framework's `clientErrorHandler`: what is said to a connection before it is closed. */
export function answerBrokenBytes(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { line, words } = sayings[error.code ?? ''] ?? unreadable;
  const body = JSON.stringify({ error: { code: 'invalid_request', message: words } });
  socket.end(
    [
      `HTTP/1.1 ${line}`,
      'Content-Type: application/json; charset=utf-8',
      'X-Content-Type-Options: nosniff',
      `Content-Security-Policy: ${dataPolicy}`,
      'Cache-Control: no-store',
      'Connection: close',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}

// In which language to say it is not known: the line that would tell was not understood.
const unreadable = { line: '400 Bad Request', words: '请求无法读懂。 The request cannot be read.' };

const sayings: Record<string, typeof unreadable> = {
  HPE_HEADER_OVERFLOW: {
    line: '431 Request Header Fields Too Large',
    words: '请求的地址或头太长。 The address or the headers of the request are too long.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    line: '408 Request Timeout',
    words: '请求太慢，已断开。请重试。 The request came too slowly. Please try again.',
  },
};

function brokenAddress(): Refusal {
  return new Refusal('invalid_request', {
    zh: '这个地址无法读懂，请检查其中的百分号编码。',
    en: 'This address cannot be read. Check its percent encoding.',
  });
}
