// The server under attack: a small region with everybody's things in it, and a way to send to it that counts what it sends and
// lets no answer pass that no attack may ever get.

import { beforeAll } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roles } from '../../src/access/viewer.ts';
import { importRunner } from '../../src/server/run-import.ts';
import { afterFile } from '../support/after-file.ts';
import { clientOf } from '../support/http.ts';
import { password } from '../support/people.ts';
import { serve, type Serving } from '../support/serving.ts';
import { furnish, type Things } from './things.ts';

export interface Reply {
  status: number;
  headers: Headers;
  body: string;
  ms: number;
  cpuMs: number;
}

export type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;

export interface Attacked extends Serving {
  things: Things;
  /** Where the server writes its log, a line for every request. */
  logFile: string;
  /** Sends as somebody of that role, or, named `nobody`, as nobody. */
  as(who: string): Send;
  /** A fresh session of that role, as the browser would send it back. */
  cookieOf(role: string): Promise<string>;
}

/** So many requests were sent up to now. */
export let sent = 0;

export function countSent(): void {
  sent += 1;
}

/** What no request may take of this process, and of the clock on a machine that does other things too. */
const mostCpuMs = 5000;
const mostMs = 30_000;

/** Starts the server before the tests of the file. */
export function attackedServer(): Attacked {
  const attacked = {} as Attacked;
  beforeAll(async () => {
    Object.assign(attacked, await start());
  });
  return attacked;
}

async function start(): Promise<Attacked> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-attack-'));
  afterFile(() => rm(folder, { recursive: true }));
  const logFile = join(folder, 'server.log');
  const many = 1_000_000;
  const limits = {
    uploadBytes: 2_000_000,
    requestsPerMinute: many,
    signInsPerMinute: many,
    wrongTokensPerMinute: many,
    previewsPerMinute: many,
    reportsPerMinute: many,
  };
  const serving = await serve({
    runImport: (...job) => importRunner(serving.db)(...job),
    limits,
    log: { level: 'info', file: logFile },
  });
  const cookies = new Map<string, string>();
  const cookieOf = (role: string) => signIn(serving.url, role);
  const as =
    (who: string): Send =>
    async (...request) => {
      if (who === 'nobody') return send(serving, undefined, request);
      const known = cookies.get(who) ?? (await cookieOf(who));
      cookies.set(who, known);
      const reply = await send(serving, known, request);
      if (!reply.body.includes('"not_signed_in"')) return reply;
      cookies.set(who, await cookieOf(who)); // Some attack ended the session, as it may its own.
      return send(serving, cookies.get(who), request);
    };
  for (const role of roles) await as(role)('GET', '/api/session');
  return { ...serving, logFile, as, cookieOf, things: await furnish(serving, as) };
}

async function send(
  { url, db }: Serving,
  cookie: string | undefined,
  [method, path, body, headers]: Parameters<Send>,
): Promise<Reply> {
  countSent();
  const began = { ms: performance.now(), cpu: process.cpuUsage() };
  const answer = await clientOf(url, cookie)(method, path, body, headers);
  const reply = {
    status: answer.status,
    headers: answer.headers,
    body: await answer.text(),
    ms: performance.now() - began.ms,
    cpuMs: (process.cpuUsage(began.cpu).user + process.cpuUsage(began.cpu).system) / 1000,
  };
  const fault = faultOf(reply, db.dataDir);
  if (fault === undefined) return reply;
  const told = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  throw new Error(
    `${fault}: ${method} ${path.slice(0, 300)} ${told?.slice(0, 300)} → ${reply.status} ${reply.body.slice(0, 500)}`,
  );
}

// Whatever was asked: no fault of ours, no long wait, nothing of our insides, and nothing that a browser would take for a page.
function faultOf({ status, headers, body, ms, cpuMs }: Reply, dataDir: string): string | undefined {
  if (status >= 500) return 'a fault of ours';
  if (ms > mostMs || cpuMs > mostCpuMs) return `it took ${Math.round(ms)} ms`;
  if (/node_modules|\.ts:\d+:\d+|syntax error at or near/.test(body)) return 'it tells of its insides';
  if (body.includes(dataDir)) return 'it tells where its data is';
  if (headers.get('x-content-type-options') !== 'nosniff' && status !== 431) return 'a browser may guess its type';
  if (headers.get('content-type')?.includes('html') && body.includes('alert('))
    return 'it gives back what was sent as a page';
  return undefined;
}

// In a browser of theirs: what the attacker tries elsewhere does not keep them out.
async function signIn(url: string, username: string): Promise<string> {
  countSent();
  const body = { username, password };
  const known = browsers.get(username);
  const answer = await clientOf(url, known)('POST', '/api/session', body);
  if (answer.status !== 200) throw new Error(`${username} could not sign in: ${await answer.text()}`);
  const [session, browser] = answer.headers.getSetCookie().map((each) => each.split(';')[0]!);
  browsers.set(username, browser!);
  return session!;
}

const browsers = new Map<string, string>();
