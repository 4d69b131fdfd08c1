// What every route may use.

import type { Provider } from '../access/providers/provider.ts';
import type { Database } from '../db/database.ts';
import type { ImportWorker } from '../jobs/import-worker.ts';

export interface World {
  readonly db: Database;
  readonly clock: () => Date;
  /** Told when an import has been asked for. */
  readonly imports: Pick<ImportWorker, 'wake'>;
  readonly limits: Limits;
  /** Where people reach the server, when that is not where it listens: https://youju.example.com */
  readonly address?: URL | undefined;
  /** Where people may sign in besides. */
  readonly providers: readonly Provider[];
  /** Opens /metrics to other machines; without one only this machine may read it. */
  readonly metricsToken?: string | undefined;
  /** The folder of the built web app. */
  readonly webDir: string;
}

export interface Limits {
  uploadBytes: number;
  /** Of one person, or of one address where nobody is signed in: nobody clicks as often, a script without end does. */
  requestsPerMinute: number;
  signInsPerMinute: number;
  /** Of one address; from then on it is told to wait, and the log is spared. */
  wrongTokensPerMinute: number;
  /** Of one person. */
  previewsPerMinute: number;
  /** Of one person: how many are written, verified and audited. */
  reportsPerMinute: number;
  /** Open at once; more are cut off. */
  connections: number;
  /** How long the headers of a request may take to come. */
  headersMs: number;
  /** The body of one that brings no file. */
  bodyMs: number;
  /** All of one, with its files: half a gigabyte over a line of 2 Mbit/s. */
  requestMs: number;
  /** How long nothing may move on a connection, while a long answer is made too. */
  idleMs: number;
}

export const usualLimits: Limits = {
  uploadBytes: 512 * 1024 * 1024,
  requestsPerMinute: 3000,
  signInsPerMinute: 30,
  wrongTokensPerMinute: 30,
  previewsPerMinute: 120,
  reportsPerMinute: 60,
  connections: 5000,
  headersMs: 20_000,
  bodyMs: 60_000,
  requestMs: 40 * 60_000,
  idleMs: 15 * 60_000,
};
