// What went wrong with a request, in the words of the server; `offline` when there was no answer at all.

import type { ErrorAnswer } from './shapes.ts';

export class Trouble extends Error {
  readonly code: string;
  readonly status: number;
  readonly requestId: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(answer: ErrorAnswer['error'], status: number) {
    super(answer.message);
    this.name = 'Trouble';
    this.code = answer.code;
    this.status = status;
    this.requestId = answer.requestId || undefined;
    this.details = answer.details ?? {};
  }
}

/** The body of an answer; throws `Trouble` for an error answer and for none. */
export async function answerOf<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Exclude<T, undefined>> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw noAnswer(cause);
  });
  if (response.ok) return data as Exclude<T, undefined>;
  throw troubleOf(error, response.status);
}

export function troubleOf(body: unknown, status: number): Trouble {
  if (isErrorAnswer(body)) return new Trouble(body.error, status);
  return new Trouble({ code: 'unreadable_answer', message: '', requestId: '' }, status);
}

export function noAnswer(cause: unknown): unknown {
  return cause instanceof TypeError ? new Trouble({ code: 'offline', message: '', requestId: '' }, 0) : cause;
}

function isErrorAnswer(body: unknown): body is ErrorAnswer {
  return typeof body === 'object' && body !== null && 'error' in body;
}

/** Whether asking again may help: an answer that says no will say no again. */
export function isPassing(error: Error): boolean {
  return !(error instanceof Trouble) || error.status === 0 || error.status === 429 || error.status >= 500;
}
