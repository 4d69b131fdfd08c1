// Bytes sent as they are: fetch would tidy them up, or refuse them.

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { countSent } from './attacked.ts';

/** A connection to the server; what it answers is collected. */
export interface Line {
  socket: Socket;
  /** All that came, once the other end or we have closed. */
  end(): Promise<string>;
}

export async function openLine(url: string): Promise<Line> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.setEncoding('latin1').on('data', (part: string) => {
    text += part;
  });
  socket.on('error', () => undefined); // To be cut off is an answer as well.
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await once(socket, 'connect');
  return { socket, end: async () => closed.then(() => text) };
}

/** Sends lines, joined as HTTP wants them, and gives all that is answered until the connection ends. */
export async function sendLines(url: string, lines: readonly string[], body = ''): Promise<string> {
  countSent();
  const { socket, end } = await openLine(url);
  socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1');
  const timer = setTimeout(() => socket.destroy(), 1500);
  const answer = await end();
  clearTimeout(timer);
  return answer;
}

export const usual = ['Host: 127.0.0.1', 'Connection: close'];

/** `200`; empty where the connection was cut off without a word. */
export function statusOf(answer: string): string {
  return /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? '';
}
