// Stops a transaction from outside. A statement may take minutes: the server is told to cancel it, on another connection.

import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { DB as Tables } from '../../generated/tables.ts';

const againMs = 100;

/**
 * Runs `work` and, once the signal says so, cancels whatever the server is busy with for it. Throws the signal's reason then,
 * so that nothing is committed.
 */
export async function cancellable<T>(
  pool: Kysely<Tables>,
  tx: Kysely<Tables>,
  { signal, work }: { signal: AbortSignal; work: () => Promise<T> },
): Promise<T> {
  const cancelling = cancelOn(signal, { pool, backend: await backendOf(tx) });
  try {
    signal.throwIfAborted();
    const result = await work();
    signal.throwIfAborted();
    return result;
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    await cancelling.end(); // The connection may be another's a moment later: no cancel may come then.
  }
}

async function backendOf(tx: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  return rows[0]!.pid;
}

// A cancel that comes between two statements is lost, so it is sent until the work has ended.
function cancelOn(signal: AbortSignal, { pool, backend }: { pool: Kysely<Tables>; backend: number }) {
  let ended = false;
  let sending: Promise<void> | undefined;
  const send = async () => {
    while (!ended) {
      await sql`select pg_cancel_backend(${backend})`.execute(pool);
      await setTimeout(againMs);
    }
  };
  const begin = () => {
    sending = send().catch(() => {}); // Without a server to tell there is no statement either.
  };
  signal.addEventListener('abort', begin, { once: true });
  return {
    end: async () => {
      ended = true;
      signal.removeEventListener('abort', begin);
      await sending;
    },
  };
}
