// The open database and the one way to work in it: a transaction under the serving role, with the asker's row scope set.

import { type Kysely, sql, type Transaction as KyselyTransaction } from 'kysely';
import type { DB as Tables } from '../../generated/tables.ts';
import { cancellable } from './cancel.ts';
import type { Connection } from './connections.ts';

export type { Tables };
export type Transaction = KyselyTransaction<Tables>;
/** Whatever can be asked a question: a transaction, or the database itself where one statement is all. */
export type Queries = Kysely<Tables>;

/** Whose rows a transaction may see and write; the row policies of the schema enforce it. */
export interface RowScope {
  readonly all: boolean;
  readonly people: readonly number[];
  readonly actor: number | null;
}

/** The program itself: sign-in, imports at the command line, nightly work. */
export const wholeCompany: RowScope = { all: true, people: [], actor: null };

export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly engine: 'embedded' | 'server';
  /** The folder that holds uploads, rejected rows and backups. */
  readonly dataDir: string;
  /** As the owner of the tables: for migrations, backups and copies, never for a request. */
  readonly connection: Connection;
  /** Gives back the connections and, when nobody else uses an embedded engine, stops it. */
  close(): Promise<void>;
  /** For a process that is told to end: gives the engine up in the middle of work, which is rolled back. */
  abandon(): Promise<void>;
}

/**
 * Runs `work` in one transaction as the serving role; `snapshot` makes it a read-only view of one moment. Once `signal` says
 * so it is rolled back, in the middle of a statement too, unless it is being committed already. A statement that takes longer
 * than `statementMs` is stopped.
 */
export async function transact<T>(
  db: Database,
  scope: RowScope,
  work: (tx: Transaction) => Promise<T>,
  options: { snapshot?: boolean; signal?: AbortSignal | undefined; statementMs?: number | undefined } = {},
): Promise<T> {
  const transaction = options.snapshot
    ? db.kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    : db.kysely.transaction();
  return transaction.execute(async (tx) => {
    await enterScope(tx, scope);
    const { signal, statementMs } = options;
    if (statementMs !== undefined) await limitStatements(tx, statementMs);
    return signal ? cancellable(db.kysely, tx, { signal, work: () => work(tx) }) : work(tx);
  });
}

/**
 * Sees everything for the time of `work`, then the scope's rows again: for what is true of the company whoever asks, such as
 * the months that its ledger covers.
 */
export async function seeingAll<T>(tx: Transaction, scope: RowScope, work: () => Promise<T>): Promise<T> {
  if (scope.all) return work();
  await sql.raw(`set local youju."all" = 'on'`).execute(tx);
  const result = await work();
  await sql.raw(`set local youju."all" = 'off'`).execute(tx);
  return result;
}

/** As the owner of the tables for the time of `work`, then as the serving role again: for what that one may not. */
export async function asOwner(tx: Transaction, work: () => Promise<unknown>): Promise<void> {
  await sql`set local role none`.execute(tx);
  await work();
  await enterServingRole(tx);
}

/** Beside an open snapshot, a second one of the same moment on another connection, so that two statements run at once. */
export async function withTwin<T>(
  db: Database,
  first: { tx: Transaction; scope: RowScope },
  work: (twin: Transaction) => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ id: string; time: string }>`
    select pg_export_snapshot() as id, current_setting('statement_timeout') as time`.execute(first.tx);
  return db.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (twin) => {
      await sql`set transaction snapshot ${sql.lit(rows[0]!.id)}`.execute(twin);
      await enterScope(twin, first.scope);
      await sql`set local statement_timeout = ${sql.lit(rows[0]!.time)}`.execute(twin);
      return work(twin);
    });
}

async function limitStatements(tx: Transaction, ms: number): Promise<void> {
  await sql.raw(`set local statement_timeout = ${Number(ms)}`).execute(tx);
}

// `set local` and not set_config(): a distributed PostgreSQL hands only the former to its workers.
async function enterScope(tx: Transaction, scope: RowScope): Promise<void> {
  const people = `{${scope.people.map(Number).join(',')}}`;
  const actor = scope.actor === null ? '' : String(Number(scope.actor));
  await enterServingRole(tx);
  await sql.raw(`set local youju."all" = '${scope.all ? 'on' : 'off'}'`).execute(tx);
  await sql.raw(`set local youju.people = '${people}'`).execute(tx);
  await sql.raw(`set local youju.actor = '${actor}'`).execute(tx);
}

async function enterServingRole(tx: Transaction): Promise<void> {
  await sql`set local role youju_serving`.execute(tx);
}
